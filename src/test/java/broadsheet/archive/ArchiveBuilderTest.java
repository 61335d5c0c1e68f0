package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.PlainText;
import broadsheet.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which articles an archive has of its sources, and their order. */
class ArchiveBuilderTest {

  @TempDir Path folder;
  private MadeUpSources sources;

  @BeforeEach
  void none() {
    sources = new MadeUpSources(folder);
  }

  @Test
  void datedArticlesStandNewestFirstThenUndatedOnesByTitle() throws IOException {
    sources.markdown("a.md", "title: Zebra", MadeUpSources.BODY + " One.");
    sources.markdown("b.md", "title: Old\npublished: 2001-02-03", MadeUpSources.BODY + " Two.");
    sources.markdown(
        "c.md",
        "title: Late\npublished: 2018-07-24T22:00:00+03:00",
        MadeUpSources.BODY + " Three.");
    sources.markdown(
        "d.md",
        "title: Early\npublished: 2018-07-24T08:00:00+03:00",
        MadeUpSources.BODY + " Four.");
    sources.markdown("e.md", "title: Day\npublished: 2018-07-24", MadeUpSources.BODY + " Five.");
    sources.markdown("f.md", "title: Émile", MadeUpSources.BODY + " Six.");
    try (Archive archive = sources.build(1)) {
      assertThat(archive.entries().stream().map(Entry::title))
          .containsExactly("Late", "Early", "Day", "Old", "Émile", "Zebra");
      assertThat(archive.days().keySet())
          .containsExactly(LocalDate.of(2018, 7, 24), LocalDate.of(2001, 2, 3));
      assertThat(archive.undated().stream().map(Entry::title)).containsExactly("Émile", "Zebra");
      assertThat(archive.article(archive.entries().get(0)).metadata().title()).isEqualTo("Late");
      assertThat(archive.diagnostics()).isEmpty();
    }
  }

  @Test
  void theCalendarIsThatOfTheTimeZone() throws IOException {
    sources.markdown(
        "c.md", "title: Late\npublished: 2018-07-24T22:00:00-05:00", MadeUpSources.BODY);
    try (Archive archive = sources.build(sources.paths(), 1, ZoneId.of("Europe/Moscow"))) {
      assertThat(archive.days().keySet()).containsExactly(LocalDate.of(2018, 7, 25));
    }
  }

  @Test
  void theSameWordsAreOneArticleThatNamesAllItsSources() throws IOException {
    sources.markdown("a/first.md", "title: Bridge closed", MadeUpSources.BODY);
    sources.markdown(
        "b/second.md",
        "title: The bridge is closed",
        MadeUpSources.BODY.replaceFirst(" met ", " *met* "));
    sources.markdown(
        "c/other.md",
        "title: Bridge closed",
        MadeUpSources.BODY + " The mayor will speak on Friday.");
    try (Archive archive = sources.build(2)) {
      assertThat(archive.entries().stream().map(Entry::sources))
          .containsExactlyInAnyOrder(List.of("a/first.md", "b/second.md"), List.of("c/other.md"));
    }
  }

  @Test
  void markdownKeepsWhatItsStoriesHaveInCommon() throws IOException {
    String motto = "\n\nIn this house the last line is always the same.";
    for (String day : List.of("Monday", "Tuesday", "Wednesday", "Thursday")) {
      sources.markdown(
          day + ".md", "title: " + day, "On " + day + " the mill stood still." + motto);
    }
    try (Archive archive = sources.build(2)) {
      assertThat(archive.entries())
          .allSatisfy(
              e -> assertThat(PlainText.of(archive.article(e).blocks())).endsWith("the same."));
    }
  }

  @Test
  void aLaterSaveOfOneAddressIsTheVersionShown() throws IOException {
    String front = "title: Bridge\nsource: ";
    sources.put(
        "new.md",
        front + "https://www.example.org/bridge/",
        MadeUpSources.BODY + " Corrected.",
        "2020-05-02");
    sources.put(
        "old.md",
        front + "http://example.org/bridge#top",
        MadeUpSources.BODY + " " + MadeUpSources.BODY,
        "2020-05-01");
    sources.put("short.md", front + "https://example.org/bridge", MadeUpSources.BODY, null);
    sources.put(
        "home1.md", "title: One\nsource: https://example.org/", MadeUpSources.BODY + " One.", null);
    sources.put(
        "home2.md", "title: Two\nsource: https://example.org/", MadeUpSources.BODY + " Two.", null);
    try (Archive archive = sources.build(2)) {
      Entry bridge =
          archive.entries().stream()
              .filter(e -> e.title().equals("Bridge"))
              .findFirst()
              .orElseThrow();
      assertThat(bridge.sources()).containsExactly("new.md", "old.md", "short.md");
      assertThat(PlainText.of(archive.article(bridge).blocks())).endsWith("Corrected.");
      assertThat(bridge.key()).isEqualTo("https://www.example.org/bridge/");
      assertThat(archive.entries()).as("a front page's address is no story's").hasSize(3);
    }
  }

