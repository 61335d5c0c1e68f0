package broadsheet.site;

import broadsheet.archive.Entry;
import broadsheet.digest.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Something that stories may share. */
enum Feature {
  TOPIC(4, 2, 0),
  AUTHOR(2, 1, 1),
  /** Of the title. */
  WORD(1, 1, 2);

  private static final int SHORTEST_WORD = 4;

  /** How much it counts beside the others. */
  final int weight;

  /** What sharing one proves: two stories with a topic in common are related. */
  final int proof;

  /** What the marks of this kind have in their two lowest bits. */
  private final int code;

  Feature(int weight, int proof, int code) {
    this.weight = weight;
    this.proof = proof;
    this.code = code;
  }

  /** Those of a story by name, folded so that letter case makes no difference. */
  List<String> of(Entry entry) {
    return switch (this) {
      case TOPIC -> entry.topics().stream().map(Feature::fold).toList();
      case AUTHOR -> entry.authors().stream().map(Feature::fold).toList();
      case WORD -> words(fold(entry.title()));
    };
  }

  /** A number for a name, which is that of this kind alone. */
  long mark(String name) {
    return Hash.mixed(Hash.of(name)) << 2 | code;
  }

  /** The kind of a mark. */
  static Feature ofMark(long mark) {
    int code = (int) mark & 3;
    return code == TOPIC.code ? TOPIC : code == AUTHOR.code ? AUTHOR : WORD;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).strip();
  }

  /** Words of some length; where a script has no spaces, each two characters that follow. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (letter && Character.isIdeographic(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(i - 1, i + 1));
        }
      } else if (!letter) {
        if (i - start >= SHORTEST_WORD && !Character.isIdeographic(text.charAt(start))) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}
