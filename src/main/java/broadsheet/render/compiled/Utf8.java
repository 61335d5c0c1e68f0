package broadsheet.render.compiled;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A page as the bytes of its file grow: fixed text is there in bytes already, and what is filled in
 * is escaped and put into UTF-8 in one go. Not thread-safe.
 */
final class Utf8 {

  private static final byte[][] REFERENCES = new byte[128][];

  static {
    REFERENCES['&'] = ascii("&amp;");
    REFERENCES['<'] = ascii("&lt;");
    REFERENCES['>'] = ascii("&gt;");
    REFERENCES['"'] = ascii("&quot;");
    REFERENCES['\''] = ascii("&#39;");
  }

  private static final int SMALL = 1 << 10;

  /** More room than this, which a huge page takes, is not kept for the pages after it. */
  private static final int LARGE = 1 << 20;

  private byte[] bytes = new byte[SMALL];
  private int length;
  private char[] chars = new char[SMALL];

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Adds bytes. */
  void add(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  /** Adds one ASCII character. */
  void add(char c) {
    room(1);
    bytes[length++] = (byte) c;
  }

  /** Adds text as it stands. */
  void add(String text) {
    int end = text.length();
    char[] all = chars(text);
    room(end * 3);
    byte[] to = bytes;
    int at = length;
    for (int i = 0; i < end; i++) {
      char c = all[i];
      if (c < 128) {
        to[at++] = (byte) c;
      } else {
        length = at;
        i += wide(all, i, end);
        at = length;
      }
    }
    length = at;
  }

  /** Adds text as HTML, as Thymeleaf writes it: what could be taken for markup as references. */
  void escape(String text) {
    int end = text.length();
    char[] all = chars(text);
    room(end * 6); // as long as the longest reference
    byte[] to = bytes;
    int at = length;
    for (int i = 0; i < end; i++) {
      char c = all[i];
      if (c >= 128) {
        length = at;
        i += wide(all, i, end);
        at = length;
      } else if (REFERENCES[c] == null) {
        to[at++] = (byte) c;
      } else {
        byte[] reference = REFERENCES[c];
        System.arraycopy(reference, 0, to, at, reference.length);
        at += reference.length;
      }
    }
    length = at;
  }

  /** Adds a character beyond ASCII; gives how many more than one of these it took. */
  private int wide(char[] all, int at, int end) {
    char c = all[at];
    if (c < 0x800) {
      bytes[length++] = (byte) (0xc0 | (c >> 6));
    } else if (!Character.isSurrogate(c)) {
      bytes[length++] = (byte) (0xe0 | (c >> 12));
      bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
    } else if (at + 1 < end && Character.isSurrogatePair(c, all[at + 1])) {
      int code = Character.toCodePoint(c, all[at + 1]);
      bytes[length++] = (byte) (0xf0 | (code >> 18));
      bytes[length++] = (byte) (0x80 | ((code >> 12) & 0x3f));
      bytes[length++] = (byte) (0x80 | ((code >> 6) & 0x3f));
      bytes[length++] = (byte) (0x80 | (code & 0x3f));
      return 1;
    } else {
      bytes[length++] = '?'; // half a character, as Java itself has it
      return 0;
    }
    bytes[length++] = (byte) (0x80 | (c & 0x3f));
    return 0;
  }

  private char[] chars(String text) {
    if (text.length() > chars.length) {
      chars = new char[text.length() * 2];
    }
    text.getChars(0, text.length(), chars, 0);
    return chars;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  /** All of it; then there is nothing, and room for as much. */
  byte[] take() {
    byte[] all = Arrays.copyOf(bytes, length);
    length = 0;
    if (bytes.length > LARGE) {
      bytes = new byte[SMALL];
      chars = new char[SMALL];
    }
    return all;
  }
}
