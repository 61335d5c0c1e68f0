package broadsheet.publish;

import broadsheet.digest.Digest;
import broadsheet.file.WholeFile;
import broadsheet.source.Stamp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * Which files a commit left in the site, so that the next one deletes no other, and need not make
 * again what would be the same. In its file stand a line that says which version wrote it, the
 * digest of what all were made of, a record of each file in the order of their paths, and a
 * checksum of all that.
 *
 * <p>In memory it is the bytes of its file and a table of where the records are, for there may be
 * more than a million, most of which a build asks but two questions about. Immutable.
 */
final class Manifest {

  private static final byte[] FIRST = "broadsheet manifest 3\n".getBytes(StandardCharsets.UTF_8);
  private static final int DIGEST = 2 * Long.BYTES;

  /** What stands in front of the first record. */
  private static final int HEAD = FIRST.length + DIGEST + Integer.BYTES;

  /** What a record has behind the path: size, checksum, time, number, digest. */
  static final int TAIL = Long.BYTES + Integer.BYTES + 2 * Long.BYTES + DIGEST;

  /** Of no site, or of one whose manifest is gone. */
  static final Manifest NONE = new Manifest(new byte[HEAD], new int[] {HEAD});

  private final byte[] bytes;
  private final ByteBuffer in;

  /** Where the record of each file begins, and where the last one ends. */
  private final int[] records;

  private final PathTable table;

  private Manifest(byte[] bytes, int[] records) {
    this.bytes = bytes;
    this.in = ByteBuffer.wrap(bytes);
    this.records = records;
    this.table =
        new PathTable(
            size(),
            (file, in, from, to) ->
                Arrays.equals(bytes, records[file] + Integer.BYTES, tail(file), in, from, to));
    for (int file = 0; file < size(); file++) {
      table.add(file, bytes, records[file] + Integer.BYTES, tail(file));
    }
  }

  /** Which of the files of a manifest are in the next one. */
  interface Kept {
    boolean isKept(int file);
  }

  /**
   * The manifest of the next site, record by record, for it need not be in memory.
   *
   * @param made the digest of all that it was made of
   * @param last the manifest of the last one
   * @param kept which files of the last one are in it
   * @param others its other files
   */
  static WholeFile.Writing next(Digest made, Manifest last, Kept kept, WrittenFiles others) {
    return out -> {
      CheckedOutputStream summed = new CheckedOutputStream(out, new CRC32C());
      int count = (int) IntStream.range(0, last.size()).filter(kept::isKept).count();
      summed.write(head(made, count + others.size()));
      PrimitiveIterator.OfInt next = others.byPath().iterator();
      int other = following(next);
      for (int file = 0; file < last.size(); file++) {
        if (kept.isKept(file)) {
          for (; other >= 0 && last.compare(file, others, other) > 0; other = following(next)) {
            others.write(other, summed);
          }
          int record = last.records[file];
          summed.write(last.bytes, record, last.records[file + 1] - record);
        }
      }
      for (; other >= 0; other = following(next)) {
        others.write(other, summed);
      }
      int sum = (int) summed.getChecksum().getValue();
      out.write(ByteBuffer.allocate(Integer.BYTES).putInt(sum).array());
    };
  }

  private static int following(PrimitiveIterator.OfInt numbers) {
    return numbers.hasNext() ? numbers.nextInt() : -1;
  }

  private static byte[] head(Digest made, int count) {
    return ByteBuffer.allocate(HEAD)
        .put(FIRST)
        .putLong(made.high())
        .putLong(made.low())
        .putInt(count)
        .array();
  }

  private int compare(int file, WrittenFiles others, int other) {
    return -others.compare(other, bytes, records[file] + Integer.BYTES, tail(file));
  }

  private static int sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  /**
   * The manifest in a file.
   *
   * @throws IOException if it is not whole, or of another version, for then nobody knows which
   *     files are ours
   */
  static Manifest read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length - Integer.BYTES;
    boolean ours =
        Arrays.equals(bytes, 0, Math.min(FIRST.length, bytes.length), FIRST, 0, FIRST.length);
    if (!ours || end < HEAD || ByteBuffer.wrap(bytes).getInt(end) != sum(bytes, end)) {
      throw damaged(file);
    }
    try {
      return new Manifest(bytes, found(ByteBuffer.wrap(bytes), end));
    } catch (IllegalArgumentException e) {
      throw damaged(file);
    }
  }

  /**
   * Where the records are.
   *
   * @param end of the last one
   * @throws IllegalArgumentException if they are not what {@link #next} wrote
   */
  private static int[] found(ByteBuffer in, int end) {
    int count = in.getInt(HEAD - Integer.BYTES);
    if (count < 0 || count > end / TAIL) {
      throw new IllegalArgumentException(count + " records");
    }
    int[] records = new int[count + 1];
    int at = HEAD;
    for (int i = 0; i < count; i++) {
      records[i] = at;
      int length = at > end - Integer.BYTES ? -1 : in.getInt(at);
      if (length < 0 || length > end - at - Integer.BYTES - TAIL) {
        throw new IllegalArgumentException("record " + i);
      }
      at += Integer.BYTES + length + TAIL;
    }
    if (at != end) {
      throw new IllegalArgumentException("more than " + count + " records");
    }
    records[count] = end;
    return records;
  }

  /** The digest of all that the site was made of, {@link Digest#NONE} where nobody knows. */
  Digest made() {
    return digest(FIRST.length);
  }

  /** Whether nothing is known of a site. */
  boolean isNone() {
    return this == NONE;
  }

  /** How many files there are; they are numbered from 0. */
  int size() {
    return records.length - 1;
  }

  /** The number of the file with a path, or -1. */
  int find(String path) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    return table.find(name, 0, name.length);
  }

  /** A file by its number. */
  Written file(int number) {
    return Written.of(in, records[number]);
  }

  String path(int number) {
    int from = records[number] + Integer.BYTES;
    return new String(bytes, from, tail(number) - from, StandardCharsets.UTF_8);
  }

  /** The stamp of a file as it was left. */
  Stamp stamp(int number) {
    int tail = tail(number);
    int rest = tail + Long.BYTES + Integer.BYTES;
    return new Stamp(in.getLong(tail), in.getLong(rest), 0, in.getLong(rest + Long.BYTES));
  }

  /** The digest of what a file was made of; {@link Digest#NONE} where it is made each time. */
  Digest source(int number) {
    return digest(records[number + 1] - DIGEST);
  }

  private Digest digest(int at) {
    return new Digest(in.getLong(at), in.getLong(at + Long.BYTES));
  }

  private int tail(int number) {
    return records[number + 1] - TAIL;
  }

  private static IOException damaged(Path file) {
    return new IOException(
        file + " is damaged; delete it, and the site's folder too, then build again");
  }
}
