package broadsheet.picture;

/**
 * A picture in memory.
 *
 * @param bytes its rows, one after the other
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Samples(int width, int height, int channels, byte[] bytes) implements Rows {

  @Override
  public void read(int row, byte[] into) {
    int length = width * channels;
    System.arraycopy(bytes, row * length, into, 0, length);
  }

  /** The picture upright, where it is stored as Exif counts the ways of holding a camera. */
  Samples upright(int orientation) {
    if (orientation == ExifOrientation.UPRIGHT) {
      return this;
    }
    boolean lies = orientation >= 5;
    int wide = lies ? height : width;
    int high = lies ? width : height;
    byte[] turned = new byte[bytes.length];
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        int from =
            switch (orientation) {
              case 2 -> place(width - 1 - x, y);
              case 3 -> place(width - 1 - x, height - 1 - y);
              case 4 -> place(x, height - 1 - y);
              case 5 -> place(y, x);
              case 6 -> place(y, height - 1 - x);
              case 7 -> place(width - 1 - y, height - 1 - x);
              default -> place(width - 1 - y, x);
            };
        System.arraycopy(bytes, from, turned, (y * wide + x) * channels, channels);
      }
    }
    return new Samples(wide, high, channels, turned);
  }

  private int place(int x, int y) {
    return (y * width + x) * channels;
  }
}
