package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepetitionTest {

  private static final String APPEAL = "Before you go: this paper lives on what its readers give.";

  private final Repetition repetition = new Repetition();

  @Test
  void anAppealAtTheEndOfThreeStoriesGoes() {
    List<Cleaned> pages = List.of(story("Eels"), story("Bells"), story("Snow"));
    observe(pages);
    for (Cleaned page : pages) {
      Cleaned settled = repetition.settle(List.of("paper"), page);
      assertThat(settled.kept()).hasSize(3);
      assertThat(settled.removals())
          .singleElement()
          .satisfies(
              r -> {
                assertThat(r.reason()).isEqualTo(Reason.REPEATED);
                assertThat(r.block().text()).isEqualTo(APPEAL);
              });
    }
  }

  @Test
  void whatStandsAboveEachStoryGoesToo() {
    List<Cleaned> pages = new ArrayList<>();
    for (String subject : List.of("Eels", "Bells", "Snow")) {
      List<Judged> blocks = new ArrayList<>(story(subject).blocks());
      Collections.rotate(blocks, 1);
      pages.add(new Cleaned(titled(subject), blocks, null));
    }
    observe(pages);
    assertThat(repetition.settle(List.of("paper"), pages.get(0)).removals())
        .singleElement()
        .satisfies(r -> assertThat(r.block().text()).isEqualTo(APPEAL));
  }

  @Test
  void twoStoriesAreNoPattern() {
    List<Cleaned> pages = List.of(story("Eels"), story("Bells"));
    observe(pages);
    assertThat(repetition.settle(List.of("paper"), pages.get(0))).isEqualTo(pages.get(0));
  }

  @Test
  void savesOfOneStoryDoNotEraseEachOther() {
    List<Cleaned> pages = List.of(story("Eels"), story("Eels"), story("Eels"), story("Eels"));
    observe(pages);
    assertThat(repetition.settle(List.of("paper"), pages.get(0))).isEqualTo(pages.get(0));
  }

  @Test
  void savesUnderAnotherTitleAreToldFromOtherStories() {
    List<Cleaned> pages = new ArrayList<>();
    for (String title : List.of("Eels return", "The eels are back", "Eels, again")) {
      pages.add(new Cleaned(titled(title), longStory(), null));
    }
    observe(pages);
    assertThat(repetition.settle(List.of("paper"), pages.get(0))).isEqualTo(pages.get(0));
  }

  @Test
  void whatWasRemovedFromOneOtherStoryGoesAtTheEnd() {
    Cleaned other = story("Bells");
    List<Judged> blocks = new ArrayList<>(other.blocks());
    blocks.set(3, blocks.get(3).removed(Reason.DONATION_APPEAL, ""));
    observe(List.of(story("Eels"), new Cleaned(other.metadata(), blocks, null)));
    assertThat(repetition.settle(List.of("paper"), story("Eels")).kept()).hasSize(3);
  }

  @Test
  void whatWasRemovedFromAnotherSaveOfTheSameStoryStays() {
    Cleaned other = story("Eels");
    List<Judged> blocks = new ArrayList<>(other.blocks());
    blocks.set(3, blocks.get(3).removed(Reason.DONATION_APPEAL, ""));
    observe(List.of(story("Eels"), new Cleaned(other.metadata(), blocks, null)));
    assertThat(repetition.settle(List.of("paper"), story("Eels")).kept()).hasSize(4);
  }

  @Test
  void aHeldSourceLosesWhatRepeatsToo() {
    Cleaned held = new Cleaned(Metadata.NONE, story("Fog").blocks(), "no title was found");
    observe(List.of(story("Eels"), story("Bells"), story("Snow"), held));
    assertThat(repetition.settle(List.of("paper"), held).kept()).hasSize(3);
  }

  @Test
  void aSaveThatIsHeldErasesNothingOfAnother() {
    Cleaned page = new Cleaned(titled("Eels return"), longStory(), null);
    List<Judged> end = longStory().subList(3, 5);
    observe(List.of(page, new Cleaned(Metadata.NONE, end, "no title was found")));
    assertThat(repetition.settle(List.of("paper"), page)).isEqualTo(page);
  }

  @Test
  void otherSitesDoNotCount() {
    for (String site : List.of("a", "b", "c")) {
      repetition.observe(List.of(site), site + "/page", story(site));
    }
    assertThat(repetition.settle(List.of("a"), story("a")).removals()).isEmpty();
  }

  @Test
  void aParagraphInTheMiddleStaysUnlessItWasDoubted() {
    observe(List.of(middle("Eels", 1), middle("Bells", 1), middle("Snow", 1)));
    assertThat(repetition.settle(List.of("paper"), middle("Eels", 0.99)).removals()).isEmpty();
    assertThat(repetition.settle(List.of("paper"), middle("Eels", 0.6)).removals()).hasSize(1);
  }

  @Test
  void headingsAndQuotationsStay() {
    List<Cleaned> pages = new ArrayList<>();
    for (String title : List.of("Eels", "Bells", "Snow")) {
      pages.add(
          new Cleaned(
              titled(title),
              List.of(
                  kept(new Block.Heading(2, text("What we know"))),
                  paragraph(title + " were seen by the harbour master at noon on Tuesday."),
                  kept(
                      new Block.Quotation(
                          List.of(
                              new Block.Paragraph(text("Nobody asked me, and I know it all.")))))),
              null));
    }
    observe(pages);
    assertThat(repetition.settle(List.of("paper"), pages.get(0))).isEqualTo(pages.get(0));
  }

  @Test
  void orderOfObservingMakesNoDifference() {
    long seed = 7;
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      numbers.add(i);
    }
    List<Cleaned> first = settleAll(numbers);
    Collections.shuffle(numbers, new Random(seed));
    assertThat(settleAll(numbers)).as("seed %d", seed).isEqualTo(first);
  }

  private static List<Cleaned> settleAll(List<Integer> order) {
    Repetition repetition = new Repetition();
    for (int i : order) {
      repetition.observe(List.of("paper"), "page" + i, numbered(i));
    }
    List<Cleaned> settled = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      settled.add(repetition.settle(List.of("paper"), numbered(i)));
    }
    return settled;
  }

  /** A story with a line that stands in some of the others, more or less rarely. */
  private static Cleaned numbered(int number) {
    String name = Character.toString('a' + number % 26) + Character.toString('a' + number / 26);
    return new Cleaned(
        titled("Story " + name),
        List.of(
            paragraph("Of " + name + " there is much to tell, and this is the whole of it."),
            paragraph("Line of the group " + Character.toString('a' + number % 17) + ".")),
        null);
  }

  private void observe(List<Cleaned> pages) {
    for (int i = 0; i < pages.size(); i++) {
      repetition.observe(List.of("paper"), "paper/" + i, pages.get(i));
    }
  }

  private static Cleaned story(String subject) {
    return new Cleaned(
        titled(subject),
        List.of(
            paragraph(subject + " came to the harbour in the night, the keeper said."),
            paragraph("Nobody had expected " + subject + " before the end of the month."),
            paragraph("By noon " + subject + " had gone again, and the children with it."),
            paragraph(APPEAL)),
        null);
  }

  private static Cleaned middle(String subject, double score) {
    return new Cleaned(
        titled(subject),
        List.of(
            paragraph(subject + " came to the harbour in the night, the keeper said."),
            new Judged(new Block.Paragraph(text(APPEAL)), null, score, ""),
            paragraph("By noon " + subject + " had gone again, and the children with it.")),
        null);
  }

  private static List<Judged> longStory() {
    List<Judged> blocks = new ArrayList<>();
    for (String day : List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")) {
      blocks.add(paragraph("On " + day + " the eels went up the river under the mill bridge."));
    }
    return blocks;
  }

  private static Metadata titled(String title) {
    return new Metadata(title, null, List.of(), null, null, null, List.of(), null, null, null);
  }

  private static Judged paragraph(String words) {
    return kept(new Block.Paragraph(text(words)));
  }

  private static Judged kept(Block block) {
    return new Judged(block, null, 1, "");
  }

  private static List<Inline> text(String words) {
    return List.of(new Inline.Text(words));
  }
}
