package broadsheet.clean.text;

import broadsheet.article.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs with which a story goes on below what interrupts it: "Read also" with a title or two,
 * an advertisement, an appeal. The scorer takes what follows for more of the same where no further
 * paragraph is like it. Below it the page's own lines must come, or the next interruption: where
 * another title does, it is a list of teasers.
 */
final class Resumption {

  /** Lines of an interruption at most. */
  private static final int LONGEST = 7;

  /** Words of the shortest paragraph that the story is believed to go on with. */
  private static final int WORDS = 12;

  /** The least score of such a paragraph, and of the one above the interruption. */
  private static final double LEAST = .1;

  private static final double SURE = .45;

  /** Words of what may sign a story below its last paragraph: a place, letters for a name. */
  private static final int SIGNED = 3;

  /** What may interrupt a story; sign-ups say in sentences of their own what one gets. */
  private static final Set<Reason> INTERRUPTIONS =
      EnumSet.of(
          Reason.RELATED_LINKS,
          Reason.ADVERTISEMENT,
          Reason.DONATION_APPEAL,
          Reason.PAYWALL_NOTICE);

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Cues cues;
  private final Verdicts verdicts;

  Resumption(List<Line> lines, LineShape[] shapes, Cues cues, Verdicts verdicts) {
    this.lines = lines;
    this.shapes = shapes;
    this.cues = cues;
    this.verdicts = verdicts;
  }

  /** Keeps them. */
  void keep() {
    int last = -1;
    for (int i = 0; i < shapes.length; i++) {
      if (isStory(i)) {
        last = i;
      } else if (last >= 0 && i - last > 1 && couldGoOn(i)) {
        int end = i + 1;
        while (end < shapes.length && couldGoOn(end)) {
          end++;
        }
        int from = i - 1 > last + 1 && asks(i - 1) ? i - 1 : i;
        if (isInterruption(last + 1, from) && isOver(end, last + 1)) {
          IntStream.range(from, end)
              .forEach(j -> verdicts.keep(j, "goes on below what interrupts it"));
          last = end - 1;
        }
        i = end - 1;
      }
    }
  }

  private boolean isStory(int line) {
    return verdicts.kept(line) && shapes[line].runs() && verdicts.score(line) > SURE;
  }

  /** Whether a line is a question, as interviews have them above an answer. */
  private boolean asks(int line) {
    return shapes[line].asks() > 0 && verdicts.unexplained(line) && !cues.any(line);
  }

  private boolean couldGoOn(int line) {
    LineShape shape = shapes[line];
    return verdicts.unexplained(line)
        && (shape.runs() || shape.sentences() > 1)
        && shape.words() >= WORDS
        && verdicts.score(line) >= LEAST
        && !cues.any(line)
        && !cues.isConsent(line)
        && cues.appeal(line) <= 1;
  }

  /** Whether all lines from one to another point elsewhere or ask for support. */
  private boolean isInterruption(int from, int to) {
    if (to - from > LONGEST) {
      return false;
    }
    boolean told = false;
    for (int i = from; i < to; i++) {
      Reason said = said(i);
      if (said == null ? shapes[i].runs() : !INTERRUPTIONS.contains(said)) {
        return false;
      }
      told |= said != null;
    }
    return told;
  }

  /**
   * Whether the page's own lines begin, or the next interruption: not a label again that stood
   * above, as buttons of teasers do.
   *
   * @param above the first line of the interruption
   */
  private boolean isOver(int line, int above) {
    boolean signed = line < shapes.length && shapes[line].words() <= SIGNED;
    int i = signed && said(line) == null && !cues.isByline(line) ? line + 1 : line;
    return i >= shapes.length
        || isStory(i)
        || (said(i) != null && !lines.get(i).text().equals(lines.get(above).text()));
  }

  private @Nullable Reason said(int line) {
    Reason reason = verdicts.reason(line);
    return reason == null ? cues.reason(line) : reason;
  }
}
