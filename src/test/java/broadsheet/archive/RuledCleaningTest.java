package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Reason;
import broadsheet.clean.Lexicon;
import broadsheet.clean.rules.RuleBook;
import broadsheet.config.SettingsException;
import broadsheet.config.rules.RuleFolder;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import broadsheet.digest.Digest;
import broadsheet.source.Format;
import broadsheet.source.SourceFile;
import broadsheet.source.SourceFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources cleaned as the users' rules for their site say. */
class RuledCleaningTest {
  private static final String ICE =
      "The harbour froze over on the night of the fourth, for the first time since the old pier burned"
          + " down, and by morning nine boats lay fast between the breakwater and the fish market.";
  private static final String SAWS =
      "Men with long saws were at work before sunrise, and the pilot, who is seventy, stood on the quay"
          + " and told them where the current runs and where it does not.";
  private static final String BELL =
      "At noon the bell of Saint Brandan's rang, which it does only for the drowned and for the first"
          + " boat out, and this time, the sexton said, it was for the boat.";
  private static final String BOX =
      "Keel Street Books has moved to the corner of the market square, with three floors of charts,"
          + " pilots' handbooks and second-hand novels, and tea on the second.";

  private static final String PAGE =
      """
      <html lang="en"><head><title>The harbour froze - The Harbour Post</title>
      <link rel="canonical" href="https://www.harbour.example/2019/02/ice">
      <meta property="article:published_time" content="2019-02-05T08:00:00Z"></head><body>
      <div class="top"><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></div>
      <div id="main"><h1>The harbour froze</h1>
      <p class="who">From our man on the quay, Ada Quill</p><p class="day">Set down on 6 February 2019</p>
      <div class="story"><p>%s</p><p>%s <span class="note">Photo 3 of 9</span></p>
      <div class="box"><p>%s</p></div><p>%s</p></div></div>
      <div class="foot"><p>The Harbour Post, Keel Street 4. All rights reserved.</p></div>
      </body></html>
      """
          .formatted(ICE, SAWS, BOX, BELL);

  @TempDir private Path folder;

  @BeforeEach
  void folders() throws Exception {
    Files.createDirectories(folder.resolve("rules"));
    Files.createDirectories(folder.resolve("content/inbox"));
  }

  @Test
  void withoutARuleThePlantedBoxIsStory() throws Exception {
    assertThat(kept(page(RuleBook.none()))).containsExactly(ICE, SAWS + " Photo 3 of 9", BOX, BELL);
  }

  @Test
  void whatARuleRemovesIsARemovalAtItsPlaceWithTheRulesLine() throws Exception {
    rule("harbour.example.yaml", "remove:\n  - .box\n");
    Cleaned cleaned = page(rules());
    assertThat(kept(cleaned)).containsExactly(ICE, SAWS + " Photo 3 of 9", BELL);
    List<String> texts = texts(cleaned);
    assertThat(texts.indexOf(BOX))
        .isBetween(texts.indexOf(SAWS + " Photo 3 of 9"), texts.indexOf(BELL));
    Judged box = judged(cleaned, BOX);
    assertThat(box.reason()).isEqualTo(Reason.RULE);
    assertThat(box.because()).isEqualTo("by the rule rules/harbour.example.yaml line 2");
  }

  @Test
  void aPartOfAParagraphIsTakenOutOfItAndNotLost() throws Exception {
    rule("harbour.example.yaml", "remove: span.note\n");
    Cleaned cleaned = page(rules());
    assertThat(kept(cleaned)).containsExactly(ICE, SAWS, BOX, BELL);
    assertThat(texts(cleaned).indexOf("Photo 3 of 9")).isEqualTo(texts(cleaned).indexOf(SAWS) + 1);
  }

