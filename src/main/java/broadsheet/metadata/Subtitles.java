package broadsheet.metadata;

import broadsheet.metadata.Titles.Headline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line below the title, where a page marks it as that. */
final class Subtitles {
  private static final int LONGEST = 400;
  private static final int NEAR = 40;
  private static final int FEWEST_WORDS = 3;

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
      if (!mark.aside() && behind > 0 && behind < NEAR) {
        String text = ShownText.line(mark.element(), LONGEST + 1);
        if (isTelling(text) && !Prose.key(text).equals(Prose.key(headline.text()))) {
          return text;
        }
      }
    }
    return null;
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
