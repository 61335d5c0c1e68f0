package broadsheet.search;

import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * Where a word stands in a story, as the bytes that Lucene keeps with it: of each place the gap
 * from the one before, and how often the word counts there unless it is once. Filled for one word
 * after another. For one thread.
 */
final class Places {

  /** Of the gap, whose last bit says whether a count follows, and of the count. */
  private static final int MOST_BYTES = 6;

  /** Takes places. */
  interface Sink {
    /** A place, and how often the word counts there. */
    void place(int place, int times);
  }

  private final BytesRef bytes = new BytesRef(new byte[64]);
  private int last;

  /** Begins with a word. */
  void clear() {
    bytes.length = 0;
    last = 0;
  }

  /** A place of the word, none before the last one. */
  void add(int place, int times) {
    if (bytes.length + MOST_BYTES > bytes.bytes.length) {
      bytes.bytes = Arrays.copyOf(bytes.bytes, 2 * bytes.bytes.length);
    }
    int left = ((place - last) << 1) | (times == 1 ? 0 : 1);
    for (; left > 0x7f; left >>>= 7) { // as ByteArrayDataInput.readVInt reads it
      write((left & 0x7f) | 0x80);
    }
    write(left);
    if (times != 1) {
      write(times);
    }
    last = place;
  }

  private void write(int value) {
    bytes.bytes[bytes.length++] = (byte) value;
  }

  /** All that was added since the last word; good until the next one. */
  BytesRef bytes() {
    return bytes;
  }

  /** Goes through places that were written. */
  static void each(BytesRef bytes, Sink sink) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int place = 0;
    while (!in.eof()) {
      int gap = in.readVInt();
      place += gap >>> 1;
      sink.place(place, (gap & 1) == 0 ? 1 : in.readByte());
    }
  }
}
