package broadsheet.metadata;

import broadsheet.metadata.ElementNames.Kind;
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

  /** Characters of a paragraph that is one of the story. */
  private static final int LONG = 60;

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
      if (!mark.aside()
          && behind > 0
          && behind < NEAR
          && !isBelowText(mark.element(), title.element())
          && !isOfAuthor(mark.element(), title.element())) {
        String text = ShownText.line(mark.element(), LONGEST + 1);
        if (isTelling(text) && !Prose.key(text).equals(Prose.key(headline.text()))) {
          return text;
        }
      }
    }
    return null;
  }

  /** Whether an element stands in what names the author: a job is below a name as a subtitle. */
  private static boolean isOfAuthor(Element element, Element title) {
    ElementNames names = new ElementNames();
    for (Element e = element; e != null && !title.parents().contains(e); e = e.parent()) {
      if (names.kinds(e).contains(Kind.AUTHOR) || e.className().contains("avatar")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether paragraphs stand above an element, beside it or beside what it is in: it is of a part
   * of the story then.
   */
  private static boolean isBelowText(Element element, Element title) {
    int paragraphs = 0;
    for (Element e = element; e != null && !title.parents().contains(e); e = e.parent()) {
      Element above = e.previousElementSibling();
      for (int i = 0; i < LOOKED_AT && above != null && paragraphs < 2; i++) {
        paragraphs += above.normalName().equals("p") ? 1 : longOnes(above);
        above = above.previousElementSibling();
      }
    }
    return paragraphs > 1;
  }

  private static int longOnes(Element box) {
    int count = 0;
    for (Element paragraph : box.getElementsByTag("p")) {
      count += ShownText.line(paragraph, 2 * LONG).length() >= LONG ? 1 : 0;
      if (count > 1) {
        return count;
      }
    }
    return count;
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
