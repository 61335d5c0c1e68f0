package broadsheet.picture;

/**
 * A picture row by row. A pixel has one to four samples of a byte each: grey, red-green-blue, and
 * behind either how much it covers, with which the others are multiplied.
 */
interface Rows {
  /** In pixels. */
  int width();

  /** In pixels. */
  int height();

  /** Samples of a pixel, 1 to 4; an even number has one for how much it covers. */
  int channels();

  /** Writes a row of {@code width * channels} samples. */
  void read(int row, byte[] into);
}
