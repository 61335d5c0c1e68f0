package broadsheet.publish;

import broadsheet.publish.PlannedFiles.Change;
import broadsheet.publish.PlannedFiles.Planned;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of a new site by their paths, each once, as bytes and a table: there may be more than a
 * million, and as objects each would take three times as much. Not thread-safe.
 */
final class WrittenFiles {
  private static final int CHUNK_BITS = 18;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private static final List<Change> CHANGES = List.of(Change.values());

  /** The records of files: how it compares with what is there, then as in the manifest. */
  private final List<byte[]> chunks = new ArrayList<>();

  /** How much of the last chunk is in use. */
  private int used;

  /** Where records are, by their paths. */
  private final PathTable table = new PathTable(0, this::isOf);

  /** Where they are, in the order in which they were added. */
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
    int at = (chunks.size() - 1) << CHUNK_BITS | used;
    byte[] last = chunks.get(chunks.size() - 1);
    last[used] = (byte) CHANGES.indexOf(file.change());
    System.arraycopy(record, 0, last, used + 1, record.length);
    used += 1 + record.length;
    table.add(at, record, Integer.BYTES, record.length - Manifest.TAIL);
    records[size++] = at;
  }

  /** The file with a path, or null where there is none. */
  @Nullable Planned find(String path) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    int at = table.find(name, 0, name.length);
    return at < 0 ? null : file(at);
  }

  int size() {
    return size;
  }

  /** All files, in the order in which they were added. */
  List<Planned> all() {
    return Arrays.stream(records, 0, size).mapToObj(this::file).toList();
  }

  private Planned file(int at) {
    byte[] chunk = chunks.get(at >> CHUNK_BITS);
    int start = at & (CHUNK - 1);
    return new Planned(Written.of(ByteBuffer.wrap(chunk), start + 1), CHANGES.get(chunk[start]));
  }

  private boolean isOf(int at, byte[] path, int from, int to) {
    byte[] chunk = chunks.get(at >> CHUNK_BITS);
    int name = nameOf(at);
    return Arrays.equals(chunk, name, name + length(chunk, name), path, from, to);
  }

  /** Where in its chunk the path of a record begins. */
  private static int nameOf(int at) {
    return (at & (CHUNK - 1)) + 1 + Integer.BYTES;
  }

  private static int length(byte[] chunk, int name) {
    return ByteBuffer.wrap(chunk).getInt(name - Integer.BYTES);
  }
}
