package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditLineTest {

  private final Lexicon lexicon = new Lexicon();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: Ann Lee",
        "(Photo by Ann Lee)",
        "Images courtesy of Hollin Museum",
        "Ann Lee / Reuters",
        "Getty Images",
        "© Ann Lee",
        "©PictureHouse",
        "Foto: privat",
        "Foto von Ada Brent",
        "Bildquelle: Stadtarchiv Hollin",
        "Ada Brent/dpa",
        ". Imagen: Télam",
        "Imagen: EFE",
        "Foto: Mateo Ibarra",
        "Crédito: Mateo Ibarra",
        "Imagem: Rui Sá/Lusa",
        "Photo : Léa Roux",
        "Crédits photo : Léa Roux",
        "Foto di Ugo Neri",
        "Beeld: Jan Vos",
        "Fot. Ola Bielik",
        "Фото: Анна Лебедева",
        "Фото: Анна Лебедева / ТАСС",
        "Світлина: Олена Гай",
        "Fotoğraf: Elif Kaya",
        "Görsel: Elif Kaya",
        "تصوير: سلمى حداد",
        "عکس: مینا راد",
        "צילום: נועה לוי",
        "फोटो: मीरा राव",
        "ছবি: রিনা দাস",
        "Foto oleh Sari Dewi",
        "写真：山田花子",
        "사진=김하나",
        "사진: 연합뉴스",
        "图片：李明",
        "圖片來源：李明",
        "Ảnh: Lê Hoa"
      })
  void aLineThatNamesWhoMadeAPictureIsACredit(String line) {
    assertThat(isCredit(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo albums fill the shelves of the museum",
        "Foto di gruppo con cane",
        "Credits: 36",
        "Photography by the lake was banned",
        "© 2018 Hollin Echo",
        "Reuters",
        "Image: the harbour froze over on Monday and nobody was there to see it melt",
        "She took the photo: it shows nothing",
        "Imagen y semejanza",
        "AFP: Dozens of boats are missing",
        "Bild und Ton",
        "Ann Lee and Bo Berg",
        "Rivers / Lakes",
        "1/2"
      })
  void aLineThatSaysMoreOrSomethingElseIsNone(String line) {
    assertThat(isCredit(line)).isFalse();
  }

  private boolean isCredit(String line) {
    return lexicon.isCredit(lexicon.find(line), line, line.split(" ", -1).length);
  }
}
