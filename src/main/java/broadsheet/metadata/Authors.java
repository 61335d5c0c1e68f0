package broadsheet.metadata;

import broadsheet.metadata.ArticleData.Agent;
import java.util.ArrayList;
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
  private static final int NEAR_BEFORE = 80;
  private static final int NEAR_AFTER = 200;

  private final NameReader names;
  private final Words words;

  Authors(NameReader names, Words words) {
    this.names = names;
    this.words = words;
  }

  /**
   * The names, in the order of the page.
   *
   * @param heading the story's title on the page, or null
   * @param below the lines below it
   */
  List<String> choose(
      PageFacts facts,
      ArticleData data,
      SiteNames site,
      @Nullable Mark heading,
      List<String> below) {
    List<Supplier<Names>> places =
        List.of(
            () -> ofData(data),
            () -> ofMetas(facts),
            () -> ofProperties(facts),
            () -> ofMarks(facts, heading),
            () -> ofLines(below));
    List<String> groups = new ArrayList<>();
    for (Supplier<Names> place : places) {
      Names found = place.get();
      List<String> people = found.people().stream().filter(n -> !site.isName(n)).toList();
      if (!people.isEmpty()) {
        return people;
      }
      if (groups.isEmpty()) {
        groups.addAll(found.people());
        groups.addAll(found.groups());
      }
    }
    return groups;
  }

  private Names ofData(ArticleData data) {
    Names all = Names.NONE;
    for (Agent agent : data.authors()) {
      Names found = names.ofField(agent.name());
      all = all.and(agent.person() ? found : asGroup(found));
    }
    return all;
  }

  private static Names asGroup(Names names) {
    List<String> groups = new ArrayList<>(names.people());
    groups.addAll(names.groups());
    return new Names(List.of(), groups);
  }

  private Names ofMetas(PageFacts facts) {
    for (String name : List.of("citation_author", "bepress_citation_author")) {
      Names all = Names.NONE;
      for (String value : facts.meta(name)) {
        all = all.and(names.ofReversible(value));
      }
      if (!all.people().isEmpty()) {
        return all;
      }
    }
    Names groups = Names.NONE;
    for (String name :
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
            "cxenseparse:author")) {
      Names all = Names.NONE;
      for (String value : facts.meta(name)) {
        all = all.and(names.ofField(value));
      }
      if (!all.people().isEmpty()) {
        return all;
      }
      groups = groups.and(all);
    }
    return groups;
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
                  : ShownText.line(named == null ? element : named, LONGEST_BYLINE);
      all = all.and(text.length() >= LONGEST_BYLINE ? Names.NONE : names.ofField(text));
    }
    return all;
  }

  /** Links and lines that are marked as the author's and stand near the title. */
  private Names ofMarks(PageFacts facts, @Nullable Mark heading) {
    Names links = Names.NONE;
    Names lines = Names.NONE;
    for (Mark mark : facts.authors()) {
      if (mark.aside() || !isNear(mark, heading)) {
        continue;
      }
      Element element = mark.element();
      String text = ShownText.lines(element, LONGEST_BYLINE);
      boolean link = element.attr("rel").contains("author");
      for (String line : text.split("\n", 20)) {
        Names found = names.ofText(line);
        if (!found.people().isEmpty()) {
          links = link ? links.and(found) : links;
          lines = lines.people().isEmpty() ? found : lines;
          break;
        }
      }
    }
    return links.people().isEmpty() ? lines : links;
  }

  private static boolean isNear(Mark mark, @Nullable Mark heading) {
    return heading == null
        || (mark.place() > heading.place() - NEAR_BEFORE
            && mark.place() < heading.place() + NEAR_AFTER);
  }

  /** A line that begins with "By". */
  private Names ofLines(List<String> below) {
    for (String line : below) {
      if (line.length() <= LONGEST_BYLINE && words.byLength(line) > 0) {
        Names found = names.ofText(line);
        if (!found.people().isEmpty()) {
          return found;
        }
      }
    }
    return Names.NONE;
  }
}
