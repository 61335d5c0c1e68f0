package broadsheet.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes the files that the script fetches: each a call of one function, for scripts are what a
 * page opened from disk may load. They are in UTF-16 and say so by their first character, which
 * browsers heed whatever the host says. Thread-safe.
 */
final class Shards {

  /** The folder of the site that they are in. */
  static final String FOLDER = "search/";

  private static final byte[] NOTHING = new byte[0];

  private final SiteFiles files;

  Shards(SiteFiles files) {
    this.files = files;
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
    files.write(FOLDER + id + ".js", call.getBytes(StandardCharsets.UTF_16BE));
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
