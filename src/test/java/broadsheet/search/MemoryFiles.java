package broadsheet.search;

import broadsheet.digest.Digest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;

/** The files of a site in memory, and those of the one before. */
final class MemoryFiles implements SiteFiles {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Written(Digest source, byte[] bytes) {}

  private final Map<String, Written> last;
  private final Map<String, Written> files = new ConcurrentSkipListMap<>();

  /** A first site. */
  MemoryFiles() {
    this.last = Map.of();
  }

  /** The site after another. */
  MemoryFiles(MemoryFiles before) {
    this.last = before.files;
  }

  @Override
  public void write(String path, Digest source, byte[] bytes) throws IOException {
    if (files.put(path, new Written(source, bytes)) != null) {
      throw new IOException(path + " is there twice");
    }
  }

  @Override
  public boolean has(String path, Digest source) {
    Written written = last.get(path);
    return written != null && written.source().equals(source);
  }

  @Override
  public boolean keeps(String path, Digest source) throws IOException {
    if (!has(path, source)) {
      return false;
    }
    write(path, source, last(path));
    return true;
  }

  @Override
  public byte[] last(String path) {
    return Objects.requireNonNull(last.get(path)).bytes();
  }

  /** The bytes of all files, by path. */
  Map<String, byte[]> bytes() {
    Map<String, byte[]> all = new ConcurrentSkipListMap<>();
    files.forEach((path, written) -> all.put(path, written.bytes()));
    return all;
  }
}
