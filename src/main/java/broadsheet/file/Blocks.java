package broadsheet.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of bytes, put one behind the other into blocks, numbered from 0: the first of these are
 * in memory, the others in a file that is gone once they are closed. Thread-safe.
 */
public final class Blocks implements AutoCloseable {
  private final Path file;
  private final int size;
  private final int most;
  private final List<byte[]> kept = new ArrayList<>();

  /** The block that is being filled, behind those that are full; never filled a second time. */
  private byte[] filling;

  private int filled;

  /** How many are full. */
  private int count;

  private @Nullable FileChannel channel;

  /**
   * No records yet.
   *
   * @param file for blocks that do not stay in memory; made when it is needed
   * @param size of each block, in bytes
   * @param most how many stay in memory
   */
  public Blocks(Path file, int size, int most) {
    this.file = file;
    this.size = size;
    this.most = most;
    this.filling = new byte[size];
  }

  /**
   * Adds a record, which is in one block.
   *
   * @param record no longer than a block; the caller's own
   * @return its place: the number of the block times the size of each, and where it begins there
   * @throws UncheckedIOException if a block cannot be written
   */
  public synchronized long add(byte[] record) {
    if (filled + record.length > size) {
      put();
    }
    System.arraycopy(record, 0, filling, filled, record.length);
    long place = (long) count * size + filled;
    filled += record.length;
    return place;
  }

  private void put() {
    if (count < most) {
      kept.add(filling);
    } else {
      write(ByteBuffer.wrap(filling));
    }
    filling = new byte[size];
    filled = 0;
    count++;
  }

  /**
   * The bytes at a place.
   *
   * @return from its position to its limit; with an array, which is not to be changed
   * @throws UncheckedIOException if they cannot be read, also where the blocks are closed
   */
  public ByteBuffer read(long place, int length) {
    int block = (int) (place / size);
    int from = (int) (place % size);
    byte[] inMemory = inMemory(block);
    return inMemory == null
        ? fromFile(block, from, length)
        : ByteBuffer.wrap(inMemory, from, length);
  }

  /** A whole block, not to be changed; otherwise as above. */
  public byte[] block(int block) {
    byte[] inMemory = inMemory(block);
    return inMemory == null ? fromFile(block, 0, size).array() : inMemory;
  }

  /** Takes all that are in the file into memory, for each to be read many times. */
  public synchronized void gather() {
    while (kept.size() < count) {
      kept.add(fromFile(kept.size(), 0, size).array());
    }
  }

  private synchronized byte @Nullable [] inMemory(int block) {
    return block < kept.size() ? kept.get(block) : block == count ? filling : null;
  }

  private void write(ByteBuffer bytes) {
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
      long place = place(count);
      while (bytes.hasRemaining()) {
        place += open.write(bytes, place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private ByteBuffer fromFile(int block, int from, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    try {
      FileChannel open = opened();
      while (bytes.hasRemaining()) {
        if (open.read(bytes, place(block) + from + bytes.position()) < 0) {
          throw new IOException("it is shorter than it was");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read; build again", e);
    }
    return bytes.flip();
  }

  private long place(int block) {
    return (long) (block - most) * size;
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
}
