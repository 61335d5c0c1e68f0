package broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingNamesTest {

  private final HeadingNames names = new HeadingNames();

  @Test
  void aNameIsTheWordsInSmallLettersWithHyphens() {
    assertThat(next("What it costs, and whom?")).isEqualTo("#what-it-costs-and-whom");
    assertThat(next("1.2 Snake_case & more")).isEqualTo("#12-snake_case--more");
    assertThat(next("Über")).isEqualTo("#%C3%BCber");
    assertThat(next("हिन्दी")).isEqualTo("#%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80");
  }

  @Test
  void noTwoHeadingsHaveOneName() {
    assertThat(next("Day")).isEqualTo("#day");
    assertThat(next("Day")).isEqualTo("#day-1");
    assertThat(next("Day 1")).isEqualTo("#day-1-1");
    assertThat(next("Day")).isEqualTo("#day-2");
    assertThat(next("…")).isEqualTo("#");
    assertThat(next("!")).isEqualTo("#-1");
  }

  private String next(String words) {
    return names.next(new Block.Heading(2, List.of(new Inline.Text(words))));
  }
}
