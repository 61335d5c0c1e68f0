package broadsheet.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The title of a story: the heading that says what the page's head says, or what the head says
 * without the site's name. Immutable and thread-safe.
 */
final class Titles {
  private static final int LONGEST = 400;
  static final Pattern SEPARATOR = Pattern.compile(" [|–—:•·»«~/-]{1,2} | ?[|»«] ?|: ");

  /**
   * A title and where it stands.
   *
   * @param text one line, or empty where the page has none
   * @param mark the heading that shows it, or null where only the head says it
   */
  record Headline(String text, @Nullable Mark mark) {}

  /** The title of a page. */
  Headline choose(PageFacts facts, ArticleData data, SiteNames site) {
    List<String> stated = stated(facts, data, site);
    Headline heading = heading(facts, stated, site);
    if (heading != null) {
      return heading;
    }
    return new Headline(stated.isEmpty() ? "" : firstPart(stated.get(0)), only(facts));
  }

  private static boolean isStated(String text, List<String> stated) {
    String key = Prose.key(text);
    return stated.stream().anyMatch(s -> Prose.key(s).equals(key));
  }

  /** What the head says, best first, without the site's name. */
  private List<String> stated(PageFacts facts, ArticleData data, SiteNames site) {
    List<String> all = new ArrayList<>();
    for (String raw :
        List.of(
            facts.firstMeta("og:title", "twitter:title"),
            data.text("headline"),
            facts.title(),
            facts.firstMeta("citation_title", "dc.title", "parsely-title", "sailthru.title"))) {
      String title = withoutSite(raw, site);
      if (!title.isEmpty()) {
        all.add(title);
      }
    }
    return all;
  }

  /** The one h1 of a page, for what stands near it. */
  private static @Nullable Mark only(PageFacts facts) {
    List<Mark> all =
        facts.headings().stream()
            .filter(m -> m.element().normalName().equals("h1") && !m.aside())
            .toList();
    return all.size() == 1 ? all.get(0) : null;
  }

  /** What stands before the first bar; the rest names sections and sites. */
  private static String firstPart(String title) {
    int bar = title.indexOf(" | ");
    return bar > 3 ? title.substring(0, bar).strip() : title;
  }

  private static @Nullable Headline heading(PageFacts facts, List<String> stated, SiteNames site) {
    Headline best = null;
    double nearest = 0.5;
    int seen = 0;
    for (Mark mark : facts.headings()) {
      if (++seen > 120) {
        break;
      }
      String text = ShownText.line(mark.element(), LONGEST + 1);
      if (text.length() < 2 || text.length() > LONGEST) {
        continue;
      }
      boolean first = mark.element().normalName().equals("h1");
      if (!first && !isStated(text, stated)) {
        continue;
      }
      double near = 0;
      for (String title : stated) {
        near = Math.max(near, Prose.likeness(text, title));
      }
      near += first ? 0.2 : 0;
      near -= mark.aside() ? 0.3 : 0;
      near -= site.isName(text) ? 0.4 : 0;
      if (near > nearest) {
        nearest = near;
        best = new Headline(text, mark);
      }
    }
    return best;
  }

  /** A title without the name of the site before or behind it. */
  String withoutSite(String title, SiteNames site) {
    String rest = title;
    for (int i = 0; i < 3; i++) {
      String less = withoutOne(rest, site);
      if (less.equals(rest)) {
        break;
      }
      rest = less;
    }
    return rest;
  }

  private static String withoutOne(String title, SiteNames site) {
    Matcher matcher = SEPARATOR.matcher(title);
    int firstEnd = -1;
    int firstStart = -1;
    int lastEnd = -1;
    int lastStart = -1;
    while (matcher.find()) {
      if (firstStart < 0) {
        firstStart = matcher.start();
        firstEnd = matcher.end();
      }
      lastStart = matcher.start();
      lastEnd = matcher.end();
    }
    if (lastStart < 0) {
      return title;
    }
    String head = title.substring(0, lastStart).strip();
    String tail = title.substring(lastEnd).strip();
    if (!head.isEmpty() && (site.isName(tail) || tail.equals("AMP"))) {
      return head;
    }
    String rest = title.substring(firstEnd).strip();
    return !rest.isEmpty() && site.isName(title.substring(0, firstStart).strip()) ? rest : title;
  }
}
