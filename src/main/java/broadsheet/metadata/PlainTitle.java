package broadsheet.metadata;

import broadsheet.metadata.Titles.Headline;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a page without a main heading, for the line that shows the title which the page's
 * head states, and for the side of that title which is the site's name. For one page and one
 * thread.
 */
final class PlainTitle implements NodeVisitor {
  private static final int LONGEST = 400;

  /** A place where the page shows a text; whether it is a link does not matter to a masthead. */
  private record Shown(Mark mark, boolean link) {}

  private final Map<String, Shown> first = new LinkedHashMap<>();
  private final Map<String, Shown> plain = new LinkedHashMap<>();
  private final Set<String> wanted;
  private final Set<String> owners = new LinkedHashSet<>();
  private int place;

  private PlainTitle(Set<String> wanted) {
    this.wanted = wanted;
  }

  /**
   * The title without the site's side and with the line that shows it, as far as they are found.
   */
  static Headline find(Document page, PageFacts facts, Headline stated, @Nullable String paper) {
    String title = stated.text();
    if (stated.mark() != null
        || title.isEmpty()
        || title.length() > LONGEST
        || facts.headings().stream().anyMatch(PlainTitle::mayBeTitle)) {
      return stated;
    }
    Matcher matcher = TitleEnds.SEPARATOR.matcher(title);
    boolean whole = paper != null || !facts.firstMeta("og:title").isEmpty() || !matcher.find();
    String head = whole ? title : title.substring(0, matcher.start()).strip();
    String tail = whole ? title : title.substring(matcher.end()).strip();
    Set<String> wanted = new LinkedHashSet<>(Set.of(Prose.key(title)));
    wanted.add(Prose.key(head));
    wanted.add(Prose.key(tail));
    wanted.remove("");
    PlainTitle walk = new PlainTitle(wanted);
    page.traverse(walk);
    String story = whole ? title : walk.story(title, head, tail);
    Shown shown = walk.plain.get(Prose.key(story));
    return new Headline(story, shown == null ? null : shown.mark());
  }

  private static boolean mayBeTitle(Mark heading) {
    return heading.element().normalName().equals("h1") && !Titles.isMasthead(heading.element());
  }

  /**
   * The side that is not the site's: the site's is the one that holds the rights, or, where both
   * sides are shown, the one shown first, in the masthead; or the one that is not shown, where the
   * other stands there in many more letters.
   */
  private String story(String title, String head, String tail) {
    String left = Prose.key(head);
    String right = Prose.key(tail);
    Shown both = plain.get(Prose.key(title));
    if (both != null && !isBefore(plain.get(left), both) && !isBefore(plain.get(right), both)) {
      return title;
    }
    if (left.isEmpty() || right.isEmpty() || left.equals(right)) {
      return title;
    }
    if (owners.contains(left) != owners.contains(right)) {
      return owners.contains(left) ? tail : head;
    }
    Shown one = first.get(left);
    Shown other = first.get(right);
    if (one == null || other == null) {
      boolean front = plain.containsKey(left) && left.length() > 2 * right.length();
      boolean back = plain.containsKey(right) && right.length() > 2 * left.length();
      return front ? head : back ? tail : title;
    }
    return one.mark().place() < other.mark().place() ? tail : head;
  }

  private static boolean isBefore(@Nullable Shown one, Shown other) {
    return one != null && one.mark().place() < other.mark().place();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      place++;
      if (element.normalName().equals("img") && element.attr("alt").length() <= LONGEST) {
        see(element, Prose.line(element.attr("alt")), true);
      }
    } else if (node instanceof TextNode text && node.parent() instanceof Element parent) {
      String value = text.getWholeText();
      if (value.length() <= 2 * LONGEST
          && !value.isBlank()
          && !parent.normalName().equals("title")) {
        see(parent, Prose.line(value), isLink(parent));
      }
    }
  }

  private static boolean isLink(Element element) {
    Element outer = element.parent();
    return element.normalName().equals("a") || (outer != null && outer.normalName().equals("a"));
  }

  private void see(Element element, String line, boolean link) {
    String key = Prose.key(line);
    if (wanted.contains(key)) {
      Shown shown = new Shown(new Mark(element, place, false), link);
      first.putIfAbsent(key, shown);
      if (!link) {
        plain.putIfAbsent(key, shown);
      }
    } else if (line.indexOf('\u00a9') >= 0 || line.toLowerCase(Locale.ROOT).contains("copyright")) {
      wanted.stream().filter(key::contains).forEach(owners::add);
    }
  }
}
