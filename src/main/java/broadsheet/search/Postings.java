package broadsheet.search;

import java.util.Arrays;
import java.util.Set;

/**
 * In which stories a term is, how often, in which of their parts, and at which places. Filled for
 * one term after another, stories in any order, and then packed. For one thread.
 */
final class Postings {

  /** Places further apart than this are written as no nearer: no phrase needs to know. */
  private static final int FARTHEST = 1 << 20;

  private long[] stories = new long[64];
  private int[] first = new int[64];
  private int[] often = new int[64];

  /** A bit for each part that has the term, the lowest for the first. */
  private byte[] parts = new byte[64];

  private int[] places = new int[256];
  private final int common;
  private int count;
  private int placed;

  /**
   * None yet.
   *
   * @param common a term that is in more stories is common: how often it is in each, and where, is
   *     packed with its places
   */
  Postings(int common) {
    this.common = common;
  }

  void clear() {
    count = 0;
    placed = 0;
  }

  /** A story; its places follow. A story may be added again, with other places. */
  void story(int number) {
    if (count == stories.length) {
      stories = Arrays.copyOf(stories, 2 * count);
      first = Arrays.copyOf(first, 2 * count);
      often = Arrays.copyOf(often, 2 * count);
      parts = Arrays.copyOf(parts, 2 * count);
    }
    stories[count] = ((long) number << 32) | count;
    first[count] = placed;
    often[count] = 0;
    parts[count] = 0;
    count++;
  }

  /** One place of the term in the story added last, several times; it may come again. */
  void place(int place, int times) {
    if (placed + times > places.length) {
      places = Arrays.copyOf(places, 2 * (placed + times));
    }
    for (int n = 0; n < times; n++) {
      places[placed++] = place;
    }
    often[count - 1] += times;
  }

  /** The parts that places of the story added last are in, a bit for each. */
  void parts(int set) {
    parts[count - 1] |= (byte) set;
  }

  /** Puts the stories in order and joins what was added for one; to be called before packing. */
  void sort() {
    Arrays.sort(stories, 0, count);
    int[] inFirst = new int[count];
    int[] inOften = new int[count];
    int[] inPlaces = new int[placed];
    byte[] inParts = new byte[count];
    int kept = 0;
    int at = 0;
    for (int i = 0; i < count; ) {
      long number = stories[i] >> 32;
      int from = at;
      for (; i < count && stories[i] >> 32 == number; i++) {
        int added = (int) stories[i];
        System.arraycopy(places, first[added], inPlaces, at, often[added]);
        at += often[added];
        inParts[kept] |= parts[added];
      }
      Arrays.sort(inPlaces, from, at);
      stories[kept] = number << 32;
      inFirst[kept] = from;
      inOften[kept] = at - from;
      kept++;
    }
    count = kept;
    System.arraycopy(inFirst, 0, first, 0, kept);
    System.arraycopy(inOften, 0, often, 0, kept);
    System.arraycopy(inPlaces, 0, places, 0, placed);
    System.arraycopy(inParts, 0, parts, 0, kept);
  }

  /**
   * Adds what was packed before.
   *
   * @param line of the term
   * @param end one more than the highest number that a story could have
   * @param without numbers of stories that are left out
   */
  void read(TermLine line, int end, Set<Integer> without) {
    BitReader bits = new BitReader(line.postings(), 0);
    BitReader inPlaces = new BitReader(line.places(), 0);
    BitReader counts = line.stories() > common ? inPlaces : bits;
    int k = parameter(line.stories(), end);
    int number = -1;
    for (int i = 0; i < line.stories(); i++) {
      number += 1 + bits.rice(k);
      story(number);
      int times = counts.gamma();
      int set = readParts(times, counts);
      int place = inPlaces.rice(line.parameter());
      for (int n = 0; n < times; n++) {
        if (n > 0 && inPlaces.bit() == 1) {
          place += inPlaces.rice(line.parameter()) + 1;
        }
        place(place, 1);
      }
      parts(set);
      if (without.contains(number)) {
        count--;
        placed -= times;
      }
    }
  }

  private static int readParts(int often, BitReader bits) {
    int part = bits.number(3);
    int set = 1 << part;
    for (int left = often - 1; left > 0 && part < StoryTokens.PARTS - 1; left--) {
      if (bits.bit() == 0) {
        return set;
      }
      part += bits.rice(0) + 1;
      set |= 1 << part;
    }
    return set;
  }

  /** How many stories there are. */
  int count() {
    return count;
  }

  /**
   * The stories as gaps, each with how often the term is in it and in which parts, where it has
   * places and is not common.
   *
   * @param end one more than the highest number that a story may have
   */
  byte[] packed(int end) {
    Bits bits = new Bits();
    int k = parameter(count, end);
    int last = -1;
    for (int i = 0; i < count; i++) {
      int number = (int) (stories[i] >> 32);
      bits.rice(number - last - 1, k);
      last = number;
      if (often[i] > 0 && count <= common) {
        writeCounts(i, bits);
      }
    }
    return bits.bytes();
  }

  /**
   * How often the term is in a story, then the first part in three bits, then for each other a one
   * bit and in unary how many lie between; a zero bit ends them where there could be another.
   */
  private void writeCounts(int story, Bits bits) {
    bits.gamma(often[story]);
    int set = parts[story] & 0xff;
    int part = Integer.numberOfTrailingZeros(set);
    bits.write(part, 3);
    int rest = set & (set - 1);
    for (int left = often[story] - 1; left > 0 && part < StoryTokens.PARTS - 1; left--) {
      bits.write(rest == 0 ? 0 : 1, 1);
      if (rest == 0) {
        return;
      }
      int next = Integer.numberOfTrailingZeros(rest);
      bits.rice(next - part - 1, 0);
      part = next;
      rest &= rest - 1;
    }
  }

  /**
   * The parameter of Rice's code for some numbers of a known sum; of gaps the script works it out
   * by the same rule.
   */
  private static int parameter(long count, long end) {
    int k = 0;
    while (count > 0 && (3 * count) << (k + 1) <= 2 * end) {
      k++;
    }
    return k;
  }

  /**
   * The places of each story, in the order of the stories, after the counts of a common term: the
   * first, then for each other a zero bit if it is the same again, else a one bit and how many lie
   * between.
   */
  byte[] packedPlaces(int k) {
    Bits bits = new Bits();
    for (int i = 0; i < count; i++) {
      if (count > common) {
        writeCounts(i, bits);
      }
      for (int at = first[i]; at < first[i] + often[i]; at++) {
        if (at > first[i]) {
          bits.write(places[at] == places[at - 1] ? 0 : 1, 1);
        }
        if (at == first[i] || places[at] != places[at - 1]) {
          bits.rice(between(i, at), k);
        }
      }
    }
    return bits.bytes();
  }

  /** The parameter of Rice's code for the places, which like gaps are spread by chance. */
  int placesParameter() {
    long written = 0;
    long sum = 0;
    for (int i = 0; i < count; i++) {
      for (int at = first[i]; at < first[i] + often[i]; at++) {
        if (at == first[i] || places[at] != places[at - 1]) {
          written++;
          sum += between(i, at);
        }
      }
    }
    return parameter(written, sum);
  }

  private int between(int story, int at) {
    return at == first[story] ? places[at] : Math.min(places[at] - places[at - 1] - 1, FARTHEST);
  }
}
