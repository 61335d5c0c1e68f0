package broadsheet.picture;

/** A picture that is not to be published; the message says why, and what to do. */
final class BadPictureException extends Exception {
  private static final long serialVersionUID = 1;

  BadPictureException(String problem) {
    super(problem);
  }

  static BadPictureException cutShort() {
    return new BadPictureException("is cut short; save the picture again");
  }

  static BadPictureException damaged() {
    return new BadPictureException("is damaged; save the picture again");
  }
}
