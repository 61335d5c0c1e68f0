package broadsheet.clean.text;

import broadsheet.article.Reason;
import org.jspecify.annotations.Nullable;

/** Whether what is kept of a dump is a story at all. */
final class Review {

  /** Words of the shortest story with no line of running text. */
  private static final int LEAST_WORDS = 40;

  private static final int LEAST_RUNNING = 12;

  /** Words of what a paywall leaves. */
  private static final int STUB = 80;

  private final LineShape[] shapes;
  private final Cues cues;
  private final Verdicts verdicts;

  Review(LineShape[] shapes, Cues cues, Verdicts verdicts) {
    this.shapes = shapes;
    this.cues = cues;
    this.verdicts = verdicts;
  }

  /** What was seen instead of a story, or null; where there is none, nothing stays kept. */
  @Nullable String held() {
    double kept = 0;
    double running = 0;
    double consent = 0;
    double all = 0;
    double keptConsent = 0;
    boolean paid = false;
    for (int i = 0; i < shapes.length; i++) {
      float words = shapes[i].words();
      all += words;
      if (verdicts.kept(i)) {
        kept += words;
        running += shapes[i].runs() ? words : 0;
      }
      consent += cues.isConsent(i) ? words : 0;
      keptConsent += verdicts.kept(i) && cues.isConsent(i) ? words : 0;
      paid |= cues.reason(i) == Reason.PAYWALL_NOTICE;
    }
    boolean stub = paid && kept < STUB;
    boolean wall = keptConsent * 2 > kept;
    if ((running >= LEAST_RUNNING || kept >= LEAST_WORDS) && !stub && !wall) {
      return null;
    }
    String seen =
        stub && kept > 0
            ? "the beginning of a story, and a paywall"
            : consent * 2 > all || wall
                ? "a consent notice"
                : all < LEAST_WORDS
                    ? "a few words"
                    : all / shapes.length < 12 ? "a list of links" : "no running text";
    for (int i = 0; i < shapes.length; i++) {
      if (verdicts.kept(i)) {
        verdicts.remove(i, Reason.NO_STORY, "the source holds " + seen);
      }
    }
    return seen;
  }
}
