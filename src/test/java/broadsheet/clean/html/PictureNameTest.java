package broadsheet.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://paper.example/2024/harbour.jpg",
        "https://paper.example/2024/harbour-1024x683.jpg?w=640&h=480",
        "/2024/HARBOUR-scaled.JPEG#top",
        "harbour.jpg.webp?itok=Ab3",
        "https://cdn.example/resize?url=https%3A%2F%2Fpaper.example%2F2024%2Fharbour.jpg&w=640",
        "https://cdn.example/w_300/harbour_300x200.png",
        "https://cdn.example/images/harbour",
        "https://paper.example/harbour-e1547572132906.jpg"
      })
  void onePictureHasOneNameInAllItsSizes(String address) {
    assertThat(PictureName.of(address)).isEqualTo("harbour");
  }

  @Test
  void aShortNameIsKnownByItsFolderToo() {
    assertThat(PictureName.of("https://paper.example/ferry/1.jpg")).isEqualTo("ferry/1");
    assertThat(PictureName.of("https://cdn.example/?u=https%3A%2F%2Fpaper.example%2Fferry%2F1.jpg"))
        .isEqualTo("ferry/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "1.jpg",
        "https://paper.example/img/courier-logo.png",
        "https://paper.example/img/placeholder.gif",
        ".jpg",
        "%2f",
        "=%2f.jpg"
      })
  void whatStandsForNoPictureHasNone(String address) {
    assertThat(PictureName.of(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/theme/placeholder-16x9.svg",
        "https://paper.example/lazy_placeholder.gif?v=2",
        "1x1.trans.gif",
        "/img/transparent-1x1-2cd8.png",
        "https://cdn.example/media/missing-image.svg"
      })
  void aStandInSaysSo(String address) {
    assertThat(PictureName.isStandIn(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://paper.example/placeholder/harbour.jpg",
        "harbour.jpg?w=1x1",
        "menu-transparent.png",
        "",
        "/"
      })
  void aPictureOfItsOwnIsNoStandIn(String address) {
    assertThat(PictureName.isStandIn(address)).isFalse();
  }
}
