package broadsheet.site;

import broadsheet.archive.OnDemand;
import broadsheet.digest.Digest;
import broadsheet.digest.Numbering;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Supplier;
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
   * The search in an archive of some stories, to which this is known.
   *
   * @param keys the marks of the stories' keys
   */
  Finding finding(long[] keys) {
    return new Finding(this, keys);
  }

  /** What is found in one build. Safe for several threads that ask for different stories. */
  static final class Finding {
    private final long[] keys;
    private final ByteBuffer old;

    /** The rows by the first half of their digests; few builds need them. */
    private final Supplier<Numbering> rows = new OnDemand<>(this::numbered);

    private final Numbering stories;
    private final long[] found;

    private Finding(Relations before, long[] keys) {
      this.keys = keys;
      this.found = new long[keys.length * WORDS];
      this.stories = new Numbering(keys.length);
      Arrays.stream(keys).forEach(stories::add);
      // Of two keys with one mark nobody could tell which was meant, and 0 means none.
      boolean apart = stories.size() == keys.length && stories.find(0) < 0;
      this.old = ByteBuffer.wrap(apart ? before.bytes : NONE.bytes);
    }

    /**
     * The relatives of a story.
     *
     * @param decisive the digest of all that decides which they are
     * @param search finds them, where they are not known
     */
    int[] of(int story, Digest decisive, Supplier<int[]> search) {
      int[] known = known(story, decisive);
      int[] relatives = known == null ? search.get() : known;
      int at = story * WORDS;
      found[at] = decisive.high();
      found[at + 1] = decisive.low();
      for (int k = 0; k < relatives.length; k++) {
        found[at + 2 + k] = keys[relatives[k]];
      }
      return relatives;
    }

    private int @Nullable [] known(int story, Digest decisive) {
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
        relatives[count] = stories.find(old.getLong(at + (2 + count) * Long.BYTES));
        if (relatives[count++] < 0) {
          return null;
        }
      }
      return Arrays.copyOf(relatives, count);
    }

    Relations all() {
      ByteBuffer bytes = ByteBuffer.allocate(found.length * Long.BYTES);
      bytes.asLongBuffer().put(found);
      return new Relations(bytes.array());
    }
  }
}
