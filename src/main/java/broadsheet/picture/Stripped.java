package broadsheet.picture;

/**
 * A picture's file without what a camera or a program wrote beside the picture: places, times,
 * names, remarks, thumbnails, and whatever stands behind its end. The picture is the same, bit for
 * bit.
 *
 * @param format by its bytes
 * @param width of the stored pixels, from 1
 * @param height of the stored pixels, from 1
 * @param orientation how it is to be turned, as Exif counts it: 1 for not at all, up to 8
 * @param depth bytes in memory of one decoded pixel
 * @param drawable whether it can be decoded and drawn in other sizes: it is a JPEG or PNG that does
 *     not move, of a kind that the JDK knows
 * @param colours the segments or chunks that say how its colours are meant; may be empty
 * @param bytes the file
 * @param plain the file without what says how its colours are meant, for decoders, which would
 *     unpack what a hostile file hides there
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Stripped(
    PictureFormat format,
    int width,
    int height,
    int orientation,
    int depth,
    boolean drawable,
    byte[] colours,
    byte[] bytes,
    byte[] plain) {

  /** The largest cameras of telephones make 200 million. */
  static final long MOST_PIXELS = 250_000_000;

  /** Longer than any profile in use. */
  static final int LONGEST_PROFILE = 1 << 20;

  /**
   * A file as it may be published.
   *
   * @throws BadPictureException if it is no picture, is not whole, or is too large
   */
  static Stripped of(byte[] file) throws BadPictureException {
    PictureFormat format =
        PictureFormat.of(file)
            .orElseThrow(
                () ->
                    new BadPictureException(
                        "is no JPEG, PNG, GIF, WebP or AVIF, whatever its name says; save the"
                            + " picture again"));
    Stripped stripped =
        switch (format) {
          case JPEG -> new JpegFile(file).strip();
          case PNG -> new PngFile(file).strip();
          case GIF -> new GifFile(file).strip();
          case WEBP -> new WebpFile(file).strip();
          case AVIF -> new AvifFile(file).strip();
        };
    stripped.checkSize();
    return stripped;
  }

  private void checkSize() throws BadPictureException {
    if (width < 1 || height < 1) {
      throw new BadPictureException("does not say how large it is; save the picture again");
    }
    if ((long) width * height > MOST_PIXELS) {
      throw new BadPictureException(
          "says that it has %d × %d pixels, more than %d million; make it smaller"
              .formatted(width, height, MOST_PIXELS / 1_000_000));
    }
  }

  /** The width as it is seen. */
  int seenWidth() {
    return lies() ? height : width;
  }

  /** The height as it is seen. */
  int seenHeight() {
    return lies() ? width : height;
  }

  /** Whether it is stored on its side. */
  boolean lies() {
    return orientation >= 5;
  }
}
