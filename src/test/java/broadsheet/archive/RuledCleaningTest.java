package broadsheet.archive;

import static broadsheet.archive.HarbourPost.BELL;
import static broadsheet.archive.HarbourPost.BOX;
import static broadsheet.archive.HarbourPost.ICE;
import static broadsheet.archive.HarbourPost.PAGE;
import static broadsheet.archive.HarbourPost.SAWS;
import static broadsheet.archive.HarbourPost.judged;
import static broadsheet.archive.HarbourPost.kept;
import static broadsheet.archive.HarbourPost.texts;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Reason;
import broadsheet.clean.rules.RuleBook;
import broadsheet.diagnostic.Severity;
import broadsheet.source.Format;
import broadsheet.source.SourceFile;
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

  @TempDir private Path folder;
  private HarbourPost paper;

  @BeforeEach
  void withoutRules() throws Exception {
    paper = new HarbourPost(folder);
  }

  @Test
  void withoutARuleThePlantedBoxIsStory() throws Exception {
    assertThat(kept(paper.page(RuleBook.none())))
        .containsExactly(ICE, SAWS + " Photo 3 of 9", BOX, BELL);
  }

  @Test
  void whatARuleRemovesIsARemovalAtItsPlaceWithTheRulesLine() throws Exception {
    paper.rule("harbour.example.yaml", "remove:\n  - .box\n");
    Cleaned cleaned = paper.page(paper.rules());
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
    paper.rule("harbour.example.yaml", "remove: span.note\n");
    Cleaned cleaned = paper.page(paper.rules());
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
      paper.rule("harbour.example.yaml", rule);
      assertThat(words(paper.page(paper.rules())))
          .as(rule)
          .isEqualTo(words(paper.page(RuleBook.none())));
    }
  }

  @Test
  void whatIsOutsideOfTheBodyIsNoStory() throws Exception {
    paper.rule("harbour.example.yaml", "body: .box\n");
    Cleaned cleaned = paper.page(paper.rules());
    assertThat(kept(cleaned)).containsExactly(BOX);
    assertThat(judged(cleaned, ICE).reason()).isEqualTo(Reason.FURNITURE);
    assertThat(judged(cleaned, ICE).because())
        .isEqualTo("outside of the body that rules/harbour.example.yaml line 1 names");
  }

  @Test
  void aBodyThatIsNotOnThePageLeavesItToCleaning() throws Exception {
    paper.rule("harbour.example.yaml", "body: [.text-2007, .text-2012]\n");
    assertThat(kept(paper.page(paper.rules()))).hasSize(4);
  }

  @Test
  void whatARuleKeepsIsStoryWhateverCleaningAndRepetitionSay() throws Exception {
    paper.rule("harbour.example.yaml", "keep: .foot\n");
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
      files.add(paper.file("inbox/" + i + ".html", Format.HTML));
    }
    List<List<String>> kept = new ArrayList<>();
    new Drafts(paper.intake(paper.rules()), folder.resolve("work"), 2, Progress.NONE, (s, e) -> {})
        .each(files, o -> kept.add(o.draft() == null ? List.of() : kept(o.draft().cleaned())));
    assertThat(kept)
        .hasSize(4)
        .allSatisfy(
            k -> assertThat(k).contains("The Harbour Post, Keel Street 4. All rights reserved."));
  }

  @Test
  void ofPartsInEachOtherTheInnerOneCounts() throws Exception {
    paper.rule("harbour.example.yaml", "keep: .box\nremove: .story\n");
    assertThat(kept(paper.page(paper.rules()))).containsExactly(BOX);
    paper.rule("harbour.example.yaml", "keep: .story\nremove: .box\n");
    assertThat(kept(paper.page(paper.rules()))).containsExactly(ICE, SAWS + " Photo 3 of 9", BELL);
  }

  @Test
  void fieldsOfARuleGoBeforeThoseOfThePageAndCorrectionsBeforeBoth() throws Exception {
    paper.rule(
        "harbour.example.yaml",
        """
        author: {text: "From our man on the quay, *"}
        date: .day
        section: [.kicker, "//div[@class='top']/a[2]"]
        paper: Harbour Post of Brandan
        """);
    Cleaned cleaned = paper.page(paper.rules());
    assertThat(cleaned.metadata().authors()).containsExactly("Ada Quill");
    assertThat(cleaned.metadata().published()).hasToString("2019-02-06");
    assertThat(cleaned.metadata().section()).isEqualTo("News");
    assertThat(cleaned.metadata().paper()).isEqualTo("Harbour Post of Brandan");
    assertThat(cleaned.metadata().title()).isEqualTo("The harbour froze");
    Files.writeString(
        folder.resolve("content/inbox/ice.html.yaml"),
        "section: Weather\nkeep:\n  - Keel Street Books\n");
    paper.rule("harbour.example.yaml", "section: .who\nremove: .box\n");
    Cleaned corrected = paper.page(paper.rules());
    assertThat(corrected.metadata().section()).isEqualTo("Weather");
    assertThat(kept(corrected)).contains(BOX);
  }

  @Test
  void aRulesDayDoesNotTakeAwayItsTime() throws Exception {
    paper.rule("harbour.example.yaml", "date: .day\n");
    Cleaned cleaned =
        paper.clean(
            "inbox/ice.html", Format.HTML, PAGE.replace("6 February", "5 February"), paper.rules());
    assertThat(cleaned.metadata().published()).hasToString("2019-02-05T08:00:00Z");
  }

  @Test
  void aRuleOfTheCollectionIsFollowed() throws Exception {
    paper.rule(
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
    Cleaned cleaned = paper.page(paper.rules());
    assertThat(kept(cleaned)).containsExactly(ICE.replace("nine", "ten"), SAWS, BELL);
    assertThat(cleaned.metadata().authors()).containsExactly("Ada Quill");
    assertThat(cleaned.metadata().published()).hasToString("2019-02-06");
  }

  @Test
  void anAdvertisementThatARuleKnowsIsHeld() throws Exception {
    paper.rule("harbour.example.txt", "native_ad_clue: //div[@class='box']\n");
    assertThat(paper.page(paper.rules()).held())
        .isEqualTo(
            "an advertisement in the form of a story, as rules/harbour.example.txt line 1 tells");
  }

  @Test
  void aRuleThatIsAloneHoldsAPageWithoutItsBody() throws Exception {
    paper.rule("harbour.example.txt", "body: //div[@id='text']\nautodetect_on_failure: no\n");
    assertThat(paper.page(paper.rules()).held())
        .isEqualTo("no text where rules/harbour.example.txt says it is");
  }

  @Test
  void dumpsHaveRulesByTheirFolderAndByText() throws Exception {
    paper.rule(
        "inbox.yaml",
        """
        remove:
          - {text: "Keel Street Books has moved*"}
          - .box
        keep: {text: "*Sea temperature*"}
        author: {text: "From our man on the quay, *"}
        date: {text: "Set down on *"}
        """);
    RuleBook rules = paper.rules();
    Cleaned cleaned =
        paper.clean(
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
    paper.rule("inbox.yaml", "remove: {text: \"Keel Street Books has moved*\"}\n");
    String text = "title: The harbour froze\n---\n\n" + String.join("\n\n", ICE, SAWS, BOX, BELL);
    Cleaned asked =
        paper.clean(
            "inbox/ice.md", Format.MARKDOWN, "---\nclean: true\n" + text + "\n", paper.rules());
    assertThat(kept(asked)).containsExactly(ICE, SAWS, BELL);
    assertThat(judged(asked, BOX).because()).isEqualTo("by the rule rules/inbox.yaml line 1");
    Cleaned other =
        paper.clean("inbox/ice.md", Format.MARKDOWN, "---\n" + text + "\n", paper.rules());
    assertThat(kept(other)).containsExactly(ICE, SAWS, BOX, BELL);
  }

  @Test
  void signsOfPlugInsAreTakenOutOfMarkdownThatAsksForCleaning() throws Exception {
    String picture = "[caption id=\"a7\"]![](https://harbour.example/ice.jpg) The ice[/caption]";
    String text = "---\n\n" + String.join("\n\n", ICE, picture, "[gallery]", BELL) + "\n";
    Cleaned asked =
        paper.clean("inbox/ice.md", Format.MARKDOWN, "---\nclean: true\n" + text, RuleBook.none());
    assertThat(kept(asked)).containsExactly(ICE, "The ice", BELL);
    Cleaned other = paper.clean("inbox/ice.md", Format.MARKDOWN, "---\n" + text, RuleBook.none());
    assertThat(kept(other)).contains("[gallery]");
  }

  @Test
  void pagesNestedByTheThousandAndRulesForAllOfThem() throws Exception {
    paper.rule(
        "harbour.example.yaml",
        "keep: [b, 'div div']\nremove: [div, span, i, xpath: //div//div//div]\n");
    String deep = "<div><span><b><i>".repeat(20_000) + "the deepest word";
    Cleaned cleaned =
        paper.clean(
            "inbox/ice.html",
            Format.HTML,
            PAGE.replace("<div class=\"foot\">", deep),
            paper.rules());
    assertThat(String.join(" ", texts(cleaned))).contains("the deepest word");
  }

  /** All words, in the order of the alphabet: a rule may take some of a block apart. */
  private static String words(Cleaned cleaned) {
    return texts(cleaned).stream()
        .flatMap(t -> List.of(t.split("\\s+")).stream())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
