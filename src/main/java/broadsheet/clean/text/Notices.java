package broadsheet.clean.text;

import broadsheet.article.Reason;

/** Lines that say by themselves that they are none of the story: "Read also: …", "Photo: …". */
final class Notices {

  /** Below this, what a line says of itself counts for more than its score. */
  private static final double CLEAR = .85;

  private final Cues cues;
  private final Verdicts verdicts;

  Notices(Cues cues, Verdicts verdicts) {
    this.cues = cues;
    this.verdicts = verdicts;
  }

  /** Removes them. */
  void remove() {
    for (int i = 0; i < verdicts.lines(); i++) {
      Reason notice = cues.notice(i);
      boolean open = verdicts.kept(i) ? verdicts.score(i) < CLEAR : verdicts.unexplained(i);
      if (notice != null && open) {
        verdicts.remove(i, notice, "by its words");
      }
    }
  }
}
