package broadsheet.publish;

import broadsheet.publish.PlannedFiles.Change;
import broadsheet.publish.PlannedFiles.Planned;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Files of a new site by their paths, each once, as bytes and a table: there may be more than a
 * million, and as objects each would take three times as much. They are numbered from 0, in the
 * order in which they were added. Not thread-safe.
 */
final class WrittenFiles {
  private static final int CHUNK_BITS = 18;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private static final List<Change> CHANGES = List.of(Change.values());

  /** The records of files: how it compares with what is there, then as in the manifest. */
  private final List<byte[]> chunks = new ArrayList<>();

  /** How much of the last chunk is in use. */
  private int used;

  /** The numbers of files by their paths. */
  private final PathTable table = new PathTable(0, this::isOf);

  /** Where the records of files are. */
  private int[] records = new int[64];

  private int size;

  /** Adds a file, of whose path there is none yet. */
  void add(Planned file) {
    byte[] record = file.file().record();
    if (chunks.isEmpty() || chunks.get(chunks.size() - 1).length - used < 1 + record.length) {
      chunks.add(new byte[Math.max(CHUNK, 1 + record.length)]);
      used = 0;
    }
    if (size == records.length) {
      records = Arrays.copyOf(records, 2 * size);
    }
    byte[] last = chunks.get(chunks.size() - 1);
    records[size] = (chunks.size() - 1) << CHUNK_BITS | used;
    last[used] = (byte) CHANGES.indexOf(file.change());
    System.arraycopy(record, 0, last, used + 1, record.length);
    used += 1 + record.length;
    table.add(size++, record, Integer.BYTES, record.length - Manifest.TAIL);
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
    return Written.of(ByteBuffer.wrap(chunk(number)), start(number) + 1);
  }

  /** How a file compares with what is in its place. */
  Change change(int number) {
    return CHANGES.get(chunk(number)[start(number)]);
  }

  /** The path of a file. */
  String path(int number) {
    int name = name(number);
    return new String(chunk(number), name, end(number) - name, StandardCharsets.UTF_8);
  }

  /** The numbers of all files in the order of their paths, as a {@link Manifest} has them. */
  IntStream byPath() {
    return IntStream.range(0, size).boxed().sorted(this::compare).mapToInt(Integer::intValue);
  }

  private int compare(int one, int other) {
    return -compare(other, chunk(one), name(one), end(one));
  }

  /** Compares the path of a file with one in some bytes. */
  int compare(int number, byte[] path, int from, int to) {
    return Arrays.compareUnsigned(chunk(number), name(number), end(number), path, from, to);
  }

  /** Writes the record of a file, as it stands in a {@link Manifest}. */
  void write(int number, OutputStream out) throws IOException {
    int start = start(number) + 1;
    out.write(chunk(number), start, end(number) + Manifest.TAIL - start);
  }

  private boolean isOf(int number, byte[] path, int from, int to) {
    return Arrays.equals(chunk(number), name(number), end(number), path, from, to);
  }

  private byte[] chunk(int number) {
    return chunks.get(records[number] >> CHUNK_BITS);
  }

  /** Where in its chunk a file begins. */
  private int start(int number) {
    return records[number] & (CHUNK - 1);
  }

  /** Where in its chunk the path of a file begins. */
  private int name(int number) {
    return start(number) + 1 + Integer.BYTES;
  }

  /** Where in its chunk the path of a file ends. */
  private int end(int number) {
    int name = name(number);
    return name + ByteBuffer.wrap(chunk(number)).getInt(name - Integer.BYTES);
  }
}
