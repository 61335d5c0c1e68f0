package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a reader finds of a dump. */
class TextCleanerTest {

  private static final String FIRST =
      "The ferries will sail again on Friday, after crews voted by a wide margin to accept an"
          + " offer that they had turned down a week before.";
  private static final String SECOND =
      "The dispute began when the line proposed to cut the night watch from three sailors to two,"
          + " and the union said that somebody had always been awake.";
  private static final String THIRD =
      "On the islands the shelves emptied slowly, and by the end of the week there was no fresh"
          + " milk in any of the four shops.";

  private final TextCleaner cleaner = new TextCleaner();

  private Cleaned clean(String... lines) {
    return cleaner.clean(Dumps.of(String.join("\n\n", lines)));
  }

  @Test
  void nothingIsHeld() {
    for (String empty : List.of("", "\n\n\r\n", " \t\u00a0\n", "\ufeff\u200b\n\u200e")) {
      Cleaned cleaned = cleaner.clean(Dumps.of(empty));
      assertThat(cleaned.held()).isEqualTo("nothing");
      assertThat(cleaned.blocks()).isEmpty();
      assertThat(cleaned.metadata()).isEqualTo(Metadata.NONE);
    }
  }

  @Test
  void aSubheadBetweenParagraphsIsKept() {
    Cleaned cleaned = clean("Ferry Crews Vote to Sail", FIRST, SECOND, "A Long Week", THIRD, FIRST);
    assertThat(cleaned.kept())
        .filteredOn(b -> b instanceof Block.Heading)
        .extracting(Block::text)
        .containsExactly("A Long Week");
  }

  @Test
  void aSubheadHeadsTheParagraphBelowACreditToo() {
    for (String between : List.of("Photo: Ada Abbott / Reuters", "Advertisement")) {
      Cleaned cleaned =
          clean("Ferry Crews Vote to Sail", FIRST, SECOND, "A Long Week", between, THIRD, FIRST);
      assertThat(cleaned.kept())
          .filteredOn(b -> b instanceof Block.Heading)
          .extracting(Block::text)
          .containsExactly("A Long Week");
    }
  }

  @Test
  void aLineThatNamesAnotherStoryIsRemovedBetweenParagraphs() {
    for (String pointer :
        List.of(
            "Read more: Why the Harbor Is Silent at Night",
            "Lesen Sie auch: Warum der Hafen nachts schweigt",
            "À lire aussi : Pourquoi le port se tait la nuit",
            "Lea también: Por qué el puerto calla de noche",
            "Читайте также: Почему порт молчит по ночам")) {
      Cleaned cleaned = clean("Ferry Crews Vote to Sail", FIRST, SECOND, pointer, THIRD, FIRST);
      assertThat(Dumps.kept(cleaned)).contains(FIRST, SECOND, THIRD).doesNotContain(pointer);
      assertThat(cleaned.removals())
          .filteredOn(j -> j.reason() == Reason.RELATED_LINKS)
          .extracting(j -> j.block().text())
          .containsExactly(pointer);
    }
  }

  @Test
  void aSentenceThatBeginsLikeAPointerStays() {
    String sentence =
        "Read more slowly, the letter says something else, and the crews did read it slowly.";
    assertThat(Dumps.kept(clean("Ferry Crews Vote to Sail", FIRST, SECOND, sentence, THIRD)))
        .contains(sentence);
  }

  @Test
  void aNameBelowABareByNamesTheAuthor() {
    Cleaned cleaned = clean("Ferry Crews Vote to Sail", "By", "Ada Abbott", FIRST, SECOND, THIRD);
    assertThat(Dumps.removed(cleaned)).contains("BYLINE Ada Abbott");
  }

  @Test
  void aSentenceThatBeginsWithByIsNoByline() {
    String notice =
        "By entering your address you agree to our terms, and to letters that we may send you.";
    assertThat(Dumps.removed(clean("Ferry Crews Vote to Sail", notice, FIRST, SECOND, THIRD)))
        .doesNotContain("BYLINE " + notice);
  }

  @Test
  void aTrailThatEndsWithTheTitleIsNoSubtitle() {
    String trail = "Home » News » Ferry Crews Vote to Sail";
    assertThat(Dumps.removed(clean("Ferry Crews Vote to Sail", trail, FIRST, SECOND, THIRD)))
        .doesNotContain("SUBTITLE " + trail);
  }

  @Test
  void theDayIsFoundBelowAStandfirst() {
    Cleaned cleaned =
        clean("Ferry Crews Vote to Sail", FIRST, "Share", "Print", "July 24, 2018", SECOND, THIRD);
    assertThat(Dumps.removed(cleaned)).contains("DATE July 24, 2018");
  }

