package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nothing of a dump is lost, doubled or moved, whatever it looks like. */
class TextCleanerConservationTest {

  private static final List<String> PIECES =
      List.of(
          "The council met on Tuesday, and after four hours it agreed to mend the bridge.",
          "“It will hold,” said the engineer, “if nobody drives a tank over it.”",
          "Совет собрался во вторник и после четырёх часов споров решил починить мост.",
          "市議会は火曜日に開かれ、四時間の議論のあと、橋を直すことを決めた。",
          "اجتمع المجلس يوم الثلاثاء، وبعد أربع ساعات قرر إصلاح الجسر القديم.",
          "Home",
          "Subscribe",
          "12 March 2021",
          "By Ada Abbott",
          "Read more",
          "Share",
          "- first",
          "- second",
          "• a point",
          "• another",
          "1. one",
          "2. two",
          "3. three",
          "7) odd",
          "> quoted words",
          "> > twice quoted",
          ">",
          "-",
          "•",
          "1.",
          "a\tb\tc",
          "1\t2",
          "\t",
          "\u200b",
          "\ufeff",
          "\u00a0indented by a hard space",
          "    four spaces",
          "Support us with $5 a month: our" + " newsroom needs your help.",
          "© 2021 The Paper",
          "— Name Surname",
          "\u200eleft\u200e",
          "🙂",
          "\u0000\u0007",
          "&amp;",
          "");

  private static final List<String> ENDS =
      List.of("\n", "\n\n", "\r\n", "\r\n\r\n", "\n\n\n", "\r", "\u2028");

  private final TextCleaner cleaner = new TextCleaner();

  @Test
  void everyLineIsInOneBlockInOrder() {
    for (int seed = 0; seed < 400; seed++) {
      String dump = dump(new Random(seed));
      assertThat(Conservation.breach(dump, cleaner.clean(Dumps.of(dump))))
          .as("seed %d", seed)
          .isEmpty();
    }
  }

  private static String dump(Random random) {
    StringBuilder dump = new StringBuilder();
    boolean wrapped = random.nextInt(4) == 0;
    int pieces = random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      if (random.nextInt(3) == 0) {
        piece = PIECES.get(random.nextInt(5)) + " " + PIECES.get(random.nextInt(5));
      }
      dump.append(wrapped ? wrap(piece) : piece);
      dump.append(ENDS.get(random.nextInt(random.nextBoolean() ? 2 : ENDS.size())));
    }
    return dump.toString();
  }

  private static String wrap(String text) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column + word.length() > 60) {
        wrapped.append('\n');
        column = 0;
      }
      wrapped.append(column == 0 ? "" : " ").append(word);
      column += word.length() + 1;
    }
    return wrapped.toString();
  }
}
