package broadsheet.archive;

import broadsheet.file.Blocks;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The excerpts of one build: in memory as many as those of some 100,000 stories, the others in a
 * file that is gone with the build. Listings show each story a dozen times, and a million summaries
 * would be the largest part of what memory holds. Thread-safe.
 */
final class Excerpts implements AutoCloseable {

  /** No excerpt is longer, for its 280 characters have three bytes each at most. */
  private static final int LENGTH_BITS = 10;

  private final int size;
  private final Blocks blocks;

  /**
   * No excerpts yet.
   *
   * @param file for those that do not stay in memory; made when it is needed, deleted in the end
   */
  Excerpts(Path file) {
    this(file, 1 << 20, 32);
  }

  /**
   * No excerpts yet.
   *
   * @param size how many bytes are written at once
   * @param most how many such blocks stay in memory
   */
  Excerpts(Path file, int size, int most) {
    this.size = size;
    this.blocks = new Blocks(file, size, most);
  }

  /**
   * Keeps an excerpt.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  Excerpt add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length >> LENGTH_BITS == 0 && bytes.length <= size
        ? new Kept(blocks.add(bytes) << LENGTH_BITS | bytes.length)
        : Excerpt.of(text);
  }

  private String read(long place, int length) {
    ByteBuffer in = blocks.read(place, length);
    return new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    blocks.close();
  }

  /** An excerpt at a place, with its length in the lowest bits: there may be a million of them. */
  private final class Kept implements Excerpt {
    private final long where;

    Kept(long where) {
      this.where = where;
    }

    @Override
    public String text() {
      return read(where >>> LENGTH_BITS, (int) where & ((1 << LENGTH_BITS) - 1));
    }

    @Override
    public String toString() {
      return text();
    }
  }
}
