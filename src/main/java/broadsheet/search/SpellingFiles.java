package broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The lists of words by which the script completes what is being typed and forgives errors: from
 * their beginnings, and from their ends for errors in the first letters. A line is the word, a tab,
 * and the power of two nearest below the number of its stories.
 */
final class SpellingFiles {

  private static final int LEAST = 25_000;
  private static final int MOST = 50_000;

  /** In an archive of more stories than this, a word of one story is none to offer. */
  private static final int SMALL = 2_000;

  private final Shards shards;
  private final int least;

  SpellingFiles(Shards shards, int stories) {
    this.shards = shards;
    this.least = stories > SMALL ? 2 : 1;
  }

  /** Writes the words as they are; gives the first of each file. */
  List<String> writeForwards(List<Dictionary.Word> words) throws IOException {
    return write("words", words.stream().filter(w -> w.stories() >= least).toList());
  }

  /** Writes the words from their ends; gives the first of each file. */
  List<String> writeBackwards(List<Dictionary.Word> words) throws IOException {
    return write(
        "endings",
        words.stream()
            .filter(w -> w.stories() >= least && w.text().codePointCount(0, w.text().length()) > 3)
            .map(w -> new Dictionary.Word(reversed(w.text()), w.terms(), w.counts()))
            .sorted((a, b) -> Shards.compare(a.text(), b.text()))
            .toList());
  }

  private List<String> write(String kind, List<Dictionary.Word> words) throws IOException {
    Cuts cuts = new Cuts(LEAST, MOST);
    List<String> firsts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String id = "";
    for (Dictionary.Word word : words) {
      int power = 31 - Integer.numberOfLeadingZeros(word.stories());
      String line = word.text() + "\t" + power + "\n";
      String next = Shards.id(kind, word.text());
      if (cuts.before(next, word.text(), line.length())) {
        if (!text.isEmpty()) {
          shards.write(id, text.toString());
          text.setLength(0);
        }
        id = next;
        firsts.add(word.text());
      }
      text.append(line);
    }
    if (!text.isEmpty()) {
      shards.write(id, text.toString());
    }
    return firsts;
  }

  private static String reversed(String word) {
    return new StringBuilder(word).reverse().toString();
  }
}
