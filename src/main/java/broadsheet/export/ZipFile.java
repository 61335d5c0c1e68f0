package broadsheet.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file as it is written. All its files are of one moment, and packed in Java, so that the
 * same files give the same bytes on any system. Not thread-safe.
 */
final class ZipFile {

  /**
   * The first moment of the format, 1 January 1980, is Java's for earlier ones, and depends on the
   * zone.
   */
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;

  /** A file that goes into a stream. */
  ZipFile(OutputStream out) {
    zip = new PackedStream(out);
  }

  /** Packs the same on any system. */
  private static final class PackedStream extends ZipOutputStream {
    PackedStream(OutputStream out) {
      super(out, StandardCharsets.UTF_8);
      def.end();
      def = new SameDeflater();
    }
  }

  /** Adds a file as it is. */
  void store(String path, byte[] bytes) throws IOException {
    ZipEntry entry = entry(path);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Adds a text, packed. */
  void add(String path, byte[] bytes) throws IOException {
    zip.putNextEntry(entry(path));
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Adds a picture: it is packed already. Does not close the stream. */
  void copy(String path, InputStream picture) throws IOException {
    zip.setLevel(Deflater.NO_COMPRESSION);
    zip.putNextEntry(entry(path));
    picture.transferTo(zip);
    zip.closeEntry();
    zip.setLevel(Deflater.DEFAULT_COMPRESSION);
  }

  /** Writes the list of files that ends it; the stream stays open. */
  void finish() throws IOException {
    zip.finish();
  }

  private static ZipEntry entry(String path) {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(MOMENT);
    return entry;
  }
}
