package broadsheet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The pictures that are drawn of titles. */
class ShareImagesTest {

  private static final String ARCHIVE = "The Drawer of Clippings";
  private static final String HEBREW = "\u05d4\u05de\u05e2\u05d1\u05d5\u05e8\u05ea";
  private static final String ARABIC = "\u0622\u062e\u0631 \u0639\u0628\u0651\u0627\u0631\u0629";

  private final ShareImages images = new ShareImages(ShareImagesTest::fonts);

  @Test
  void aTitleIsDrawnInTheSizeThatIsAskedFor() throws Exception {
    BufferedImage image = draw(card("The last ferry to Ness"));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(inkBetween(image, 140, 530)).isGreaterThan(5_000);
    assertThat(inkBetween(draw(card("Fog")), 140, 530)).isLessThan(inkBetween(image, 140, 530));
    assertThat(images.draw(card("The last ferry to Ness"))).hasSizeLessThan(30_000);
  }

  @Test
  void theSameCardGivesTheSameBytesWithAnyThread() {
    List<ShareCard> cards =
        List.of(
            card("The last ferry"), card("Паром ушёл"), rightToLeft(HEBREW), rightToLeft(ARABIC));
    List<String> once = cards.stream().map(this::bytes).toList();
    ShareImages others = new ShareImages(ShareImagesTest::fonts);
    assertThat(
            IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> HexFormat.of().formatHex(others.draw(cards.get(i % 4)))))
        .allMatch(once::contains);
    assertThat(once).doesNotHaveDuplicates();
  }

  @Test
  void anotherTitlePaperDateOrFontMakesAnotherDigest() throws Exception {
    ShareCard card = card("Fog");
    ShareImages fewer = new ShareImages(() -> Map.of("a.ttf", fonts().values().iterator().next()));
    assertThat(
            List.of(
                images.digest(card),
                images.digest(card("Fog again")),
                images.digest(card("Fog", "The Packet", "March 18, 2024")),
                images.digest(card("Fog", "The Lantern", "18 March 2024")),
                fewer.digest(card)))
        .doesNotHaveDuplicates();
    assertThat(images.digest(card("Fog"))).isEqualTo(images.digest(card));
  }

  @Test
  void whatIsWrittenFromTheRightStandsAtTheRight() throws Exception {
    BufferedImage hebrew = draw(rightToLeft(HEBREW));
    assertThat(firstColumn(hebrew)).isGreaterThan(600);
    BufferedImage english = draw(card("Ferry"));
    assertThat(firstColumn(english)).isBetween(72, 90);
    assertThat(inkBetween(draw(rightToLeft(ARABIC)), 140, 530)).isGreaterThan(3_000);
  }

  @Test
  void lettersOfArabicAreJoined() throws Exception {
    BufferedImage joined = draw(rightToLeft("\u0628\u0628\u0628\u0628"));
    BufferedImage apart = draw(rightToLeft("\u0628\u200c\u0628\u200c\u0628\u200c\u0628"));
    assertThat(firstColumn(apart)).isLessThan(firstColumn(joined));
  }

  @Test
  void aTitleInLettersThatNoFontHasGivesItsPlaceToThePaper() {
    assertThat(bytes(card("今夜、最後の渡し船", "The Lantern", "March 18, 2024")))
        .isEqualTo(bytes(card("", "The Lantern", "March 18, 2024")))
        .isEqualTo(bytes(card("Ferry 船", "The Lantern", "March 18, 2024")))
        .isNotEqualTo(bytes(card("", "The Packet", "March 18, 2024")));
    assertThat(bytes(card("今夜", "汐見坂新聞", "2024年3月18日")))
        .isEqualTo(bytes(card("", null, "2024-03-18")))
        .isNotEqualTo(bytes(card("", null, "2024-03-19")));
  }

  @Test
  void aThemesOwnFontIsAskedFirst() {
    byte[] naskh = fonts().get("NotoNaskhArabic-SemiBold.ttf");
    Map<String, byte[]> mine = new LinkedHashMap<>();
    mine.put("mine.ttf", naskh);
    mine.putAll(fonts());
    byte[] withMine = new ShareImages(() -> mine).draw(card("Ferry, 2024?"));
    assertThat(withMine).isNotEqualTo(images.draw(card("Ferry, 2024?")));
  }

  @Test
  void hostileTitlesCostNoMoreThanLongOnes() throws Exception {
    String emoji = "\uD83D\uDEA2\u200D\uD83C\uDFFD";
    assertThat(bytes(card("Fog" + emoji + "\u0000\u202e\n\uD800again")))
        .isEqualTo(bytes(card("Fog again")));
    assertThat(bytes(card(emoji))).isEqualTo(bytes(card("")));
    for (String title :
        List.of(
            "word ".repeat(10_000),
            "W".repeat(10_000),
            "\u0301".repeat(10_000),
            "f" + "\u0301\u0323".repeat(5_000),
            "…".repeat(10_000),
            ".\u00a0".repeat(10_000),
            HEBREW.repeat(2_000) + "a1".repeat(2_000))) {
      for (boolean right : new boolean[] {true, false}) {
        ShareCard card = new ShareCard(title, title, null, title, title, right);
        assertThat(draw(card).getWidth()).isEqualTo(1200);
      }
    }
  }

  @Test
  void whatDoesNotFitEndsInDots() {
    assertThat(bytes(card("word ".repeat(10_000))))
        .isEqualTo(bytes(card("word ".repeat(11_000))))
        .isNotEqualTo(bytes(card("word ".repeat(30))));
  }

  @Test
  void aFileThatIsNoFontIsNamed() {
    ShareImages broken = new ShareImages(() -> Map.of("share/mine.ttf", new byte[] {1, 2, 3}));
    assertThatThrownBy(() -> broken.draw(card("Fog")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("`share/mine.ttf` is no font");
  }

  private static ShareCard card(String title) {
    return card(title, "The Lantern", "March 18, 2024");
  }

  private static ShareCard card(String title, @Nullable String paper, String date) {
    LocalDate day = LocalDate.of(2024, 3, date.endsWith("19") ? 19 : 18);
    return new ShareCard(title, paper, day, date, ARCHIVE, false);
  }

  private static ShareCard rightToLeft(String title) {
    return new ShareCard(title, null, null, "", ARCHIVE, true);
  }

  private String bytes(ShareCard card) {
    return HexFormat.of().formatHex(images.draw(card));
  }

  private BufferedImage draw(ShareCard card) throws IOException {
    return TestPictures.read(images.draw(card));
  }

  private static int inkBetween(BufferedImage image, int top, int bottom) {
    int[] pixels = image.getRGB(0, top, image.getWidth(), bottom - top, null, 0, image.getWidth());
    return (int) Arrays.stream(pixels).filter(p -> (p & 0xff) < 128).count();
  }

  /** Where from the left the title begins. */
  private static int firstColumn(BufferedImage image) {
    return IntStream.range(0, image.getWidth())
        .filter(x -> IntStream.range(140, 530).anyMatch(y -> (image.getRGB(x, y) & 0xff) < 128))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, byte[]> fonts() {
    Map<String, byte[]> fonts = new LinkedHashMap<>();
    for (String name :
        List.of(
            "NotoSerif-SemiBold.ttf",
            "NotoSerifHebrew-SemiBold.ttf",
            "NotoNaskhArabic-SemiBold.ttf")) {
      try {
        fonts.put(name, Files.readAllBytes(Path.of("templates/share", name)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return fonts;
  }
}
