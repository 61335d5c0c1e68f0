package broadsheet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.archive.Entry;
import broadsheet.article.Article;
import broadsheet.site.FakeArchive;
import broadsheet.site.Stories;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which stories are exported. */
class SelectionTest {

  private final FakeArchive archive =
      new FakeArchive(
          List.of(
              story("Ferry", "en", "2019-03-02", "Harbour", "Ines Ward", "boats"),
              story("Pier", "en", "2018-03-01", "Harbour", "Jo Lund", "boats"),
              story("Bread", "pt-BR", "2019-01-01", "Town", "Ines Ward", "bread"),
              story("Note", "pt", null, "Harbour", "Ines Ward", "boats")));

  private static Article story(
      String title,
      String language,
      @Nullable String date,
      String section,
      String author,
      String topic) {
    return Stories.story(title, language, date, section, List.of(author), List.of(topic), "x");
  }

  @Test
  void withoutAWishItIsAllStoriesTheEarliestFirst() throws Exception {
    assertThat(titles(Selection.ALL)).containsExactly("Pier", "Bread", "Ferry", "Note");
    assertThat(Selection.ALL.of(archive).names()).isEmpty();
  }

  @Test
  void aNameIsFoundHoweverItIsCapitalisedAndByTheAddressOfItsListing() throws Exception {
    Selection section = new Selection("HARBOUR", null, null, null, null, null);
    assertThat(titles(section)).containsExactly("Pier", "Ferry", "Note");
    assertThat(section.of(archive).names()).containsExactly("Harbour");
    assertThat(titles(new Selection(null, null, "ines-ward", null, null, null)))
        .containsExactly("Bread", "Ferry", "Note");
  }

  @Test
  void ofSeveralWishesAllMustHold() throws Exception {
    Selection selection = new Selection("Harbour", "boats", "Ines Ward", null, null, Year.of(2019));
    assertThat(titles(selection)).containsExactly("Ferry");
    assertThat(selection.of(archive).names())
        .containsExactly("Harbour", "boats", "Ines Ward", "2019");
  }

  @Test
  void aLanguageHoldsAllItsRegions() throws Exception {
    assertThat(titles(new Selection(null, null, null, null, "pt", null)))
        .containsExactly("Bread", "Note");
  }

  @Test
  void whatIsNotThereIsNamedWithWhatIs() {
    assertThatThrownBy(() -> new Selection("Harbor", null, null, null, null, null).of(archive))
        .isInstanceOf(SelectionException.class)
        .hasMessage("there is no section `Harbor`; did you mean `Harbour`?");
    assertThatThrownBy(() -> new Selection(null, null, null, "The Rock", null, null).of(archive))
        .hasMessage("there is no paper `The Rock`; known are Five Rivers, The Saltby Ledger");
    assertThatThrownBy(
            () -> new Selection("Town", null, null, null, null, Year.of(2018)).of(archive))
        .hasMessage("no story is all of this: Town, 2018");
  }

  private List<String> titles(Selection selection) throws SelectionException {
    return selection.of(archive).entries().stream().map(Entry::title).toList();
  }
}
