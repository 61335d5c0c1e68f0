package broadsheet.site;

import broadsheet.archive.OnDemand;
import broadsheet.digest.Digest;
import broadsheet.digest.Numbering;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a build found of stories' relatives, for the next one: by the digest of all that decided it,
 * so that nothing need be known of what changed since. Immutable.
 */
public final class Relations {

  /** Where nothing was found yet. */
  public static final Relations NONE = new Relations(new byte[0]);

  private static final int WORDS = 2 + Related.MOST;
  private static final int ROW = WORDS * Long.BYTES;

  private final byte[] bytes;

  /**
   * What is kept in some bytes.
   *
   * @param bytes as {@link #bytes} gives them, or none; not to be changed any more
   */
  public Relations(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * For each story its digest, then the marks of its relatives' keys, 0 where there are no more;
   * longs, high byte first.
   */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * The relatives of all stories of an archive, each taken from here where it is known.
   *
   * @param keys the marks of the stories' keys
   * @param decisive gives the digest of all that decides which a story's relatives are
   * @param search finds the relatives of a story, {@link Related#MOST} at most; several threads ask
   */
  Found find(long[] keys, IntFunction<Digest> decisive, IntFunction<int[]> search) {
    Known known = new Known(bytes, keys);
    int[] numbers = new int[keys.length * Related.MOST];
    IntStream.range(0, keys.length)
        .parallel()
        .forEach(
            story -> {
              int[] before = known.of(story, decisive.apply(story));
              int[] relatives = before == null ? search.apply(story) : before;
              for (int k = 0; k < relatives.length; k++) {
                numbers[story * Related.MOST + k] = relatives[k] + 1;
              }
            });
    return new Found(keys, decisive, numbers);
  }

  /** The relatives of all stories. Immutable. */
  static final class Found {
    private final long[] keys;
    private final IntFunction<Digest> decisive;

    /** The relatives of each story, one higher than their numbers; 0 where there are no more. */
    private final int[] numbers;

    private Found(long[] keys, IntFunction<Digest> decisive, int[] numbers) {
      this.keys = keys;
      this.decisive = decisive;
      this.numbers = numbers;
    }

    /** The relatives of a story. */
    int[] of(int story) {
      int from = story * Related.MOST;
      return Arrays.stream(numbers, from, from + Related.MOST)
          .filter(number -> number > 0)
          .map(number -> number - 1)
          .toArray();
    }

    /** The same for the next build. */
    Relations relations() {
      ByteBuffer bytes = ByteBuffer.allocate(keys.length * ROW);
      for (int story = 0; story < keys.length; story++) {
        Digest digest = decisive.apply(story);
        bytes.putLong(digest.high()).putLong(digest.low());
        for (int k = 0; k < Related.MOST; k++) {
          int relative = numbers[story * Related.MOST + k];
          bytes.putLong(relative == 0 ? 0 : keys[relative - 1]);
        }
      }
      return new Relations(bytes.array());
    }
  }

  /** What the last build found, as stories of this one. Thread-safe. */
  private static final class Known {
    private final long[] keys;
    private final ByteBuffer old;

    /** The rows by the first half of their digests; few builds need them. */
    private final Supplier<Numbering> rows = new OnDemand<>(this::numbered);

    /** The stories by their marks; nobody asks for them where nothing was known. */
    private final Supplier<Numbering> stories = new OnDemand<>(this::marked);

    Known(byte[] bytes, long[] keys) {
      this.keys = keys;
      this.old = ByteBuffer.wrap(bytes.length > 0 && apart() ? bytes : NONE.bytes);
    }

    private Numbering marked() {
      Numbering marked = new Numbering(keys.length);
      Arrays.stream(keys).forEach(marked::add);
      return marked;
    }

    /** Of two keys with one mark nobody could tell which was meant, and 0 means none. */
    private boolean apart() {
      return stories.get().size() == keys.length && stories.get().find(0) < 0;
    }

    /** The relatives of a story, or null where they are not known. */
    int @Nullable [] of(int story, Digest decisive) {
      // Mostly nothing came in front of it, or one story, or one went.
      for (int row = Math.max(0, story - 1); row <= story + 1; row++) {
        if (isOf(row * ROW, decisive)) {
          return relatives(row * ROW);
        }
      }
      int at = rows.get().find(decisive.high()) * ROW;
      return isOf(at, decisive) ? relatives(at) : null;
    }

    private boolean isOf(int at, Digest decisive) {
      return at >= 0
          && at <= old.capacity() - ROW
          && old.getLong(at) == decisive.high()
          && old.getLong(at + Long.BYTES) == decisive.low();
    }

    private Numbering numbered() {
      Numbering numbered = new Numbering(old.capacity() / ROW);
      for (int at = 0; at < old.capacity(); at += ROW) {
        numbered.add(old.getLong(at));
      }
      return numbered;
    }

    private int @Nullable [] relatives(int at) {
      int[] relatives = new int[Related.MOST];
      int count = 0;
      while (count < relatives.length && old.getLong(at + (2 + count) * Long.BYTES) != 0) {
        relatives[count] = stories.get().find(old.getLong(at + (2 + count) * Long.BYTES));
        if (relatives[count++] < 0) {
          return null;
        }
      }
      return Arrays.copyOf(relatives, count);
    }
  }
}
