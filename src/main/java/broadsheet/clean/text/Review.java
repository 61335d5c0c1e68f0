package broadsheet.clean.text;

import broadsheet.article.Reason;
import org.jspecify.annotations.Nullable;

/** Whether what is kept of a dump is a story at all. */
final class Review {

  /** Words of the shortest story with no line of running text. */
  private static final int LEAST_WORDS = 40;

  private static final int LEAST_RUNNING = 12;

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
    for (int i = 0; i < shapes.length; i++) {
      float words = shapes[i].words();
      all += words;
      if (verdicts.kept(i)) {
        kept += words;
        running += shapes[i].runs() ? words : 0;
      }
      consent += cues.reason(i) == Reason.COOKIE_NOTICE ? words : 0;
    }
    if (running >= LEAST_RUNNING || kept >= LEAST_WORDS) {
      return null;
    }
    String seen =
        consent * 2 > all
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
