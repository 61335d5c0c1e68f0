package broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.source.TextDecoder.Decoded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final String RUSSIAN =
      "Утром над заливом поднялся туман, и паром простоял у причала до полудня. "
          + "Пассажиры пили чай из термосов, а капитан читал вслух вчерашнюю газету. "
          + "К обеду ветер переменился, и над мысом Лисьим показалось солнце.";
  private static final String JAPANESE =
      "朝の霧が港をおおい、連絡船は昼まで岸を離れなかった。乗客は水筒の茶を分け合い、" + "船長は昨日の新聞を声に出して読んだ。やがて風向きが変わり、岬の上に日が差した。";
  private static final String CHINESE =
      "清晨大雾笼罩港湾，渡船一直停到中午。乘客们分着喝保温瓶里的茶，船长大声念着昨天的报纸。" + "后来风向变了，海角上露出了太阳。";
  private static final String KOREAN =
      "아침 안개가 항구를 덮어 연락선은 정오까지 떠나지 못했다. 승객들은 보온병의 차를 나누어 마셨고" + " 선장은 어제 신문을 소리 내어 읽었다.";
  private static final String FRENCH =
      "Le brouillard s’est levé tôt sur la baie, et le bac est resté à quai jusqu’à midi. "
          + "Les passagers ont bu du thé, tandis que le capitaine lisait le journal de la veille, "
          + "déjà froissé. Où était passée la mouette ? « Là-bas », répondit-on près de l’entrée.";
  private static final String GERMAN =
      "Über der Bucht lag früh der Nebel, und die Fähre blieb bis zum Mittag am Kai. "
          + "Die Fahrgäste tranken Tee, während der Kapitän die Zeitung vom Vortag vorlas. "
          + "„Schön ist es trotzdem“, sagte eine Frau aus Süderbrück und lächelte müde.";
  private static final String GREEK =
      "Το πρωί η ομίχλη σκέπασε τον κόλπο και το πλοίο έμεινε δεμένο ως το μεσημέρι. "
          + "Οι επιβάτες έπιναν τσάι και ο καπετάνιος διάβαζε δυνατά τη χθεσινή εφημερίδα.";
  private static final String TURKISH =
      "Sabah körfezi sis kapladı, feribot öğleye kadar iskelede bekledi. Yolcular çay içti, "
          + "kaptan dünkü gazeteyi yüksek sesle okudu. Işığın değiştiği anda rüzgâr döndü.";
  private static final String POLISH =
      "Rano mgła zasłoniła zatokę i prom stał przy nabrzeżu aż do południa. Pasażerowie pili "
          + "herbatę, a kapitan czytał na głos wczorajszą gazetę. Późnym popołudniem wyszło słońce.";
  private static final String ARABIC =
      "غطى الضباب الخليج في الصباح وبقيت العبارة عند الرصيف حتى الظهر. شرب الركاب الشاي وقرأ"
          + " القبطان جريدة الأمس بصوت عال.";

  private final TextDecoder decoder = new TextDecoder();

  private static String text(String language) {
    return switch (language) {
      case "ru" -> RUSSIAN;
      case "ja" -> JAPANESE;
      case "zh" -> CHINESE;
      case "tw" -> "清晨大霧籠罩港灣，渡船一直停到中午。乘客們分著喝保溫瓶裡的茶，船長大聲念著昨天的報紙。後來風向變了。";
      case "en" -> "A plain story about a ferry.";
      case "ko" -> KOREAN;
      case "fr" -> FRENCH;
      case "de" -> GERMAN;
      case "el" -> GREEK;
      case "tr" -> TURKISH;
      case "pl" -> POLISH;
      case "ar" -> ARABIC;
      default -> throw new IllegalArgumentException(language);
    };
  }

  private static String page(String declaration, String text) {
    return "<!DOCTYPE html>\n<html><head>"
        + declaration
        + "<title>Ferry</title><style>p { margin: 0 }</style></head>\n<body><div class=\"story\"><p>"
        + text
        + "</p></div><footer><a href=\"/about\">About</a></footer></body></html>";
  }

  @ParameterizedTest
  @CsvSource({
    "ru, windows-1251",
    "ru, KOI8-R",
    "ru, ISO-8859-5",
    "ru, IBM866",
    "ja, Shift_JIS",
    "ja, EUC-JP",
    "ja, ISO-2022-JP",
    "zh, GB18030",
    "tw, Big5",
    "ko, EUC-KR",
    "fr, windows-1252",
    "de, windows-1252",
    "el, windows-1253",
    "ru, UTF-8",
    "ja, UTF-8",
    "ru, UTF-16LE",
    "ru, UTF-16BE",
    "en, UTF-16LE",
    "fr, UTF-16BE"
  })
  void readsTextThatDeclaresNothing(String language, String charset) {
    String story = text(language);
    byte[] bytes = story.getBytes(Charset.forName(charset));
    assertThat(decoder.decode(bytes, Format.TEXT).text()).isEqualTo(story);
    byte[] page = page("", story).getBytes(Charset.forName(charset));
    assertThat(decoder.decode(page, Format.HTML).text()).isEqualTo(page("", story));
  }

  /**
   * Japanese without a line end or a space in ASCII is UTF-16 that cannot be told: a title helps.
   */
  @Test
  void readsJapaneseUtf16WithLineEnds() {
    String text = "港の朝\n\n" + JAPANESE + "\n";
    Decoded decoded = decoder.decode(text.getBytes(StandardCharsets.UTF_16LE), Format.TEXT);
    assertThat(decoded).isEqualTo(new Decoded("UTF-16LE", text));
  }

  @ParameterizedTest
  @CsvSource({
    "ru, windows-1251, windows-1251",
    "ru, koi8-r, KOI8-R",
    "ja, shift_jis, Shift_JIS",
    "ja, x-sjis, Shift_JIS",
    "ja, euc-jp, EUC-JP",
    "ja, iso-2022-jp, ISO-2022-JP",
    "zh, gb2312, gb18030",
    "zh, gbk, gb18030",
    "ko, ks_c_5601-1987, EUC-KR",
    "fr, iso-8859-1, windows-1252",
    "pl, iso-8859-2, ISO-8859-2",
    "pl, windows-1250, windows-1250",
    "tr, iso-8859-9, windows-1254",
    "ar, windows-1256, windows-1256",
    "el, iso-8859-7, ISO-8859-7",
    "ja, UTF8, UTF-8"
  })
  void readsWhatIsDeclared(String language, String label, String name) {
    String text = text(language).replace("’", "'").replace("„", "\"").replace("“", "\"");
    for (String declaration :
        new String[] {
          "<meta charset=" + label + ">",
          "<META http-equiv='Content-Type' content='text/html; charset=" + label + "'/>",
          "<!-- <meta charset=\"ibm866\"> --><meta charset=\" "
              + label.toUpperCase(Locale.ROOT)
              + " \">"
        }) {
      String page = page(declaration, text);
      byte[] bytes = page.getBytes(Encoding.ofLabel(label).orElseThrow().charset());
      assertThat(decoder.decode(bytes, Format.HTML))
          .as(declaration)
          .isEqualTo(new Decoded(name, page));
    }
    String xml = "<?xml version=\"1.0\" encoding=\"" + label + "\"?>\n" + page("", text);
    byte[] bytes = xml.getBytes(Encoding.ofLabel(label).orElseThrow().charset());
    assertThat(decoder.decode(bytes, Format.HTML)).isEqualTo(new Decoded(name, xml));
  }

  @ParameterizedTest
  @CsvSource({
    "ru, iso-8859-1, windows-1251",
    "ru, utf-8, windows-1251",
    "ru, windows-1251, UTF-8",
    "ru, koi8-r, windows-1251",
    "ru, windows-1251, KOI8-R",
    "ru, iso-8859-1, UTF-8",
    "ru, shift_jis, windows-1251",
    "ja, iso-8859-1, Shift_JIS",
    "ja, utf-8, Shift_JIS",
    "ja, utf-8, EUC-JP",
    "ja, shift_jis, EUC-JP",
    "ja, euc-jp, Shift_JIS",
    "ja, shift_jis, UTF-8",
    "zh, iso-8859-1, GB18030",
    "zh, utf-8, GB18030",
    "zh, gbk, UTF-8",
    "ko, iso-8859-1, EUC-KR",
    "fr, utf-8, windows-1252",
    "fr, windows-1252, UTF-8",
    "de, utf-8, windows-1252",
    "de, windows-1251, windows-1252",
    "de, windows-1252, UTF-8",
    "el, iso-8859-1, windows-1253",
    "pl, iso-8859-2, UTF-8"
  })
  void readsWhatIsDeclaredWrongly(String language, String declared, String real) {
    String page = page("<meta charset=\"" + declared + "\">", text(language));
    byte[] bytes = page.getBytes(Charset.forName(real));
    assertThat(decoder.decode(bytes, Format.HTML).text()).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF"})
  void byteOrderMarkGoesBeforeAnyDeclaration(String charset, String mark) {
    String page = page("<meta charset=\"windows-1251\">", JAPANESE);
    String hex =
        mark + HexFormat.of().withUpperCase().formatHex(page.getBytes(Charset.forName(charset)));
    assertThat(decoder.decode(HexFormat.of().parseHex(hex), Format.HTML))
        .isEqualTo(new Decoded(charset, page));
  }

  @Test
  void fewBrokenBytesDoNotTurnUtf8IntoSomethingElse() {
    byte[] bytes = (RUSSIAN + "#").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xD0;
    assertThat(decoder.decode(bytes, Format.TEXT))
        .isEqualTo(new Decoded("UTF-8", RUSSIAN + "\uFFFD"));
  }

  @Test
  void wordsOfOneLanguageInAnotherStay() {
    String text = FRENCH + " Τίποτα δεν άλλαξε. " + RUSSIAN;
    assertThat(decoder.decode(text.getBytes(StandardCharsets.UTF_8), Format.TEXT).text())
        .isEqualTo(text);
  }

  @Test
  void unknownDeclarationIsNone() {
    String page = page("<meta charset=\"klingon\">", RUSSIAN);
    assertThat(decoder.decode(page.getBytes(Charset.forName("windows-1251")), Format.HTML).text())
        .isEqualTo(page);
  }

  @Test
  void declarationInTextIsText() {
    String text = "<meta charset=\"koi8-r\"> " + RUSSIAN;
    assertThat(decoder.decode(text.getBytes(Charset.forName("windows-1251")), Format.TEXT).text())
        .isEqualTo(text);
  }

  @Test
  void emptyFileIsEmptyText() {
    assertThat(decoder.decode(new byte[0], Format.TEXT)).isEqualTo(new Decoded("UTF-8", ""));
  }
}
