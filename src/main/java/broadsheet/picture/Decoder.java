package broadsheet.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * JPEG and PNG decoded by the JDK, which sees only what {@link Stripped} left. Of a picture too
 * large for memory each second, third, … pixel and row is kept.
 */
final class Decoder {
  /** So many bytes of decoded pixels are kept at most. */
  static final long MOST_BYTES = 96 << 20;

  private Decoder() {}

  /**
   * A picture that smaller copies can be made of.
   *
   * @throws BadPictureException if what is in the file cannot be decoded
   */
  static Rows decode(Stripped picture) throws BadPictureException {
    String format = picture.format().name().toLowerCase(Locale.ROOT);
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.plain()))) {
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      int step = step(picture);
      if (step > 1) {
        param.setSourceSubsampling(step, step, 0, 0);
      }
      return new DecodedRows(reader.read(0, param));
    } catch (IOException | RuntimeException e) {
      // Decoders meet damage with any exception of theirs or the language's.
      throw BadPictureException.damaged();
    } finally {
      reader.dispose();
    }
  }

  /** How many bytes a decoded picture takes. */
  static long bytes(Stripped picture) {
    int step = step(picture);
    return (long) picture.width() / step * (picture.height() / step) * picture.depth();
  }

  /** Each how many-th pixel and row is kept. */
  static int step(Stripped picture) {
    long bytes = (long) picture.width() * picture.height() * picture.depth();
    return (int) StrictMath.ceil(StrictMath.sqrt((double) bytes / MOST_BYTES));
  }
}
