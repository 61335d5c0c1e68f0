package broadsheet.clean.text;

import broadsheet.article.Judged;
import broadsheet.article.Reason;
import broadsheet.clean.Expectation;
import org.jspecify.annotations.Nullable;

/** What became of each line of a dump so far: kept, or removed for a reason. Changed in place. */
final class Verdicts {

  /**
   * How much less a line is story than its score says where its words had a rule remove it: of such
   * lines that the scores would have kept, on sites that they had not seen, 41 % of the words were
   * story and not 76 %.
   */
  private static final double RULED = .55;

  private final double[] scores;
  private final double cut;
  private final boolean[] kept;
  private final @Nullable Reason[] reasons;
  private final String[] because;

  /**
   * Keeps the lines that score well.
   *
   * @param scores from 0 to 1, one a line
   * @param cut the least that a line must score to be kept
   */
  Verdicts(double[] scores, double cut) {
    this.scores = scores;
    this.cut = cut;
    kept = new boolean[scores.length];
    reasons = new Reason[scores.length];
    because = new String[scores.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = scores[i] >= cut;
      because[i] = "";
    }
  }

  /** The least score of a line that its score alone keeps. */
  double cut() {
    return cut;
  }

  int lines() {
    return kept.length;
  }

  double score(int line) {
    return scores[line];
  }

  /** Whether the line is part of the story. */
  boolean kept(int line) {
    return kept[line];
  }

  /** Whether a line is removed and nobody has said why. */
  boolean unexplained(int line) {
    return !kept[line] && reasons[line] == null;
  }

  /** Why a line is removed; null while nobody has said or where it is kept. */
  @Nullable Reason reason(int line) {
    return reasons[line];
  }

  String because(int line) {
    return because[line];
  }

  void keep(int line, String why) {
    kept[line] = true;
    reasons[line] = null;
    because[line] = why;
  }

  void remove(int line, Reason reason, String why) {
    kept[line] = false;
    reasons[line] = reason;
    because[line] = why;
  }

  /** The first kept line from here on, or the number of lines. */
  int nextKept(int from) {
    int i = from;
    while (i < kept.length && !kept[i]) {
      i++;
    }
    return i;
  }

  /** What is to be expected of what was decided; a user's rule is never wrong. */
  Expectation expected(LineShape[] shapes) {
    Expectation expected = new Expectation();
    for (int i = 0; i < kept.length; i++) {
      Reason reason = reasons[i];
      if (because[i].startsWith(Judged.BY_RULE)) {
        expected.add(1, kept[i] ? shapes[i].words() : 0, kept[i]);
      } else if (reason != Reason.DUPLICATE && (reason == null || !reason.inHead())) {
        boolean ruled = !kept[i] && !because[i].isEmpty();
        expected.add(ruled ? RULED * scores[i] : scores[i], shapes[i].words(), kept[i]);
      }
    }
    return expected;
  }
}
