package broadsheet.cli;

/** The entry of the program. */
public final class Main {
  private Main() {}

  /** Runs the command line. */
  public static void main(String[] args) {
    System.out.println("broadsheet");
  }
}
