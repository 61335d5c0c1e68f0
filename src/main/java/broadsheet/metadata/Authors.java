package broadsheet.metadata;

import broadsheet.metadata.ArticleData.Agent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The authors of a story: the people that the first place to name people names; where none does,
 * the newsroom or firm that is named instead. Immutable and thread-safe.
 */
final class Authors {
  private static final int LONGEST_BYLINE = 200;
  private static final int LONGEST_NAME = 80;
  private static final int SAME_BYLINE = 20;
  private static final int LONGEST_FAR = 60;
  private static final int NEAR_BEFORE = 80;
  private static final int NEAR_AFTER = 200;

  /** Metas with one name each, which may put the family name first. */
  private static final List<String> OF_ONE = List.of("citation_author", "bepress_citation_author");

  /** Metas with names, those that state them best first. */
  private static final List<String> OF_ALL =
      List.of(
          "parsely-author",
          "sailthru.author",
          "author",
          "byl",
          "article:author",
          "article:author_name",
          "og:article:author",
          "dc.creator",
          "dcterms.creator",
          "dcsext.author",
          "authors",
          "article.author",
          "og:author",
          "creator",
          "lp.article:author",
          "cxenseparse:author");

  private final NameReader names;
  private final Words words;

  Authors(NameReader names, Words words) {
    this.names = names;
    this.words = words;
  }

  /**
   * The names, in the order of the page.
   *
   * @param near what stands around the story's title on the page
   */
  List<String> choose(PageFacts facts, ArticleData data, SiteNames site, NearTitle near) {
    List<Supplier<Names>> places =
        List.of(
            () -> ofData(data),
            () -> ofMetas(facts, site),
            () -> ofCards(facts),
            () -> ofProperties(facts),
            () -> ofMarks(facts, near.heading()),
            () -> ofLines(near.after()),
            () -> ofFirstLine(near.after()),
            () -> names.ofField(data.textOf("Person", "name")));
    List<String> groups = new ArrayList<>();
    List<String> handles = List.of();
    for (Supplier<Names> place : places) {
      Names found = place.get();
      List<String> all =
          withoutPlace(found.people().stream().map(n -> whole(n, site)).toList(), site);
      List<String> people = all.stream().filter(n -> !site.isName(n)).toList();
      if (people.stream().anyMatch(n -> !NameShape.isHandle(n))) {
        return people;
      }
      handles = handles.isEmpty() ? people : handles;
      if (groups.isEmpty()) {
        groups.addAll(all);
        groups.addAll(found.groups());
      }
    }
    if (handles.isEmpty() && groups.isEmpty()) {
      return ofFarMarks(facts).people();
    }
    return handles.isEmpty() ? groups : handles;
  }

  /** Names without where the site is, behind its own name: "Herald, Hamburg, Germany". */
  private static List<String> withoutPlace(List<String> all, SiteNames site) {
    boolean place =
        all.size() > 2
            && site.isName(all.get(0))
            && all.stream().skip(1).noneMatch(n -> n.indexOf(' ') > 0);
    return place ? all.subList(0, 1) : all;
  }

  private String whole(String name, SiteNames site) {
    return site.whole(name, words.list("jobs"));
  }

  private Names ofData(ArticleData data) {
    Names all = Names.NONE;
    for (Agent agent : data.authors()) {
      all = all.and(agent.person() ? names.ofField(agent.name()) : names.ofGroup(agent.name()));
    }
    return all;
  }

  private Names ofMetas(PageFacts facts, SiteNames site) {
    for (String name : OF_ONE) {
      Names all = Names.NONE;
      for (String value : facts.meta(name)) {
        all = all.and(names.ofReversible(value));
      }
      if (!all.people().isEmpty()) {
        return all;
      }
    }
    Names groups = Names.NONE;
    for (String name : OF_ALL) {
      Names all = Names.NONE;
      for (String value : facts.meta(name)) {
        all = all.and(isInverted(name, value) ? names.ofReversible(value) : ofMeta(value, site));
      }
      if (!all.people().isEmpty()) {
        return all;
      }
      groups = groups.and(all);
    }
    return groups;
  }

  /** Whether a meta of Dublin Core, which has the family name first, has one person's in it. */
  private static boolean isInverted(String meta, String value) {
    String line = Prose.line(value);
    int comma = line.indexOf(',');
    return meta.startsWith("dc") && comma > 0 && line.lastIndexOf(' ', comma) < 0;
  }

  /**
   * The names in a meta tag; a paper's own name is one, whatever "and" it has in it, but none in
   * front of another.
   */
  private Names ofMeta(String value, SiteNames site) {
    int dash = value.indexOf(" - ");
    if (dash > 0 && site.isName(value.substring(0, dash).strip())) {
      Names rest = names.ofField(value.substring(dash + 3));
      boolean whole = rest.people().stream().anyMatch(n -> n.indexOf(' ') > 0);
      return whole ? rest : names.ofField(value);
    }
    Names found = names.ofField(value);
    boolean parted = found.people().size() + found.groups().size() > 1;
    return parted && value.indexOf(',') < 0 && site.isName(value) ? names.ofGroup(value) : found;
  }

