package broadsheet.search;

import broadsheet.archive.Entry;
import broadsheet.article.StoryDate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.lucene.util.SmallFloat;

/**
 * A number for each story, that says its year and length and stays when other stories come and go.
 *
 * <p>Stories of one year and one length class share a range of numbers, a power of two and at least
 * a quarter more than there are of them; in it each has its place by the hash of its key, or the
 * next free one. So the script knows year and length from a number alone, and a new story moves
 * only the few beside its place, or all behind it in the rare case that its range was full.
 */
final class Numbers {

  /** The year of stories without a date. */
  static final int UNDATED = 0;

  /**
   * A range of numbers.
   *
   * @param year of its stories, or {@link #UNDATED}
   * @param length class of their lengths: half of the byte that Lucene stores
   * @param power its size is two to the power of it
   * @param stories how many there are
   */
  record Range(int year, int length, int power, int stories) {
    /** In words: between those of the two bytes that the class joins. */
    int words() {
      long shorter = SmallFloat.byte4ToInt((byte) (2 * length));
      return (int) ((shorter + SmallFloat.byte4ToInt((byte) (2 * length + 1))) / 2);
    }
  }

  private record Key(int year, int length) {}

  private record Place(int story, long hash, String key) {}

  private final List<Range> ranges = new ArrayList<>();
  private final int[] numbers;
  private int end;

  /**
   * Numbers for stories.
   *
   * @param lengths of each the byte of its length that Lucene stores, in the order of the stories
   */
  Numbers(List<Entry> stories, byte[] lengths) {
    Map<Key, List<Integer>> groups =
        new TreeMap<>(Comparator.comparingInt(Key::year).thenComparingInt(Key::length));
    for (int i = 0; i < lengths.length; i++) {
      Key key = new Key(year(stories.get(i)), (lengths[i] & 0xff) / 2);
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    numbers = new int[lengths.length];
    groups.forEach((key, group) -> place(key, group, stories));
  }

  private void place(Key key, List<Integer> group, List<Entry> stories) {
    int least = group.size() + (group.size() + 3) / 4;
    int power = 32 - Integer.numberOfLeadingZeros(least - 1);
    int size = 1 << power;
    List<Place> places =
        group.stream()
            .map(i -> new Place(i, hash(stories.get(i).key()), stories.get(i).key()))
            .sorted(Comparator.comparingLong(Place::hash).thenComparing(Place::key))
            .toList();
    int[] slots = new int[places.size()];
    for (int i = 0, free = 0; i < slots.length; i++, free++) {
      free = Math.max(free, (int) ((places.get(i).hash() * size) >> 32));
      slots[i] = free;
    }
    for (int i = slots.length - 1, last = size - 1; i >= 0; i--, last--) {
      last = Math.min(last, slots[i]);
      numbers[places.get(i).story()] = end + last;
    }
    ranges.add(new Range(key.year(), key.length(), power, places.size()));
    end += size;
  }

  static int year(Entry entry) {
    StoryDate date = entry.published();
    return date == null ? UNDATED : date.day().getYear();
  }

  private static long hash(String key) {
    CRC32 crc = new CRC32();
    crc.update(key.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  /** The ranges in the order of their numbers, the first from 0. */
  List<Range> ranges() {
    return ranges;
  }

  /** The number of a story, by its place in the list. */
  int of(int story) {
    return numbers[story];
  }

  /** One more than the last number of the last range. */
  int end() {
    return end;
  }
}
