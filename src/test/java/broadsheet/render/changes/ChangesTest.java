package broadsheet.render.changes;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.render.changes.Passage.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What changed between two texts, written as {@code [-went-]} and {@code [+came+]}. */
class ChangesTest {

  private static final String BELL = "The bell of the chapel rings at nine and at twelve.";
  private static final String FERRY = "The ferry has been painted, and nobody likes the colour.";

  @Test
  void wordsThatChangedAreShownWhereTheyStand() {
    assertThat(changes(List.of(FERRY, BELL), List.of(FERRY, BELL.replace("nine", "ten"))))
        .containsExactly(FERRY, "The bell of the chapel rings at [-nine-][+ten+] and at twelve.");
  }

  @Test
  void changesThatAlmostTouchAreOne() {
    assertThat(
            changes(
                List.of("Eggs cost six or seven pence a piece here."),
                List.of("Eggs cost two or three pence a piece here.")))
        .containsExactly("Eggs cost [-six or seven-][+two or three+] pence a piece here.");
  }

  @Test
  void aParagraphThatCameOrWentIsWholeAndApart() {
    String other = "A goat was found on the roof of the school.";
    assertThat(changes(List.of(BELL, other), List.of(FERRY, BELL)))
        .containsExactly("[+" + FERRY + "+]", BELL, "[-" + other + "-]");
    assertThat(changes(List.of(BELL), List.of(FERRY)))
        .as("they share but a few little words")
        .containsExactly("[-" + BELL + "-]", "[+" + FERRY + "+]");
  }

  @Test
  void aParagraphThatChangedIsFoundAmongOthersThatCame() {
    String later = BELL.replace("nine", "ten");
    assertThat(changes(List.of(BELL), List.of(FERRY, later, "One word.")))
        .containsExactly(
            "[+" + FERRY + "+]",
            "The bell of the chapel rings at [-nine-][+ten+] and at twelve.",
            "[+One word.+]");
  }

  @Test
  void aHeadingIsNotTheParagraphThatSaysTheSame() {
    List<Passage> passages =
        new Changes().between(List.of(new Line(true, BELL)), List.of(new Line(false, BELL)));
    assertThat(passages).extracting(Passage::change).containsExactly(Change.REMOVED, Change.ADDED);
    assertThat(passages).extracting(Passage::heading).containsExactly(true, false);
  }

  @Test
  void scriptsWithoutSpacesAreComparedSignBySign() {
    assertThat(changes(List.of("岬の灯台から古い日誌が見つかった。"), List.of("岬の灯台から古い地図が見つかった。")))
        .containsExactly("岬の灯台から古い[-日誌-][+地図+]が見つかった。");
  }

  @Test
  void withoutWhatCameItIsTheOldTextAndWithoutWhatWentTheNew() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<String> before = text(random);
      List<String> after = new ArrayList<>(before);
      for (int i = random.nextInt(4); i > 0; i--) {
        int at = random.nextInt(after.size() + 1);
        if (at == after.size() || random.nextBoolean()) {
          after.add(at, text(random).get(0));
        } else if (random.nextBoolean()) {
          after.set(at, after.get(at).replace('a', 'e').replace(" i", ", 灯 "));
        } else {
          after.remove(at);
        }
      }
      List<Passage> passages = new Changes().between(lines(before), lines(after));
      assertThat(side(passages, Change.ADDED)).as("seed %d", seed).isEqualTo(before);
      assertThat(side(passages, Change.REMOVED)).as("seed %d", seed).isEqualTo(after);
    }
  }

  @Test
  void textsMadeToBeComparedForeverAreNot() {
    String one = words(0, 200_000);
    String other = words(100_000, 200_000);
    List<Passage> passages = new Changes().between(lines(List.of(one)), lines(List.of(other)));
    assertThat(side(passages, Change.ADDED)).containsExactly(one);
    List<String> many = IntStream.range(0, 20_000).mapToObj(i -> words(i, 9)).toList();
    List<String> others = IntStream.range(5, 20_000).mapToObj(i -> words(-i, 9)).toList();
    assertThat(new Changes().between(lines(many), lines(others))).hasSize(39_995);
  }

  private static String words(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> "w" + i)
        .collect(Collectors.joining(" "));
  }

  private static List<String> text(Random random) {
    String[] words = {
      "fog", "a", "in", "the", "harbour,", "was", "late.", "“So”", "鳥多し", "\n", "ice"
    };
    return IntStream.range(0, 1 + random.nextInt(8))
        .mapToObj(
            i ->
                IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(j -> words[random.nextInt(words.length)])
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.toList());
  }

  /** The text of one side: all but what has this change. */
  private static List<String> side(List<Passage> passages, Change without) {
    return passages.stream()
        .filter(p -> p.change() != without)
        .map(
            p ->
                p.pieces().stream()
                    .filter(piece -> piece.change() != without)
                    .map(Passage.Piece::text)
                    .collect(Collectors.joining()))
        .toList();
  }

  private static List<String> changes(List<String> before, List<String> after) {
    return new Changes()
        .between(lines(before), lines(after)).stream().map(ChangesTest::shown).toList();
  }

  private static String shown(Passage passage) {
    return passage.pieces().stream()
        .map(
            piece ->
                switch (piece.change()) {
                  case ADDED -> "[+" + piece.text() + "+]";
                  case REMOVED -> "[-" + piece.text() + "-]";
                  default -> piece.text();
                })
        .collect(Collectors.joining());
  }

  private static List<Line> lines(List<String> texts) {
    return texts.stream().map(t -> new Line(false, t)).toList();
  }
}
