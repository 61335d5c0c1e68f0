package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private final Languages languages = new Languages();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The harbour was quiet when the last boats came in from the sea.",
        "de | Der Hafen war still, als die letzten Boote von der See zurückkamen und es regnete.",
        "fr | Le port était calme quand les derniers bateaux sont rentrés de la mer.",
        "es | El puerto estaba tranquilo cuando los últimos barcos volvieron del mar con su carga.",
        "pt | O porto estava calmo quando os últimos barcos voltaram do mar com a sua carga.",
        "it | Il porto era tranquillo quando le ultime barche sono tornate dal mare con il pesce.",
        "nl | De haven was stil toen de laatste boten van de zee terugkwamen met hun vangst.",
        "pl | Port był cichy, gdy ostatnie łodzie wróciły z morza i nie było już nikogo.",
        "cs | Přístav byl tichý, když se poslední lodě vrátily z moře a nikdo už nebyl venku.",
        "sv | Hamnen var stilla när de sista båtarna kom tillbaka från havet och det blev mörkt.",
        "fi | Satama oli hiljainen, kun viimeiset veneet palasivat, mutta hän ei ollut vielä siellä.",
        "tr | Son tekneler denizden döndüğünde liman çok sessizdi ve bu akşam için bir haber yoktu.",
        "ru | Порт был тих, когда последние лодки вернулись с моря, и на берегу не было никого.",
        "uk | Порт був тихий, коли останні човни повернулися з моря, і на березі вже не було людей.",
        "bg | Пристанището беше тихо, когато последните лодки се върнаха от морето и не остана никой.",
        "ar | كان الميناء هادئا عندما عادت القوارب الأخيرة من البحر في المساء",
        "fa | بندر آرام بود وقتی که آخرین قایق ها از دریا به ساحل برگشتند و شب شد",
        "hi | बंदरगाह शांत था जब आखिरी नावें समुद्र से लौट कर आई और लोग घर में थे",
        "ja | 最後の船が海から戻ったとき、港は静かだった。人々は家に帰った。",
        "zh | 最后的船从海上回来的时候，港口很安静。人们都已经回家了，没有人在岸上。",
        "ko | 마지막 배들이 바다에서 돌아왔을 때 항구는 조용했다. 사람들은 집에 있었다.",
        "el | Το λιμάνι ήταν ήσυχο όταν γύρισαν τα τελευταία καράβια.",
        "he | הנמל היה שקט כאשר הסירות האחרונות חזרו מהים.",
        "th | ท่าเรือเงียบสงบเมื่อเรือลำสุดท้ายกลับจากทะเล",
      })
  void tellsTheLanguageOfRunningText(String language, String text) {
    assertThat(languages.detect(text)).contains(language);
  }

  @Test
  void saysNothingOfShortOrWordlessText() {
    assertThat(languages.detect("The harbour")).isEmpty();
    assertThat(languages.detect("Lindqvist Okafor Petrenko Yamamoto Iglesias")).isEmpty();
    assertThat(languages.detect("1234567890 ".repeat(50))).isEmpty();
    assertThat(languages.detect("")).isEmpty();
  }

  @Test
  void doubtsAStatedLanguageOnlyWhereTheTextIsPlainlyAnother() {
    String german =
        "Der Rat hat am Abend über den Hafen gesprochen, und die meisten waren nicht dafür. "
            .repeat(6);
    assertThat(languages.couldBe(german, "en")).isFalse();
    assertThat(languages.couldBe(german, "de-AT")).isTrue();
    assertThat(languages.couldBe(german, "ja")).isFalse();
    assertThat(languages.couldBe(german.substring(0, 80), "en")).isTrue();
    assertThat(languages.couldBe(german, "xx")).isTrue();
  }
}
