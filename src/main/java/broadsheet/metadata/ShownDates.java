package broadsheet.metadata;

import broadsheet.article.StoryDate;
import broadsheet.metadata.ElementNames.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a page shows its readers. One that is said to be of a change counts only where
 * there is no other.
 *
 * @param dates reads them
 * @param words that say what a date is of
 */
record ShownDates(PossibleDates dates, Words words) {
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_FREE = 100;
  private static final int LONGEST_SENTENCE = 50;
  private static final int MOST_LABELLED = 60;
  private static final int MOST_BLANKS = 8;
  private static final int MOST_INSIDE = 6;
  private static final int BESIDE = 4;

  /**
   * The first date near the title.
   *
   * @param times what is tagged or marked as a date
   * @param heading the title, or null
   * @param before how many elements before the title it may stand
   * @param after how many elements behind the title it may stand
   */
  Optional<StoryDate> marked(List<Mark> times, @Nullable Mark heading, int before, int after) {
    StoryDate changed = null;
    for (int i = 0; i < times.size(); i++) {
      Mark mark = times.get(i);
      boolean near =
          heading == null
              || (mark.place() > heading.place() - before
                  && mark.place() < heading.place() + after);
      if (!near || (mark.aside() && !isBeside(mark, heading))) {
        continue;
      }
      StoryDate date = of(mark.element());
      if (date != null && !isOfChange(mark.element())) {
        return Optional.of(inside(times, i).orElse(date));
      }
      changed = changed == null ? date : changed;
    }
    return Optional.ofNullable(changed);
  }

  /** Whether a mark stands right before or behind a title, in nothing worse than an aside. */
  private static boolean isBeside(Mark mark, @Nullable Mark heading) {
    Element outer = heading == null ? null : heading.element().parent();
    if (heading == null
        || outer == null
        || Math.abs(mark.place() - heading.place()) > BESIDE
        || !mark.element().parents().contains(outer)) {
      return false;
    }
    ElementNames names = new ElementNames();
    for (Element e = mark.element(); e != null && !e.equals(outer); e = e.parent()) {
      boolean tagged = names.isFurniture(e) && !e.normalName().equals("aside");
      if (tagged || names.kinds(e).contains(Kind.ASIDE)) {
        return false;
      }
    }
    return true;
  }

  /** The date of a mark inside another: it begins where the other may take in numbers before it. */
  private Optional<StoryDate> inside(List<Mark> times, int outer) {
    Element whole = times.get(outer).element();
    for (int i = outer + 1; i < Math.min(times.size(), outer + MOST_INSIDE); i++) {
      Element part = times.get(i).element();
      if (!part.parents().contains(whole)) {
        break;
      }
      StoryDate date = of(part);
      if (date != null && !isOfChange(part)) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }

  /** A date anywhere on the page that is said to be of the publication. */
  Optional<StoryDate> published(List<Mark> times) {
    for (Mark mark : times.subList(0, Math.min(MOST_LABELLED, times.size()))) {
      String text = ShownText.line(mark.element(), LONGEST_LINE);
      if (text.length() < LONGEST_LINE
          && (words.beginsWith("written", text)
              || (text.length() <= LONGEST_LABEL && isLabelled(mark.element())))) {
        StoryDate date = of(mark.element());
        if (date != null) {
          return Optional.of(date);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether "Published" stands right before an element, on a line of its own or not. */
  private boolean isLabelled(Element element) {
    Node node = element;
    for (int up = 0; up < 2 && node != null; up++) {
      Node before = node.previousSibling();
      for (int n = 0; n < MOST_BLANKS && before != null; n++) {
        String text = labelText(before);
        if (!text.isEmpty()) {
          return text.length() <= LONGEST_LABEL && words.beginsWith("written", text);
        }
        before = before.previousSibling();
      }
      node = node.parent();
    }
    return false;
  }

  private static String labelText(Node node) {
    if (node instanceof Element element) {
      return ShownText.line(element, LONGEST_LABEL + 1);
    }
    return node instanceof TextNode text && text.getWholeText().length() <= 400
        ? Prose.line(text.getWholeText())
        : "";
  }

  /** The day that all dates on the page agree on, those in its furniture left out. */
  Optional<StoryDate> only(List<Mark> times) {
    StoryDate only = null;
    for (Mark mark : times) {
      StoryDate date = mark.aside() || isOfChange(mark.element()) ? null : of(mark.element());
      if (date != null && only != null && !date.day().equals(only.day())) {
        return Optional.empty();
      }
      only = only == null ? date : only;
    }
    return Optional.ofNullable(only);
  }

  private @Nullable StoryDate of(Element element) {
    String datetime = element.attr("datetime");
    if (!datetime.isBlank()) {
      Optional<StoryDate> date = dates.in(datetime);
      if (date.isPresent()) {
        return date.get();
      }
    }
    String text = ShownText.line(element, LONGEST_LINE + 1);
    return text.length() > LONGEST_LINE ? null : dates.in(text).orElse(null);
  }

  private boolean isOfChange(Element element) {
    String marks =
        (element.attr("class") + " " + element.attr("itemprop")).toLowerCase(Locale.ROOT);
    boolean updated = marks.contains("updated") && !marks.contains("published");
    if (updated || marks.contains("modified")) {
      return true;
    }
    return saysChange(ShownText.line(element, LONGEST_LINE))
        || (element.parent() != null && saysChange(ShownText.line(element.parent(), 40)));
  }

  /** A short line with a date; one of a change only where there is no other. */
  Optional<StoryDate> lines(List<String> lines) {
    return lines(lines, false).or(() -> lines(lines, true));
  }

  /** The first date in lines that is, or is not, said to be of a change. */
  Optional<StoryDate> lines(List<String> lines, boolean change) {
    for (String line : lines) {
      if (!isProse(line) && saysChange(line) == change) {
        Optional<StoryDate> date = dates.in(line);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a line is of the story's own text, where a day may be any. */
  private static boolean isProse(String line) {
    return line.length() > LONGEST_FREE || (line.length() > LONGEST_SENTENCE && line.endsWith("."));
  }

  private boolean saysChange(String text) {
    return words.opens("modified", text)
        || (text.length() <= LONGEST_LABEL && words.closes("changed", text));
  }
}
