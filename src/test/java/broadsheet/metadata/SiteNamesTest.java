package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Lamp Post; Lamp Post",
        "Lamp Post | News for all; Lamp Post",
        "Light and air - Lamp Post; Lamp Post",
        "Lamp Post - Lamp Post's only weekly since 1963; Lamp Post",
        "Lamp Post • Light the next wave.; Lamp Post",
        "Lamp Post: news; Lamp Post",
        "lamppost.example - the light of all; lamppost.example",
        "Lamps and Air - LAMPPOST.example; Lamps and Air - LAMPPOST.example",
        "Evening Lamp -; Evening Lamp",
        "| Evening Lamp |; Evening Lamp",
        "Evening Lamp - Light for all; Evening Lamp - Light for all"
      })
  void aSiteIsCalledByItsNameAlone(String stated, String name) {
    assertThat(site(stated)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Blog",
    "lamppost.example",
    "https://lamppost.example/",
    "The lamp on the long pier is out | Lamps"
  })
  void whatIsNoNameIsPassedOver(String stated) {
    assertThat(site(stated)).isEqualTo("Lamp Post Ltd");
  }

  @Test
  void aBlogThatIsCalledSoKeepsItsName() {
    String head =
        "<link rel=canonical href='https://theblog.example/a'><meta property=og:site_name"
            + " content=Blog>";
    assertThat(Pages.page(head, "<h1>The lamp is out</h1>").paper()).isEqualTo("Blog");
  }

  private static @Nullable String site(String stated) {
    String head =
        "<title>The lamp on the long pier is out | Lamps</title>"
            + "<link rel=canonical href='https://www.lamppost.example/a'><meta"
            + " property=og:site_name content=\"%s\"><meta name=application-name content='Lamp Post"
            + " Ltd'>";
    return Pages.page(head.formatted(stated), "<h1>The lamp is out</h1>").paper();
  }
}
