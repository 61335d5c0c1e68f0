package broadsheet.search;

import java.util.Arrays;

/** Numbers written bit by bit, the highest bit of a byte first. For one thread. */
final class Bits {

  private byte[] bytes = new byte[256];
  private int full;

  /** The bits that fill no byte yet, as the lowest of it. */
  private long held;

  private int count;

  /** The lowest bits of a number, 32 at most. */
  void write(int value, int bits) {
    held = (held << bits) | (value & ((1L << bits) - 1));
    count += bits;
    if (full + 5 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    while (count >= 8) {
      count -= 8;
      bytes[full++] = (byte) (held >> count);
    }
    held &= (1L << count) - 1;
  }

  /** A number from 0 in Rice's code: its multiples of 2^k in ones and a zero, then k bits. */
  void rice(int value, int k) {
    int ones = value >> k;
    for (; ones >= 31; ones -= 31) {
      write(-1, 31);
    }
    write((1 << (ones + 1)) - 2, ones + 1);
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

  /** What was written, its last byte filled up with zeros. */
  byte[] bytes() {
    byte[] all = Arrays.copyOf(bytes, full + (count > 0 ? 1 : 0));
    if (count > 0) {
      all[full] = (byte) (held << (8 - count));
    }
    return all;
  }
}
