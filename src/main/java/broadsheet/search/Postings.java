package broadsheet.search;

import java.util.Arrays;

/**
 * In which stories a term is, how often, and at which places. Filled for one term after another,
 * stories in any order, and then packed. For one thread.
 */
final class Postings {

  /** Places further apart than this are written as no nearer: no phrase needs to know. */
  private static final int FARTHEST = 1 << 20;

  private long[] stories = new long[64];
  private int[] first = new int[64];
  private int[] often = new int[64];
  private int[] places = new int[256];
  private int count;
  private int placed;

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
    }
    stories[count] = ((long) number << 32) | count;
    first[count] = placed;
    often[count] = 0;
    count++;
  }

  /** One place of the term in the story added last; the same place may come several times. */
  void place(int place) {
    if (placed == places.length) {
      places = Arrays.copyOf(places, 2 * placed);
    }
    places[placed++] = place;
    often[count - 1]++;
  }

  /** Puts the stories in order and joins what was added for one; to be called before packing. */
  void sort() {
    Arrays.sort(stories, 0, count);
    int[] inFirst = new int[count];
    int[] inOften = new int[count];
    int[] inPlaces = new int[placed];
    int kept = 0;
    int at = 0;
    for (int i = 0; i < count; ) {
      long number = stories[i] >> 32;
      int from = at;
      for (; i < count && stories[i] >> 32 == number; i++) {
        int added = (int) stories[i];
        System.arraycopy(places, first[added], inPlaces, at, often[added]);
        at += often[added];
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
  }

  /** How many stories there are. */
  int count() {
    return count;
  }

  /**
   * The stories as gaps, each with how often the term is in it where there are places.
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
      if (often[i] > 0) {
        bits.gamma(often[i]);
      }
    }
    return bits.bytes();
  }

  /** The parameter of Rice's code for gaps; the script works it out by the same rule. */
  static int parameter(int count, int end) {
    int k = 0;
    while ((3L * count) << (k + 1) <= 2L * end) {
      k++;
    }
    return k;
  }

  /**
   * The places of each story, in the order of the stories: the first, then for each other a zero
   * bit if it is the same again, else a one bit and how many lie between.
   */
  byte[] packedPlaces(int k) {
    Bits bits = new Bits();
    for (int i = 0; i < count; i++) {
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

  /** The parameter with which the places take the fewest bits. */
  int placesParameter() {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int k = 3; k <= 12; k++) {
      long length = 0;
      for (int i = 0; i < count; i++) {
        for (int at = first[i]; at < first[i] + often[i]; at++) {
          if (at == first[i] || places[at] != places[at - 1]) {
            length += Bits.riceLength(between(i, at), k);
          }
        }
      }
      if (length < least) {
        least = length;
        best = k;
      }
    }
    return best;
  }

  private int between(int story, int at) {
    return at == first[story] ? places[at] : Math.min(places[at] - places[at - 1] - 1, FARTHEST);
  }
}
