package broadsheet.metadata;

import broadsheet.article.StoryDate;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a page that marks no date in any way, for the day that it shows its readers all the
 * same: on a line that says "Posted on", or else alone on a line, where all such lines outside the
 * page's furniture, links and headings agree. For one page and one thread.
 */
final class LoneDates implements NodeFilter {
  private static final int LONGEST_LABELLED = 60;
  private static final int LONGEST_ALONE = 30;
  private static final int MOST_BLANKS = 200;
  private static final Set<String> OTHERS =
      Set.of(
          "a",
          "blockquote",
          "button",
          "h1",
          "h2",
          "h3",
          "noscript",
          "script",
          "style",
          "svg",
          "template");

  private final PossibleDates dates;
  private final Words words;
  private final ElementNames names = new ElementNames();
  private @Nullable StoryDate labelled;
  private @Nullable StoryDate alone;
  private boolean agreed = true;

  private LoneDates(PossibleDates dates, Words words) {
    this.dates = dates;
    this.words = words;
  }

  /** The day of a page; empty where its lines name several. */
  static Optional<StoryDate> of(Document page, PossibleDates dates, Words words) {
    LoneDates walk = new LoneDates(dates, words);
    page.body().filter(walk);
    return walk.labelled != null
        ? Optional.of(walk.labelled)
        : Optional.ofNullable(walk.agreed ? walk.alone : null);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof Element element && depth > 0) {
      return OTHERS.contains(element.normalName()) || names.isFurniture(element)
          ? FilterResult.SKIP_ENTIRELY
          : FilterResult.CONTINUE;
    }
    if (node instanceof TextNode text
        && text.getWholeText().length() <= LONGEST_LABELLED + MOST_BLANKS) {
      line(Prose.line(text.getWholeText()));
    }
    return labelled == null ? FilterResult.CONTINUE : FilterResult.STOP;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    return FilterResult.CONTINUE;
  }

  private void line(String line) {
    if (line.length() > LONGEST_LABELLED || line.chars().noneMatch(Character::isDigit)) {
      return;
    }
    boolean isLabelled = words.beginsWith("written", line);
    boolean goesOn = line.startsWith(",") || line.startsWith(";");
    if (!isLabelled && (goesOn || line.length() > LONGEST_ALONE || words.opens("modified", line))) {
      return;
    }
    StoryDate date = dates.in(line).orElse(null);
    if (date != null && isLabelled) {
      labelled = date;
    } else if (date != null) {
      agreed &= alone == null || alone.day().equals(date.day());
      alone = alone == null ? date : alone;
    }
  }
}
