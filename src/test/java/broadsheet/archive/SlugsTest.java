package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SlugsTest {
  @Test
  void namesOfEveryScriptBecomeAscii() {
    assertThat(Slugs.of("Putin's Côte d’Azur: 10 % off!", "k"))
        .isEqualTo("putins-cote-dazur-10-off");
    assertThat(Slugs.of("Москва сегодня", "k")).isEqualTo("moskva-segodnia");
    assertThat(Slugs.of("東京の朝", "k")).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(Slugs.of("مرحبا", "k")).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  @Test
  void whatLiesBeyondTheBasicPlaneIsLeftOutOrReadAsTheLettersItStandsFor() {
    assertThat(Slugs.of("🦭 Seal in the harbour 🎉", "k")).isEqualTo("seal-in-the-harbour");
    assertThat(Slugs.of("\ud835\udc07arbour", "k")).isEqualTo("harbour");
    assertThat(Slugs.of("x".repeat(999) + "🎉", "k")).hasSize(80);
    assertThat(Slugs.of("🦭", "k")).startsWith("story-");
  }

  @Test
  void nothingAtAllBecomesAKeyOfItsOwn() {
    assertThat(Slugs.of("!!! …", "a.html")).matches("story-[0-9a-f]{8}");
    assertThat(Slugs.of("", "a.html")).isNotEqualTo(Slugs.of("", "b.html"));
  }

  @Test
  void longTitlesEndAfterAWord() {
    String slug = Slugs.of("word ".repeat(200_000), "k");
    assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("-word");
    assertThat(Slugs.of("x".repeat(500), "k")).hasSize(80);
  }

  @Test
  void namesOfDevicesAndOfAFoldersPageAreAvoided() {
    assertThat(Slugs.of("CON", "k")).isEqualTo("con-1");
    assertThat(Slugs.of("index", "k")).isEqualTo("index-1");
    assertThat(Slugs.of("../../etc/passwd", "k")).isEqualTo("etc-passwd");
  }

  @Test
  void theTurkishIDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Slugs.of("ISTANBUL IN JUNE", "k")).isEqualTo("istanbul-in-june");
    } finally {
      Locale.setDefault(before);
    }
  }
}
