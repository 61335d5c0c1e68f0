package broadsheet.cli;

import broadsheet.archive.Crashes;

/** Stack traces of sources that Broadsheet failed over, for those who asked for them. */
final class Traces implements Crashes {

  private final Console console;
  private final Talk talk;

  Traces(Console console, Talk talk) {
    this.console = console;
    this.talk = talk;
  }

  @Override
  public synchronized void crashed(String source, Throwable cause) {
    if (talk.verbose()) {
      console.err().println(source + ":");
      cause.printStackTrace(console.err());
    }
  }
}
