package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://web.archive.org/web/20190102030405/https://marsh.example/geese,"
        + " https://marsh.example/geese",
    "https://web.archive.org/web/20190102030405mp_/http://marsh.example/geese?page=2&utm_source=x,"
        + " http://marsh.example/geese?page=2",
    "http://archive.example/coll/20190102030405im_/https:/marsh.example/geese,"
        + " https://marsh.example/geese",
    "https://marsh.example/20190102030405/geese, https://marsh.example/20190102030405/geese",
  })
  void undoesTheAddressesOfWebArchives(String stated, String original) {
    String canonical = "<link rel=canonical href='" + stated + "'>";
    assertThat(Pages.read(canonical).url()).isEqualTo(original);
    String social = "<meta property=og:url content='" + stated + "'>";
    assertThat(Pages.read(social).url()).isEqualTo(original);
    assertThat(Pages.read("<p>Geese.</p>", stated, null).url()).isEqualTo(original);
  }

  @Test
  void undoesAnAddressThatIsRelativeToTheArchive() {
    assertThat(
            Pages.read(
                    "<link rel=canonical href='/web/20190102030405/https://marsh.example/geese'>",
                    "https://web.archive.org/web/20190102030405/https://marsh.example/geese?x=1",
                    null)
                .url())
        .isEqualTo("https://marsh.example/geese");
  }

  @Test
  void takesTheFullPageThatAnAcceleratedOneNames() {
    assertThat(
            Pages.read(
                    "<html amp><link rel=canonical href='https://marsh.example/geese'>",
                    "https://marsh.example/amp/geese",
                    null)
                .url())
        .isEqualTo("https://marsh.example/geese");
  }

  @Test
  void keepsTheNumberOfThePageThatACanonicalAddressHas() {
    assertThat(
            Pages.read(
                    "<link rel=canonical href='https://marsh.example/geese?page=2'>",
                    "https://marsh.example/geese?page=2&fbclid=1",
                    null)
                .url())
        .isEqualTo("https://marsh.example/geese?page=2");
  }
}
