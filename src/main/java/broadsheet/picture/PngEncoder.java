package broadsheet.picture;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Pictures as PNG, with a table of colours where there are no more than 256. Ours because the JDK's
 * packs by the system's zlib, whose bytes differ between systems.
 */
final class PngEncoder {
  private static final byte[] BEGIN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int PALETTE = 256;

  /** A level of packing: for cards of letters half the time of the usual one, 9 % more bytes. */
  private static final int QUICK = 4;

  /** Of grey, grey and cover, colour, colour and cover. */
  private static final int[] TYPES = {0, 4, 2, 6};

  private PngEncoder() {}

  /**
   * The file of a picture.
   *
   * @param colours chunks that say how its colours are meant; may be empty
   */
  static byte[] encode(Samples picture, byte[] colours) {
    Map<Integer, Integer> palette = picture.channels() == 3 ? palette(picture) : null;
    int type = palette != null ? 3 : TYPES[picture.channels() - 1];
    ByteArrayOutputStream file = begin(picture.width(), picture.height(), 8, type);
    file.writeBytes(colours);
    if (palette != null) {
      table(palette.keySet(), file);
    }
    return end(file, lines(picture, palette), JZlib.Z_DEFAULT_COMPRESSION);
  }

  /**
   * The file of a picture of few colours.
   *
   * @param width in pixels, an even number
   * @param pixels row by row, each the place of its colour in the table
   * @param table of colours, at most 16, red in the high bits
   */
  static byte[] encode(int width, int height, byte[] pixels, List<Integer> table) {
    ByteArrayOutputStream file = begin(width, height, 4, 3);
    table(table, file);
    byte[] lines = new byte[(1 + width / 2) * height];
    int to = 0;
    for (int y = 0; y < height; y++) {
      to++; // no filter: in a table of colours neighbours have nothing to do with each other
      for (int at = y * width; at < (y + 1) * width; at += 2) {
        lines[to++] = (byte) (pixels[at] << 4 | pixels[at + 1]);
      }
    }
    return end(file, lines, QUICK);
  }

  private static ByteArrayOutputStream begin(int width, int height, int depth, int type) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(BEGIN);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    big(head, width);
    big(head, height);
    head.write(depth);
    head.write(type);
    head.writeBytes(new byte[3]);
    chunk(file, "IHDR", head.toByteArray());
    return file;
  }

  private static void table(Collection<Integer> colours, ByteArrayOutputStream file) {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    for (int colour : colours) {
      table.write(colour >> 16);
      table.write(colour >> 8);
      table.write(colour);
    }
    chunk(file, "PLTE", table.toByteArray());
  }

  private static byte[] end(ByteArrayOutputStream file, byte[] lines, int level) {
    chunk(file, "IDAT", pack(lines, level));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /** The colours in the order in which they come, or null where there are too many. */
  private static @Nullable Map<Integer, Integer> palette(Samples picture) {
    Map<Integer, Integer> palette = new LinkedHashMap<>();
    byte[] bytes = picture.bytes();
    int last = -1;
    for (int at = 0; at < bytes.length; at += 3) {
      int colour = colour(bytes, at);
      if (colour != last) {
        palette.putIfAbsent(colour, palette.size());
        last = colour;
      }
      if (palette.size() > PALETTE) {
        return null;
      }
    }
    return palette;
  }

  private static int colour(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff);
  }

  /** The rows, each with the filter in front that makes it smallest. */
  private static byte[] lines(Samples picture, @Nullable Map<Integer, Integer> palette) {
    int pixel = palette != null ? 1 : picture.channels();
    int length = picture.width() * pixel;
    byte[] lines = new byte[(length + 1) * picture.height()];
    byte[] row = new byte[picture.width() * picture.channels()];
    byte[] line = new byte[length];
    byte[] above = new byte[length];
    byte[][] tried = new byte[palette != null ? 1 : 5][length];
    for (int y = 0; y < picture.height(); y++) {
      picture.read(y, row);
      if (palette != null) {
        for (int x = 0; x < length; x++) {
          line[x] = palette.getOrDefault(colour(row, x * 3), 0).byteValue();
        }
      } else {
        uncover(row, picture.channels());
        System.arraycopy(row, 0, line, 0, length);
      }
      int best = filter(line, above, pixel, tried);
      lines[y * (length + 1)] = (byte) best;
      System.arraycopy(tried[best], 0, lines, y * (length + 1) + 1, length);
      byte[] next = above;
      above = line;
      line = next;
    }
    return lines;
  }

  private static void uncover(byte[] row, int channels) {
    for (int at = 0; channels % 2 == 0 && at < row.length; at += channels) {
      int alpha = row[at + channels - 1] & 0xff;
      for (int i = 0; alpha > 0 && alpha < 255 && i < channels - 1; i++) {
        row[at + i] = (byte) Math.min(255, ((row[at + i] & 0xff) * 255 + alpha / 2) / alpha);
      }
    }
  }

  /** The filter whose line comes nearest to nothing, as the PNG specification recommends. */
  private static int filter(byte[] line, byte[] above, int pixel, byte[][] tried) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int filter = 0; filter < tried.length; filter++) {
      long sum = 0;
      byte[] to = tried[filter];
      for (int i = 0; i < line.length; i++) {
        int left = i < pixel ? 0 : line[i - pixel] & 0xff;
        int up = above[i] & 0xff;
        int corner = i < pixel ? 0 : above[i - pixel] & 0xff;
        int guess =
            switch (filter) {
              case 1 -> left;
              case 2 -> up;
              case 3 -> (left + up) / 2;
              case 4 -> nearest(left, up, corner);
              default -> 0;
            };
        to[i] = (byte) (line[i] - guess);
        sum += Math.abs(to[i]);
      }
      if (sum < least) {
        least = sum;
        best = filter;
      }
    }
    return best;
  }

  /** Paeth's guess. */
  private static int nearest(int left, int up, int corner) {
    int byLeft = Math.abs(up - corner);
    int byUp = Math.abs(left - corner);
    int byCorner = Math.abs(left + up - 2 * corner);
    return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
  }

  private static byte[] pack(byte[] bytes, int level) {
    try {
      Deflater deflater = new Deflater(level);
      deflater.setInput(bytes);
      ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
      byte[] piece = new byte[1 << 16];
      int status;
      do {
        deflater.setOutput(piece);
        status = deflater.deflate(JZlib.Z_FINISH);
        packed.write(piece, 0, piece.length - deflater.getAvailOut());
      } while (status == JZlib.Z_OK);
      deflater.end();
      return packed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be packed", e);
    }
  }

  private static void chunk(ByteArrayOutputStream to, String name, byte[] data) {
    ByteArrayOutputStream summed = new ByteArrayOutputStream(data.length + 4);
    for (int i = 0; i < 4; i++) {
      summed.write(name.charAt(i));
    }
    summed.writeBytes(data);
    CRC32 sum = new CRC32();
    sum.update(summed.toByteArray());
    big(to, data.length);
    to.writeBytes(summed.toByteArray());
    big(to, (int) sum.getValue());
  }

  private static void big(ByteArrayOutputStream to, int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      to.write(number >> shift);
    }
  }
}