  @Test
  void nothingDependsOnOrderThreadsLocaleOrTimeZone() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 120; i++) {
      sources.markdown(
          "s" + i % 7 + "/story" + i + ".md",
          "title: Story ISTANBUL "
              + i % 50
              + "\nauthors: [ipek ışık, "
              + (i % 2 == 0 ? "İpek Işık" : "Ada ABBOTT")
              + "]\n"
              + "tags: ["
              + (i % 3 == 0 ? "São Paulo" : "sao  paulo")
              + "]\npublished: 2018-07-"
              + (10 + i % 15)
              + "T23:30:00+0"
              + i % 8
              + ":00",
          MadeUpSources.BODY + " Number " + (i % 100) + ".");
    }
    String expected = described(sources.build(1));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      for (int threads : List.of(1, 2, 8)) {
        List<String> shuffled = new ArrayList<>(sources.paths());
        Collections.shuffle(shuffled, random);
        assertThat(described(sources.build(shuffled, threads, null))).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aSlugThatIsAskedForTwiceOnADayIsTold() throws IOException {
    String fog = "\npublished: 2018-07-24\nslug: fog";
    sources.markdown("b.md", "title: Second" + fog, MadeUpSources.BODY + " Two.");
    sources.markdown("a.md", "title: Fog\npublished: 2018-07-24", MadeUpSources.BODY + " One.");
    sources.markdown("c.md", "title: Third" + fog, MadeUpSources.BODY + " Three.");
    sources.markdown("d.md", "title: Other day\nslug: fog", MadeUpSources.BODY + " Four.");
    sources.markdown("e.md", "title: Mist", MadeUpSources.BODY + " Five.");
    sources.markdown("f.md", "title: Mist", MadeUpSources.BODY + " Six.");
    String told =
        "b.md: its slug `fog` is also that of `a.md` and 1 more, of the same day; all but one get"
            + " a longer address: give each a slug of its own";
    try (Archive archive = sources.build(2)) {
      assertThat(archive.diagnostics().stream().map(Diagnostic::toString)).containsExactly(told);
    }
    sources.markdown("g.md", "title: Undated\nslug: fog", MadeUpSources.BODY + " Seven.");
    try (Archive archive = sources.build(2)) {
      assertThat(archive.diagnostics().stream().map(Diagnostic::toString))
          .as("also where what an earlier build knows is used")
          .containsExactly(
              told,
              "d.md: its slug `fog` is also that of `g.md`, undated too; all but one get a longer"
                  + " address: give each a slug of its own");
    }
  }

  @Test
  void groupsFoldSpellingsAndShowTheMostUsed() throws IOException {
    sources.markdown("a.md", "title: A\ntags: [São Paulo, Elections]", MadeUpSources.BODY + " A.");
    sources.markdown("b.md", "title: B\ntags: [sao paulo]", MadeUpSources.BODY + " B.");
    sources.markdown(
        "c.md", "title: C\ntags: [São  Paulo]\nsection: Москва", MadeUpSources.BODY + " C.");
    sources.markdown("d.md", "title: D\nsection: Moskva", MadeUpSources.BODY + " D.");
    try (Archive archive = sources.build(1)) {
      assertThat(archive.topics().stream().map(Group::name))
          .containsExactly("Elections", "São Paulo");
      assertThat(archive.topics().get(1).slug()).isEqualTo("sao-paulo");
      assertThat(archive.topics().get(1).entries()).hasSize(3);
      assertThat(archive.sections().stream().map(Group::slug)).doesNotHaveDuplicates().hasSize(2);
    }
  }

  @Test
  void summariesEndAfterASentenceOrAWord() throws IOException {
    sources.markdown("a.md", "title: A", MadeUpSources.BODY + " " + MadeUpSources.BODY);
    sources.markdown("b.md", "title: B", "word ".repeat(100));
    try (Archive archive = sources.build(1)) {
      assertThat(archive.entries().get(0).summary())
          .hasSizeLessThanOrEqualTo(280)
          .endsWith("the ferry does not run in ice.");
      assertThat(archive.entries().get(1).summary())
          .hasSizeLessThanOrEqualTo(280)
          .endsWith("word…");
      assertThat(archive.entries().get(1).words()).isEqualTo(100);
    }
  }

  private static String described(Archive archive) {
    try (archive) {
      StringBuilder all = new StringBuilder();
      archive.entries().forEach(e -> all.append(e).append(archive.article(e)).append('\n'));
      return all.append(archive.days())
          .append(archive.sections())
          .append(archive.authors())
          .append(archive.topics())
          .append(archive.held())
          .append(archive.diagnostics())
          .toString();
    }
  }
}
