package broadsheet.search;

import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * Where words stand in stories, as bytes: of each story the gap from the one before, of each place
 * there the gap from the one before, and how often the word counts there unless it is once, then
 * which parts the places are in. Grows at its end. For one thread.
 */
final class Places {

  /** The lowest bit of the gap of a place: the story has another one. */
  private static final int MORE = 1;

  /** The next bit of it: how often the word counts there follows. */
  private static final int COUNTED = 2;

  private static final int GAP_SHIFT = 2;

  /** Of a gap, of how often the word counts, and of the parts. */
  private static final int MOST_BYTES = 7;

  /** Takes places. */
  interface Sink {
    /** A story; its places follow. */
    void story(int story);

    /** A place, and how often the word counts there. */
    void place(int place, int times);

    /** The parts of the story that its places are in, a bit for each, the lowest for the first. */
    void parts(int set);
  }

  private byte[] bytes = new byte[1024];
  private int length;
  private int last;

  /** How many bytes there are. */
  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** A story that has the word, by how much greater its number is than that of the one before. */
  void addStory(int gap) {
    addNumber(gap);
    last = 0;
  }

  /**
   * A place of the word in the story, none before the last one.
   *
   * @param more whether the story has another one, which follows
   */
  void addPlace(int place, int times, boolean more) {
    addNumber(((place - last) << GAP_SHIFT) | (times == 1 ? 0 : COUNTED) | (more ? MORE : 0));
    if (times != 1) {
      bytes[length++] = (byte) times;
    }
    last = place;
  }

  /** Ends a story: the parts that its places are in, as {@link Sink#parts} gives them. */
  void addParts(int set) {
    bytes[length++] = (byte) set;
  }

  /** A number, as {@link ByteArrayDataInput#readVInt} reads it. */
  void addNumber(int value) {
    if (length + MOST_BYTES > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    int left = value;
    for (; (left & ~0x7f) != 0; left >>>= 7) {
      bytes[length++] = (byte) (left | 0x80);
    }
    bytes[length++] = (byte) left;
  }

  /** What stands elsewhere. */
  void add(Places other, int from, int to) {
    if (length + to - from > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + to - from));
    }
    System.arraycopy(other.bytes, from, bytes, length, to - from);
    length += to - from;
  }

  /** All that there is; good until something is added. */
  BytesRef bytes() {
    return new BytesRef(bytes, 0, length);
  }

  /** The number that some bytes begin with: in how many stories the word is. */
  static int stories(BytesRef bytes) {
    return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length).readVInt();
  }

  /** Goes through the stories of a word, of which the bytes say first how many there are. */
  static void each(BytesRef bytes, Sink sink) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int story = 0;
    for (int left = in.readVInt(); left > 0; left--) {
      story += in.readVInt();
      sink.story(story);
      int place = 0;
      int gap = MORE;
      while ((gap & MORE) != 0) {
        gap = in.readVInt();
        place += gap >>> GAP_SHIFT;
        sink.place(place, (gap & COUNTED) == 0 ? 1 : in.readByte());
      }
      sink.parts(in.readByte() & 0xff);
    }
  }
}