  @Test
  void everyWordOfThePageIsThereWhateverARuleTakesOut() throws Exception {
    for (String rule :
        List.of(
            "remove: div",
            "remove: p",
            "remove: '*'",
            "remove: [span, .story, .box p]",
            "remove: [xpath: //text()]",
            "remove: [body, html, .top a]",
            "body: .story\nremove: .box",
            "keep: .box\nremove: .story",
            "keep: span\nbody: h1",
            "body: p, span, a\nkeep: .foot")) {
      rule("harbour.example.yaml", rule);
      assertThat(words(page(rules()))).as(rule).isEqualTo(words(page(RuleBook.none())));
    }
  }

  @Test
  void whatIsOutsideOfTheBodyIsNoStory() throws Exception {
    rule("harbour.example.yaml", "body: .box\n");
    Cleaned cleaned = page(rules());
    assertThat(kept(cleaned)).containsExactly(BOX);
    assertThat(judged(cleaned, ICE).reason()).isEqualTo(Reason.FURNITURE);
    assertThat(judged(cleaned, ICE).because())
        .isEqualTo("outside of the body that rules/harbour.example.yaml line 1 names");
  }

  @Test
  void aBodyThatIsNotOnThePageLeavesItToCleaning() throws Exception {
    rule("harbour.example.yaml", "body: [.text-2007, .text-2012]\n");
    assertThat(kept(page(rules()))).hasSize(4);
  }

