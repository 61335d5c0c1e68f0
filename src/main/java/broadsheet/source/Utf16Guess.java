package broadsheet.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/**
 * UTF-16 without a byte order mark, told by its ASCII characters (spaces and line ends at least),
 * half of which are NUL bytes on always the same side. Immutable and thread-safe.
 */
final class Utf16Guess {
  private static final int REACH = 1 << 16;

  /** The byte order, or nothing where the bytes are something else. */
  Optional<Encoding> guess(byte[] bytes) {
    int end = Math.min(bytes.length, REACH) & ~1;
    if (!hasNul(bytes, end)) {
      return Optional.empty();
    }
    int little = 0;
    int big = 0;
    int controls = 0;
    for (int i = 0; i < end; i += 2) {
      if (bytes[i] == 0 && bytes[i + 1] == 0) {
        return Optional.empty();
      }
      little += bytes[i + 1] == 0 && isPlain(bytes[i]) ? 1 : 0;
      big += bytes[i] == 0 && isPlain(bytes[i + 1]) ? 1 : 0;
      controls += (isControl(bytes[i]) ? 1 : 0) + (isControl(bytes[i + 1]) ? 1 : 0);
    }
    // A stray NUL or two in a text of single bytes is less than this, any UTF-16 is more.
    if (little == big || controls * 50 < end) {
      return Optional.empty();
    }
    Encoding encoding = little > big ? Encoding.UTF_16LE : Encoding.UTF_16BE;
    return isText(bytes, end, encoding) ? Optional.of(encoding) : Optional.empty();
  }

  private static boolean hasNul(byte[] bytes, int end) {
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(byte b) {
    return b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t';
  }

  private static boolean isPlain(byte b) {
    return (b >= ' ' && b < 0x7F) || b == '\n' || b == '\r' || b == '\t';
  }

  /** Whether hardly any character is one that no text has. */
  private static boolean isText(byte[] bytes, int end, Encoding encoding) {
    try {
      int whole = end == bytes.length ? end : end - 2; // not half a pair of surrogates
      String text =
          encoding.charset().newDecoder().decode(ByteBuffer.wrap(bytes, 0, whole)).toString();
      long strange =
          text.codePoints()
              .filter(
                  c ->
                      !Character.isDefined(c)
                          || Character.getType(c) == Character.PRIVATE_USE
                          || (Character.isISOControl(c) && !Character.isWhitespace(c)))
              .count();
      return strange * 50 <= text.length();
    } catch (CharacterCodingException e) {
      return false; // no UTF-16
    }
  }
}
