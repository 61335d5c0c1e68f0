package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which stories a rebuild has to settle again because other pages of their site came, went or
 * changed. To leave one out would keep an appeal in it, or keep a line of it away.
 */
class ChangedSitesTest {

  private static final String APPEAL = "Before you go: this paper lives on what its readers give.";
  private static final List<String> SITE = List.of("paper");

  private static final Cleaned EELS = story("Eels");
  private static final Cleaned BELLS = story("Bells");
  private static final Cleaned SNOW = story("Snow");
  private static final Cleaned REMOVED_FROM_SNOW = without("Snow");
  private static final Cleaned PLAIN = plain("Fog");

  @Test
  void theThirdStoryWithALineConcernsTheTwoThatHaveIt() {
    Repetition two = observed(EELS, BELLS, PLAIN);
    Repetition three = observed(EELS, BELLS, PLAIN, SNOW);
    assertThat(changes(three, EELS, two)).as("one came").isTrue();
    assertThat(changes(three, PLAIN, two)).as("it has not the line").isFalse();
    assertThat(changes(observed(EELS, BELLS, PLAIN), EELS, observed(EELS, BELLS, PLAIN, SNOW)))
        .as("one went")
        .isTrue();
  }

  @Test
  void aLineRemovedFromOneOtherStoryConcernsThoseThatHaveIt() {
    assertThat(changes(observed(EELS, REMOVED_FROM_SNOW), EELS, observed(EELS)))
        .as("it came")
        .isTrue();
    assertThat(changes(observed(EELS), EELS, observed(EELS, REMOVED_FROM_SNOW)))
        .as("it went")
        .isTrue();
    assertThat(changes(observed(EELS, REMOVED_FROM_SNOW), EELS, observed(EELS, SNOW)))
        .as("it was kept there before")
        .isTrue();
    assertThat(changes(observed(EELS, SNOW), EELS, observed(EELS, REMOVED_FROM_SNOW)))
        .as("it is kept there now")
        .isTrue();
    assertThat(changes(observed(PLAIN, REMOVED_FROM_SNOW), PLAIN, observed(PLAIN))).isFalse();
  }

  @Test
  void aSiteThatIsAsItWasConcernsNobody() {
    Cleaned[] pages = {EELS, BELLS, SNOW, REMOVED_FROM_SNOW};
    assertThat(changes(observed(pages), EELS, observed(pages))).isFalse();
  }

  @Test
  void anotherSiteConcernsNobody() {
    Repetition before = observed(EELS);
    Repetition now = observed(EELS);
    now.observe(List.of("other"), "other/1", REMOVED_FROM_SNOW);
    assertThat(changes(now, EELS, before)).isFalse();
    assertThat(now.changes(List.of("other"), PageSample.of(EELS), before))
        .as("a site of which nothing was known")
        .isTrue();
  }

  @Test
  void aStoryAddedAfterTheFirstWereSettledCounts() {
    Repetition repetition = observed(EELS, BELLS);
    assertThat(repetition.settle(SITE, EELS).kept()).hasSize(4);
    repetition.observe(SITE, "paper/late", SNOW);
    assertThat(repetition.settle(SITE, EELS).kept()).hasSize(3);
  }

  @Test
  void ofALargeSiteSomePagesAreRememberedWhateverTheirOrder() {
    SiteSample forwards = new SiteSample();
    SiteSample backwards = new SiteSample();
    int pages = 4 * SiteSample.PAGES;
    for (int i = 0; i < pages; i++) {
      forwards.add("page" + i, numbered(i));
      backwards.add("page" + (pages - 1 - i), numbered(pages - 1 - i));
    }
    assertThat(forwards.stories(Fingerprint.of(APPEAL))).isEqualTo(SiteSample.PAGES);
    assertThat(SiteSample.changed(forwards, backwards)).isEmpty();
  }

  private static PageSample numbered(int number) {
    String name = Character.toString('a' + number % 26) + Character.toString('a' + number / 26);
    return PageSample.of(story("Mr " + name));
  }

  private static boolean changes(Repetition now, Cleaned page, Repetition before) {
    return now.changes(SITE, PageSample.of(page), before);
  }

  private static Repetition observed(Cleaned... pages) {
    Repetition repetition = new Repetition();
    for (Cleaned page : pages) {
      repetition.observe(SITE, "paper/" + page.metadata().title(), page);
    }
    return repetition;
  }

  private static Cleaned story(String subject) {
    return cleaned(
        subject,
        paragraph(subject + " came to the harbour in the night, the keeper said."),
        paragraph("Nobody had expected " + subject + " before the end of the month."),
        paragraph("By noon " + subject + " had gone again, and the children with it."),
        paragraph(APPEAL));
  }

  private static Cleaned without(String subject) {
    Judged[] blocks = story(subject).blocks().toArray(Judged[]::new);
    blocks[3] = blocks[3].removed(Reason.DONATION_APPEAL, "");
    return cleaned(subject, blocks);
  }

  private static Cleaned plain(String subject) {
    return cleaned(subject, Arrays.copyOf(story(subject).blocks().toArray(Judged[]::new), 3));
  }

  private static Cleaned cleaned(String title, Judged... blocks) {
    Metadata titled =
        new Metadata(title, null, List.of(), null, null, null, List.of(), null, null, null);
    return new Cleaned(titled, List.of(blocks), null);
  }

  private static Judged paragraph(String words) {
    return new Judged(new Block.Paragraph(List.of(new Inline.Text(words))), null, 1, "");
  }
}
