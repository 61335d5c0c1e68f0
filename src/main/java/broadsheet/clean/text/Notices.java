package broadsheet.clean.text;

import broadsheet.article.Reason;
import broadsheet.clean.Lexicon;
import java.util.List;

/**
 * Lines that say by themselves that they are none of the story: "Read also: …", "Photo: …"; and
 * what stands between two lines of a sign-up.
 */
final class Notices {

  /**
   * Below this, what a line says of itself counts for more than its score; that it names another
   * story, "Read also: …", always does.
   */
  private static final double CLEAR = .85;

  /** From here on a line tells the story, and is not asked for what sites say. */
  private static final double SURE = .97;

  /** Lines of a sign-up's middle at most, and words of each. */
  private static final int BETWEEN = 3;

  private static final int WORDS = 20;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Cues cues;
  private final Lexicon lexicon;
  private final Verdicts verdicts;

  Notices(List<Line> lines, LineShape[] shapes, Cues cues, Lexicon lexicon, Verdicts verdicts) {
    this.lines = lines;
    this.shapes = shapes;
    this.cues = cues;
    this.lexicon = lexicon;
    this.verdicts = verdicts;
  }

  /** Removes them. */
  void remove() {
    for (int i = 0; i < verdicts.lines(); i++) {
      Reason notice = cues.notice(i);
      boolean points = notice == Reason.RELATED_LINKS;
      boolean open =
          verdicts.kept(i) ? points || verdicts.score(i) < CLEAR : verdicts.unexplained(i);
      Reason says = notice == null && isLabel(i) ? cues.reason(i) : notice;
      if (removesSite(i)) {
        continue;
      }
      if (says != null && open) {
        verdicts.remove(i, says, notice == null ? "nothing but a label" : "by its words");
      } else if (cues.isCredit(i) && verdicts.kept(i)) {
        verdicts.remove(i, Reason.FURNITURE, "says who made a picture");
      }
    }
    signUps();
  }

  /** Removes a kept line in which the site speaks, and says whether it is one. */
  private boolean removesSite(int line) {
    if (!verdicts.kept(line) || verdicts.score(line) >= SURE) {
      return false;
    }
    String text = lines.get(line).text();
    int words = (int) shapes[line].words();
    Reason site = lexicon.site(text, words);
    Reason sounds = site == null ? lexicon.sounds(cues.uses(line), text, words) : null;
    if (site != null) {
      verdicts.remove(line, site, "the site speaks to its readers");
    } else if (sounds != null) {
      verdicts.remove(line, sounds, Lexicon.SOUNDS);
    }
    return site != null || sounds != null;
  }

  /** Whether a line is a label alone; one of links also heads lists of the story's own. */
  private boolean isLabel(int line) {
    boolean heads = line + 1 < verdicts.lines() && verdicts.kept(line + 1);
    return cues.isLabel(line) && (cues.reason(line) == Reason.ADVERTISEMENT || !heads);
  }

  private boolean signsUp(int line) {
    return cues.reason(line) == Reason.NEWSLETTER && !verdicts.kept(line);
  }

  /** Removes what asks for an address, and says why one should give it, below "Subscribe". */
  private void signUps() {
    int above = -1;
    for (int i = 0; i < verdicts.lines(); i++) {
      if (signsUp(i)) {
        for (int between = above + 1; above >= 0 && between < i; between++) {
          verdicts.remove(between, Reason.NEWSLETTER, "between two lines of a sign-up");
        }
        above = i;
      } else if (above >= 0 && (i - above > BETWEEN || shapes[i].words() > WORDS)) {
        above = -1;
      }
    }
  }
}
