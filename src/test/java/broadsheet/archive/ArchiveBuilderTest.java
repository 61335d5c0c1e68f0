package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.article.Reason;
import broadsheet.article.StoryDate;
import broadsheet.clean.rules.RuleBook;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.digest.Digest;
import broadsheet.digest.Sha256;
import broadsheet.markdown.MarkdownReader;
import broadsheet.source.Capture;
import broadsheet.source.Census;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.Source;
import broadsheet.source.SourceFile;
import broadsheet.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources in Markdown, and plain text with a line a block, to an archive. */
class ArchiveBuilderTest {
  private static final String BODY =
      "The council met on Monday and agreed, after four hours of talk, that the bridge over the river"
          + " has to close for the winter. Nobody at the market was glad to hear it, for the way round"
          + " by the mill takes half an hour and the ferry does not run in ice.";

  @TempDir Path folder;

  private final Map<String, Source> sources = new TreeMap<>();
  private final List<String> crashed = Collections.synchronizedList(new ArrayList<>());

  @Test
  void datedArticlesStandNewestFirstThenUndatedOnesByTitle() throws IOException {
    markdown("a.md", "title: Zebra", BODY + " One.");
    markdown("b.md", "title: Old\npublished: 2001-02-03", BODY + " Two.");
    markdown("c.md", "title: Late\npublished: 2018-07-24T22:00:00+03:00", BODY + " Three.");
    markdown("d.md", "title: Early\npublished: 2018-07-24T08:00:00+03:00", BODY + " Four.");
    markdown("e.md", "title: Day\npublished: 2018-07-24", BODY + " Five.");
    markdown("f.md", "title: Émile", BODY + " Six.");
    try (Archive archive = build(1)) {
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
    markdown("c.md", "title: Late\npublished: 2018-07-24T22:00:00-05:00", BODY);
    try (Archive archive = build(sources.keySet(), 1, ZoneId.of("Europe/Moscow"))) {
      assertThat(archive.days().keySet()).containsExactly(LocalDate.of(2018, 7, 25));
    }
  }

  @Test
  void theSameWordsAreOneArticleThatNamesAllItsSources() throws IOException {
    markdown("a/first.md", "title: Bridge closed", BODY);
    markdown("b/second.md", "title: The bridge is closed", BODY.replaceFirst(" met ", " *met* "));
    markdown("c/other.md", "title: Bridge closed", BODY + " The mayor will speak on Friday.");
    try (Archive archive = build(2)) {
      assertThat(archive.entries().stream().map(Entry::sources))
          .containsExactlyInAnyOrder(List.of("a/first.md", "b/second.md"), List.of("c/other.md"));
    }
  }

  @Test
  void markdownKeepsWhatItsStoriesHaveInCommon() throws IOException {
    String motto = "\n\nIn this house the last line is always the same.";
    for (String day : List.of("Monday", "Tuesday", "Wednesday", "Thursday")) {
      markdown(day + ".md", "title: " + day, "On " + day + " the mill stood still." + motto);
    }
    try (Archive archive = build(2)) {
      assertThat(archive.entries())
          .allSatisfy(
              e -> assertThat(PlainText.of(archive.article(e).blocks())).endsWith("the same."));
    }
  }

  @Test
  void aLaterSaveOfOneAddressIsTheVersionShown() throws IOException {
    String front = "title: Bridge\nsource: ";
    put("new.md", front + "https://www.example.org/bridge/", BODY + " Corrected.", "2020-05-02");
    put("old.md", front + "http://example.org/bridge#top", BODY + " " + BODY, "2020-05-01");
    put("short.md", front + "https://example.org/bridge", BODY, null);
    put("home1.md", "title: One\nsource: https://example.org/", BODY + " One.", null);
    put("home2.md", "title: Two\nsource: https://example.org/", BODY + " Two.", null);
    try (Archive archive = build(2)) {
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
      markdown(
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
          BODY + " Number " + (i % 100) + ".");
    }
    String expected = described(build(1));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      for (int threads : List.of(1, 2, 8)) {
        List<String> shuffled = new ArrayList<>(sources.keySet());
        Collections.shuffle(shuffled, random);
        assertThat(described(build(shuffled, threads, null))).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void groupsFoldSpellingsAndShowTheMostUsed() throws IOException {
    markdown("a.md", "title: A\ntags: [São Paulo, Elections]", BODY + " A.");
    markdown("b.md", "title: B\ntags: [sao paulo]", BODY + " B.");
    markdown("c.md", "title: C\ntags: [São  Paulo]\nsection: Москва", BODY + " C.");
    markdown("d.md", "title: D\nsection: Moskva", BODY + " D.");
    try (Archive archive = build(1)) {
      assertThat(archive.topics().stream().map(Group::name))
          .containsExactly("Elections", "São Paulo");
      assertThat(archive.topics().get(1).slug()).isEqualTo("sao-paulo");
      assertThat(archive.topics().get(1).entries()).hasSize(3);
      assertThat(archive.sections().stream().map(Group::slug)).doesNotHaveDuplicates().hasSize(2);
    }
  }

  @Test
  void aBadSourceCostsOnlyItself() throws IOException {
    markdown("good.md", "title: Good", BODY);
    markdown("bad.md", "title: [", BODY);
    text("crash.txt", "CRASH");
    text("deep.txt", "OVERFLOW");
    try (Archive archive = build(2)) {
      assertThat(archive.entries().stream().map(Entry::title)).containsExactly("Good");
      assertThat(archive.diagnostics().stream().map(Diagnostic::file))
          .containsExactly("bad.md", "crash.txt", "deep.txt");
      assertThat(archive.diagnostics().get(1).toString())
          .isEqualTo(
              "crash.txt: left out, for Broadsheet failed over it (IllegalStateException); that is a"
                  + " mistake in Broadsheet: please report it, with this file if you may");
      assertThat(crashed).containsExactlyInAnyOrder("crash.txt", "deep.txt");
    }
  }

  @Test
  void removalsAreRecordedInPathOrderAndHeldSourcesKeepNothing() throws IOException {
    text("b.txt", "Title: Bridge\n" + BODY + "\n-Subscribe <now> & here");
    text("a.txt", "no title here");
    try (Archive archive = build(2)) {
      assertThat(archive.entries().stream().map(Entry::title)).containsExactly("Bridge");
      assertThat(archive.held()).containsExactly(new Archive.Held("a.txt", "no title was found"));
      assertThat(archive.diagnostics().stream().map(Diagnostic::toString))
          .containsExactly(
              "a.txt: held for review: no title was found; if it is a story, write `title: …` in"
                  + " `a.txt.yaml` beside it");
    }
    assertThat(Files.readString(folder.resolve("removals.jsonl")))
        .isEqualTo(
            "{\"source\":\"a.txt\",\"held\":\"no title was found\",\"kept\":0,\"removed\":"
                + "[{\"reason\":\"no story\",\"text\":\"no title here\",\"position\":1,\"score\":0.5}]}\n"
                + "{\"source\":\"b.txt\",\"kept\":1,\"removed\":"
                + "[{\"reason\":\"newsletter sign-up\",\"text\":\"Subscribe <now> & here\","
                + "\"position\":2,\"score\":0.5}]}\n");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .as("beside the record only the cache is left")
          .containsExactlyInAnyOrder("cache.mv", "removals.jsonl");
    }
  }

  @Test
  void correctionsOverrideFieldsAndBlocksAndMustMatch() throws IOException {
    text("b.txt", BODY + "\n-A  last word.\nOne more\n-Gone");
    correct(
        "b.txt",
        "Bridge",
        null,
        List.of(new Corrections.Target("A last", 3), new Corrections.Target("Nowhere to", 4)),
        List.of(new Corrections.Target("One more", 6), new Corrections.Target("A last", 7)));
    try (Archive archive = build(1)) {
      Entry entry = archive.entries().get(0);
      assertThat(entry.title()).isEqualTo("Bridge");
      assertThat(PlainText.of(archive.article(entry).blocks()))
          .isEqualTo(BODY + "\n\nA  last word.");
      assertThat(archive.diagnostics().stream().map(Diagnostic::toString))
          .containsExactly(
              "b.txt.yaml:4: `keep` names no block: none begins with `Nowhere to`; write the first"
                  + " words of a block as `broadsheet clean --explain` shows them");
    }
  }

  @Test
  void aCorrectionOverrulesThatASourceIsHeld() throws IOException {
    text("held.txt", "Title: Held\nHELD\n" + BODY);
    text("story.txt", "Title: Story\nHELD\n" + BODY + " More.");
    correct("story.txt", null, true, List.of(), List.of());
    text("no.txt", "Title: No\n" + BODY + " Less.");
    correct("no.txt", null, false, List.of(), List.of());
    try (Archive archive = build(1)) {
      assertThat(archive.entries().stream().map(Entry::title)).containsExactly("Story");
      assertThat(archive.held())
          .containsExactly(
              new Archive.Held("held.txt", "a list of links"),
              new Archive.Held("no.txt", "no story, as a correction says"));
    }
  }

  @Test
  void summariesEndAfterASentenceOrAWord() throws IOException {
    markdown("a.md", "title: A", BODY + " " + BODY);
    markdown("b.md", "title: B", "word ".repeat(100));
    try (Archive archive = build(1)) {
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

  private void markdown(String path, String front, String body) {
    put(path, front, body, null);
  }

  private void put(String path, String front, String body, @Nullable String saved) {
    Capture capture =
        saved == null
            ? Capture.UNKNOWN
            : new Capture(null, StoryDate.of(LocalDate.parse(saved)), null);
    source(path, Format.MARKDOWN, "---\n" + front + "\n---\n" + body, capture);
  }

  private void text(String path, String text) {
    source(path, Format.TEXT, text, Capture.UNKNOWN);
  }

  private void source(String path, Format format, String text, Capture capture) {
    sources.put(
        path, new Source(path, format, Sha256.of(text), "UTF-8", text, capture, Corrections.NONE));
  }

  private void correct(
      String path,
      @Nullable String title,
      @Nullable Boolean story,
      List<Corrections.Target> keep,
      List<Corrections.Target> remove) {
    Corrections corrections =
        new Corrections(
            path + ".yaml",
            title,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            story,
            keep,
            remove);
    sources.computeIfPresent(
        path,
        (p, s) ->
            new Source(p, s.format(), s.sha256(), s.charset(), s.text(), s.capture(), corrections));
  }

  private Archive build(int threads) throws IOException {
    return build(sources.keySet(), threads, null);
  }

  private Archive build(Iterable<String> paths, int threads, @Nullable ZoneId zone)
      throws IOException {
    MarkdownReader reader = new MarkdownReader((html, addresses) -> List.of());
    Map<Format, Cleaning> cleanings = new HashMap<>();
    cleanings.put(
        Format.MARKDOWN,
        new MarkdownCleaning(folder, reader, RuleBook.none(), (dump, rule) -> cleaned(dump)));
    cleanings.put(Format.TEXT, s -> new Cleaning.Story(cleaned(s), null, null, Grounds.NONE));
    Intake intake =
        new Intake(this::read, cleanings, text -> Optional.of("en"), RuleBook.none(), "0.1.0");
    List<SourceFile> files = new ArrayList<>();
    paths.forEach(p -> files.add(new SourceFile(p, Format.MARKDOWN, false)));
    Drafts drafts =
        new Drafts(intake, folder, threads, Progress.NONE, (source, cause) -> crashed.add(source));
    return new ArchiveBuilder(drafts, folder, Digest.NONE, zone).build(files, Census.NONE);
  }

  private Source read(SourceFile file) throws UnreadableSourceException {
    return Optional.ofNullable(sources.get(file.path()))
        .orElseThrow(() -> new UnreadableSourceException(List.of()));
  }

  /** A block a line; {@code Title:} gives the title, a hyphen removes, HELD holds. */
  private static Cleaned cleaned(Source source) {
    if (source.text().equals("CRASH")) {
      throw new IllegalStateException("as asked");
    } else if (source.text().equals("OVERFLOW")) {
      throw new StackOverflowError();
    }
    String title = null;
    String held = null;
    List<Judged> blocks = new ArrayList<>();
    for (String line : source.text().lines().toList()) {
      if (line.startsWith("Title: ")) {
        title = line.substring(7);
      } else if (line.equals("HELD")) {
        held = "a list of links";
      } else {
        boolean removed = line.startsWith("-");
        Block block =
            new Block.Paragraph(List.of(new Inline.Text(removed ? line.substring(1) : line)));
        blocks.add(new Judged(block, removed ? Reason.NEWSLETTER : null, 0.5, ""));
      }
    }
    Metadata metadata =
        new Metadata(title, null, List.of(), null, null, null, List.of(), null, null, null);
    return new Cleaned(metadata, blocks, held);
  }
}
