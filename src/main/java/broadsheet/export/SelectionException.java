package broadsheet.export;

/** Stories were asked for that the archive does not have, or more than there is room for. */
public final class SelectionException extends Exception {

  private static final long serialVersionUID = 1;

  /** With what is wrong and what to do, in a sentence without a period. */
  public SelectionException(String message) {
    super(message);
  }
}
