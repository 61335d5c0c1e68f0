package broadsheet.search;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes as the text of a JavaScript string: seven bits a character, 1.19 characters a byte, where
 * base64 takes 1.33. A septet is the character of that code; the five that cannot stand in a string
 * are 128 higher. The script takes the lower seven bits of each character code.
 */
final class Septets {

  private static final String REFUSED = "\0\n\r\"\\";

  private Septets() {}

  /** The characters of some bytes; the last is filled up with zero bits. */
  static String of(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length * 8 / 7 + 1);
    int held = 0;
    int bits = 0;
    for (byte b : bytes) {
      held = (held << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 7) {
        bits -= 7;
        append((held >> bits) & 127, out);
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      append((held << (7 - bits)) & 127, out);
    }
    return out.toString();
  }

  private static void append(int septet, StringBuilder out) {
    out.append((char) (REFUSED.indexOf(septet) < 0 ? septet : septet | 128));
  }

  /** A text deflated (RFC 1951) as the browser inflates it. */
  static byte[] deflate(String text) {
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length + in.length / 100 + 64];
    try {
      Deflater deflater = new Deflater(JZlib.Z_BEST_COMPRESSION, -JZlib.MAX_WBITS);
      deflater.setInput(in);
      deflater.setOutput(out);
      if (deflater.deflate(JZlib.Z_FINISH) != JZlib.Z_STREAM_END) {
        throw new IllegalStateException("deflating " + in.length + " bytes did not end");
      }
      byte[] bytes = Arrays.copyOf(out, (int) deflater.getTotalOut());
      deflater.end();
      return bytes;
    } catch (GZIPException e) {
      throw new IllegalStateException("the deflater refuses its own constants", e);
    }
  }
}
