package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Reason;
import broadsheet.clean.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a story ends of whose dump more was kept. */
class EndingTest {

  private static final List<String> STORY =
      List.of(
          "The ferries to the outer islands will sail again on Friday, after crews voted by a wide"
              + " margin to accept an offer that they had turned down a week before.",
          "The dispute began in spring, when the shipping line proposed to cut the night watch from"
              + " three sailors to two, and the union said that somebody had always been awake.",
          "On the islands the shelves emptied slowly, and by the end of the week there was no fresh"
              + " milk in any of the four shops, though the ferries still brought the mail.",
          "Under the offer the watch stays as it is until winter, and a captain whom both sides"
              + " trust will sail with the crews and count how often anybody is called at night.",
          "The union called the vote a relief. The shipping line said that the captain would be"
              + " paid by neither side, and that the first report was due in autumn.",
          "Shopkeepers on the islands had hired fishing boats for flour and potatoes. Their captain"
              + " said that he would miss the company, and not the weather.",
          "The mayor of the largest island thanked the crews and the line, and asked both to talk"
              + " earlier when the next offer is due, before the shelves are empty again.",
          "Children who had gone to school on the mainland came home by helicopter, which some of"
              + " them told reporters they would like to do every week.",
          "The line expects that the first sailing on Friday will be full, and has asked passengers"
              + " with cars to come to the harbor two hours before the ferries leave.");

  private static final List<String> TEASERS =
      List.of(
          "A baker from the capital has grown pumpkins on a theatre roof for eleven summers, and"
              + " this year one of them weighs more than his delivery bicycle.",
          "Astronomers who listen to pulsars believe that a faint hum comes from galaxies which"
              + " collided before our planet existed.");

  private static final List<String> MORE =
      List.of(
          "The captain whom both sides trust has sailed to the islands for thirty winters, and the"
              + " union and the shipping line both say that nobody counts as well.",
          "The mayor said that the ferries, the crews and the shelves of the shops would be talked"
              + " about again in autumn, when the report is due.");

  private static final List<String> LIST =
      List.of(
          "Related stories",
          "Pumpkin season",
          "Opera tickets",
          "Crossword",
          "Weather map",
          "Sudoku",
          "Recipes",
          "Horoscope",
          "Chess",
          "Gardens",
          "Motoring");

  private final List<String> dump = new ArrayList<>();
  private final List<Double> scores = new ArrayList<>();

  private void add(double score, List<String> lines) {
    dump.addAll(lines);
    scores.addAll(Collections.nCopies(lines.size(), score));
  }

  /** The lines kept, when those from .3 on were kept before. */
  private List<String> kept() {
    List<Line> lines = dump.stream().map(text -> new Line(text, 1, 0)).toList();
    LineShape[] shapes = lines.stream().map(l -> LineShape.of(l.text())).toArray(LineShape[]::new);
    Verdicts verdicts =
        new Verdicts(scores.stream().mapToDouble(Double::doubleValue).toArray(), .3);
    Echo echo = Echo.of(lines, shapes, Stretch.of(shapes, 15));
    new Ending(shapes, Cues.of(lines, shapes, new Lexicon()), echo, verdicts).find();
    assertThat(IntStream.range(0, dump.size()).filter(i -> scores.get(i) >= .3))
        .allMatch(i -> verdicts.kept(i) || verdicts.reason(i) == Reason.RELATED_LINKS);
    return IntStream.range(0, dump.size()).filter(verdicts::kept).mapToObj(dump::get).toList();
  }

  @Test
  void doubtedLinesInOtherWordsAreBelowTheEnd() {
    add(.95, STORY);
    add(.1, LIST.subList(1, 4));
    add(.5, TEASERS);
    assertThat(kept()).isEqualTo(STORY);
  }

  @Test
  void doubtedLinesInTheStorysWordsAreOfTheStory() {
    add(.95, STORY);
    add(.1, LIST.subList(1, 4));
    add(.5, MORE);
    assertThat(kept()).containsAll(MORE);
  }

  @Test
  void linesThatReadLikeTheStoryStayInWhateverWords() {
    add(.95, STORY);
    add(.1, LIST.subList(1, 4));
    add(.7, TEASERS);
    assertThat(kept()).containsAll(TEASERS);
  }

  @Test
  void belowALabelledListLessDoubtIsEnough() {
    add(.95, STORY);
    add(.1, LIST);
    add(.7, TEASERS);
    assertThat(kept()).isEqualTo(STORY);
  }

  @Test
  void aListWithoutALabelIsNoEnd() {
    add(.95, STORY);
    add(.1, LIST.subList(1, LIST.size()));
    add(.1, List.of("Theatre"));
    add(.7, TEASERS);
    assertThat(kept()).containsAll(TEASERS);
  }

  @Test
  void whereTheStoryGoesOnBelowTeasersAllStays() {
    add(.95, STORY);
    add(.1, LIST);
    add(.5, TEASERS);
    add(.1, LIST.subList(1, 4));
    add(.95, MORE);
    assertThat(kept()).containsAll(TEASERS).containsAll(MORE);
  }

  @Test
  void nothingIsComparedWithAFewWords() {
    add(.95, STORY.subList(0, 3));
    add(.1, LIST);
    add(.5, TEASERS);
    assertThat(kept()).containsAll(TEASERS);
  }

  @Test
  void aDumpOfNothingButStoryIsWhole() {
    add(.95, STORY);
    assertThat(kept()).isEqualTo(STORY);
    dump.clear();
    scores.clear();
    add(.1, LIST);
    assertThat(kept()).isEqualTo(Arrays.asList());
  }
}
