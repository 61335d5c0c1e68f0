package broadsheet.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TitleWordsTest {

  private final TitleWords titles = new TitleWords(Set.of("the", "ferry", "sails", "again"));

  @Test
  void theOverlapIsThePartOfATextsOwnWordsThatTitlesHave() {
    assertThat(titles.in("The ferry, the FERRY!", true).overlap()).isEqualTo(1);
    assertThat(titles.in("The ferry and the harbour", true).overlap()).isEqualTo(.5);
    assertThat(titles.in("Harbours freeze over", true).overlap()).isZero();
    assertThat(titles.in("", true).overlap()).isZero();
  }

  @Test
  void longerWordsOfTitlesAreCountedOnce() {
    assertThat(titles.in("The ferry sails; the ferry waits", false).hits()).isEqualTo(2);
    assertThat(titles.in("The ferry sails; the ferry waits", false).overlap()).isZero();
    assertThat(titles.in("The harbour", true).hits()).isZero();
  }
}
