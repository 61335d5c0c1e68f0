package broadsheet.clean.html;

import broadsheet.article.Inline.Style;

/**
 * Where one element's text meets another's without a space that readers see: pages set the credit
 * of a picture apart with their styles, and editors lose the space between sentences. One page's;
 * not thread-safe.
 */
final class Seam {

  private boolean apart;

  /** Goes over the beginning or the end of an element. */
  void pass(Region region, boolean inCaption) {
    apart |=
        inCaption
            && ((region.cues & Cue.CAPTION.bit()) != 0
                || region.element.normalName().equals("cite")
                || region.element.normalName().equals("small"));
  }

  /** Whether a space is missing between what was collected and a text. */
  boolean wants(InlineRun run, String text) {
    boolean parts = apart;
    apart = false;
    String before = text.isEmpty() || !Character.isLetterOrDigit(text.charAt(0)) ? "" : run.end();
    if (before.isEmpty() || run.isIn(Style.CODE)) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    if (parts) {
      return Character.isLetterOrDigit(last) || ".!?:)”\"".indexOf(last) >= 0;
    }
    return ".!?".indexOf(last) >= 0
        && before.length() > 1
        && Character.isLowerCase(before.charAt(before.length() - 2))
        && text.length() > 1
        && Character.isUpperCase(text.charAt(0))
        && Character.isLowerCase(text.charAt(1));
  }
}
