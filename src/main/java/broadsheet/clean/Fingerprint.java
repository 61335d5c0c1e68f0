package broadsheet.clean;

/**
 * A 64-bit number for a text that is the same for texts with the same letters, whatever their case,
 * spaces and punctuation, and whatever the numbers in them: "12 comments" and "3 Comments" are one.
 * The hash is FNV-1a (Fowler, Noll and Vo, RFC 9923).
 */
final class Fingerprint {

  /** Of a text without letters and digits. */
  static final long NONE = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private Fingerprint() {}

  static long of(String text) {
    long hash = NONE;
    boolean inNumber = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean digit = Character.isDigit(c);
      if (digit ? !inNumber : Character.isLetter(c)) {
        hash = (hash ^ (digit ? '0' : Character.toLowerCase(c))) * PRIME;
      }
      inNumber = digit;
    }
    return hash;
  }
}
