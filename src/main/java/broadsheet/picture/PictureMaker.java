package broadsheet.picture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of a picture what a site shows of it. Immutable and thread-safe. */
final class PictureMaker {
  /** Counted up when other bytes are to come of the same file: what is kept is made anew then. */
  static final int VERSION = 1;

  /**
   * How wide copies are. A column of text is some 640 pixels of CSS wide, and as many again on a
   * screen of double density; telephones lie between.
   */
  private static final List<Integer> WIDTHS = List.of(640, 960, 1280, 1920);

  /** The whole picture is no wider. */
  private static final int WIDEST = 2560;

  /** Nor has it more pixels, as drawings that are as long as a sleeve may. */
  private static final int MOST_PIXELS = 16_000_000;

  /** A copy that is hardly smaller than the whole is not worth its place. */
  private static final double WORTH = 0.8;

  private static final float COPY_QUALITY = 0.8f;
  private static final float WHOLE_QUALITY = 0.85f;

  /**
   * What came of a file.
   *
   * @param picture what it is
   * @param whole the whole picture drawn anew, or null where it is the file's own
   * @param copies the files of its copies, in their order
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Made(Picture picture, byte @Nullable [] whole, List<byte[]> copies) {}

  /**
   * Makes the copies of a picture.
   *
   * @param sha256 of the file
   * @throws BadPictureException if it cannot be decoded
   */
  Made make(Stripped file, String sha256) throws BadPictureException, IOException {
    int width = file.seenWidth();
    int height = file.seenHeight();
    double kept = 1.0 / Decoder.step(file);
    double scale =
        Math.min(
            Math.min(1, (double) WIDEST / width),
            StrictMath.sqrt((double) MOST_PIXELS / ((double) width * height)));
    boolean redrawn = file.drawable() && (scale < 1 || !isUpright(file));
    double shown = redrawn ? Math.min(scale, kept) : 1;
    double most = Math.min(scaled(width, shown) * WORTH, width * kept);
    List<Integer> widths = WIDTHS.stream().filter(w -> w <= most).toList();
    if (!file.drawable() || (!redrawn && widths.isEmpty())) {
      Picture picture = new Picture(sha256, file.format(), width, height, false, List.of());
      return new Made(picture, null, List.of());
    }
    return draw(file, sha256, redrawn ? shown : 0, widths);
  }

  private static boolean isUpright(Stripped file) {
    return file.orientation() == ExifOrientation.UPRIGHT;
  }

  private static int scaled(int side, double scale) {
    return (int) Math.max(1, StrictMath.rint(side * scale));
  }

  /** Draws from the largest to the smallest, each from the one before. */
  private static Made draw(Stripped file, String sha256, double scale, List<Integer> widths)
      throws BadPictureException, IOException {
    Rows from = Decoder.decode(file);
    byte[] whole = null;
    int width = file.seenWidth();
    int height = file.seenHeight();
    if (scale > 0) {
      Samples drawn = resize(from, file, scaled(width, scale), scaled(height, scale));
      from = drawn;
      whole = encode(drawn, file, WHOLE_QUALITY);
      if (isUpright(file) && whole.length >= file.bytes().length) {
        whole = null; // a drawing of few colours, which has more of them when it is smaller
      } else {
        width = scaled(width, scale);
        height = scaled(height, scale);
      }
    }
    long least = whole == null ? file.bytes().length : whole.length;
    Deque<Integer> copies = new ArrayDeque<>();
    Deque<byte[]> files = new ArrayDeque<>();
    for (int i = widths.size() - 1; i >= 0; i--) {
      int wide = widths.get(i);
      int high = scaled(height, (double) wide / width);
      Samples drawn = resize(from, file, wide, high);
      from = drawn;
      byte[] made = encode(drawn, file, COPY_QUALITY);
      if (made.length < least) {
        least = made.length;
        copies.addFirst(wide);
        files.addFirst(made);
      }
    }
    Picture picture =
        new Picture(sha256, file.format(), width, height, whole != null, new ArrayList<>(copies));
    return new Made(picture, whole, new ArrayList<>(files));
  }

  /** Resizes to a size as it is seen, before it is turned. */
  private static Samples resize(Rows from, Stripped file, int width, int height) {
    return file.lies()
        ? Resampler.resize(from, height, width)
        : Resampler.resize(from, width, height);
  }

  private static byte[] encode(Samples drawn, Stripped file, float quality) throws IOException {
    Samples upright = drawn.upright(file.orientation());
    return file.format() == PictureFormat.JPEG
        ? JpegEncoder.encode(upright, quality, file.colours())
        : PngEncoder.encode(upright, file.colours());
  }
}
