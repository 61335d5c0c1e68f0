package broadsheet.metadata;

import broadsheet.metadata.Titles.Headline;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The line below the title, where a page marks it as that. */
final class Subtitles {
  private static final int LONGEST = 400;
  private static final int NEAR = 40;
  private static final int FEWEST_WORDS = 3;

  /** Elements above one that is marked as a subtitle. */
  private static final int LOOKED_AT = 6;

  private Subtitles() {}

  /** The first marked line near the title, or null. */
  static @Nullable String choose(PageFacts facts, Headline headline) {
    Mark title = headline.mark();
    if (title == null) {
      return null;
    }
    List<Mark> marks = new ArrayList<>(facts.property("alternativeheadline"));
    marks.addAll(facts.subtitles());
    for (Mark mark : marks) {
      int behind = mark.place() - title.place();
      if (!mark.aside() && behind > 0 && behind < NEAR && !isBelowText(mark.element())) {
        String text = ShownText.line(mark.element(), LONGEST + 1);
        if (isTelling(text) && !Prose.key(text).equals(Prose.key(headline.text()))) {
          return text;
        }
      }
    }
    return null;
  }

  /** Whether paragraphs stand right above an element, which heads a part of the story then. */
  private static boolean isBelowText(Element element) {
    Element above = element.previousElementSibling();
    int paragraphs = 0;
    for (int i = 0; i < LOOKED_AT && above != null; i++) {
      paragraphs += above.normalName().equals("p") ? 1 : 0;
      above = above.previousElementSibling();
    }
    return paragraphs > 1;
  }

  /**
   * Whether a line says something: three words at least, which are no day and announce nothing. A
   * kicker, a name or a date is marked so on some pages.
   */
  private static boolean isTelling(String text) {
    List<String> words = Prose.split(text);
    long letters = words.stream().filter(w -> w.chars().noneMatch(Character::isDigit)).count();
    return text.length() >= 10
        && text.length() <= LONGEST
        && words.size() >= FEWEST_WORDS
        && letters >= 2
        && !text.endsWith(":");
  }
}
