package broadsheet.source;

/**
 * How much of some bytes is UTF-8.
 *
 * @param sequences characters of several bytes
 * @param malformed bytes that are part of no character
 */
record Utf8Count(int sequences, int malformed) {

  /** Counts in one pass. */
  static Utf8Count of(byte[] bytes) {
    int sequences = 0;
    int malformed = 0;
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = length(bytes, i);
      sequences += length > 0 ? 1 : 0;
      malformed += length > 0 ? 0 : 1;
      i += Math.max(1, length);
    }
    return new Utf8Count(sequences, malformed);
  }

  /** How long the character is that begins here, or 0 where none does. */
  private static int length(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > bytes.length) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    boolean valid = second >= least && second <= most;
    for (int i = 2; i < length; i++) {
      valid &= (bytes[at + i] & 0xC0) == 0x80;
    }
    return valid ? length : 0;
  }
}
