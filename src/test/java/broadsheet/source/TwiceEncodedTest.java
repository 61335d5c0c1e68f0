package broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwiceEncodedTest {

  /** Honest lines, some of them with signs that could be a sequence's beginning or its end. */
  static List<String> honest() {
    return List.of(
        "“It’s a ferry,” she said – “and it’s late.” The café’s £4.50 soup; 20 °C; ½ of the naïve…",
        "Über der Bucht lag „früh“ der Nebel. »JÄ«, sagte Frau Süß; ÖL, ÄRGER, SPAẞ und MÜLL…",
        "« CAFÉ » : l’été déjà, où est passée la mouette ? À l’Île-d’Yeu, ÉTÉ… ÇA “VA”",
        "¿Dónde está la niña? «ESPAÑA», dijo; AÑO… ¡QUÉ!",
        "São João não está “AÍ”; AÇÃO… CORAÇÃO» É»",
        "Å, DÄR PÅ ÖN… ”SKÅ”, sa hon. Ærø ligger dér – Ø»",
        "Rano mgła zasłoniła zatokę; ŻÓŁĆ… „GĘŚ”",
        "Утром над заливом поднялся туман. «ЁЛКА»… №5",
        "Το πρωί η ομίχλη σκέπασε τον κόλπο· «ΑΘΉΝΑ»",
        "غطى الضباب الخليج في الصباح وبقيت العبارة",
        "朝の霧が港をおおい、連絡船は昼まで岸を離れなかった。「はい」",
        "Sabah körfezi sis kapladı; ÇİĞ… Işığın",
        "Broken already: it\ufffds late, \u0080\u0099 and Â and Ã stand alone.");
  }

  private final TwiceEncoded twice = new TwiceEncoded();

  /** As a program would do that takes UTF-8 for another set; bytes without a meaning stay. */
  private static String encodedAgain(String text, String charset) {
    StringBuilder again = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String sign = new String(new byte[] {b}, Charset.forName(charset));
      again.append(sign.equals("\ufffd") ? String.valueOf((char) (b & 0xFF)) : sign);
    }
    return again.toString();
  }

  @ParameterizedTest
  @MethodSource("honest")
  void anHonestTextStaysAsItIs(String text) {
    assertThat(twice.undo(text)).isSameAs(text);
    String page = ("<p>" + text.replace(" ", "</p><p>") + "</p>").repeat(5);
    assertThat(twice.undo(page)).isSameAs(page);
  }

  @Test
  void honestTextsInAnyOrderStayAsTheyAre() {
    Random random = new Random(11);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < 60; w++) {
        String[] words = honest().get(random.nextInt(honest().size())).split(" ", -1);
        text.append(words[random.nextInt(words.length)]).append(" <\n>".charAt(random.nextInt(4)));
      }
      assertThat(twice.undo(text.toString())).as("%d", i).isEqualTo(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-1"})
  void whatWasEncodedTwiceIsDecodedTwice(String charset) {
    for (String text : honest().subList(0, honest().size() - 1)) {
      String page = "<p>" + text + "</p>\n<p>The ferry is late.</p>" + "<p>it’s</p>".repeat(3);
      assertThat(twice.undo(encodedAgain(page, charset))).isEqualTo(page);
    }
  }

  @Test
  void whatWasEncodedFourTimesIsPutRight() {
    String page = "<p>It’s the ferry’s bell, isn’t it?</p>";
    String wrong = page;
    for (int i = 0; i < 3; i++) {
      wrong = encodedAgain(wrong, "windows-1252");
    }
    assertThat(twice.undo(wrong)).isEqualTo(page);
  }

  @Test
  void aParagraphThatIsRightAlreadyIsLeftBesideOthersThatAreNot() {
    String wrong = encodedAgain("<p>Let’s say it’s the ferry’s bell.</p>", "windows-1252");
    String right = "<p>“It’s late,” she said.</p>";
    assertThat(twice.undo(wrong + right))
        .isEqualTo("<p>Let’s say it’s the ferry’s bell.</p>" + right);
  }

  @Test
  void pricesAndSpansThatNoLetterStandsBesideAreToldByControlCharacters() {
    String page = "<td>€14</td><td>100–2,500</td><td>“</td><td>€ 27</td>";
    assertThat(twice.undo(encodedAgain(page, "ISO-8859-1"))).isEqualTo(page);
    String wrong = encodedAgain(page, "windows-1252");
    assertThat(twice.undo(wrong)).isSameAs(wrong);
  }

  @Test
  void whatIsDoubtfulFollowsWhatIsNot() {
    String page = "<p>It’s the ferry’s bell, isn’t it?</p><td>1 % <b>”</b></td><td>€ 27</td>";
    assertThat(twice.undo(encodedAgain(page, "windows-1252"))).isEqualTo(page);
  }

  @Test
  void oneSequenceAloneMayBeMeant() {
    String text = "<p>What is itâ€™s?</p><td>â€™</td><td>Ã©</td><td>Â®</td>";
    assertThat(twice.undo(text)).isSameAs(text);
  }
}
