package broadsheet.publish;

/**
 * Numbers by paths, in two tables of plain numbers, for there may be more than a million; the paths
 * themselves are in the records of their files. Not thread-safe, but several threads may look paths
 * up once all are in.
 */
final class PathTable {
  /** Of Knuth's multiplicative hashing, for names that differ in a number at their end. */
  private static final int SPREAD = 0x9e3779b9;

  private static final int SMALLEST = 64;

  private final Paths paths;

  /** One higher than they are, by the hashes of their paths; 0 where there is none. */
  private int[] numbers;

  private int[] hashes;
  private int size;

  /** The paths of numbers. */
  interface Paths {
    /** Whether the path of a number is the one in some bytes, in UTF-8. */
    boolean isOf(int number, byte[] bytes, int from, int to);
  }

  /**
   * A table without paths.
   *
   * @param expected how many there will be; more are no mistake
   * @param paths of the numbers that will be added
   */
  PathTable(int expected, Paths paths) {
    this.paths = paths;
    this.numbers = new int[Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, expected)) * 4)];
    this.hashes = new int[numbers.length];
  }

  /**
   * Adds a number, at least 0, whose path is in some bytes; one path has the last of its numbers.
   */
  void add(int number, byte[] bytes, int from, int to) {
    if (2 * ++size > numbers.length) {
      grow();
    }
    int hash = hash(bytes, from, to);
    int place = place(hash, bytes, from, to);
    numbers[place] = number + 1;
    hashes[place] = hash;
  }

  /** The number of the path in some bytes, or -1. */
  int find(byte[] bytes, int from, int to) {
    return numbers[place(hash(bytes, from, to), bytes, from, to)] - 1;
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    hash *= SPREAD;
    return hash ^ (hash >>> 15);
  }

  /** Where a path stands, or would. */
  private int place(int hash, byte[] bytes, int from, int to) {
    int place = hash & (numbers.length - 1);
    while (numbers[place] != 0
        && (hashes[place] != hash || !paths.isOf(numbers[place] - 1, bytes, from, to))) {
      place = (place + 1) & (numbers.length - 1);
    }
    return place;
  }

  private void grow() {
    int[] oldNumbers = numbers;
    int[] oldHashes = hashes;
    numbers = new int[2 * oldNumbers.length];
    hashes = new int[numbers.length];
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != 0) {
        int place = free(oldHashes[i]);
        numbers[place] = oldNumbers[i];
        hashes[place] = oldHashes[i];
      }
    }
  }

  private int free(int hash) {
    int place = hash & (numbers.length - 1);
    while (numbers[place] != 0) {
      place = (place + 1) & (numbers.length - 1);
    }
    return place;
  }
}
