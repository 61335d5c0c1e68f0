package broadsheet.clean.text;

import broadsheet.article.Reason;
import broadsheet.clean.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines in the middle of a story that point to another and name it: "Read more: ...". The scorer
 * takes some for subheads. A sentence that begins with such words stays, and so does what one such
 * word describes: "Popular wines", "Recommended reducer: none".
 */
final class Pointers {

  /** Words of the longest such line. */
  private static final int LONGEST = 30;

  /** Words of the label alone, which is no pointer yet. */
  private static final int LABEL = 2;

  /** Words of the longest label without a title behind it. */
  private static final int BARE = 4;

  /** How often one may stand in a dump: below each item of a list it is a button of that item. */
  private static final int FEW = 2;

  private static final long NEVER = Long.MAX_VALUE;

  /** Titles below one, and words of the shortest: subheads are shorter. */
  private static final int TITLES = 3;

  private static final int SHORTEST_TITLE = 5;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Cues cues;
  private final Lexicon lexicon;
  private final Verdicts verdicts;

  Pointers(List<Line> lines, LineShape[] shapes, Cues cues, Lexicon lexicon, Verdicts verdicts) {
    this.lines = lines;
    this.shapes = shapes;
    this.cues = cues;
    this.lexicon = lexicon;
    this.verdicts = verdicts;
  }

  /** Removes them. */
  void remove() {
    Map<String, Long> labels =
        IntStream.range(0, shapes.length)
            .filter(this::isLabel)
            .mapToObj(i -> lines.get(i).text())
            .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    for (int i = 0; i < shapes.length; i++) {
      if (verdicts.kept(i) && points(i)) {
        verdicts.remove(i, Reason.RELATED_LINKS, "names another story to read");
      } else if (!verdicts.kept(i) && labels.getOrDefault(lines.get(i).text(), NEVER) <= FEW) {
        titles(i + 1);
      }
    }
  }

  /** Whether a line is "Read also" alone, and no single word such as "Popular". */
  private boolean isLabel(int line) {
    String text = lines.get(line).text();
    return shapes[line].words() <= BARE
        && cues.reason(line) == Reason.RELATED_LINKS
        && (text.indexOf(' ') > 0 || !Character.isLetter(text.charAt(text.length() - 1)));
  }

  /**
   * Removes the few titles below such a label, where the story goes on below them: lines that are
   * set close and end as no sentence does.
   */
  private void titles(int from) {
    int end = from;
    while (end < shapes.length && isTitle(end) && (end == from || lines.get(end).gap() == 0)) {
      end++;
    }
    if (end - from <= TITLES && end < shapes.length && verdicts.kept(end)) {
      for (int i = from; i < end; i++) {
        if (verdicts.kept(i)) {
          verdicts.remove(i, Reason.RELATED_LINKS, "the title of another story");
        }
      }
    }
  }

  private boolean isTitle(int line) {
    LineShape shape = shapes[line];
    return shape.words() >= SHORTEST_TITLE
        && shape.words() <= LONGEST
        && !shape.runs()
        && shape.first() != 5
        && (shape.last() == 0 || shape.last() == 5 || shape.last() == 7);
  }

  private boolean points(int line) {
    LineShape shape = shapes[line];
    return shape.words() > LABEL
        && shape.words() <= LONGEST
        && !shape.runs()
        && shape.last() != 4
        && names(lines.get(line).text());
  }

  /** Whether a line begins with words that point; one word points only with a colon behind it. */
  private boolean names(String text) {
    int end = text.indexOf(' ');
    boolean plain = end > 0 && Character.isLetter(text.charAt(end - 1));
    return relates(text) && !(plain && relates(text.substring(0, end)));
  }

  private boolean relates(String text) {
    return Lexicon.reason(lexicon.begin(text)) == Reason.RELATED_LINKS;
  }
}
