package broadsheet.source;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Undoes UTF-8 that somebody took for windows-1252 or ISO-8859-1 and encoded once more, so that it
 * reads {@code itâ€™s}. Only in a text that shows it without a doubt: three such sequences at least
 * stand beside plain letters, in a row, or have a control character in them. And only paragraphs,
 * or what stands between two tags, in which every character beyond ASCII is part of a sequence. An
 * honest text has a letter that belongs to none long before it has three.
 *
 * <p>Immutable and thread-safe; time is linear.
 */
final class TwiceEncoded {

  /** A paragraph, or what stands between two tags, with its sequences beyond doubt. */
  private record Part(int from, int to, int beside) {}

  /** Sequences beyond doubt that a text needs. */
  private static final int ENOUGH = 3;

  /** Encodings too many that are undone at most. */
  private static final int MOST_TIMES = 3;

  /** Sequences in a row that need no plain letters beside them: other scripts have none. */
  private static final int ROW = 4;

  /**
   * First bytes of two that begin letters of living alphabets: Latin, Greek, Cyrillic, Hebrew,
   * Arabic.
   */
  private static final String PAIRS =
      "\u00c2\u00c3\u00c4\u00c5\u00ce\u00cf\u00d0\u00d1\u00d7\u00d8\u00d9";

  /** First bytes of three: punctuation, and Indian and East Asian scripts. */
  private static final String TRIPLES =
      "\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed";

  private static final char[] HIGH = high();

  /** The characters of windows-1252 that are none of ISO-8859-1, by byte less 128. */
  private static char[] high() {
    ByteBuffer bytes = ByteBuffer.allocate(32);
    for (int i = 0; i < 32; i++) {
      bytes.put((byte) (0x80 + i));
    }
    char[] high = Arrays.copyOf(Charset.forName("windows-1252").decode(bytes.flip()).array(), 32);
    for (int i = 0; i < high.length; i++) {
      high[i] = high[i] == '\ufffd' ? (char) (0x80 + i) : high[i]; // five bytes mean nothing there
    }
    return high;
  }

  /** The text as it was meant; the same object where nothing is to be undone. */
  String undo(String text) {
    String meant = text;
    for (int times = 0; times < MOST_TIMES; times++) {
      String before = meant;
      meant = undoOnce(before);
      if (meant.equals(before)) {
        break;
      }
    }
    return meant;
  }

  private static String undoOnce(String text) {
    List<Part> parts = new ArrayList<>();
    for (int i = next(text, 0); i < text.length(); ) {
      int from = i;
      while (from > 0 && !isEdge(text.charAt(from - 1))) {
        from--;
      }
      int to = i;
      while (to < text.length() && !isEdge(text.charAt(to))) {
        to++;
      }
      int beside = beside(text, from, to);
      if (beside >= 0) {
        parts.add(new Part(from, to, beside));
      }
      i = next(text, to);
    }
    if (parts.stream().mapToInt(Part::beside).sum() < ENOUGH) {
      return text;
    }
    StringBuilder undone = new StringBuilder();
    int copied = 0;
    for (Part part : parts) {
      undone.append(text, copied, part.from()).append(decode(text, part.from(), part.to()));
      copied = part.to();
    }
    return undone.append(text, copied, text.length()).toString();
  }

  /** Where the next sequence begins, or the text's end. */
  private static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80 && sequence(text, i, text.length()) > 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Whether a character ends a paragraph, or what stands between two tags. */
  private static boolean isEdge(char c) {
    return c == '<' || c == '>' || c == '\n' || c == '\r';
  }

  /** How many sequences are beyond doubt; -1 where anything beyond ASCII is in no sequence. */
  private static int beside(String text, int from, int to) {
    int beside = 0;
    int row = 0;
    for (int i = from; i < to; ) {
      if (text.charAt(i) < 0x80) {
        row = 0;
        i++;
        continue;
      }
      int length = sequence(text, i, to);
      if (length == 0) {
        return -1;
      }
      row++;
      boolean letters =
          (i > from && isPlainLetter(text.charAt(i - 1)))
              || (i + length < to && isPlainLetter(text.charAt(i + length)));
      beside += letters || row >= ROW || hasControl(text, i, i + length) ? 1 : 0;
      i += length;
    }
    return beside;
  }

  /** Whether there is a control character of ISO-8859-1 in a sequence: no honest text has one. */
  private static boolean hasControl(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) >= 0x80 && text.charAt(i) < 0xA0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlainLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The length of the sequence that begins here; 0 for none. */
  private static int sequence(String text, int at, int to) {
    char first = text.charAt(at);
    int length =
        PAIRS.indexOf(first) >= 0 ? 2 : TRIPLES.indexOf(first) >= 0 ? 3 : first == '\u00f0' ? 4 : 0;
    if (length == 0 || at + length > to) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      int b = octet(text.charAt(i));
      if (b < 0x80 || b > 0xBF) {
        return 0;
      }
    }
    return length;
  }

  /** The byte that a character stands for in windows-1252 or ISO-8859-1; -1 for none. */
  private static int octet(char c) {
    if (c < 0x100) {
      return c;
    }
    for (int i = 0; i < HIGH.length; i++) {
      if (HIGH[i] == c) {
        return 0x80 + i;
      }
    }
    return -1;
  }

  private static String decode(String text, int from, int to) {
    byte[] bytes = new byte[to - from];
    for (int i = from; i < to; i++) {
      bytes[i - from] = (byte) octet(text.charAt(i));
    }
    String undone = new String(bytes, StandardCharsets.UTF_8);
    return undone.indexOf('\ufffd') < 0 ? undone : text.substring(from, to);
  }
}
