package broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

  /** Shorter words are not looked for by their ends. */
  private static final int ENDING = 4;

  private record Line(String word, int power) {}

  private final Shards shards;
  private final int least;

  SpellingFiles(Shards shards, int stories) {
    this.shards = shards;
    this.least = least(stories);
  }

  /** In how many stories a word must be to be in these lists. */
  static int least(int stories) {
    return stories > SMALL ? 2 : 1;
  }

  /** Writes the words as they are; gives the first of each file. */
  List<String> writeForwards(List<Dictionary.Word> words) throws IOException {
    SortedFiles<Line> files = files("words");
    for (Dictionary.Word word : words) {
      Line line = line(word.text(), word.stories());
      if (line != null) {
        files.add(line);
      }
    }
    return files.end();
  }

  /** Writes the words from their ends; gives the first of each file. */
  List<String> writeBackwards(List<Dictionary.Word> words) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Dictionary.Word word : words) {
      Line line = hasEnding(word.text()) ? line(reversed(word.text()), word.stories()) : null;
      if (line != null) {
        lines.add(line);
      }
    }
    lines.sort((a, b) -> Shards.compare(a.word(), b.word()));
    SortedFiles<Line> files = files("endings");
    for (Line line : lines) {
      files.add(line);
    }
    return files.end();
  }

  /**
   * Writes the words of the last index, of which some are in more or fewer stories now.
   *
   * @param before the first of each file
   * @param used by word, in how many stories it is now
   * @return the first of each file now
   */
  List<String> updateForwards(List<String> before, Map<String, Integer> used) throws IOException {
    SortedMap<String, SortedFiles.Edit<Line>> edits = new TreeMap<>(Shards::compare);
    used.forEach((word, stories) -> edits.put(word, old -> line(word, stories)));
    return files("words").update(before, edits);
  }

  /** The same for the words from their ends. */
  List<String> updateBackwards(List<String> before, Map<String, Integer> used) throws IOException {
    SortedMap<String, SortedFiles.Edit<Line>> edits = new TreeMap<>(Shards::compare);
    used.forEach(
        (word, stories) -> {
          if (hasEnding(word)) {
            edits.put(reversed(word), old -> line(reversed(word), stories));
          }
        });
    return files("endings").update(before, edits);
  }

  /** Whether the lists are the same for a word that was in some stories and is in others. */
  boolean sameLine(int before, int now) {
    Line old = line("", before);
    return Objects.equals(old, line("", now));
  }

  private @Nullable Line line(String word, int stories) {
    return stories < least ? null : new Line(word, 31 - Integer.numberOfLeadingZeros(stories));
  }

  private static boolean hasEnding(String word) {
    return word.codePointCount(0, word.length()) >= ENDING;
  }

  private static String reversed(String word) {
    return new StringBuilder(word).reverse().toString();
  }

  private SortedFiles<Line> files(String name) {
    return new SortedFiles<>(new Lines(name), new Cuts(LEAST, MOST));
  }

  private final class Lines implements SortedFiles.Kind<Line> {
    private final String name;

    Lines(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String entry(Line line) {
      return line.word();
    }

    @Override
    public long weight(Line line) {
      return text(line).length();
    }

    @Override
    public void write(String id, List<Line> lines) throws IOException {
      StringBuilder text = new StringBuilder();
      lines.forEach(line -> text.append(text(line)));
      shards.write(id, text.toString());
    }

    @Override
    public List<Line> read(String id) throws IOException {
      List<Line> lines = new ArrayList<>();
      for (String line : shards.read(id).text().lines().toList()) {
        int tab = line.indexOf('\t');
        lines.add(new Line(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1))));
      }
      return lines;
    }

    @Override
    public void keep(String id) throws IOException {
      shards.keep(id);
    }

    private static String text(Line line) {
      return line.word() + "\t" + line.power() + "\n";
    }
  }
}