  @Test
  void whatARuleKeepsIsStoryWhateverCleaningAndRepetitionSay() throws Exception {
    rule("harbour.example.yaml", "keep: .foot\n");
    for (int i = 0; i < 4; i++) {
      Files.writeString(
          folder.resolve("content/inbox/" + i + ".html"),
          PAGE.replace(ICE, ICE.replace("nine", "twice " + i))
              .replace(BELL, BELL.replace("noon", i + " o'clock"))
              .replace("02/ice", "02/ice-" + i)
              .replace("The harbour froze", "The harbour froze " + i));
    }
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      files.add(file("inbox/" + i + ".html", Format.HTML));
    }
    List<List<String>> kept = new ArrayList<>();
    new Drafts(intake(rules()), folder.resolve("work"), 2, Progress.NONE, (s, e) -> {})
        .each(files, o -> kept.add(o.draft() == null ? List.of() : kept(o.draft().cleaned())));
    assertThat(kept)
        .hasSize(4)
        .allSatisfy(
            k -> assertThat(k).contains("The Harbour Post, Keel Street 4. All rights reserved."));
  }

  @Test
  void ofPartsInEachOtherTheInnerOneCounts() throws Exception {
    rule("harbour.example.yaml", "keep: .box\nremove: .story\n");
    assertThat(kept(page(rules()))).containsExactly(BOX);
    rule("harbour.example.yaml", "keep: .story\nremove: .box\n");
    assertThat(kept(page(rules()))).containsExactly(ICE, SAWS + " Photo 3 of 9", BELL);
  }

  @Test
  void fieldsOfARuleGoBeforeThoseOfThePageAndCorrectionsBeforeBoth() throws Exception {
    rule(
        "harbour.example.yaml",
        """
        author: {text: "From our man on the quay, *"}
        date: .day
        section: [.kicker, "//div[@class='top']/a[2]"]
        paper: Harbour Post of Brandan
        """);
    Cleaned cleaned = page(rules());
    assertThat(cleaned.metadata().authors()).containsExactly("Ada Quill");
    assertThat(cleaned.metadata().published()).hasToString("2019-02-06");
    assertThat(cleaned.metadata().section()).isEqualTo("News");
    assertThat(cleaned.metadata().paper()).isEqualTo("Harbour Post of Brandan");
    assertThat(cleaned.metadata().title()).isEqualTo("The harbour froze");
    Files.writeString(
        folder.resolve("content/inbox/ice.html.yaml"),
        "section: Weather\nkeep:\n  - Keel Street Books\n");
    rule("harbour.example.yaml", "section: .who\nremove: .box\n");
    Cleaned corrected = page(rules());
    assertThat(corrected.metadata().section()).isEqualTo("Weather");
    assertThat(kept(corrected)).contains(BOX);
  }

  @Test
  void aDateThatIsNoneIsToldAndThePagesOwnStays() throws Exception {
    rule("harbour.example.yaml", "date: .who\n");
    RuleBook rules = rules();
    assertThat(page(rules).metadata().published()).hasToString("2019-02-05T08:00:00Z");
    assertThat(rules.use().problems())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "rules/harbour.example.yaml:1:7: `From our man on the quay, Ada Quill` is no day that a"
                + " story can be of; point at one, as in `24 July 2018`");
  }

  @Test
  void aRulesDayDoesNotTakeAwayItsTime() throws Exception {
    rule("harbour.example.yaml", "date: .day\n");
    Cleaned cleaned =
        clean("inbox/ice.html", Format.HTML, PAGE.replace("6 February", "5 February"), rules());
    assertThat(cleaned.metadata().published()).hasToString("2019-02-05T08:00:00Z");
  }

  @Test
  void aRuleOfTheCollectionIsFollowed() throws Exception {
    rule(
        "harbour.example.txt",
        """
        title: substring-before(//title, ' - ')
        author: substring-after(//p[@class='who'], ', ')
        date: substring-after(//p[@class='day'], 'Set down on ')
        body: //div[@class='text']
        body: //div[@class='story']
        strip: //div[@class='box']
        strip_id_or_class: note
        find_string: nine boats
        replace_string: ten boats
        """);
    Cleaned cleaned = page(rules());
    assertThat(kept(cleaned)).containsExactly(ICE.replace("nine", "ten"), SAWS, BELL);
    assertThat(cleaned.metadata().authors()).containsExactly("Ada Quill");
    assertThat(cleaned.metadata().published()).hasToString("2019-02-06");
  }

  @Test
  void anAdvertisementThatARuleKnowsIsHeld() throws Exception {
    rule("harbour.example.txt", "native_ad_clue: //div[@class='box']\n");
    assertThat(page(rules()).held())
        .isEqualTo(
            "an advertisement in the form of a story, as rules/harbour.example.txt line 1 tells");
  }

  @Test
  void aRuleThatIsAloneHoldsAPageWithoutItsBody() throws Exception {
    rule("harbour.example.txt", "body: //div[@id='text']\nautodetect_on_failure: no\n");
    assertThat(page(rules()).held())
        .isEqualTo("no text where rules/harbour.example.txt says it is");
  }

  @Test
  void dumpsHaveRulesByTheirFolderAndByText() throws Exception {
    rule(
        "inbox.yaml",
        """
        remove:
          - {text: "Keel Street Books has moved*"}
          - .box
        keep: {text: "*Sea temperature*"}
        author: {text: "From our man on the quay, *"}
        date: {text: "Set down on *"}
        """);
    RuleBook rules = rules();
    Cleaned cleaned =
        clean(
            "inbox/ice.txt",
            Format.TEXT,
            String.join(
                "\n\n",
                "Home\nNews\nSport",
                "The harbour froze",
                "From our man on the quay, Ada Quill",
                "Set down on 6 February 2019",
                ICE,
                SAWS,
                BOX,
                BELL,
                "Sea temperature: 1 degree",
                "Subscribe",
                "About us\nContact"),
            rules);
    assertThat(kept(cleaned)).containsExactly(ICE, SAWS, BELL, "Sea temperature: 1 degree");
    assertThat(judged(cleaned, BOX).because()).isEqualTo("by the rule rules/inbox.yaml line 2");
    assertThat(cleaned.metadata().authors()).containsExactly("Ada Quill");
    assertThat(cleaned.metadata().published()).hasToString("2019-02-06");
    assertThat(rules.useless(Severity.ERROR)).isEmpty();
  }

  @Test
  void markdownHasRulesWhereItAsksForCleaningAndElseIsTakenAsItIs() throws Exception {
    rule("inbox.yaml", "remove: {text: \"Keel Street Books has moved*\"}\n");
    String text = "title: The harbour froze\n---\n\n" + String.join("\n\n", ICE, SAWS, BOX, BELL);
    Cleaned asked =
        clean("inbox/ice.md", Format.MARKDOWN, "---\nclean: true\n" + text + "\n", rules());
    assertThat(kept(asked)).containsExactly(ICE, SAWS, BELL);
    assertThat(judged(asked, BOX).because()).isEqualTo("by the rule rules/inbox.yaml line 1");
    Cleaned other = clean("inbox/ice.md", Format.MARKDOWN, "---\n" + text + "\n", rules());
    assertThat(kept(other)).containsExactly(ICE, SAWS, BOX, BELL);
  }

  @Test
  void linesThatAreOfNoUseAreTold() throws Exception {
    rule(
        "harbour.example.yaml",
        "remove:\n  - .box\n  - .banner\n  - {text: Read also}\ntitle: [.headline, h1]\nauthor: .by\n");
    rule("lantern.example.yaml", "remove: .banner\n");
    rule("www.harbour.example.txt", "strip: //aside\n");
    RuleBook rules = rules();
    page(rules);
    page(rules);
    assertThat(rules.useless(Severity.ERROR))
        .extracting(d -> d.severity() + " " + d)
        .containsExactly(
            "ERROR rules/harbour.example.yaml:3:5: `.banner` is on none of the 2 pages that the rule is"
                + " for; correct it, or take it out",
            "ERROR rules/harbour.example.yaml:4:12: `Read also` is on none of the 2 pages that the rule"
                + " is for; correct it, or take it out",
            "ERROR rules/harbour.example.yaml:6:9: `.by` is on none of the 2 pages that the rule is"
                + " for; correct it, or take it out",
            "NOTE rules/lantern.example.yaml: holds for no source; name it after the host of a site, as"
                + " in `example.org.yaml`, or after a folder in the content folder");
  }

  @Test
  void anExpressionThatNamesNoPartOfAPageIsTold() throws Exception {
    rule("harbour.example.yaml", "remove: {xpath: count(//p) > 2}\n");
    RuleBook rules = rules();
    page(rules);
    assertThat(rules.use().problems())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "rules/harbour.example.yaml:1:17: `count(//p) > 2` names no part of a page, but is a text,"
                + " number or truth");
  }

  @Test
  void badSelectorsAreErrorsInYamlAndWarningsInTheCollection() throws Exception {
    rule("harbour.example.txt", "strip: //div[\nstrip: //div[@class='box']\n");
    RuleBook rules = rules();
    assertThat(kept(page(rules))).doesNotContain(BOX);
    assertThat(rules.use().problems())
        .singleElement()
        .satisfies(d -> assertThat(d.severity()).isEqualTo(Severity.WARNING))
        .asString()
        .startsWith("rules/harbour.example.txt:1: `//div[` is no XPath expression: ");
    rule("harbour.example.yaml", "remove: ['div[', 'p:nth-child(x)', xpath: '//p[foo()]']\n");
    assertThatThrownBy(this::rules)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("rules/harbour.example.yaml:1:10: `div[` is no CSS selector: ")
        .hasMessageContaining(
            "rules/harbour.example.yaml:1:18: `p:nth-child(x)` is no CSS selector")
        .hasMessageContaining("there is no function `foo` in XPath 1.0");
  }

  @Test
  void slowExpressionsAndHugeReplacementsAreGivenUpAndTheRestIsDone() throws Exception {
    rule(
        "harbour.example.txt",
        "replace_string(z): "
            + "z".repeat(1_900)
            + "\nstrip: //p[count(//p) > count(//q)]\nstrip: //div[@class='box']\n");
    RuleBook rules = rules();
    Cleaned cleaned =
        clean(
            "inbox/ice.html",
            Format.HTML,
            PAGE.replace("<div class=\"foot\">", "<div>" + "<p>z".repeat(20_000) + "</div><div>"),
            rules);
    assertThat(judged(cleaned, BOX).reason()).isEqualTo(Reason.RULE);
    assertThat(rules.use().problems())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "rules/harbour.example.txt:1: `z` is not replaced: it makes a page more than twice as long",
            "rules/harbour.example.txt:2: `//p[count(//p) > count(//q)]` is left out on a page where it"
                + " takes too long; make it simpler");
  }

  @Test
  void pagesNestedByTheThousandAndRulesForAllOfThem() throws Exception {
    rule(
        "harbour.example.yaml",
        "keep: [b, 'div div']\nremove: [div, span, i, xpath: //div//div//div]\n");
    String deep = "<div><span><b><i>".repeat(20_000) + "the deepest word";
    Cleaned cleaned =
        clean("inbox/ice.html", Format.HTML, PAGE.replace("<div class=\"foot\">", deep), rules());
    assertThat(String.join(" ", texts(cleaned))).contains("the deepest word");
  }

  @Test
  void aPageWhoseDraftIsLostCountsOnce() throws Exception {
    rule("harbour.example.yaml", "remove:\n  - .nowhere\n");
    Files.writeString(folder.resolve("content/inbox/ice.html"), PAGE);
    try (Archive first = archive(rules())) {
      assertThat(first.entries()).hasSize(1);
    }
    lose("Men with long saws");
    RuleBook rules = rules();
    try (Archive second = archive(rules)) {
      assertThat(second.article(second.entries().get(0)).blocks()).hasSize(4);
    }
    assertThat(rules.useless(Severity.ERROR))
        .singleElement()
        .asString()
        .contains("on none of the 1 page that");
  }

  @Test
  void aBuildThatBeginsAgainCountsFromNothing() throws Exception {
    rule("harbour.example.yaml", "remove:\n  - .nowhere\n");
    RuleBook rules = rules();
    page(rules);
    rules.begin();
    page(rules);
    assertThat(rules.useless(Severity.ERROR))
        .singleElement()
        .asString()
        .contains("on none of the 1 page that");
  }

  private Archive archive(RuleBook rules) throws Exception {
    SourceFinder.Found found = new SourceFinder(folder.resolve("content")).find();
    Drafts drafts =
        new Drafts(
            intake(rules),
            folder.resolve("work"),
            1,
            Progress.NONE,
            (source, cause) -> {
              throw new AssertionError(source, cause);
            });
    return new ArchiveBuilder(drafts, folder.resolve("work"), Digest.NONE, null)
        .build(found.sources(), found.census());
  }

  /** Changes a letter of a text wherever the cache has it. */
  private void lose(String text) throws Exception {
    Path cache = folder.resolve("work").resolve(Cache.NAME);
    String bytes = Files.readString(cache, StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains(text);
    Files.writeString(
        cache, bytes.replace(text, "W" + text.substring(1)), StandardCharsets.ISO_8859_1);
  }

  private Cleaned page(RuleBook rules) throws Exception {
    return clean("inbox/ice.html", Format.HTML, PAGE, rules);
  }

  private Cleaned clean(String path, Format format, String text, RuleBook rules) throws Exception {
    Files.writeString(folder.resolve("content").resolve(path), text);
    return intake(rules).take(file(path, format)).cleaned();
  }

  private Intake intake(RuleBook rules) {
    return Intake.of(folder.resolve("content"), rules, new Lexicon(), "test");
  }

  private SourceFile file(String path, Format format) {
    return SourceFile.named(folder.resolve("content"), path, format);
  }

  private void rule(String name, String text) throws Exception {
    Files.writeString(folder.resolve("rules").resolve(name), text);
  }

  private RuleBook rules() throws Exception {
    return RuleBook.of(RuleFolder.open(folder.resolve("rules"), "rules"));
  }

  private static List<String> kept(Cleaned cleaned) {
    return cleaned.kept().stream().map(b -> b.text()).toList();
  }

  private static List<String> texts(Cleaned cleaned) {
    return cleaned.blocks().stream().map(b -> b.block().text()).toList();
  }

  private static Judged judged(Cleaned cleaned, String text) {
    return cleaned.blocks().stream()
        .filter(b -> b.block().text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  /** All words, in the order of the alphabet: a rule may take some of a block apart. */
  private static String words(Cleaned cleaned) {
    return texts(cleaned).stream()
        .flatMap(t -> List.of(t.split("\\s+")).stream())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
