package broadsheet.clean.html;

import broadsheet.article.Inline.Style;

/**
 * Where one element's text meets another's without a space that readers see: pages set the credit
 * of a picture apart with their styles, one link from another too, and editors lose the space
 * between sentences. One page's; not thread-safe.
 */
final class Seam {

  private boolean apart;
  private boolean behindLink;
  private boolean betweenLinks;

  /** Goes over the beginning or the end of an element. */
  void pass(Region region, boolean inCaption) {
    apart |=
        inCaption
            && ((region.cues & Cue.CAPTION.bit()) != 0
                || region.element.normalName().equals("cite")
                || region.element.normalName().equals("small"));
  }

  /** Goes into a link, behind which may have stood another. */
  void intoLink() {
    betweenLinks = behindLink;
  }

  /** Goes out of a link. */
  void outOfLink() {
    behindLink = true;
  }

  /** Whether a space is missing between what was collected and a text. */
  boolean wants(InlineRun run, String text) {
    boolean parts = apart;
    boolean links = betweenLinks;
    apart = false;
    betweenLinks = false;
    behindLink = false;
    String before = text.isEmpty() || !Character.isLetterOrDigit(text.charAt(0)) ? "" : run.end();
    if (before.isEmpty() || run.isIn(Style.CODE)) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    if (parts) {
      return Character.isLetterOrDigit(last) || ".!?:)”\"".indexOf(last) >= 0;
    }
    // Editors part a word into two links, so a small letter says nothing.
    boolean capital = Character.isUpperCase(text.charAt(0));
    if (links && capital && (Character.isLowerCase(last) || Character.isDigit(last))) {
      return true;
    }
    return ".!?".indexOf(last) >= 0
        && before.length() > 1
        && Character.isLowerCase(before.charAt(before.length() - 2))
        && text.length() > 1
        && capital
        && Character.isLowerCase(text.charAt(1));
  }
}
