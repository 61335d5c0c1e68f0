package broadsheet.publish;

import broadsheet.file.Blocks;
import broadsheet.publish.PlannedFiles.Change;
import broadsheet.publish.PlannedFiles.Planned;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Files of a new site by their paths, each once, as bytes and a table: there may be more than a
 * million, so those beyond some 300,000 are on disk until they are {@link #gather}ed. They are
 * numbered from 0, in the order in which they were added. Not thread-safe.
 */
final class WrittenFiles implements AutoCloseable {
  private static final int BLOCK_BITS = 18;
  private static final int BLOCK = 1 << BLOCK_BITS;

  /** So many blocks stay in memory. */
  private static final int MOST = 128;

  private static final List<Change> CHANGES = List.of(Change.values());

  /** The records of files: how it compares with what is there, then as in the manifest. */
  private final Blocks blocks;

  /** The numbers of files by their paths. */
  private final PathTable table = new PathTable(0, this::isOf);

  /** Where the records of files are. */
  private int[] records = new int[64];

  private int size;

  /**
   * No files yet.
   *
   * @param file for those that do not stay in memory; made when it is needed, deleted in the end
   */
  WrittenFiles(Path file) {
    this(file, MOST);
  }

  WrittenFiles(Path file, int most) {
    this.blocks = new Blocks(file, BLOCK, most);
  }

  /** Adds a file, of whose path there is none yet. */
  void add(Planned file) {
    byte[] record = file.file().record();
    byte[] all = new byte[1 + record.length];
    all[0] = (byte) CHANGES.indexOf(file.change());
    System.arraycopy(record, 0, all, 1, record.length);
    if (size == records.length) {
      records = Arrays.copyOf(records, 2 * size);
    }
    records[size] = (int) blocks.add(all);
    table.add(size++, record, Integer.BYTES, record.length - Manifest.TAIL);
  }

  /** Takes all into memory, once nearly nothing else is there, for each to be read many times. */
  void gather() {
    blocks.gather();
  }

  @Override
  public void close() {
    blocks.close();
  }

  /** The file with a path, or null where there is none. */
  @Nullable Written find(String path) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    int number = table.find(name, 0, name.length);
    return number < 0 ? null : file(number);
  }

  int size() {
    return size;
  }

  /** A file by its number. */
  Written file(int number) {
    return Written.of(ByteBuffer.wrap(block(number)), start(number) + 1);
  }

  /** How a file compares with what is in its place. */
  Change change(int number) {
    return CHANGES.get(block(number)[start(number)]);
  }

  /** The path of a file. */
  String path(int number) {
    int name = name(number);
    return new String(block(number), name, end(number) - name, StandardCharsets.UTF_8);
  }

  /** The numbers of all files in the order of their paths, as a {@link Manifest} has them. */
  IntStream byPath() {
    return IntStream.range(0, size).boxed().sorted(this::compare).mapToInt(Integer::intValue);
  }

  private int compare(int one, int other) {
    return compare(one, block(other), name(other), end(other));
  }

  /** Compares the path of a file with one in some bytes. */
  int compare(int number, byte[] path, int from, int to) {
    return Arrays.compareUnsigned(block(number), name(number), end(number), path, from, to);
  }

  /** Writes the record of a file, as it stands in a {@link Manifest}. */
  void write(int number, OutputStream out) throws IOException {
    int start = start(number) + 1;
    out.write(block(number), start, end(number) + Manifest.TAIL - start);
  }

  private boolean isOf(int number, byte[] path, int from, int to) {
    return Arrays.equals(block(number), name(number), end(number), path, from, to);
  }

  private byte[] block(int number) {
    return blocks.block(records[number] >> BLOCK_BITS);
  }

  /** Where in its block a file begins. */
  private int start(int number) {
    return records[number] & (BLOCK - 1);
  }

  /** Where in its block the path of a file begins. */
  private int name(int number) {
    return start(number) + 1 + Integer.BYTES;
  }

  /** Where in its block the path of a file ends. */
  private int end(int number) {
    int name = name(number);
    return name + ByteBuffer.wrap(block(number)).getInt(name - Integer.BYTES);
  }
}
