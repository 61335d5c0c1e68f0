package broadsheet.clean.text;

import broadsheet.article.Reason;
import broadsheet.clean.Lexicon;
import java.util.List;

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

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Lexicon lexicon;
  private final Verdicts verdicts;

  Pointers(List<Line> lines, LineShape[] shapes, Lexicon lexicon, Verdicts verdicts) {
    this.lines = lines;
    this.shapes = shapes;
    this.lexicon = lexicon;
    this.verdicts = verdicts;
  }

  /** Removes them. */
  void remove() {
    for (int i = 0; i < shapes.length; i++) {
      if (verdicts.kept(i) && points(i)) {
        verdicts.remove(i, Reason.RELATED_LINKS, "names another story to read");
      }
    }
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
