package broadsheet.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text, whatever their character set.
 *
 * <p>In this order: a byte order mark; UTF-16 without one; what a page declares, as long as the
 * text makes sense in it; UTF-8 where all bytes fit; Mozilla's detector; windows-1252. A declared
 * character set gives way where the bytes are UTF-8 beyond chance, or where the text comes out as
 * nobody writes and another set gives a better one. The Central European sets (windows-1250,
 * ISO-8859-2) cannot be told from windows-1252 by their bytes: texts in them must declare it.
 *
 * <p>Immutable and thread-safe.
 */
final class TextDecoder {
  /** Text worse than this is read again with what the detector says. */
  private static final double DOUBTFUL = 0.2;

  /** How much better another reading must be than the one before it. */
  private static final double CLEARLY = 0.1;

  /** What the detector looks at; more makes it no surer. */
  private static final int DETECTED = 1 << 18;

  private final DeclaredEncoding declaredEncoding = new DeclaredEncoding();
  private final Plausibility plausibility = new Plausibility();

  /**
   * A text and the name of the character set that it was read with.
   *
   * @param charset as the WHATWG Encoding Standard calls it
   * @param text without a byte order mark, otherwise nothing taken out
   */
  record Decoded(String charset, String text) {}

  /** The text of some bytes. */
  Decoded decode(byte[] bytes, Format format) {
    Optional<Decoded> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<Encoding> wide = new Utf16Guess().guess(bytes);
    if (wide.isPresent()) {
      return decoded(wide.get(), bytes, 0);
    }
    Optional<Encoding> declared =
        format == Format.HTML ? declaredEncoding.find(bytes) : Optional.empty();
    Utf8Count count = Utf8Count.of(bytes);
    if (isUtf8(count, declared) && !hasEscapes(bytes, declared)) {
      return decoded(Encoding.UTF_8, bytes, 0);
    }
    return best(bytes, declared, format);
  }

  private static boolean isUtf8(Utf8Count count, Optional<Encoding> declared) {
    if (declared.isEmpty() || declared.get().equals(Encoding.UTF_8)) {
      return count.malformed() * 10L <= count.sequences();
    }
    // Two bytes of a double-byte set look like UTF-8 now and then, many in a row never.
    int enough = declared.get().isMultiByte() ? 10 : 2;
    boolean plain = count.sequences() == 0;
    return count.malformed() == 0 && (plain || count.sequences() >= enough);
  }

  /** Whether it is in a set of seven bits that changes its meaning by escapes. */
  private static boolean hasEscapes(byte[] bytes, Optional<Encoding> declared) {
    if (declared.isPresent()) {
      return declared.get().name().equals("ISO-2022-JP");
    }
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  private Decoded best(byte[] bytes, Optional<Encoding> declared, Format format) {
    Set<Encoding> candidates = new LinkedHashSet<>();
    declared.ifPresent(candidates::add);
    Decoded best = null;
    double least = 0;
    if (declared.isPresent()) {
      best = decoded(declared.get(), bytes, 0);
      least = plausibility.badness(best.text());
      if (least < DOUBTFUL) {
        return best;
      }
    }
    for (Encoding encoding : others(bytes, format)) {
      if (candidates.add(encoding)) {
        Decoded other = decoded(encoding, bytes, 0);
        double badness = plausibility.badness(other.text());
        if (best == null || badness < least - CLEARLY) {
          best = other;
          least = badness;
        }
      }
    }
    return best == null ? decoded(Encoding.WINDOWS_1252, bytes, 0) : best;
  }

  private static List<Encoding> others(byte[] bytes, Format format) {
    byte[] words = format == Format.HTML ? withoutTags(bytes) : bytes;
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(words, 0, Math.min(DETECTED, words.length));
    detector.dataEnd();
    List<Encoding> others = new ArrayList<>();
    Optional.ofNullable(detector.getDetectedCharset())
        .flatMap(Encoding::ofLabel)
        .ifPresent(others::add);
    others.add(Encoding.WINDOWS_1252);
    // The detector takes short Russian texts for rarer Cyrillic sets, or for none.
    Encoding.ofLabel("windows-1251").ifPresent(others::add);
    Encoding.ofLabel("koi8-r").ifPresent(others::add);
    return others;
  }

  /** The bytes between tags; no set in use has {@code <} or {@code >} inside a character. */
  private static byte[] withoutTags(byte[] bytes) {
    byte[] words = new byte[Math.min(bytes.length, DETECTED)];
    int length = 0;
    boolean inTag = false;
    for (int i = 0; i < bytes.length && length < words.length; i++) {
      if (bytes[i] == '<' || bytes[i] == '>') {
        inTag = bytes[i] == '<';
        words[length++] = ' ';
      } else if (!inTag) {
        words[length++] = bytes[i];
      }
    }
    return Arrays.copyOf(words, length);
  }

  private static Optional<Decoded> byMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return Optional.of(decoded(Encoding.UTF_8, b, 3));
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return Optional.of(decoded(Encoding.UTF_16LE, b, 2));
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return Optional.of(decoded(Encoding.UTF_16BE, b, 2));
    }
    return Optional.empty();
  }

  private static Decoded decoded(Encoding encoding, byte[] bytes, int from) {
    ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
    if (encoding.equals(Encoding.UTF_8)) {
      return new Decoded(
          encoding.name(), new String(bytes, from, rest.remaining(), StandardCharsets.UTF_8));
    }
    try {
      return new Decoded(
          encoding.name(),
          encoding
              .charset()
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(rest)
              .toString());
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a decoder that replaces does not fail", e);
    }
  }
}
