package broadsheet.render;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Width and height in pixels as the first bytes of a PNG, GIF, JPEG or WebP file state them. Only
 * these are read: a full decoder would unpack what a hostile file hides in its metadata.
 *
 * @param width from 1
 * @param height from 1
 */
record PictureSize(int width, int height) {

  private static final int FARTHEST = 1 << 20;

  /** The size of a picture, or nothing where the file is missing or tells none. */
  static Optional<PictureSize> of(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      PictureSize size = read(new DataInputStream(new BufferedInputStream(in, 4096)));
      return size.width > 0 && size.height > 0 ? Optional.of(size) : Optional.empty();
    } catch (EOFException e) {
      return Optional.empty(); // A picture that ends early has no size; browsers cope.
    } catch (IOException e) {
      return Optional.empty(); // Copying the file will report why it cannot be read.
    }
  }

  private static PictureSize read(DataInputStream in) throws IOException {
    byte[] head = in.readNBytes(30);
    if (head.length > 4 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xd8) {
      return jpeg(head, in);
    }
    if (head.length < 30) {
      return new PictureSize(0, 0);
    }
    return switch (new String(head, 0, 4, StandardCharsets.ISO_8859_1)) {
      case "\u0089PNG" -> new PictureSize(big(head, 16, 4), big(head, 20, 4));
      case "GIF8" -> new PictureSize(little(head, 6, 2), little(head, 8, 2));
      case "RIFF" -> webp(head);
      default -> new PictureSize(0, 0);
    };
  }

  private static PictureSize webp(byte[] head) {
    return switch (new String(head, 12, 4, StandardCharsets.ISO_8859_1)) {
      case "VP8X" -> new PictureSize(little(head, 24, 3) + 1, little(head, 27, 3) + 1);
      case "VP8 " -> new PictureSize(little(head, 26, 2) & 0x3fff, little(head, 28, 2) & 0x3fff);
      case "VP8L" -> {
        int bits = little(head, 21, 4);
        yield new PictureSize((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
      }
      default -> new PictureSize(0, 0);
    };
  }

  /** Steps from segment to segment to the frame header, but not far. */
  private static PictureSize jpeg(byte[] head, DataInputStream rest) throws IOException {
    DataInputStream in =
        new DataInputStream(
            new java.io.SequenceInputStream(
                new java.io.ByteArrayInputStream(Arrays.copyOfRange(head, 2, head.length)), rest));
    for (int seen = 0; seen < FARTHEST; ) {
      int marker = in.readUnsignedShort();
      if (marker >> 8 != 0xff) {
        break;
      }
      int length = in.readUnsignedShort();
      boolean frame =
          marker >= 0xffc0
              && marker <= 0xffcf
              && marker != 0xffc4
              && marker != 0xffc8
              && marker != 0xffcc;
      if (frame) {
        in.readUnsignedByte();
        int height = in.readUnsignedShort();
        return new PictureSize(in.readUnsignedShort(), height);
      }
      if (length < 2) {
        break;
      }
      in.skipNBytes(length - 2L);
      seen += length + 2;
    }
    return new PictureSize(0, 0);
  }

  private static int big(byte[] bytes, int from, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = (value << 8) | (bytes[from + i] & 0xff);
    }
    return value;
  }

  private static int little(byte[] bytes, int from, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[from + i] & 0xff);
    }
    return value;
  }
}
