package broadsheet.picture;

import static broadsheet.picture.TestPictures.CAMERA;
import static broadsheet.picture.TestPictures.PLACE;
import static broadsheet.picture.TestPictures.contains;
import static broadsheet.picture.TestPictures.latin;
import static broadsheet.picture.TestPictures.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.Seed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StrippedTest {

  private static final String CUT_SHORT = "is cut short; save the picture again";

  @RegisterExtension final Seed seed = new Seed(20180724);

  @Test
  void aPhotographSaysNoLongerWhereItWasTaken() throws Exception {
    byte[] photograph = TestPictures.photograph(60, 40, 1);
    assertThat(contains(photograph, PLACE)).isTrue();
    assertThat(contains(photograph, CAMERA)).isTrue();
    Stripped stripped = Stripped.of(photograph);
    for (byte[] file : List.of(stripped.bytes(), stripped.plain())) {
      assertThat(contains(file, PLACE)).isFalse();
      assertThat(contains(file, CAMERA)).isFalse();
      assertThat(contains(file, "Exif")).isFalse();
      assertThat(same(TestPictures.read(file), TestPictures.read(photograph))).isTrue();
    }
  }

  @Test
  void howACameraWasHeldIsTakenFromExif() throws Exception {
    for (int orientation = 1; orientation <= 8; orientation++) {
      Stripped stripped = Stripped.of(TestPictures.photograph(60, 40, orientation));
      assertThat(stripped.orientation()).isEqualTo(orientation);
      assertThat(stripped.seenWidth()).isEqualTo(orientation < 5 ? 60 : 40);
    }
    byte[] png = TestPictures.with(TestPictures.png(9, 7), "eXIf", TestPictures.exif(6));
    assertThat(Stripped.of(png).orientation()).isEqualTo(6);
    assertThat(Stripped.of(TestPictures.photograph(9, 7, 900)).orientation()).isEqualTo(1);
  }

  @Test
  void whatSaysHowColoursAreMeantIsKept() throws Exception {
    byte[] jpeg = TestPictures.jpeg(20, 10);
    byte[] profile = TestPictures.segment(0xe2, latin("ICC_PROFILE\0\u0001\u0001profile"));
    byte[] other = TestPictures.segment(0xe2, latin("MPF\0" + PLACE));
    byte[] file =
        Pieces.join(Pieces.cut(jpeg, 0, 20), other, profile, Pieces.cut(jpeg, 20, jpeg.length));
    Stripped stripped = Stripped.of(file);
    assertThat(stripped.colours()).isEqualTo(profile);
    assertThat(contains(stripped.bytes(), "profile")).isTrue();
    assertThat(contains(stripped.bytes(), PLACE)).isFalse();
    assertThat(contains(stripped.plain(), "profile")).isFalse();

    byte[] png = TestPictures.with(TestPictures.png(8, 8), "gAMA", new byte[] {0, 0, 1, 2});
    assertThat(contains(Stripped.of(png).bytes(), "gAMA")).isTrue();
  }

  @Test
  void remarksInAPngAreDropped() throws Exception {
    byte[] png = TestPictures.png(30, 20);
    for (String chunk : List.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME", "prVt")) {
      byte[] file = TestPictures.with(png, chunk, latin(PLACE));
      assertThat(Stripped.of(file).bytes()).as(chunk).isEqualTo(Stripped.of(png).bytes());
    }
    byte[] behind = Pieces.join(png, latin(PLACE));
    assertThat(contains(Stripped.of(behind).bytes(), PLACE)).isFalse();
  }

  @Test
  void aFilmStaysAFilm() throws Exception {
    Stripped gif = Stripped.of(TestPictures.film());
    assertThat(gif.drawable()).isFalse();
    assertThat(contains(gif.bytes(), PLACE)).isFalse();
    assertThat(contains(gif.bytes(), "NETSCAPE2.0")).isTrue();
    assertThat(pictures(gif.bytes())).isEqualTo(2);

    byte[] png = TestPictures.with(TestPictures.png(9, 9), "acTL", new byte[8]);
    assertThat(Stripped.of(png).drawable()).isFalse();
    assertThat(contains(Stripped.of(png).bytes(), "acTL")).isTrue();

    byte[] webp = resource("animated.webp");
    assertThat(Stripped.of(webp).bytes()).isEqualTo(webp);
  }

  @Test
  void aWebpLosesItsExifAlone() throws Exception {
    for (String name : List.of("lossy.webp", "lossless.webp")) {
      Stripped stripped = Stripped.of(resource(name));
      assertThat(stripped.bytes()).isEqualTo(resource(name));
      assertThat(stripped.width()).isEqualTo(24);
      assertThat(stripped.height()).isEqualTo(16);
    }
    byte[] file = resource("exif.webp");
    assertThat(contains(file, "EXIF")).isTrue();
    assertThat(contains(Stripped.of(file).bytes(), "EXIF")).isFalse();
    assertThat(contains(Stripped.of(file).bytes(), "VP8 ")).isTrue();
  }

  @Test
  void anAvifThatMayTellIsRefusedAndOthersAreNot() throws Exception {
    Stripped plain = Stripped.of(resource("plain.avif"));
    assertThat(plain.bytes()).isEqualTo(resource("plain.avif"));
    assertThat(plain.width()).isEqualTo(24);
    assertThat(plain.height()).isEqualTo(16);
    String refused = "is an AVIF that may say where and by whom it was taken";
    assertThatThrownBy(() -> Stripped.of(resource("exif.avif"))).hasMessageStartingWith(refused);
    byte[] behind = Pieces.join(resource("plain.avif"), latin("\0\0\0\u000cuuidTELL"));
    assertThatThrownBy(() -> Stripped.of(behind)).hasMessageStartingWith(refused);
  }

  @Test
  void aPictureThatIsCutShortIsRefused() {
    List<byte[]> files =
        List.of(
            TestPictures.photograph(60, 40, 1),
            TestPictures.png(60, 40),
            resource("exif.webp"),
            resource("plain.avif"));
    for (byte[] file : files) {
      int end = file.length - (file == files.get(0) ? PLACE.length() : 0);
      for (int i = 1; i <= 8; i++) {
        byte[] cut = Pieces.cut(file, 0, end - end * i / 10 - 1);
        assertThatThrownBy(() -> Stripped.of(cut)).as("%d of %d", i, end).hasMessage(CUT_SHORT);
      }
    }
    assertThatThrownBy(() -> Stripped.of(Pieces.cut(TestPictures.film(), 0, 900)))
        .hasMessage(CUT_SHORT);
  }

  @Test
  void whatIsNoPictureIsRefusedWhateverItsName() {
    for (byte[] file : List.of(new byte[0], latin("<html>404"), latin("\u00ff\u00d8"))) {
      assertThatThrownBy(() -> Stripped.of(file))
          .hasMessageStartingWith("is no JPEG, PNG, GIF, WebP or AVIF");
    }
  }

  @Test
  void aPictureLargerThanAnyCameraMakesIsRefusedBeforeItIsDecoded() {
    assertThatThrownBy(() -> Stripped.of(TestPictures.bomb(50_000, 50_000)))
        .hasMessage(
            "says that it has 50000 × 50000 pixels, more than 250 million; make it smaller");
    assertThatThrownBy(() -> Stripped.of(TestPictures.bomb(0, 10)))
        .hasMessageStartingWith("does not say how large it is");
    byte[] jpeg = TestPictures.jpeg(16, 16);
    byte[] pass = scan(jpeg);
    byte[] passes = new byte[0];
    for (int i = 0; i < 200; i++) {
      passes = Pieces.join(passes, pass);
    }
    byte[] bomb =
        Pieces.join(
            Pieces.cut(jpeg, 0, jpeg.length - 2), passes, new byte[] {(byte) 0xff, (byte) 0xd9});
    assertThatThrownBy(() -> Stripped.of(bomb)).hasMessageStartingWith("is drawn in too many");
  }

  @Test
  void aSegmentIsReadNoFurtherThanItSays() {
    byte[] jpeg = TestPictures.photograph(40, 30, 6);
    int at = 2;
    while (jpeg[at + 1] != (byte) 0xe1) {
      at += 2 + (((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
    }
    jpeg[at + 2] = 0;
    jpeg[at + 3] = 2; // and what it is called stands behind its end
    assertThatThrownBy(() -> Stripped.of(jpeg)).isInstanceOf(BadPictureException.class);
  }

  /** Whatever happens to a file, it is stripped or refused. */
  @Test
  void damagedFilesAreStrippedOrRefused() {
    Random random = seed.random();
    List<byte[]> files =
        List.of(
            TestPictures.photograph(40, 30, 6),
            TestPictures.png(20, 10),
            TestPictures.film(),
            resource("exif.webp"),
            resource("animated.webp"),
            resource("plain.avif"));
    for (int round = 0; round < 6000; round++) {
      byte[] file = files.get(round % files.size()).clone();
      for (int i = random.nextInt(6); i >= 0; i--) {
        int near = random.nextBoolean() ? Math.min(file.length, 120) : file.length;
        file[random.nextInt(near)] = (byte) random.nextInt(256);
      }
      try {
        Stripped stripped = Stripped.of(file);
        assertThat(stripped.bytes()).as("round %d", round).isNotEmpty();
      } catch (BadPictureException e) {
        assertThat(e.getMessage()).contains(";");
      }
    }
  }

  private static byte[] scan(byte[] jpeg) {
    for (int i = 2; ; i++) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xda) {
        return Pieces.cut(jpeg, i, jpeg.length - 2);
      }
    }
  }

  private static int pictures(byte[] gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    return reader.getNumImages(true);
  }

  private static boolean same(BufferedImage one, BufferedImage other) {
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getRGB(x, y) != other.getRGB(x, y)) {
          return false;
        }
      }
    }
    return one.getWidth() == other.getWidth() && one.getHeight() == other.getHeight();
  }
}
