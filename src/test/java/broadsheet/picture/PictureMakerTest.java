package broadsheet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PictureMakerTest {

  private final PictureMaker maker = new PictureMaker();

  @Test
  void aPictureComesInTheSizesThatAreSmallerThanIt() throws Exception {
    PictureMaker.Made made = make(TestPictures.jpeg(1500, 1000));
    assertThat(made.picture()).isEqualTo(picture(PictureFormat.JPEG, 1500, 1000, false, 640, 960));
    assertThat(made.whole()).isNull();
    for (int i = 0; i < 2; i++) {
      BufferedImage copy = TestPictures.read(made.copies().get(i));
      int width = made.picture().copies().get(i);
      assertThat(copy.getWidth()).isEqualTo(width);
      assertThat(copy.getHeight()).isEqualTo((width * 2 + 1) / 3);
      assertLike(copy.getRGB(width * 3 / 16, width / 3), 170, 30, 30);
      assertLike(copy.getRGB(width / 2, width / 3 + width / 4), 20, 50, 141);
    }
  }

  @Test
  void aSmallPictureStaysAsItIs() throws Exception {
    PictureMaker.Made made = make(TestPictures.png(700, 500));
    assertThat(made.picture()).isEqualTo(picture(PictureFormat.PNG, 700, 500, false));
    assertThat(made.copies()).isEmpty();
  }

  @Test
  void whatIsWiderThanAnyScreenNeedsIsDrawnSmaller() throws Exception {
    PictureMaker.Made made = make(TestPictures.jpeg(4000, 2000));
    assertThat(made.picture())
        .isEqualTo(picture(PictureFormat.JPEG, 2560, 1280, true, 640, 960, 1280, 1920));
    BufferedImage whole = TestPictures.read(whole(made));
    assertThat(whole.getWidth()).isEqualTo(2560);
    assertThat(whole.getHeight()).isEqualTo(1280);
  }

  @Test
  void aPictureIsTurnedUprightAndItsCopiesToo() throws Exception {
    for (int orientation = 2; orientation <= 8; orientation++) {
      byte[] photograph = photograph(orientation);
      PictureMaker.Made made = make(photograph);
      assertThat(made.picture())
          .as("orientation %d", orientation)
          .isEqualTo(picture(PictureFormat.JPEG, 900, 600, true, 640));
      assertThat(TestPictures.contains(whole(made), "Exif")).isFalse();
      for (byte[] file : List.of(whole(made), made.copies().get(0))) {
        BufferedImage image = TestPictures.read(file);
        int width = image.getWidth();
        assertLike(image.getRGB(width * 3 / 16, width / 3), 170, 30, 30);
        assertLike(image.getRGB(width / 2, width / 3 + width / 4), 20, 50, 141);
      }
    }
  }

  @Test
  void greysAndWhatShowsThroughComeOutAsTheyWere() throws Exception {
    BufferedImage grey = new BufferedImage(1000, 700, BufferedImage.TYPE_BYTE_GRAY);
    Arrays.fill(
        ((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 90);
    byte[] copy = make(TestPictures.file(grey, "jpg")).copies().get(0);
    assertThat(TestPictures.read(copy).getRaster().getSample(300, 200, 0)).isCloseTo(90, within(1));

    BufferedImage glass = new BufferedImage(1000, 700, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = glass.createGraphics();
    g.setColor(new Color(200, 40, 20, 128));
    g.fillRect(100, 100, 800, 500);
    g.dispose();
    BufferedImage through = TestPictures.read(make(glassWithEdges(glass)).copies().get(0));
    assertLike(through.getRGB(320, 224), 200, 40, 20);
    assertThat(through.getRGB(320, 224) >>> 24).isCloseTo(128, within(1));
    assertThat(through.getRGB(5, 5) >>> 24).isZero();
  }

  @Test
  void aCopyWithMoreBytesThanTheWholeIsLeftOut() throws Exception {
    BufferedImage lines = new BufferedImage(1600, 1600, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D g = lines.createGraphics();
    for (int i = 0; i < 1600; i += 2) {
      g.fillRect(0, i, 1600, 1);
    }
    g.dispose();
    PictureMaker.Made made = make(TestPictures.file(lines, "png"));
    assertThat(made.copies()).allSatisfy(c -> assertThat(c.length).isLessThan(3000));
    assertThat(made.picture().copies()).hasSizeLessThan(3);
  }

  @Test
  void drawnTwiceOrByManyAtOnceItIsTheSameToTheBit() throws Exception {
    byte[] photograph = TestPictures.photograph(1400, 900, 8);
    byte[] drawing = TestPictures.png(1400, 900);
    for (byte[] file : List.of(photograph, drawing)) {
      PictureMaker.Made first = make(file);
      List<PictureMaker.Made> others =
          IntStream.range(0, 4).parallel().mapToObj(i -> unchecked(file)).toList();
      for (PictureMaker.Made other : others) {
        assertThat(other.picture()).isEqualTo(first.picture());
        assertThat(other.whole()).isEqualTo(first.whole());
        for (int i = 0; i < first.copies().size(); i++) {
          assertThat(other.copies().get(i)).isEqualTo(first.copies().get(i));
        }
      }
    }
  }

  /** Where this fails, and was meant to, {@link PictureMaker#VERSION} has to be counted up. */
  @Test
  void theBytesOfAPngAreTheSameOnEveryMachine() throws Exception {
    byte[] copy = make(TestPictures.png(1000, 600)).copies().get(0);
    assertThat(PictureMaker.VERSION).isEqualTo(1);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(copy)))
        .isEqualTo("f1b1a6603e7c4a53d2f07a3d0dc84bdaf22172e8d5f8aa4b2e5d559650c62311");
  }

  @Test
  void aHugePictureIsReadInSteps() throws Exception {
    Stripped huge = Stripped.of(TestPictures.bomb(15_000, 15_000));
    assertThat(Decoder.step(huge)).isEqualTo(3);
    assertThat(Decoder.bytes(huge)).isLessThanOrEqualTo(Decoder.MOST_BYTES);
    PictureMaker.Made made = make(TestPictures.jpeg(9000, 4000));
    assertThat(made.picture())
        .isEqualTo(picture(PictureFormat.JPEG, 2560, 1138, true, 640, 960, 1280, 1920));
    BufferedImage whole = TestPictures.read(whole(made));
    assertLike(whole.getRGB(480, 569), 170, 30, 30);
  }

  @Test
  void aPictureWhoseDataAreNoPictureIsRefused() {
    assertThatThrownBy(() -> make(TestPictures.bomb(3000, 3000)))
        .isInstanceOf(BadPictureException.class)
        .hasMessage("is damaged; save the picture again");
  }

  private PictureMaker.Made make(byte[] file) throws Exception {
    return maker.make(Stripped.of(file), "hash");
  }

  private PictureMaker.Made unchecked(byte[] file) {
    try {
      return make(file);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] whole(PictureMaker.Made made) {
    return Objects.requireNonNull(made.whole());
  }

  private static Picture picture(
      PictureFormat format, int width, int height, boolean redrawn, Integer... copies) {
    return new Picture("hash", format, width, height, redrawn, List.of(copies));
  }

  private static void assertLike(int rgb, int red, int green, int blue) {
    assertThat(rgb >> 16 & 0xff).isCloseTo(red, within(8));
    assertThat(rgb >> 8 & 0xff).isCloseTo(green, within(8));
    assertThat(rgb & 0xff).isCloseTo(blue, within(8));
  }

  /** A photograph of the view, taken with the camera held some way. */
  private static byte[] photograph(int orientation) {
    BufferedImage seen = TestPictures.view(900, 600, BufferedImage.TYPE_INT_RGB);
    boolean lies = orientation >= 5;
    BufferedImage stored =
        new BufferedImage(lies ? 600 : 900, lies ? 900 : 600, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 600; y++) {
      for (int x = 0; x < 900; x++) {
        int right = 899 - x;
        int below = 599 - y;
        int[] at =
            switch (orientation) {
              case 2 -> new int[] {right, y};
              case 3 -> new int[] {right, below};
              case 4 -> new int[] {x, below};
              case 5 -> new int[] {y, x};
              case 6 -> new int[] {y, right};
              case 7 -> new int[] {below, right};
              default -> new int[] {below, x};
            };
        stored.setRGB(at[0], at[1], seen.getRGB(x, y));
      }
    }
    byte[] jpeg = TestPictures.file(stored, "jpg");
    byte[] exif = Pieces.join(TestPictures.latin("Exif\0\0"), TestPictures.exif(orientation));
    return Pieces.join(
        Pieces.cut(jpeg, 0, 2), TestPictures.segment(0xe1, exif), Pieces.cut(jpeg, 2, jpeg.length));
  }

  /** Noise at the edge, so that the whole is longer than its copies. */
  private static byte[] glassWithEdges(BufferedImage glass) {
    java.util.Random random = new java.util.Random(1);
    for (int x = 0; x < 1000; x++) {
      for (int y = 660; y < 700; y++) {
        glass.setRGB(x, y, random.nextInt() | 0xff000000);
      }
    }
    return TestPictures.file(glass, "png");
  }
}
