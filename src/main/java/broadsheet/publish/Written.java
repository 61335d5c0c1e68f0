package broadsheet.publish;

import broadsheet.digest.Digest;
import broadsheet.source.Stamp;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A file of the site.
 *
 * @param path inside the site
 * @param size in bytes
 * @param checksum its CRC-32C: what tells an edited file from ours, not a guard against malice
 * @param stamp as it was left
 * @param source the digest of what it was made of, {@link Digest#NONE} where it is made each time
 */
record Written(String path, long size, int checksum, Stamp stamp, Digest source) {

  /** Its record in a {@link Manifest}: the length of the path, the path, the rest. */
  byte[] record() {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + name.length + Manifest.TAIL)
        .putInt(name.length)
        .put(name)
        .putLong(size)
        .putInt(checksum)
        .putLong(stamp.modified())
        .putLong(stamp.file())
        .putLong(source.high())
        .putLong(source.low())
        .array();
  }

  /** The file whose record is at a place. */
  static Written of(ByteBuffer in, int at) {
    byte[] name = new byte[in.getInt(at)];
    in.get(at + Integer.BYTES, name);
    int rest = at + Integer.BYTES + name.length;
    long size = in.getLong(rest);
    int checksum = in.getInt(rest + Long.BYTES);
    int stamp = rest + Long.BYTES + Integer.BYTES;
    int source = stamp + 2 * Long.BYTES;
    return new Written(
        new String(name, StandardCharsets.UTF_8),
        size,
        checksum,
        new Stamp(size, in.getLong(stamp), 0, in.getLong(stamp + Long.BYTES)),
        new Digest(in.getLong(source), in.getLong(source + Long.BYTES)));
  }
}
