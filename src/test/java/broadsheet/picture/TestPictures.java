package broadsheet.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras, programs and attackers write them. */
public final class TestPictures {
  /** What a camera writes about itself; nowhere else in a file. */
  public static final String CAMERA = "Kestrel Field 3";

  /** In a file's GPS directory. */
  public static final String PLACE = "TIDEWAY-54N-003W";

  private TestPictures() {}

  /** A view of the sea: a warm sky, a dark sea below, and a red sail on the left. */
  public static BufferedImage view(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D g = image.createGraphics();
    for (int y = 0; y < height; y++) {
      int light = 255 - 120 * y / height;
      g.setColor(y < height * 2 / 3 ? new Color(light, light - 20, light - 60) : sea(y, height));
      g.fillRect(0, y, width, 1);
    }
    g.setColor(new Color(170, 30, 30));
    g.fillRect(width / 8, height / 4, width / 8, height / 2);
    g.dispose();
    return image;
  }

  private static Color sea(int y, int height) {
    return new Color(20, 50, 90 + 60 * y / height);
  }

  /** A JPEG without any word about it. */
  public static byte[] jpeg(int width, int height) {
    return file(view(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
  }

  /** A PNG without any word about it. */
  public static byte[] png(int width, int height) {
    return file(view(width, height, BufferedImage.TYPE_INT_RGB), "png");
  }

  static byte[] file(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static BufferedImage read(byte[] file) {
    try {
      return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] resource(String name) {
    try (InputStream in = TestPictures.class.getResourceAsStream("/pictures/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A JPEG as a camera writes it: with Exif that says how it was held, by what, and where; with an
   * XMP packet, a remark, and a second picture behind its end.
   */
  public static byte[] photograph(int width, int height, int orientation) {
    byte[] jpeg = jpeg(width, height);
    byte[] exif = Pieces.join(latin("Exif\0\0"), exif(orientation));
    byte[] xmp = latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + PLACE + "</x:xmpmeta>");
    return Pieces.join(
        Pieces.cut(jpeg, 0, 2),
        segment(0xe1, exif),
        segment(0xe1, xmp),
        segment(0xfe, latin("By Ada, " + PLACE)),
        Pieces.cut(jpeg, 2, jpeg.length),
        latin(PLACE));
  }

  /** Exif data with a camera's name, an orientation, and a GPS directory. */
  static byte[] exif(int orientation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(latin("MM\0*"));
    number(out, 8, 4);
    number(out, 3, 2);
    int names = 8 + 2 + 36 + 4 + 2 + 12 + 4;
    entry(out, 0x010f, 2, CAMERA.length(), names);
    entry(out, 0x0112, 3, 1, orientation << 16);
    entry(out, 0x8825, 4, 1, 8 + 2 + 36 + 4);
    number(out, 0, 4);
    number(out, 1, 2);
    entry(out, 0x001b, 2, PLACE.length(), names + CAMERA.length());
    number(out, 0, 4);
    out.writeBytes(latin(CAMERA));
    out.writeBytes(latin(PLACE));
    return out.toByteArray();
  }

  private static void entry(ByteArrayOutputStream out, int tag, int type, int count, int value) {
    number(out, tag, 2);
    number(out, type, 2);
    number(out, count, 4);
    number(out, value, 4);
  }

  static void number(ByteArrayOutputStream out, int number, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
      out.write(number >> shift);
    }
  }

  static byte[] segment(int marker, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xff);
    out.write(marker);
    number(out, data.length + 2, 2);
    out.writeBytes(data);
    return out.toByteArray();
  }

  /** A PNG with a chunk behind its head. */
  static byte[] with(byte[] png, String name, byte[] data) {
    return Pieces.join(Pieces.cut(png, 0, 33), chunk(name, data), Pieces.cut(png, 33, png.length));
  }

  static byte[] chunk(String name, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, data.length, 4);
    byte[] summed = Pieces.join(latin(name), data);
    out.writeBytes(summed);
    CRC32 sum = new CRC32();
    sum.update(summed);
    number(out, (int) sum.getValue(), 4);
    return out.toByteArray();
  }

  /** A GIF of two pictures that follow each other without end, with a remark. */
  static byte[] film() {
    byte[] gif = file(view(40, 30, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    int head = 13 + (3 << ((gif[10] & 7) + 1));
    byte[] picture = Pieces.cut(gif, head, gif.length - 1);
    byte[] pause = {0x21, (byte) 0xf9, 4, 0, 10, 0, 0, 0};
    return Pieces.join(
        latin("GIF89a"),
        Pieces.cut(gif, 6, head),
        latin("!\u00ff\u000bNETSCAPE2.0\u0003\u0001\0\0\0"),
        latin("!\u00fe" + (char) PLACE.length() + PLACE + "\0"),
        latin("!\u00ff\u000bXMP DataXMP" + (char) PLACE.length() + PLACE + "\0"),
        pause,
        picture,
        pause,
        picture,
        latin(";"));
  }

  /** A PNG that says it is of a size, with nothing like so much in it. */
  static byte[] bomb(int width, int height) {
    byte[] png = png(8, 8);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    number(head, width, 4);
    number(head, height, 4);
    head.write(png, 24, 5);
    return Pieces.join(
        Pieces.cut(png, 0, 8), chunk("IHDR", head.toByteArray()), Pieces.cut(png, 33, png.length));
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether these characters stand anywhere in a file. */
  public static boolean contains(byte[] file, String text) {
    return new Bytes(file).contains(0, file.length, text);
  }
}
