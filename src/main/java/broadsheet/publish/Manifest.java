package broadsheet.publish;

import broadsheet.digest.Digest;
import broadsheet.source.Stamp;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Which files a commit left in the site, so that the next one deletes no other, and need not make
 * again what would be the same. In its file stand a line that says which version wrote it, the
 * digest of what all were made of, a record of each file in the order of their paths, and a
 * checksum of all that; it is read as a whole in each build, so it is made to be read fast.
 *
 * @param made the digest of all that the site was made of, {@link Digest#NONE} where nobody knows
 * @param files by their paths
 */
record Manifest(Digest made, Map<String, Written> files) {

  /** Of a site that is not there. */
  static final Manifest NONE = new Manifest(Digest.NONE, Map.of());

  private static final byte[] FIRST = "broadsheet manifest 3\n".getBytes(StandardCharsets.UTF_8);

  /** How the lines of text began that were written before; the number of their version follows. */
  private static final String FORMERLY = "broadsheet manifest ";

  /**
   * A file of the site.
   *
   * @param path inside the site
   * @param size in bytes
   * @param checksum its CRC-32C: what tells an edited file from ours, not a guard against malice
   * @param stamp as it was left
   * @param source the digest of what it was made of, {@link Digest#NONE} where it is made each time
   */
  record Written(String path, long size, int checksum, Stamp stamp, Digest source) {}

  /** A manifest of these files. */
  static Manifest of(Digest made, Collection<Written> written) {
    Map<String, Written> files = new HashMap<>(written.size() * 2);
    written.forEach(w -> files.put(w.path(), w));
    return new Manifest(made, files);
  }

  void write(Path file, Disk disk) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * files.size() + 128);
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(FIRST);
    write(made, out);
    out.writeInt(files.size());
    for (Written w : files.values().stream().sorted(Comparator.comparing(Written::path)).toList()) {
      byte[] path = w.path().getBytes(StandardCharsets.UTF_8);
      out.writeInt(path.length);
      out.write(path);
      out.writeLong(w.size());
      out.writeInt(w.checksum());
      out.writeLong(w.stamp().modified());
      out.writeLong(w.stamp().file());
      write(w.source(), out);
    }
    out.writeInt(sum(bytes.toByteArray(), bytes.size()));
    disk.write(file, bytes.toByteArray());
  }

  private static void write(Digest digest, DataOutputStream out) throws IOException {
    out.writeLong(digest.high());
    out.writeLong(digest.low());
  }

  private static int sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  /**
   * The manifest in a file.
   *
   * @throws IOException if it is not whole, for then nobody knows which files are ours
   */
  static Manifest read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!Arrays.equals(bytes, 0, Math.min(FIRST.length, bytes.length), FIRST, 0, FIRST.length)) {
      return former(file, new String(bytes, StandardCharsets.UTF_8).lines().toList());
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int end = bytes.length - Integer.BYTES;
    if (end < FIRST.length || in.getInt(end) != sum(bytes, end)) {
      throw damaged(file);
    }
    try {
      in.position(FIRST.length);
      Digest made = digest(in);
      int count = in.getInt();
      Map<String, Written> files = new HashMap<>(count * 2);
      for (int i = 0; i < count; i++) {
        Written written = written(in);
        files.put(written.path(), written);
      }
      return new Manifest(made, files);
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw damaged(file);
    }
  }

  private static Written written(ByteBuffer in) {
    byte[] name = new byte[in.getInt()];
    in.get(name);
    String path = new String(name, StandardCharsets.UTF_8);
    long size = in.getLong();
    int checksum = in.getInt();
    Stamp stamp = new Stamp(size, in.getLong(), 0, in.getLong());
    return new Written(path, size, checksum, stamp, digest(in));
  }

  private static Digest digest(ByteBuffer in) {
    return new Digest(in.getLong(), in.getLong());
  }

  /**
   * What versions 1 and 2 wrote, so that a site of theirs is taken over: a line a file, of
   * checksum, size, in version 2 three words more, and path. Nobody asks what those files were made
   * of.
   */
  private static Manifest former(Path file, List<String> lines) throws IOException {
    boolean second = !lines.isEmpty() && lines.get(0).startsWith(FORMERLY + "2 ");
    if (!second && (lines.isEmpty() || !lines.get(0).equals(FORMERLY + "1"))) {
      throw damaged(file);
    }
    Map<String, Written> files = new HashMap<>();
    for (String line : lines.subList(1, second ? lines.size() - 1 : lines.size())) {
      String[] words = line.split(" ", second ? 6 : 3);
      try {
        long size = Long.parseLong(words[1]);
        int checksum = Integer.parseUnsignedInt(words[0], 16);
        String path = words[second ? 5 : 2];
        files.put(path, new Written(path, size, checksum, new Stamp(size, 0, 0, 0), Digest.NONE));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw damaged(file);
      }
    }
    return new Manifest(Digest.NONE, files);
  }

  private static IOException damaged(Path file) {
    return new IOException(
        file + " is damaged; delete it, and the site's folder too, then build again");
  }
}
