package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import broadsheet.article.StoryDate;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMetadataTest {
  private final TextMetadata metadata = new TextMetadata(new Languages());

  @Test
  void readsTheMarkedLinesOfTheHead() {
    Metadata read =
        read(
            line("Sport", Reason.SECTION),
            line("Night train wins the  race", Reason.TITLE),
            line("Nobody had thought of it", Reason.SUBTITLE),
            line("By PETRA LANG and Ivo Horn | Reporter", Reason.BYLINE),
            line("Published: 24 July 2018, 9:30 a.m.", Reason.DATE),
            line("Updated: 25 July 2018", Reason.DATE),
            line("The train was late, and it was the last of the day for all of us.", null));

    assertThat(read.title()).isEqualTo("Night train wins the race");
    assertThat(read.subtitle()).isEqualTo("Nobody had thought of it");
    assertThat(read.authors()).containsExactly("Petra Lang", "Ivo Horn");
    assertThat(read.published()).hasToString("2018-07-24T09:30:00");
    assertThat(read.modified()).hasToString("2018-07-25");
    assertThat(read.section()).isEqualTo("Sport");
    assertThat(read.language()).isEqualTo("en");
  }

  @Test
  void takesTheWordForByOffThatACopyGluedToTheName() {
    assertThat(authors("ByPetra Lang")).containsExactly("Petra Lang");
    assertThat(authors("VonIvo Horn")).containsExactly("Ivo Horn");
    assertThat(authors("Byron Lang")).containsExactly("Byron Lang");
    assertThat(authors("Keine Kommentare")).isEmpty();
  }

  @Test
  void readsANameUpToTheDayOrLabelThatACopyPutBehindIt() {
    assertThat(authors("By Petra LangPublished: July 24, 2018")).containsExactly("Petra Lang");
    assertThat(authors("By Petra Lang July 24, 2018, 4:45pm")).containsExactly("Petra Lang");
    assertThat(authors("Written by Petra Lang on July 24, 2018")).containsExactly("Petra Lang");
    assertThat(authors("Von Petra Lang am 24. Juli 2018")).containsExactly("Petra Lang");
    assertThat(authors("By Petra Lang Last Updated July 24")).containsExactly("Petra Lang");
    assertThat(authors("Підготувала Оксана Лан")).containsExactly("Оксана Лан");
    assertThat(authors("Opracowała Petra Lang")).containsExactly("Petra Lang");
    assertThat(authors("Ditulis oleh Petra Lang")).containsExactly("Petra Lang");
    assertThat(authors("Ivo HornReporter")).containsExactly("Ivo Horn");
    assertThat(authors("By April Lang and Ivo Horn")).containsExactly("April Lang", "Ivo Horn");
  }

  @Test
  void readsWhoWroteOutOfALineThatStatesTheDay() {
    assertThat(dated("July 24, 2018 by Petra Lang")).containsExactly("Petra Lang");
    assertThat(dated("Posted on 24 July 2018 by Petra Lang in News")).containsExactly("Petra Lang");
    assertThat(dated("Petra Lang - July 24, 2018 1:00 pm")).containsExactly("Petra Lang");
    assertThat(dated("Petra Lang 24. Juli 2018")).containsExactly("Petra Lang");
    assertThat(dated("Reviewed by Petra Lang on July 24, 2018")).isEmpty();
    assertThat(dated("Last Updated July 24, 2018")).isEmpty();
    assertThat(dated("Published: July 24, 2018")).isEmpty();
    assertThat(dated("Giriş Tarihi: 24.07.2018 15:07")).isEmpty();
    assertThat(dated("The Great Harbour Fire of July 24, 2018")).isEmpty();
  }

  @Test
  void takesDeOffAWholeNameOnly() {
    assertThat(authors("de Andreea Moldovan")).containsExactly("Andreea Moldovan");
    assertThat(authors("Inês Falcão (texto) e Rui Sarmento (fotografia)"))
        .containsExactly("Inês Falcão", "Rui Sarmento");
    assertThat(authors("Por Camila Nogueira, Portal da Serra")).containsExactly("Camila Nogueira");
    assertThat(authors("By Robert de Wit")).containsExactly("Robert de Wit");
  }

  @Test
  void readsTheSectionFromTheWayToTheStory() {
    assertThat(section("Inicio » Reportajes » Night train wins the race")).isEqualTo("Reportajes");
    assertThat(section("Acasă › Local › Night train wins")).isEqualTo("Local");
  }

  @Test
  void readsTheDayOfAChangeBehindAComma() {
    Metadata read =
        read(
            line("Night train wins the race", Reason.TITLE),
            line("Publié le 03/07/2024 à 06h45, mis à jour le 04/07/2024 à 09h12", Reason.DATE),
            line(
                "Le train avait du retard, et c'était le dernier de la journée pour nous tous.",
                null));
    assertThat(read.published()).hasToString("2024-07-03T06:45:00");
    assertThat(read.modified()).hasToString("2024-07-04T09:12:00");
  }

  @Test
  void readsNamesWithWhatTheirBearersDoBehindThem() {
    assertThat(authors("윤서하 기자")).containsExactly("윤서하");
    assertThat(authors("기자명 도한결 기자")).containsExactly("도한결");
    assertThat(authors("田中葉子編集委員")).containsExactly("田中葉子");
    assertThat(authors("北河晨报记者 许一禾")).containsExactly("许一禾");
    assertThat(authors("เรื่อง: พิมพ์ใจ วัฒนะ")).containsExactly("พิมพ์ใจ วัฒนะ");
    assertThat(authors("मोहन बिष्ट, देवलधार")).containsExactly("मोहन बिष्ट");
  }

  @Test
  void takesNeitherAWeekdayNorTheLabelOfADayForAName() {
    assertThat(dated("الثلاثاء 5 مارس 2024 - 14:30")).isEmpty();
    assertThat(dated("آخر تحديث: 5 مارس 2024")).isEmpty();
    assertThat(dated("تاریخ انتشار: ۱۵ اسفند ۱۴۰۲")).isEmpty();
    assertThat(dated("Thứ Tư 21/02/2024")).isEmpty();
  }

  @Test
  void readsADayOfAChangeThatIsSaidBehindIt() {
    Metadata read =
        read(
            line("知事選投開票", Reason.TITLE),
            line("2024年1月28日 20時00分", Reason.DATE),
            line("（2024年1月29日 0時48分更新）", Reason.DATE),
            line("知事選挙は28日投開票が行われ、新人が初めての当選を確実にしました。", null));
    assertThat(read.published()).hasToString("2024-01-28T20:00:00");
    assertThat(read.modified()).hasToString("2024-01-29T00:48:00");
  }

  @Test
  void readsADayThatACopyGluedToAName() {
    Metadata read =
        read(
            line("Night train wins the race", Reason.TITLE),
            line("By Petra LangJuly 24, 2018", Reason.BYLINE),
            line("The train was late, and it was the last of the day for all of us.", null));
    assertThat(read.authors()).containsExactly("Petra Lang");
    assertThat(read.published()).hasToString("2018-07-24");
  }

  @Test
  void readsANameWithItsJobBehindAComma() {
    assertThat(authors("Petra Lang, staff writer")).containsExactly("Petra Lang");
    assertThat(authors("Полина Завьялова, специальный корреспондент, Заречье"))
        .containsExactly("Полина Завьялова");
    assertThat(authors("Senior Staff Writer")).isEmpty();
  }

  @Test
  void writesAFamilyNameInCapitalsAsNamesAreWritten() {
    assertThat(authors("Ірина САМЧУК")).containsExactly("Ірина Самчук");
    assertThat(authors("By Petra LANG-HORN")).containsExactly("Petra Lang-Horn");
    assertThat(authors("By Ford EMEA")).containsExactly("Ford EMEA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18:42, 24 июля 2018|2018-07-24T18:42:00",
        "24-07-18, 16:30|2018-07-24T16:30:00",
        "24.07.18, 16:30 Uhr|2018-07-24T16:30:00",
        "24 июля 2018, 18:42|2018-07-24T18:42:00",
        "Seite 1:2, 24. Juli 2018|2018-07-24",
        "12:18:42, 24 июля 2018|2018-07-24"
      })
  void readsATimeBeforeTheDayAndAShortYearBeforeATime(String stated, String expected) {
    String story =
        stated.contains("июля")
            ? "Паром не пришёл, и на берегу сказали, что он уже не придёт, потому что лёд встал."
            : "Die Fähre kam nicht, und am Ufer sagte man, dass sie auch nicht mehr kommen wird.";
    Metadata read = read(line("Паром", Reason.TITLE), line(stated, Reason.DATE), line(story, null));
    assertThat(read.published()).hasToString(expected);
  }

  @Test
  void readsNoShortYearWithoutATimeOrInAnotherLanguage() {
    String german = "Die Fähre kam nicht, und am Ufer sagte man, dass sie nicht mehr kommen wird.";
    String english = "The ferry was late, and it was the last of the day for all of us there.";
    assertThat(published("24-07-18", german)).isNull();
    assertThat(published("24-07-18, 16:30", english)).isNull();
  }

  private @Nullable StoryDate published(String stated, String story) {
    return read(line("Title", Reason.TITLE), line(stated, Reason.DATE), line(story, null))
        .published();
  }

  @Test
  void takesNoButtonForASection() {
    assertThat(section("Learn More")).isNull();
    assertThat(section("Zum Kreditvergleich")).isNull();
    assertThat(section("Shopping")).isEqualTo("Shopping");
    assertThat(section("Book Reviews")).isEqualTo("Book Reviews");
  }

  private @Nullable String section(String label) {
    return read(
            line(label, Reason.SECTION),
            line("Night train wins the race", Reason.TITLE),
            line("The train was late, and it was the last of the day for all of us.", null))
        .section();
  }

  private List<String> dated(String date) {
    return read(
            line("Night train wins the race", Reason.TITLE),
            line(date, Reason.DATE),
            line("The train was late, and it was the last of the day for all of us.", null))
        .authors();
  }

  @Test
  void believesALineThatSaysByBeforeOneThatDoesNot() {
    Metadata read =
        read(
            line("Night train wins the race", Reason.TITLE),
            line("Save Story", Reason.BYLINE),
            line("By Petra Lang", Reason.BYLINE),
            line("The train was late, and it was the last of the day for all of us.", null));
    assertThat(read.authors()).containsExactly("Petra Lang");
  }

  @Test
  void takesTheFirstOfNamesBesideADayAndNoJob() {
    Metadata read =
        read(
            line("Night train wins the race", Reason.TITLE),
            line("Chief Reporter", Reason.BYLINE),
            line("Petra Lang", Reason.BYLINE),
            line("Harbour News", Reason.BYLINE),
            line("The train was late, and it was the last of the day for all of us.", null));
    assertThat(read.authors()).containsExactly("Petra Lang");
  }

  @Test
  void believesWhatStandsBelowABareBy() {
    Metadata read =
        read(
            line("Spring sale ends 7/24/2018", Reason.DATE),
            line("Night train wins the race", Reason.TITLE),
            line("By", Reason.BYLINE),
            line("Petra Lang | petra@example.org", Reason.BYLINE),
            line("The train was late, and it was the last of the day for all of us.", null));
    assertThat(read.authors()).containsExactly("Petra Lang");
  }

  @Test
  void readsANameOfOneWordOnlyBehindAWordForBy() {
    assertThat(authors("By Petra")).containsExactly("Petra");
    assertThat(authors("by Petra · Jul 24, 2018 at 3:00 am · No comments"))
        .containsExactly("Petra");
    assertThat(authors("Petra")).isEmpty();
    assertThat(authors("By Reporter")).isEmpty();
    assertThat(authors("By admin")).isEmpty();
  }

  @Test
  void endsANameAtAnySignThatStandsBetweenItAndAJob() {
    assertThat(authors("By Petra Lang \u22c5 Review Editor \u22c5 Updated May 6, 2018"))
        .containsExactly("Petra Lang");
    assertThat(authors("by Petra Lang \u25cf July 24, 2018 \u25cf 6 min read"))
        .containsExactly("Petra Lang");
  }

  @Test
  void readsADayToWhichACopyGluedATimeOrAnotherDay() {
    assertThat(published("July 24, 20185:00 AM ET")).isEqualTo("2018-07-24T05:00:00");
    assertThat(published("24 July 201824 July 2018 Petra Lang")).isEqualTo("2018-07-24");
    assertThat(published("Mar 27, 20185 mins")).isEqualTo("2018-03-27");
  }

  @Test
  void readsBothDaysOfALineThatLabelsThem() {
    Metadata read =
        read(
            line("Night train wins the race", Reason.TITLE),
            line(
                "PUBLISHED: July 24, 2018 at 3:17 p.m. | UPDATED: July 25, 2018 at 5:22 p.m.",
                Reason.DATE),
            line("The train was late, and it was the last of the day for all of us.", null));
    assertThat(read.published()).hasToString("2018-07-24T15:17:00");
    assertThat(read.modified()).hasToString("2018-07-25T17:22:00");
    assertThat(published("Agency / Updated: July 24, 2018")).isEqualTo("2018-07-24");
  }

  @Test
  void takesADayAboveTheTitleWhereThereIsNoneBelow() {
    Judged above = line("Released: 11 February 2005", Reason.DATE);
    Judged title = line("Night train wins the race", Reason.TITLE);
    assertThat(read(above, title).published()).hasToString("2005-02-11");
    assertThat(read(above, title, line("24 July 2018", Reason.DATE)).published())
        .hasToString("2018-07-24");
  }

  private String published(String line) {
    return String.valueOf(
        read(line("Night train wins the race", Reason.TITLE), line(line, Reason.DATE)).published());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Av Petra Lang | Publicerad 12 maj 2024 kl. 10.15 | Uppdaterad 13 maj 2024",
        "Af Petra Lang | Publiceret 12. maj 2024 kl. 10.15 | Opdateret 13. maj 2024",
        "Av Petra Lang | Publisert 12. mai 2024 klokken 10.15 | Sist endret 13. mai 2024",
        "Teksti ja kuvat: Petra Lang | Julkaistu 12.5.2024 klo 10.15 | Muokattu 13.5.2024",
        "Připravila Petra Lang | Vydáno 12. května 2024 v 10:15 | Upraveno 13. května 2024",
        "Írta: Petra Lang | Megjelent: 2024. május 12. 10:15 | Módosítva: 2024. május 13.",
        "Un reportaj de Petra Lang | Publicat: 12 mai 2024, ora 10:15 | Modificat: 13 mai 2024",
        "Γράφουν οι Petra Lang | Δημοσιεύθηκε 12 ΜΑΪΟΥ 2024 στις 10:15 | Ενημέρωση: 13 Μαΐου 2024",
        "Piše: Petra Lang | Objavljeno: 12. svibnja 2024. u 10:15 | Ažurirano: 13. svibnja 2024.",
        "Пише: Petra Lang | Објављено: 12. маја 2024. у 10:15 | Последња измена: 13. маја 2024.",
        "Автор: Petra Lang | Публикувано на 12 май 2024 в 10:15 | Обновено: 13 май 2024",
      })
  void readsBylinesAndDatesInManyLanguages(String byline, String written, String modified) {
    Metadata read =
        read(
            line("Petra", Reason.TITLE),
            line(byline, Reason.BYLINE),
            line(modified, Reason.DATE),
            line(written, Reason.DATE));
    assertThat(read.authors()).containsExactly("Petra Lang");
    assertThat(read.published()).hasToString("2024-05-12T10:15:00");
    assertThat(read.modified()).hasToString("2024-05-13");
  }

  private List<String> authors(String byline) {
    return read(
            line("Night train wins the race", Reason.TITLE),
            line(byline, Reason.BYLINE),
            line("The train was late, and it was the last of the day for all of us.", null))
        .authors();
  }

  @Test
  void inventsNothingOutOfTheStory() {
    Metadata read =
        read(
            line("Harbour opens again", Reason.TITLE),
            line(
                "MOSCOW, July 24 (Agency) — By noon on July 1, 2017 it was said that John Smith and"
                    + " others had been there for the opening.",
                null));

    assertThat(read.title()).isEqualTo("Harbour opens again");
    assertThat(read.authors()).isEmpty();
    assertThat(read.published()).isNull();
    assertThat(read.section()).isNull();
    assertThat(read.url()).isNull();
    assertThat(read.language()).isEqualTo("en");
  }

  private Metadata read(Judged... blocks) {
    Source source =
        new Source("story.txt", Format.TEXT, "", "UTF-8", "", Capture.UNKNOWN, Corrections.NONE);
    return metadata.read(source, new Cleaned(Metadata.NONE, List.of(blocks), null));
  }

  private static Judged line(String text, @Nullable Reason reason) {
    return new Judged(
        new Block.Paragraph(List.of(new Inline.Text(text))), reason, reason == null ? 1 : 0, "");
  }
}
