package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Article;
import broadsheet.article.Metadata;
import broadsheet.article.Provenance;
import broadsheet.article.StoryDate;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The days of the year, and neighbours in a section. */
class AnniversariesTest {

  @Test
  void aDayOfTheYearShowsItsStoriesOfAllYearsLatestFirst() {
    List<Article> stories =
        List.of(
            story("One", "2016-07-24", "Town"),
            story("Two", "2018-07-24", "Town"),
            story("Leap", "2016-02-29", "Town"));
    AnniversaryPage page = (AnniversaryPage) page(stories, "on-this-day/07-24.html");
    assertThat(page.editions())
        .extracting(AnniversaryPage.Edition::day)
        .containsExactly(LocalDate.of(2018, 7, 24), LocalDate.of(2016, 7, 24));
    assertThat(page.earlier()).isEqualTo(MonthDay.of(2, 29));
    assertThat(page.later()).isNull();
    AnniversariesPage all = (AnniversariesPage) page(stories, "on-this-day/index.html");
    assertThat(all.days())
        .containsEntry(MonthDay.of(7, 24), 2)
        .containsEntry(MonthDay.of(2, 29), 1);
  }

  @Test
  void aFullDayShowsTheFirstOfItsStoriesAndHowManyThereAre() {
    List<Article> stories = new ArrayList<>(List.of(story("Before", "2001-01-01", "Town")));
    for (int i = 0; i < 9; i++) {
      stories.add(story("Story " + i, "2018-07-24", "Town"));
    }
    AnniversaryPage page = (AnniversaryPage) page(stories, "on-this-day/07-24.html");
    assertThat(page.editions().get(0).stories()).hasSize(Anniversaries.SHOWN);
    assertThat(page.editions().get(0).count()).isEqualTo(9);
  }

  @Test
  void oneYearNeedsNoDaysOfTheYear() {
    assertThat(
            pages(List.of(story("One", "2018-07-24", "Town"), story("Two", "2018-07-25", "Town"))))
        .extracting(Page::path)
        .noneMatch(path -> path.startsWith("on-this-day/"));
  }

  @Test
  void neighboursInTheSectionAreNamedWhereTheyAreNotThoseInTime() {
    List<Article> stories =
        List.of(
            story("One", "2018-07-21", "Town"),
            story("Two", "2018-07-22", "Sport"),
            story("Three", "2018-07-23", "Town"),
            story("Four", "2018-07-24", "Town"));
    ArticlePage page = (ArticlePage) page(stories, "2018/07/23/three.html");
    assertThat(page.earlier()).extracting(Story::path).isEqualTo("2018/07/22/two.html");
    assertThat(page.earlierInSection()).extracting(Story::path).isEqualTo("2018/07/21/one.html");
    assertThat(page.later()).extracting(Story::path).isEqualTo("2018/07/24/four.html");
    assertThat(page.laterInSection()).isNull();
  }

  @Test
  void theArchiveIsCountedByMonthsSectionsAndPapers() {
    AboutPage page =
        (AboutPage)
            page(
                List.of(
                    story("One", "2016-07-21", "Town"),
                    story("Two", "2018-07-22", "Sport"),
                    story("Three", "2018-08-23", "Town")),
                "about/index.html");
    assertThat(page.months().values()).containsExactly(1, 1, 1);
    assertThat(page.sections()).extracting(s -> s.way().name()).containsExactly("Town", "Sport");
    assertThat(page.sections().get(0).years().values()).containsExactly(1, 1);
    assertThat(page.papers()).extracting(s -> s.way().stories()).containsExactly(3);
  }

  private static Page page(List<Article> stories, String path) {
    return pages(stories).stream().filter(p -> p.path().equals(path)).findAny().orElseThrow();
  }

  private static List<Page> pages(List<Article> stories) {
    return new SitePlan(
            TestSettings.of(Path.of("/archive"), null, null, "en", List.of()),
            new FakeArchive(stories))
        .pages()
        .toList();
  }

  private static Article story(String title, String date, String section) {
    StoryDate published = new StoryDate(LocalDate.parse(date), null, null);
    return new Article(
        new Metadata(
            title, null, List.of(), published, null, section, List.of(), "en", null, "Own Paper"),
        new Provenance(FakeArchive.slug(title) + ".html", "0".repeat(64), "html", "0.1.0"),
        List.of(Stories.paragraph("Nothing happened.")));
  }
}
