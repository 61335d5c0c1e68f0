package broadsheet.render.compiled;

/** Something in a template, or in what it is given, that is left to Thymeleaf. */
final class NotCompiledException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotCompiledException(String what) {
    super(what, null, false, false);
  }
}
