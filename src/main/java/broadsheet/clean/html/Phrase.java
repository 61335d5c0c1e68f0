package broadsheet.clean.html;

import broadsheet.article.Inline.Style;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What elements inside running text mean. */
final class Phrase {

  /** Characters of the longest sign. */
  private static final int LONGEST_SIGN = 3;

  private Phrase() {}

  /** The style that an element gives its text, or null. */
  static @Nullable Style style(Element element) {
    String tag = element.normalName();
    if (tag.equals("dt")) {
      return Style.STRONG; // A term, and what explains it stands in the paragraph below.
    }
    Style style = Tags.STYLES.get(tag);
    return style == null && tag.startsWith("m") ? Formula.style(element) : style;
  }

  /** Whether an element makes no block, whatever it is set in. */
  static boolean isInline(Element element) {
    String tag = element.normalName();
    return tag.equals("a") || tag.equals("font") || tag.equals("u") || Tags.STYLES.containsKey(tag);
  }

  /** A link back from a footnote, or beside a heading to itself, that is an arrow or a sign. */
  static boolean isSign(Element element, Region inside) {
    return inside.chars > 0
        && inside.chars <= LONGEST_SIGN
        && inside.pictures == 0
        && element.normalName().equals("a")
        && element.attr("href").startsWith("#")
        && element.text().codePoints().allMatch(Phrase::isSign);
  }

  private static boolean isSign(int c) {
    return c == '^'
        || c == '#'
        || c == '¶'
        || c == ' '
        || (c >= 0x2190 && c <= 0x21FF)
        || (c >= 0x2900 && c <= 0x297F)
        || (c >= 0x2B00 && c <= 0x2BFF)
        || c == 0xFE0E
        || c == 0xFE0F;
  }
}
