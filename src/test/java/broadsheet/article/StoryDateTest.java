package broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryDateTest {

  @ParameterizedTest
  @CsvSource({
    "2018-07-24, 2018-07-24",
    "' 2018-07-24\n', 2018-07-24",
    "2018-07-24T09:30, 2018-07-24T09:30:00",
    "2018-07-24 09:30, 2018-07-24T09:30:00",
    "2018-07-24T09:30:15, 2018-07-24T09:30:15",
    "2018-07-24T09:30:15.123456, 2018-07-24T09:30:15",
    "2018-07-24T09:30:15Z, 2018-07-24T09:30:15Z",
    "2018-07-24t09:30:15z, 2018-07-24T09:30:15Z",
    "2018-07-24T09:30+03, 2018-07-24T09:30:00+03:00",
    "2018-07-24T09:30+0300, 2018-07-24T09:30:00+03:00",
    "2018-07-24 09:30:00 -05:30, 2018-07-24T09:30:00-05:30",
    "2018-07-24T09:30:00+00:00, 2018-07-24T09:30:00Z",
    "2020-02-29, 2020-02-29"
  })
  void readsWhatIsoAllows(String text, String date) {
    assertThat(StoryDate.parse(text)).map(StoryDate::toString).contains(date);
  }

  @ParameterizedTest
  @CsvSource({"2018-07-24", "2018-07-24T09:30:15+03:00", "2018-07-24T09:30:15"})
  void readsWhatItWrites(String text) {
    assertThat(StoryDate.parse(text)).map(StoryDate::toString).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "24.07.2018",
        "2018-7-24",
        "2018-13-01",
        "2019-02-29",
        "2018-07-24T25:00",
        "2018-07-24T09:30+19:00",
        "2018-07-24Z",
        "2018-07-24T",
        "2018-07-24T09",
        "2018-07-24T09:30 Moscow",
        "٢٠١٨-٠٧-٢٤"
      })
  void readsNothingElse(String text) {
    assertThat(StoryDate.parse(text)).isEmpty();
  }
}
