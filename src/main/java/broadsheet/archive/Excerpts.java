package broadsheet.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The excerpts of one build: in memory as many as those of some 100,000 stories, the others in a
 * file that is gone with the build. Listings show each story a dozen times, and a million summaries
 * would be the largest part of what memory holds. Thread-safe.
 */
final class Excerpts implements AutoCloseable {

  /** No excerpt is longer, for its 280 characters have three bytes each at most. */
  private static final int LENGTH_BITS = 10;

  private final Path file;
  private final int block;
  private final int most;

  /** The first blocks; the others are in the file, but for the one that is being filled. */
  private final List<byte[]> kept = new ArrayList<>();

  private byte[] filling;
  private int filled;

  /** The number of the block that is being filled. */
  private int number;

  private @Nullable FileChannel channel;

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
   * @param block how many bytes are written at once
   * @param most how many such blocks stay in memory
   */
  Excerpts(Path file, int block, int most) {
    this.file = file;
    this.block = block;
    this.most = most;
    this.filling = new byte[block];
  }

  /**
   * Keeps an excerpt.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  Excerpt add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length >> LENGTH_BITS == 0 && bytes.length <= block
        ? new Kept(add(bytes) << LENGTH_BITS | bytes.length)
        : Excerpt.of(text);
  }

  /** Gives the place. None is in two blocks. */
  private synchronized long add(byte[] bytes) {
    if (filled + bytes.length > block) {
      put();
    }
    System.arraycopy(bytes, 0, filling, filled, bytes.length);
    long place = (long) number * block + filled;
    filled += bytes.length;
    return place;
  }

  private void put() {
    if (kept.size() < most) {
      kept.add(Arrays.copyOf(filling, filled));
    } else {
      write();
    }
    filled = 0;
    number++;
  }

  private void write() {
    try {
      FileChannel open = channel;
      if (open == null) {
        open =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        channel = open;
      }
      ByteBuffer bytes = ByteBuffer.wrap(filling);
      long place = (long) (number - most) * block;
      while (bytes.hasRemaining()) {
        place += open.write(bytes, place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private synchronized byte @Nullable [] inMemory(long blockNumber) {
    return blockNumber < kept.size()
        ? kept.get((int) blockNumber)
        : blockNumber == number ? filling : null;
  }

  private String read(long place, int length) {
    byte[] inMemory = inMemory(place / block);
    return inMemory == null
        ? new String(fromFile(place - (long) most * block, length), StandardCharsets.UTF_8)
        : new String(inMemory, (int) (place % block), length, StandardCharsets.UTF_8);
  }

  private byte[] fromFile(long place, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    try {
      FileChannel open = opened();
      while (bytes.hasRemaining()) {
        if (open.read(bytes, place + bytes.position()) < 0) {
          throw new IOException("it is shorter than it was");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read; build again", e);
    }
    return bytes.array();
  }

  private synchronized FileChannel opened() throws IOException {
    if (channel == null) {
      throw new IOException("it is closed");
    }
    return channel;
  }

  @Override
  public synchronized void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      file.toFile().deleteOnExit(); // as long as something else holds it
    }
    channel = null;
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
