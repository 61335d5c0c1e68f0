package broadsheet.clean.html;

import broadsheet.article.Inline.Style;
import org.jspecify.annotations.Nullable;

/** What elements inside running text mean. */
final class Phrase {

  /** Characters of the longest sign. */
  private static final int LONGEST_SIGN = 3;

  private Phrase() {}

  /** The style that an element gives its text, or null. */
  static @Nullable Style style(Region region) {
    String name = region.element.normalName();
    if (name.equals("dt")) {
      return Style.STRONG; // A term, and what explains it stands in the paragraph below.
    }
    Style style = region.tag.style();
    return style == null && name.startsWith("m") ? Formula.style(region.element) : style;
  }

  /** Whether an element makes no block, whatever it is set in. */
  static boolean isInline(Region region) {
    String name = region.element.normalName();
    return region.tag.style() != null
        || name.equals("a")
        || name.equals("font")
        || name.equals("u");
  }

  /** A link back from a footnote, or beside a heading to itself, that is an arrow or a sign. */
  static boolean isSign(Region region) {
    return region.chars > 0
        && region.chars <= LONGEST_SIGN
        && region.pictures == 0
        && region.element.normalName().equals("a")
        && region.element.attr("href").startsWith("#")
        && region.element.text().codePoints().allMatch(Phrase::isSign);
  }

  /** Whether a character is one of those that lead back: an arrow, or what stands for one. */
  static boolean isSign(int c) {
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