  @Test
  void aNameCloseToTheTitleNeedsNoDayRightBesideIt() {
    Cleaned cleaned =
        clean(
            "Ferry Crews Vote to Sail",
            "Ada Abbott",
            "Harbor Desk",
            "July 24, 2018",
            FIRST,
            SECOND,
            THIRD);
    assertThat(Dumps.removed(cleaned)).contains("BYLINE Ada Abbott", "DATE July 24, 2018");
  }

  @Test
  void aKickerThatIsAWordForByIsNoByline() {
    Cleaned cleaned =
        clean("REPORT BY", "Ferry Crews Vote to Sail", "July 24, 2018", FIRST, SECOND, THIRD);
    assertThat(Dumps.removed(cleaned)).doesNotContain("BYLINE REPORT BY");
  }

  @Test
  void aNameIsToldByTheJobBehindOrBelowIt() {
    assertThat(
            Dumps.removed(
                clean("Ferry Crews Vote to Sail", "Ada Abbott, staff writer", FIRST, SECOND)))
        .contains("BYLINE Ada Abbott, staff writer");
    assertThat(
            Dumps.removed(
                clean("Ferry Crews Vote to Sail", "Ada Abbott", "harbour desk", FIRST, SECOND)))
        .contains("BYLINE Ada Abbott");
  }

  @Test
  void nobodyIsNamedInFrontOfACommaThatALineBeginsWith() {
    assertThat(Dumps.removed(clean("Ferry Crews Vote to Sail", ", staff writer", FIRST, SECOND)))
        .doesNotContain("BYLINE , staff writer");
  }

  @Test
  void aStoryIsSignedBelowItWhereNobodyIsNamedAbove() {
    Cleaned cleaned = clean("Ferry Crews Vote to Sail", FIRST, SECOND, THIRD, "Ada ABBOTT", "Tags");
    assertThat(Dumps.removed(cleaned)).contains("BYLINE Ada ABBOTT");
    Cleaned other =
        clean(
            "Ferry Crews Vote to Sail", "By Ada Abbott", FIRST, SECOND, THIRD, "Ivo HOLM", "Tags");
    assertThat(Dumps.removed(other)).doesNotContain("BYLINE Ivo HOLM");
  }

  @Test
  void aCaptionWithACreditInBracketsIsNotTheTitle() {
    String caption = "Ferries Sail on Friday, After Crews Voted by a Wide Margin (Photo: Ivo Holm)";
    assertThat(Dumps.removed(clean("A Vote at Night", caption, FIRST, SECOND, THIRD)))
        .doesNotContain("TITLE " + caption);
  }

  @Test
  void theTitleBelowAKickerThatItBeginsWithIsTheWholeOfIt() {
    Cleaned cleaned =
        clean(
            "Live blog",
            "Harbour Dispute",
            "Harbour Dispute: ++ Night Watch Stays ++",
            "Updated: July 24, 2018",
            FIRST,
            SECOND + " The harbour had never seen such a dispute.",
            THIRD);
    assertThat(Dumps.removed(cleaned)).contains("TITLE Harbour Dispute: ++ Night Watch Stays ++");
  }

  @Test
  void aDayWithItsTimeBelowAStandfirstIsNoneOfTheStory() {
    String day = "22. Februar 2024 - 17:20 Uhr";
    Cleaned cleaned =
        clean("Ferry Crews Vote to Sail", FIRST, "von", "Ada Abbott", day, SECOND, THIRD);
    assertThat(Dumps.removed(cleaned)).contains("DATE " + day);
  }

  @Test
  void aParagraphThatStandsTwiceIsKeptOnce() {
    Cleaned cleaned = clean("Ferry Crews Vote to Sail", FIRST, SECOND, FIRST, THIRD);
    assertThat(Dumps.kept(cleaned)).containsExactly(FIRST, SECOND, THIRD);
    assertThat(Dumps.removed(cleaned)).contains(Reason.DUPLICATE + " " + FIRST);
  }

  @Test
  void neitherABylineNorAnAppealIsTheTitle() {
    Cleaned cleaned =
        clean(
            "Enjoying the Harbor Post without ads? Your support keeps it that way.",
            "By Ada Castro",
            "Ferry Crews Vote to Sail Again",
            "May 9, 2019",
            FIRST,
            SECOND,
            THIRD);
    assertThat(cleaned.removals())
        .filteredOn(j -> j.reason() == Reason.TITLE)
        .extracting(j -> j.block().text())
        .containsExactly("Ferry Crews Vote to Sail Again");
  }

