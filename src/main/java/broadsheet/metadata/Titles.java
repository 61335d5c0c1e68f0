package broadsheet.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The title of a story: the heading that says what the page's head says, or what the head says
 * without the site's name. Immutable and thread-safe.
 */
final class Titles {
  private static final int LONGEST = 400;
  private static final int MOST_HEADINGS = 120;

  /** A heading as long as this is the title of its page even where the head has other words. */
  private static final int WORDS_OF_TITLE = 7;

  /** A title with more characters and a full stop in it is none. */
  private static final int PASSAGE = 160;

  private static final int DEEPEST = 4;
  private static final Pattern HIDDEN = Pattern.compile("display ?: ?none");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!] ");

  private final Kickers kickers = new Kickers();

  /**
   * A title and where it stands.
   *
   * @param text one line, or empty where the page has none
   * @param mark the heading that shows it, or null where only the head says it
   */
  record Headline(String text, @Nullable Mark mark) {}

  /** The title of a page. */
  Headline choose(PageFacts facts, ArticleData data, SiteNames site) {
    List<StatedTitle> stated = stated(facts, data, site);
    Headline heading = heading(facts, stated, site);
    if (heading != null) {
      List<String> keys = stated.stream().map(StatedTitle::key).toList();
      ShownTitle shown = new ShownTitle(stated);
      String text = kickers.without(TitleEnds.withoutTail(shown.part(heading), site), keys);
      return new Headline(shown.whole(text), heading.mark());
    }
    Headline minor = minor(facts, stated, site);
    if (minor != null) {
      return minor;
    }
    Mark only = only(facts);
    String shown = only == null ? "" : ShownText.line(only.element(), LONGEST + 1);
    if (isTitle(shown, site)) {
      return new Headline(shown, only);
    }
    return new Headline(stated.isEmpty() ? "" : firstPart(stated.get(0).text()), only);
  }

  /** Whether the one main heading of a page is long enough to be its title, and no site's name. */
  private static boolean isTitle(String text, SiteNames site) {
    return text.length() <= LONGEST
        && !isPassage(text)
        && !text.endsWith(":")
        && text.chars().filter(c -> c == ' ').count() >= WORDS_OF_TITLE - 1
        && !site.isName(text);
  }

  /** What the head says, best first, without the site's name. */
  private List<StatedTitle> stated(PageFacts facts, ArticleData data, SiteNames site) {
    List<StatedTitle> all = new ArrayList<>();
    for (String raw :
        List.of(
            facts.firstMeta("og:title", "twitter:title"),
            data.text("headline"),
            facts.title(),
            facts.firstMeta("citation_title", "dc.title", "parsely-title", "sailthru.title"))) {
      String title = TitleEnds.withoutSite(raw, site);
      if (!title.isEmpty()) {
        all.add(new StatedTitle(title));
      }
    }
    return all;
  }

  /** The one h1 of a page that is no masthead, for what stands near it. */
  private static @Nullable Mark only(PageFacts facts) {
    List<Mark> all =
        facts.headings().stream()
            .filter(m -> isFirst(m) && !m.aside() && !isMasthead(m.element()))
            .toList();
    return all.size() == 1 ? all.get(0) : null;
  }

  private static boolean isFirst(Mark heading) {
    return heading.element().normalName().equals("h1");
  }

  /** What stands before the first bar; the rest names sections and sites. */
  private static String firstPart(String title) {
    int bar = title.indexOf(" | ");
    return bar > 3 ? title.substring(0, bar).strip() : title;
  }

  private static @Nullable Headline heading(
      PageFacts facts, List<StatedTitle> stated, SiteNames site) {
    Headline best = null;
    double nearest = 0.5;
    double inFront = 0.1;
    int seen = 0;
    for (Mark mark : facts.headings()) {
      if (++seen > MOST_HEADINGS) {
        break;
      }
      String text = ShownText.line(mark.element(), LONGEST + 1);
      if (text.length() >= 2 && text.length() <= LONGEST && !isPassage(text)) {
        double near = nearness(text, mark, stated, site);
        if (near > 0.5 && isFirst(mark) && !site.isName(text)) {
          near += inFront; // of several main headings the first is the likeliest
          inFront = 0;
        }
        if (near > nearest) {
          nearest = near;
          best = new Headline(text, mark);
        }
      }
    }
    return best;
  }

  /** Whether a heading is several sentences of running text. */
  private static boolean isPassage(String text) {
    return text.length() > PASSAGE && SENTENCE_END.matcher(text).find();
  }

  /**
   * Where no main heading is the title: a lesser one that is most of what the head says. One that
   * is only near that shows where the title stands, and the head what it is.
   */
  private static @Nullable Headline minor(
      PageFacts facts, List<StatedTitle> stated, SiteNames site) {
    Headline best = null;
    double nearest = 0.7;
    int seen = 0;
    for (Mark mark : facts.headings()) {
      if (++seen > MOST_HEADINGS) {
        break;
      }
      String text =
          mark.aside() || isFirst(mark) || isMasthead(mark.element())
              ? ""
              : ShownText.line(mark.element(), LONGEST + 1);
      if (text.length() >= 2 && text.length() <= LONGEST && !site.isName(text)) {
        boolean part = isMostOf(text, stated);
        double near = part ? 1 : likeness(text, stated);
        if (near > nearest) {
          nearest = near;
          best = new Headline(part ? text : firstPart(stated.get(0).text()), mark);
        }
      }
    }
    return best;
  }

  /** Whether a text is what stands before or behind a sign in a stated title, and most of it. */
  private static boolean isMostOf(String text, List<StatedTitle> stated) {
    String key = Prose.key(text);
    for (StatedTitle title : stated) {
      if (title.key().length() < 2 * key.length()
          && (title.key().startsWith(key) || title.key().endsWith(key))) {
        Matcher matcher = TitleEnds.SEPARATOR.matcher(title.text());
        while (matcher.find()) {
          if (key.equals(Prose.key(title.text().substring(0, matcher.start())))
              || key.equals(Prose.key(title.text().substring(matcher.end())))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** How near a heading is to what the head says; one of lower rank has to say just that. */
  private static double nearness(String text, Mark mark, List<StatedTitle> stated, SiteNames site) {
    boolean first = isFirst(mark);
    boolean lesser = !first && isStated(text, stated) && !isHidden(mark.element());
    double near = first ? likeness(text, stated) : lesser ? 1 : 0;
    return near == 0
        ? 0
        : near
            + (first ? 0.2 : 0)
            - (mark.aside() ? 0.3 : 0)
            - (first && isCard(mark.element()) ? 0.2 : 0)
            - (site.isName(text) || isMasthead(mark.element()) ? 0.4 : 0);
  }

  /** Whether a browser does not show a line, which is there for a script that shares the page. */
  private static boolean isHidden(Element line) {
    Element around = line;
    for (int i = 0; i < DEEPEST && around != null; i++) {
      if (HIDDEN.matcher(around.attr("style")).find() || around.hasAttr("hidden")) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  /** Whether a heading is a link to the front page, as the name of a paper on its pages is. */
  static boolean isMasthead(Element heading) {
    Element outer = heading.parent();
    Element inner = heading.firstElementChild();
    return isHome(outer) || isHome(inner);
  }

  /** Whether a heading is one link, as those of other stories are, and of some pages' own. */
  private static boolean isCard(Element heading) {
    Element inner = heading.firstElementChild();
    return inner != null
        && inner.normalName().equals("a")
        && !inner.attr("href").startsWith("#")
        && inner.nextElementSibling() == null
        && heading.ownText().isBlank();
  }

  private static boolean isHome(@Nullable Element link) {
    return link != null
        && link.normalName().equals("a")
        && (link.attr("href").equals("/")
            || StoryAddress.of(link.attr("href"), null).filter(StoryAddress::isRoot).isPresent());
  }

  private static boolean isStated(String text, List<StatedTitle> stated) {
    String key = Prose.key(text);
    return stated.stream().anyMatch(s -> s.key().equals(key));
  }

  private static double likeness(String text, List<StatedTitle> stated) {
    Set<String> words = Prose.words(text);
    double near = 0;
    for (StatedTitle title : stated) {
      near = Math.max(near, Prose.likeness(words, title.words()));
    }
    return near;
  }
}
