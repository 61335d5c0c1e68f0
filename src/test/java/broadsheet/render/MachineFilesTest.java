package broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Article;
import broadsheet.config.Settings;
import broadsheet.site.FakeArchive;
import broadsheet.site.OpenSearchPage;
import broadsheet.site.Page;
import broadsheet.site.ReadingListPage;
import broadsheet.site.SearchPage;
import broadsheet.site.SitePlan;
import broadsheet.site.Stories;
import broadsheet.site.TestSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the search, and the lists for programs that read. */
class MachineFilesTest {

  private static final String SITE = "https://archive.example/coast/";

  /** As llmstxt.org has it: a link, and after a colon what is to be said about it. */
  private static final Pattern ITEM = Pattern.compile("- \\[(.+)]\\(<?([^)>]+)>?\\)(: .+)?");

  @TempDir private Path root;

  @Test
  void theDescriptionOfTheSearchIsByItsGrammarAndLeadsToTheSearch() throws Exception {
    Grammar grammar = new Grammar("opensearch.rnc");
    String text = files(SITE, List.of()).get(OpenSearchPage.PATH);
    assertThat(grammar.problems(Objects.requireNonNull(text))).isEmpty();
    assertThat(text)
        .contains("template=\"" + SITE + "search/index.html?q={searchTerms}\"")
        .contains("<ShortName>The Tideway</ShortName>");
    assertThat(
            grammar.problems(
                "<OpenSearchDescription xmlns='http://a9.com/-/spec/opensearch/1.1/'/>"))
        .isNotEmpty();
    assertThat(files(SITE, List.of()).get("search/index.html"))
        .contains(
            "<link rel=\"search\" type=\"application/opensearchdescription+xml\""
                + " title=\"The Tideway Archive\" href=\"../opensearch.xml\">");
    assertThat(files(null, List.of())).doesNotContainKey(OpenSearchPage.PATH);
  }

  @Test
  void programsAreLedToEveryStoryThatSearchEnginesMayFindAndToNoOther() {
    Map<String, String> files = files(SITE, List.of("five rivers"));
    assertThat(stories(files)).isEqualTo(titles(a -> "Five Rivers".equals(a.metadata().paper())));
    assertThat(files).containsKeys("2024/index.md", "sections/cultura/index.md");
  }

  @Test
  void whereSearchEnginesMayFindAllStoriesProgramsAreLedToAll() {
    Settings.Publish all = new Settings.Publish(true, true, false, false, false, false);
    Map<String, String> files = files(TestSettings.of(root, null, SITE, "en", List.of(), all));
    assertThat(stories(files)).isEqualTo(titles(a -> true));
    assertThat(files).containsKey("undated/index.md");
  }

  /** The titles of the stories that one comes to from the first list, each list read. */
  private static Set<String> stories(Map<String, String> files) {
    Set<String> found = new TreeSet<>();
    Set<String> seen = new TreeSet<>(Set.of("llms.txt"));
    List<String> open = new ArrayList<>(seen);
    while (!open.isEmpty()) {
      String list = open.remove(0);
      for (MatchResult item : items(Objects.requireNonNull(files.get(list), list))) {
        assertThat(item.group(2)).startsWith(SITE);
        String path = item.group(2).substring(SITE.length());
        if (!path.endsWith("index.md")) {
          found.add(item.group(1).replaceAll("\\\\(.)", "$1"));
        } else if (seen.add(path)) {
          open.add(path);
        }
      }
    }
    assertThat(files.keySet().stream().filter(p -> !p.endsWith(".html") && !p.endsWith(".xml")))
        .isSubsetOf(seen);
    return found;
  }

  private static Set<String> titles(Predicate<Article> wanted) {
    return Stories.all().stream()
        .filter(wanted)
        .map(a -> Objects.requireNonNull(a.metadata().title()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aListHasTheFormOfLlmstxtOrg() {
    String text = Objects.requireNonNull(files(SITE, List.of("five rivers")).get("llms.txt"));
    List<String> lines = text.lines().filter(l -> !l.isEmpty()).toList();
    assertThat(lines.get(0)).isEqualTo("# The Tideway Archive");
    assertThat(lines.get(1)).startsWith("> Stories saved");
    int headings = 0;
    for (String line : lines.subList(3, lines.size())) {
      boolean heading = line.startsWith("## ");
      headings += heading ? 1 : 0;
      assertThat(heading || ITEM.matcher(line).matches()).as(line).isTrue();
    }
    assertThat(headings).isEqualTo(3);
  }

  @Test
  void whereSearchEnginesMayFindNoStoryNoProgramIsLedToOne() {
    assertThat(files(SITE, List.of()).keySet())
        .noneMatch(p -> p.endsWith(".md") || p.endsWith(".txt"));
  }

  private static List<MatchResult> items(String text) {
    return text.lines()
        .map(ITEM::matcher)
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult)
        .toList();
  }

  /** What is rendered, but for articles and listings. */
  private Map<String, String> files(@Nullable String url, List<String> own) {
    Settings.Publish parts = new Settings.Publish(true, true, false, true, false, false);
    return files(TestSettings.of(root, null, url, "en", own, parts));
  }

  private static Map<String, String> files(Settings settings) {
    Renderer renderer = new Renderer(settings);
    Map<String, String> files = new TreeMap<>();
    for (Page page :
        (Iterable<Page>) new SitePlan(settings, new FakeArchive(Stories.all())).pages()::iterator) {
      if (page instanceof OpenSearchPage
          || page instanceof ReadingListPage
          || page instanceof SearchPage) {
        files.put(page.path(), renderer.render(page));
      }
    }
    return files;
  }
}
