package broadsheet.search;

import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files that the script fetches: each a call of one function, for scripts are what a page
 * opened from disk may load. They are in UTF-16 and say so by their first character, which browsers
 * heed whatever the host says. Thread-safe.
 */
final class Shards {

  /** The folder of the site that they are in. */
  static final String FOLDER = "search/";

  /** What a file holds: the lines of its text, and what is packed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Shard(String text, byte[] bits) {}

  private static final byte[] NOTHING = new byte[0];
  private static final Digester DIGESTER = new Digester();

  private final SiteFiles files;
  private final Map<String, Digest> before;
  private final Map<String, Digest> made = new ConcurrentHashMap<>();

  /**
   * The files of one index.
   *
   * @param before those of the last one, by path: the digests of their bytes
   */
  Shards(SiteFiles files, Map<String, Digest> before) {
    this.files = files;
    this.before = before;
  }

  /** The digests of the bytes of all files written and kept, by path. */
  Map<String, Digest> made() {
    return made;
  }

  /** A file of text alone. */
  void write(String id, String text) throws IOException {
    write(id, text, NOTHING);
  }

  /**
   * A file.
   *
   * @param id its path in the folder, without its ending
   * @param text its lines; deflated
   * @param bits what is packed already
   */
  void write(String id, String text, byte[] bits) throws IOException {
    String call =
        String.join(
            "\"",
            "\ufeffbroadsheet.shard(",
            id,
            ",",
            Wide.of(Wide.deflate(text)),
            ",",
            Wide.of(bits),
            ");\n");
    writeFile(path(id), call.getBytes(StandardCharsets.UTF_16BE));
  }

  /** A file of another form. */
  void writeFile(String path, byte[] bytes) throws IOException {
    Digest digest = DIGESTER.of(bytes);
    if (!files.keeps(path, digest)) {
      files.write(path, digest, bytes);
    }
    made.put(path, digest);
  }

  /** Takes a file of the last index over as it is. */
  void keep(String id) throws IOException {
    Digest digest = before.get(path(id));
    if (digest == null || !files.keeps(path(id), digest)) {
      throw new IOException("`" + path(id) + "` changed while the site was built; build again");
    }
    made.put(path(id), digest);
  }

  /** Reads a file of the last index. */
  Shard read(String id) throws IOException {
    String[] parts = new String(files.last(path(id)), StandardCharsets.UTF_16BE).split("\"", -1);
    if (parts.length != 7) {
      throw new IOException("`" + path(id) + "` is not what Broadsheet wrote; build again");
    }
    return new Shard(Wide.inflate(Wide.bytes(parts[3])), Wide.bytes(parts[5]));
  }

  private static String path(String id) {
    return FOLDER + id + ".js";
  }

  /**
   * The id of the file of a sorted range.
   *
   * @param kind the folder of its kind
   * @param first the first word in it
   */
  static String id(String kind, String first) {
    String hex = "%08x".formatted(hash(first));
    return kind + "/" + hex.substring(0, 2) + "/" + hex.substring(2);
  }

  /** FNV-1a over the UTF-16 of a word, in 32 bits: short in JavaScript too. */
  static int hash(String word) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
    }
    return hash ^ (hash >>> 15);
  }

  /** The order of words in ranges: by code points, as Lucene has it. */
  static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return rank(a.charAt(i)) - rank(b.charAt(i));
      }
    }
    return a.length() - b.length();
  }

  /** Halves of characters beyond the first plane come after all of it. */
  private static int rank(char c) {
    return Character.isSurrogate(c) ? c + 0x10000 : c;
  }
}
