package broadsheet.site;

import broadsheet.archive.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something that stories may share.
 *
 * @param kind what it is
 * @param name folded, so that letter case makes no difference
 */
record Feature(Kind kind, String name) {

  private static final int SHORTEST_WORD = 4;

  /** What features are. */
  enum Kind {
    TOPIC(4, 2),
    AUTHOR(2, 1),
    /** Of the title. */
    WORD(1, 1);

    /** How much it counts beside the others. */
    final int weight;

    /** What sharing one proves: two stories with a topic in common are related. */
    final int proof;

    Kind(int weight, int proof) {
      this.weight = weight;
      this.proof = proof;
    }
  }

  /** The features of a story, each once. */
  static Set<Feature> of(Entry entry) {
    Set<Feature> features = new LinkedHashSet<>();
    entry.topics().forEach(topic -> features.add(new Feature(Kind.TOPIC, fold(topic))));
    entry.authors().forEach(author -> features.add(new Feature(Kind.AUTHOR, fold(author))));
    words(fold(entry.title())).forEach(word -> features.add(new Feature(Kind.WORD, word)));
    return features;
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
