package broadsheet.publish;

import broadsheet.digest.Digest;
import broadsheet.source.Stamp;
import java.util.ArrayList;
import java.util.List;

/**
 * What versions 1 and 2 of the manifest said, so that a site of theirs is taken over: a line a
 * file, of checksum, size, in version 2 three words more, and path. Nobody asks what those files
 * were made of.
 */
final class FormerManifest {

  /** How its first line begins; the number of the version follows. */
  private static final String FIRST = "broadsheet manifest ";

  private FormerManifest() {}

  /**
   * The files in a manifest.
   *
   * @throws IllegalArgumentException if it is none, or not whole
   */
  static List<Written> of(String text) {
    List<String> lines = text.lines().toList();
    boolean second = !lines.isEmpty() && lines.get(0).startsWith(FIRST + "2 ");
    if (!second && (lines.isEmpty() || !lines.get(0).equals(FIRST + "1"))) {
      throw new IllegalArgumentException("no manifest");
    }
    List<Written> files = new ArrayList<>();
    for (String line : lines.subList(1, second ? lines.size() - 1 : lines.size())) {
      String[] words = line.split(" ", second ? 6 : 3);
      if (words.length < (second ? 6 : 3)) {
        throw new IllegalArgumentException("a line without a path");
      }
      long size = Long.parseLong(words[1]);
      int checksum = Integer.parseUnsignedInt(words[0], 16);
      Stamp stamp = new Stamp(size, 0, 0, 0);
      files.add(new Written(words[words.length - 1], size, checksum, stamp, Digest.NONE));
    }
    return files;
  }
}
