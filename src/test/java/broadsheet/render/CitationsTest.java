package broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.config.Settings;
import broadsheet.render.cite.Name;
import broadsheet.site.ArticlePage;
import broadsheet.site.FakeArchive;
import broadsheet.site.SitePlan;
import broadsheet.site.Stories;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import de.undercouch.citeproc.ris.RISConverter;
import de.undercouch.citeproc.ris.RISParser;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Citations held against what a citation processor makes of the same data. */
class CitationsTest {

  @TempDir Path root;

  @Test
  void theStylesAreThoseOfTheirDefinitions() throws Exception {
    int compared = 0;
    // The processor shortens no given name of another script, and wants to know of undated
    // stories when they were looked up.
    List<Map<String, String>> latin =
        stories()
            .filter(s -> s.getOrDefault("RIS", "").matches("[\\x00-\\u024f]+PY[\\x00-\\u024f]+"))
            .toList();
    for (Map<String, String> story : latin) {
      CSLItemData item = item(story);
      assertThat(plain(story.get("APA"))).isEqualTo(plain(set("apa", item)));
      assertThat(plain(story.get("Chicago")))
          .as("but for the capitals of titles")
          .isEqualToIgnoringCase(plain(set("chicago-notes-bibliography", item)));
      compared++;
    }
    assertThat(compared).isGreaterThan(40);
  }

  @Test
  void bibtexAndRisSayWhatCslSays() throws Exception {
    BibTeXConverter bibtex = new BibTeXConverter();
    for (Map<String, String> story : stories().toList()) {
      CSLItemData csl = item(story);
      byte[] bib = story.getOrDefault("BibTeX", "").getBytes(StandardCharsets.UTF_8);
      CSLItemData fromBib =
          bibtex.toItemData(bibtex.loadDatabase(new ByteArrayInputStream(bib))).values().stream()
              .findFirst()
              .orElseThrow();
      CSLItemData fromRis =
          new RISConverter()
                  .toItemData(
                      new RISParser().parse(new StringReader(story.getOrDefault("RIS", ""))))
                  .values()
                  .stream()
                  .findFirst()
                  .orElseThrow();
      for (CSLItemData other : List.of(fromBib, fromRis)) {
        assertThat(plain(other.getTitle())).isEqualTo(plain(csl.getTitle()));
        assertThat(names(other)).isEqualTo(names(csl));
        assertThat(other.getURL()).isEqualTo(csl.getURL());
        assertThat(day(other)).isEqualTo(day(csl));
      }
      assertThat(fromBib.getContainerTitle()).isEqualTo(csl.getContainerTitle());
      if (csl.getContainerTitle() != null) {
        assertThat(story.get("RIS")).contains("T2  - " + csl.getContainerTitle() + "\n");
      }
      assertThat(fromRis.getType()).isEqualTo(CSLType.ARTICLE_NEWSPAPER);
    }
  }

  @Test
  void cslIsByItsSchema() throws Exception {
    JsonSchema schema = new JsonSchema("csl.json");
    int read = 0;
    for (Map<String, String> story : stories().toList()) {
      assertThat(schema.problems(story.getOrDefault("CSL-JSON", ""))).isEmpty();
      read++;
    }
    assertThat(read).isGreaterThan(50);
    assertThat(schema.problems("[{\"type\": \"newspaper\", \"author\": \"x\"}]")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Solveig Dahl, Dahl, Solveig",
    "Jan van der Berg, van der Berg, Jan",
    "Anne-Marie de la Tour, de la Tour, Anne-Marie",
    "森田 葵, 森田, 葵",
    "Reuters, Reuters, ''"
  })
  void aNameHasTwoParts(String printed, String family, String given) {
    assertThat(Name.of(printed)).isEqualTo(new Name(family, given));
  }

  private Stream<Map<String, String>> stories() {
    Settings settings = SiteFolder.settings(root, null);
    Renderer renderer = new Renderer(settings);
    return new SitePlan(settings, new FakeArchive(Stories.all()))
        .pages()
        .filter(ArticlePage.class::isInstance)
        .map(p -> forms(Jsoup.parse(renderer.render(p))));
  }

  private static Map<String, String> forms(Document page) {
    return page.select(".cite details").stream()
        .collect(
            Collectors.toMap(
                d -> d.select("summary").text(), d -> d.select("pre").get(0).wholeText()));
  }

  private static CSLItemData item(Map<String, String> story) throws Exception {
    String array = story.getOrDefault("CSL-JSON", "").strip();
    String json = array.substring(1, array.length() - 1);
    return CSLItemData.fromJson(
        new JsonParser(new JsonLexer(new StringReader(json))).parseObject());
  }

  private static String set(String style, CSLItemData item) throws Exception {
    return CSL.makeAdhocBibliography(style, "text", item).makeString().strip();
  }

  /** As far as the reader of each format takes dates apart. */
  private static String day(CSLItemData item) {
    CSLDate issued = item.getIssued();
    if (issued == null || (issued.getDateParts() == null && issued.getRaw() == null)) {
      return "";
    }
    return issued.getDateParts() == null
        ? issued.getRaw().replace('/', '-')
        : Stream.of(issued.getDateParts()[0])
            .flatMapToInt(IntStream::of)
            .mapToObj("%02d"::formatted)
            .collect(Collectors.joining("-"));
  }

  /** Marks as they are typed: the processor sets those of titles anew. */
  private static String plain(@Nullable String text) {
    return String.valueOf(text)
        .replaceAll("[‘’]", "'")
        .replaceAll("[{}]", "")
        .replace('\u00a0', ' ');
  }

  private static List<String> names(CSLItemData item) {
    return item.getAuthor() == null
        ? List.of()
        : Stream.of(item.getAuthor()).map(CitationsTest::name).toList();
  }

  private static String name(CSLName name) {
    return name.getLiteral() != null
        ? name.getLiteral()
        : Stream.of(
                name.getNonDroppingParticle(),
                name.getDroppingParticle(),
                name.getFamily(),
                name.getGiven())
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
  }
}
