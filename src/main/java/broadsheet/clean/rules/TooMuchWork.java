package broadsheet.clean.rules;

/** An expression took more steps on a page than any sensible one does. */
final class TooMuchWork extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooMuchWork() {
    super("more steps than a page is worth", null, false, false);
  }
}
