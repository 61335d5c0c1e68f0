package broadsheet.clean.html;

import broadsheet.article.Inline.Style;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Parts of formulas in MathML, which are lost when their text is put in a row: 4⁄3 is not 43. */
final class Formula {

  private Formula() {}

  /** The style of an element by its place in the one around it, or null. */
  static @Nullable Style style(Element element) {
    return switch (around(element)) {
      case "msup", "mover" -> isNth(element, 2) ? Style.SUPERSCRIPT : null;
      case "msub", "munder" -> isNth(element, 2) ? Style.SUBSCRIPT : null;
      case "msubsup", "munderover" ->
          isNth(element, 2) ? Style.SUBSCRIPT : isNth(element, 3) ? Style.SUPERSCRIPT : null;
      default -> null;
    };
  }

  /** Whether an element is the lower part of a fraction. */
  static boolean isDenominator(Element element) {
    return around(element).equals("mfrac") && isNth(element, 2);
  }

  private static String around(Element element) {
    Element parent = element.parent();
    return parent == null ? "" : parent.normalName();
  }

  private static boolean isNth(Element element, int n) {
    int count = 1;
    Element before = element.previousElementSibling();
    while (before != null && count <= n) {
      count++;
      before = before.previousElementSibling();
    }
    return count == n;
  }
}
