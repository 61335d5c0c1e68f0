package broadsheet.search;

import java.util.Arrays;

/** Numbers written bit by bit, the highest bit of a byte first. For one thread. */
final class Bits {

  private byte[] bytes = new byte[256];
  private long length;

  /** The lowest bits of a number. */
  void write(int value, int count) {
    for (int i = count - 1; i >= 0; i--) {
      bit((value >> i) & 1);
    }
  }

  /** A number from 0 in Rice's code: its multiples of 2^k in ones and a zero, then k bits. */
  void rice(int value, int k) {
    for (int i = value >> k; i > 0; i--) {
      bit(1);
    }
    bit(0);
    write(value, k);
  }

  /**
   * A number from 1 in Elias' gamma code: as many zeros as it has bits after the first, then it.
   */
  void gamma(int value) {
    int more = 31 - Integer.numberOfLeadingZeros(value);
    write(0, more);
    write(value, more + 1);
  }

  /** How many bits {@link #rice} takes. */
  static long riceLength(int value, int k) {
    return (value >> k) + 1L + k;
  }

  private void bit(int bit) {
    int at = (int) (length >> 3);
    if (at == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * at);
    }
    bytes[at] |= (byte) (bit << (7 - (length & 7)));
    length++;
  }

  /** What was written, its last byte filled up with zeros. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, (int) ((length + 7) >> 3));
  }
}
