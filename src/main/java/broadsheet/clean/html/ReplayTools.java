package broadsheet.clean.html;

import broadsheet.article.Reason;

/** The bars that a web archive puts around the pages it shows. */
final class ReplayTools {

  private final Measured measured;
  private final Verdicts verdicts;

  ReplayTools(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
  }

  /** Removes them, whether a browser shows them or not. */
  void remove() {
    for (int i = 0; i < measured.page().pieces().size(); i++) {
      Region top = measured.page().pieces().get(i).region().upTo(1);
      if (Outline.attribute(top.element, "id").startsWith("wm-ipp")) {
        verdicts.remove(i, Reason.FURNITURE, "the bar of a web archive");
      }
    }
  }
}