  @Test
  void theTrailThatLeadsToAPageIsNotItsTitle() {
    Cleaned cleaned =
        clean(
            "Home » Transport » Ferry Crews Vote to Sail Again",
            "Ferry Crews Vote to Sail Again",
            FIRST,
            SECOND,
            THIRD);
    assertThat(Dumps.removed(cleaned)).contains("TITLE Ferry Crews Vote to Sail Again");
  }

  @Test
  void anAppealIsRemovedWhereverItStands() {
    List<String> appeals =
        List.of(
            "We are a small newsroom with no owner. Your support keeps our reporting free; give"
                + " what you can, from $4 a month.",
            "Unsere Redaktion gehört niemandem. Mit Ihrer Spende von 4 Euro im Monat bleibt"
                + " unabhängiger Journalismus möglich.",
            "Notre rédaction n'appartient à personne. Faites un don, dès 4 € par mois, pour que"
                + " vive un journalisme indépendant.",
            "Nuestra redacción no tiene dueño. Con tu apoyo, desde 4 euros al mes, seguimos"
                + " haciendo periodismo independiente.",
            "У нашей редакции нет хозяина. Поддержите независимую журналистику: от 300 рублей в"
                + " месяц вы помогаете нам работать.",
            "نحن غرفة أخبار صغيرة لا مالك لها. ادعموا الصحافة المستقلة بأربعة دولارات في الشهر،"
                + " فدعمكم يبقينا.",
            "私たちの編集部には持ち主がいません。独立した報道のために、毎月四百円からのご支援をお願いします。");
    for (String appeal : appeals) {
      for (int place = 0; place <= 4; place++) {
        List<String> lines =
            new ArrayList<>(List.of("Ferry Crews Vote to Sail", FIRST, SECOND, THIRD));
        lines.add(place, appeal);
        Cleaned cleaned = clean(lines.toArray(String[]::new));
        assertThat(Dumps.kept(cleaned)).as("%d %s", place, appeal).contains(FIRST, SECOND, THIRD);
        assertThat(Dumps.removed(cleaned)).contains(Reason.DONATION_APPEAL + " " + appeal);
      }
    }
  }

  @Test
  void aStoryAboutGivingIsKept() {
    String gift =
        "The bakers' guild gave $40,000 to the hospital in March, and a hundred people donated"
            + " smaller sums, the mayor told reporters at the opening.";
    assertThat(Dumps.kept(clean("Hospital Opens Its New Wing", FIRST, gift, SECOND, THIRD)))
        .contains(gift);
  }

  @Test
  void headLinesSayWhatTheyAre() {
    Cleaned cleaned =
        clean(
            "Home",
            "News",
            "Sport",
            "Ferry Crews Vote to Sail on Friday",
            "By Ada Abbott",
            "12 March 2021",
            FIRST,
            SECOND,
            THIRD);
    assertThat(Dumps.removed(cleaned))
        .contains(
            "TITLE Ferry Crews Vote to Sail on Friday",
            "BYLINE By Ada Abbott",
            "DATE 12 March 2021");
    assertThat(Dumps.kept(cleaned)).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void whatCannotBeSeenIsDropped() {
    Cleaned cleaned = clean("\ufeff" + FIRST.replace("sail", "sa\u00adil\u200b"), SECOND, THIRD);
    assertThat(Dumps.kept(cleaned)).containsExactly(FIRST, SECOND, THIRD);
    assertThat(Dumps.kept(clean(FIRST.replace(" ", "\u00a0 "), SECOND, THIRD)))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void theLocaleMakesNoDifference() {
    Cleaned cleaned = clean("INSTANT TITLES IN ISTANBUL", "BY ILSE IRVING", FIRST, SECOND, THIRD);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(
              new TextCleaner()
                  .clean(
                      Dumps.of(
                          String.join(
                              "\n\n",
                              "INSTANT TITLES IN ISTANBUL",
                              "BY ILSE IRVING",
                              FIRST,
                              SECOND,
                              THIRD))))
          .isEqualTo(cleaned);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void oneEndlessLineIsOneBlock() {
    String dump = "word ".repeat(10_000_000);
    Cleaned cleaned = cleaner.clean(Dumps.of(dump));
    assertThat(cleaned.blocks()).hasSize(1);
    assertThat(cleaned.blocks().get(0).block().text()).hasSize(dump.length() - 1);
    assertThat(cleaner.clean(Dumps.of("x".repeat(50_000_000))).blocks()).hasSize(1);
  }

  @Test
  void aMillionLinesAreAMillionBlocks() {
    assertThat(cleaner.clean(Dumps.of("Home\n".repeat(1_000_000))).blocks()).hasSize(1_000_000);
    Cleaned cleaned = cleaner.clean(Dumps.of((FIRST + "\n").repeat(300_000)));
    assertThat(cleaned.blocks()).hasSize(300_000);
  }
}
