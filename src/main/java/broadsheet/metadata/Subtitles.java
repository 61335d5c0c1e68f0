package broadsheet.metadata;

import broadsheet.metadata.Titles.Headline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line below the title, where a page marks it as that. */
final class Subtitles {
  private static final int LONGEST = 400;
  private static final int NEAR = 40;

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
        if (text.length() >= 10
            && text.length() <= LONGEST
            && !Prose.key(text).equals(Prose.key(headline.text()))) {
          return text;
        }
      }
    }
    return null;
  }
}
