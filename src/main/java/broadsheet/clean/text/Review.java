package broadsheet.clean.text;

import broadsheet.article.Reason;
import broadsheet.clean.Wall;
import org.jspecify.annotations.Nullable;

/** Whether what is kept of a dump is a story at all. */
final class Review {

  /** Words of the shortest story with no line of running text. */
  private static final int LEAST_WORDS = 40;

  private static final int LEAST_RUNNING = 12;

  /** Words of what a paywall leaves. */
  private static final int STUB = 80;

  /** Words of a story without a line that speaks of cookies, of which a notice may be part. */
  private static final int LONGEST_CONSENT = 120;

  /** Words of a title. */
  private static final int TITLE = 14;

  private final LineShape[] shapes;
  private final Cues cues;
  private final Verdicts verdicts;

  Review(LineShape[] shapes, Cues cues, Verdicts verdicts) {
    this.shapes = shapes;
    this.cues = cues;
    this.verdicts = verdicts;
  }

  /** What was seen instead of a story, or null. What is kept stays so, for people to look at. */
  @Nullable String held() {
    double kept = 0;
    double running = 0;
    double consent = 0;
    double all = 0;
    boolean paid = false;
    int headed = 0;
    int uses = 0;
    for (int i = 0; i < shapes.length; i++) {
      float words = shapes[i].words();
      all += words;
      if (verdicts.kept(i)) {
        kept += words;
        running += shapes[i].runs() ? words : 0;
      }
      consent += cues.isConsent(i) ? words : 0;
      paid |= cues.reason(i) == Reason.PAYWALL_NOTICE || cues.notice(i) == Reason.PAYWALL_NOTICE;
      uses |= cues.uses(i);
      headed |= words <= TITLE && !shapes[i].runs() ? cues.uses(i) : 0;
    }
    String wall = Wall.seen(headed, uses, kept, all);
    if (wall != null) {
      return wall;
    }
    if (paid && kept < STUB) {
      return kept > 0 ? "the beginning of a story, and a paywall" : "a paywall";
    }
    if (consent * 2 > all && kept < LONGEST_CONSENT) {
      return "a consent notice";
    }
    if (running >= LEAST_RUNNING || kept >= LEAST_WORDS) {
      return null;
    }
    return consent * 2 > all
        ? "a consent notice"
        : all < LEAST_WORDS
            ? "a few words"
            : all / shapes.length < 12 ? "a list of links" : "no running text";
  }
}
