package broadsheet.search;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Bytes as the text of a JavaScript string in a file of UTF-16: fifteen bits a character of two
 * bytes, 1.07 bytes a byte, where base64 takes 1.33. The last character holds seven bits where no
 * more are left, so that the bytes end where they ended.
 */
final class Wide {

  /** The character of fifteen zero bits: all 32,768 from here on are plain ones. */
  private static final char FIRST = 0x3000;

  /** The character of seven zero bits. */
  private static final char LAST = 0x100;

  private Wide() {}

  /** The characters of some bytes. */
  static String of(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length * 8 / 15 + 1);
    int held = 0;
    int bits = 0;
    for (byte b : bytes) {
      held = (held << 8) | (b & 0xff);
      bits += 8;
      if (bits >= 15) {
        bits -= 15;
        out.append((char) (FIRST + (held >> bits)));
        held &= (1 << bits) - 1;
      }
    }
    if (bits > 7) {
      out.append((char) (FIRST + (held << (15 - bits))));
    } else if (bits > 0) {
      out.append((char) (LAST + (held << (7 - bits))));
    }
    return out.toString();
  }

  /** The bytes of some characters. */
  static byte[] bytes(String wide) {
    int length = wide.length();
    int bits = 15 * length - (length > 0 && wide.charAt(length - 1) < FIRST ? 8 : 0);
    byte[] bytes = new byte[bits / 8];
    int held = 0;
    int count = 0;
    for (int i = 0, at = 0; i < length; i++) {
      char c = wide.charAt(i);
      int more = c < FIRST ? 7 : 15;
      held = (held << more) | (c - (c < FIRST ? LAST : FIRST));
      count += more;
      while (count >= 8 && at < bytes.length) {
        count -= 8;
        bytes[at++] = (byte) (held >> count);
      }
      held &= 0xff;
    }
    return bytes;
  }

  /**
   * The text that was deflated.
   *
   * @throws IOException if it is none
   */
  static String inflate(byte[] deflated) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(deflated);
    try (InputStream text = new InflaterInputStream(in, new Inflater(true))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
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
