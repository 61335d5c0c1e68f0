package broadsheet.search;

/** Reads what {@link Bits} wrote. For one thread. */
final class BitReader {

  private final byte[] bytes;
  private long at;

  /**
   * A reader.
   *
   * @param from the byte that it begins at
   */
  BitReader(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = 8L * from;
  }

  int bit() {
    int bit = (bytes[(int) (at >> 3)] >> (7 - (at & 7))) & 1;
    at++;
    return bit;
  }

  int number(int bits) {
    int number = 0;
    for (int i = 0; i < bits; i++) {
      number = (number << 1) | bit();
    }
    return number;
  }

  int rice(int k) {
    int ones = 0;
    while (bit() == 1) {
      ones++;
    }
    return (ones << k) | number(k);
  }

  int gamma() {
    int more = 0;
    while (bit() == 0) {
      more++;
    }
    return (1 << more) | number(more);
  }
}