  private Names ofProperties(PageFacts facts) {
    Names all = Names.NONE;
    for (Mark mark : facts.property("author")) {
      Element element = mark.element();
      Element named = element.selectFirst("[itemprop=name]");
      String text =
          element.normalName().equals("meta")
              ? element.attr("content")
              : named != null && named.normalName().equals("meta")
                  ? named.attr("content")
                  : ShownText.name(named == null ? element : named, LONGEST_BYLINE);
      all = all.and(text.length() >= LONGEST_BYLINE ? Names.NONE : names.ofField(text));
    }
    return all;
  }

  /** What Twitter's cards say under the label "Written by". */
  private Names ofCards(PageFacts facts) {
    for (String number : List.of("1", "2")) {
      String label = facts.firstMeta("twitter:label" + number);
      if (!label.isEmpty() && words.has("by", label)) {
        return names.ofField(facts.firstMeta("twitter:data" + number));
      }
    }
    return Names.NONE;
  }

  /** Links to the authors' pages near the title, or the first marked line with a name. */
  private Names ofMarks(PageFacts facts, @Nullable Mark heading) {
    Names links = Names.NONE;
    Names lines = Names.NONE;
    int last = 0;
    for (Mark mark : facts.authors()) {
      if (mark.aside() || !isNear(mark, heading)) {
        continue;
      }
      Element element = mark.element();
      boolean link = PageWalk.isAuthorLink(element);
      if (link && isInProse(element)) {
        continue;
      }
      if (link && (links.people().isEmpty() || mark.place() < last + SAME_BYLINE)) {
        Names found = ofLink(element);
        links = links.and(found);
        last = found.people().isEmpty() ? last : mark.place();
      } else if (!link && lines.people().isEmpty()) {
        lines = lines.and(ofBlock(element));
      }
    }
    return links.people().isEmpty() ? lines.and(links) : links;
  }

  /** Whether a link to somebody's page is a word of running text, which may speak of anybody. */
  private static boolean isInProse(Element link) {
    Element around = link.parent();
    return !link.attr("rel").contains("author")
        && around != null
        && ShownText.line(around, 2 * LONGEST_BYLINE).length() > LONGEST_BYLINE;
  }

  /** The one name that all marks of authors agree on, far from the title too. */
  private Names ofFarMarks(PageFacts facts) {
    Names only = Names.NONE;
    for (Mark mark : facts.authors()) {
      Element element = mark.element();
      boolean link = PageWalk.isAuthorLink(element);
      if (!mark.aside() && !(link && isInProse(element))) {
        String text = ShownText.name(element, LONGEST_FAR + 1);
        boolean told = text.length() > LONGEST_FAR;
        Names found = told ? Names.NONE : link ? ofLink(element) : names.ofText(text);
        only = only.and(new Names(found.people(), List.of()));
        if (only.people().size() > 1) {
          return Names.NONE;
        }
      }
    }
    return only;
  }

  /** The name that the line right below the title begins with, a job or a day beside it. */
  private Names ofFirstLine(List<String> lines) {
    for (String line : lines.subList(0, Math.min(2, lines.size()))) {
      Names found = line.length() <= LONGEST_BYLINE ? names.ofTitled(line) : Names.NONE;
      if (!found.people().isEmpty()) {
        return found;
      }
    }
    return Names.NONE;
  }

  private Names ofLink(Element link) {
    String text = ShownText.name(link, LONGEST_NAME + 1);
    if (text.length() > LONGEST_NAME) {
      return Names.NONE;
    }
    return link.attr("rel").contains("author") ? names.ofField(text) : names.ofText(text);
  }

  /** The first line of a marked block that names somebody; its "By" may stand on its own line. */
  private Names ofBlock(Element block) {
    String text = ShownText.nameLines(block, LONGEST_BYLINE);
    List<String> shown =
        Arrays.stream(text.split("\n", 30)).map(Prose::line).filter(l -> !l.isEmpty()).toList();
    for (String line : shown) {
      Names found = names.ofText(line);
      if (!found.people().isEmpty()) {
        return found;
      }
    }
    return ofLines(shown);
  }

  private static boolean isNear(Mark mark, @Nullable Mark heading) {
    return heading == null
        || (mark.place() > heading.place() - NEAR_BEFORE
            && mark.place() < heading.place() + NEAR_AFTER);
  }

  /** A line that begins with "By", or one behind a line that is no more than that. */
  private Names ofLines(List<String> lines) {
    Names groups = Names.NONE;
    boolean by = false;
    for (String line : lines) {
      if (line.length() <= LONGEST_BYLINE && (by || words.byLength(line) > 0)) {
        Names found = names.ofText(line);
        if (!found.people().isEmpty()) {
          return found;
        }
        groups = groups.and(found);
      }
      by = words.byLength(line) == line.length();
    }
    return groups;
  }
}
