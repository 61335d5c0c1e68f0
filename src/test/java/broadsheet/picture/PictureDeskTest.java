package broadsheet.picture;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.archive.Progress;
import broadsheet.source.Census;
import broadsheet.source.SourceFinder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureDeskTest {

  @TempDir Path folder;
  private Path content;
  private Path work;

  /** What was looked at, picture by picture; nothing that is known is. */
  private final List<String> looked = new ArrayList<>();

  @BeforeEach
  void makeFolders() throws IOException {
    content = Files.createDirectory(folder.resolve("content"));
    work = Files.createDirectory(folder.resolve("work"));
  }

  @Test
  void whatIsKnownIsNotLookedAtAgain() throws IOException {
    put("a.jpg", TestPictures.photograph(900, 600, 6));
    put("b.png", TestPictures.png(1000, 600));
    Album first = desk().prepare(List.of("a.jpg", "b.png"));
    assertThat(looked).containsExactly("Pictures 2", "step", "step");
    looked.clear();
    assertThat(desk().prepare(List.of("a.jpg", "b.png")).pictures()).isEqualTo(first.pictures());
    assertThat(looked).isEmpty();
  }

  @Test
  void theSameBytesUnderAnotherNameAreNotDrawnAgain() throws IOException {
    put("a.png", TestPictures.png(1000, 600));
    Picture first = desk().prepare(List.of("a.png")).picture("a.png");
    Path kept = kept().get(0);
    Files.writeString(kept, "as it was kept");
    Files.move(content.resolve("a.png"), content.resolve("b.png"));
    Album album = desk().prepare(List.of("b.png"));
    assertThat(album.picture("b.png")).isEqualTo(first);
    try (InputStream in = album.open("b.png", 640)) {
      assertThat(in).hasContent("as it was kept");
    }
  }

  @Test
  void aChangedPictureIsDrawnAnewAndTheOldOneForgotten() throws IOException {
    put("a.png", TestPictures.png(1000, 600));
    desk().prepare(List.of("a.png"));
    List<Path> before = kept();
    put("a.png", TestPictures.png(1100, 600));
    desk().prepare(List.of("a.png"));
    assertThat(kept()).isNotEmpty().doesNotContainAnyElementsOf(before);
    desk().prepare(List.of());
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatSomebodyDeletedIsDrawnAgainWhenItIsNeeded() throws IOException {
    put("a.png", TestPictures.png(1000, 600));
    desk().prepare(List.of("a.png"));
    byte[] before = Files.readAllBytes(kept().get(0));
    Files.delete(kept().get(0));
    Album album = desk().prepare(List.of("a.png"));
    try (InputStream in = album.open("a.png", 640)) {
      assertThat(in).hasBinaryContent(before);
    }
  }

  @Test
  void aBuildThatIsKilledHasNotDrawnInVain() throws IOException {
    put("a.png", TestPictures.png(1000, 600));
    put("b.png", TestPictures.png(1000, 500));
    Album album = desk().prepare(List.of("a.png", "b.png"));
    Path index = work.resolve("pictures/index");
    String lines = Files.readString(index);
    Files.writeString(index, lines.substring(0, lines.length() - 20));
    looked.clear();
    assertThat(desk().prepare(List.of("a.png", "b.png")).pictures()).isEqualTo(album.pictures());
    assertThat(looked).containsExactly("Pictures 1", "step");
    Files.write(index, new byte[] {(byte) 0xff, 0, 1});
    assertThat(desk().prepare(List.of("a.png", "b.png")).pictures()).isEqualTo(album.pictures());
  }

  @Test
  void aBadPictureCostsOnlyItself() throws IOException {
    put("bomb.png", TestPictures.bomb(60_000, 60_000));
    put("false.png", TestPictures.bomb(3000, 2000));
    put("page.jpg", TestPictures.latin("<!DOCTYPE html><title>404</title>"));
    put("half.jpg", Pieces.cut(TestPictures.jpeg(300, 200), 0, 2000));
    put("good.jpg", TestPictures.jpeg(300, 200));
    put("drawing.svg", TestPictures.latin("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    put("renamed.jpg", TestPictures.resource("lossy.webp"));
    Album album =
        desk()
            .prepare(
                List.of(
                    "bomb.png",
                    "false.png",
                    "page.jpg",
                    "half.jpg",
                    "good.jpg",
                    "drawing.svg",
                    "renamed.jpg"));
    assertThat(album.pictures()).containsOnlyKeys("good.jpg", "renamed.jpg");
    assertThat(album.diagnostics().stream().map(Object::toString))
        .containsExactly(
            "bomb.png: says that it has 60000 × 60000 pixels, more than 250 million; make it"
                + " smaller; it is not shown",
            "false.png: is damaged; save the picture again; it is not shown",
            "half.jpg: is cut short; save the picture again; it is not shown",
            "page.jpg: is no JPEG, PNG, GIF, WebP or AVIF, whatever its name says; save the"
                + " picture again; it is not shown",
            "renamed.jpg: is in fact a picture in WEBP; it is shown, but some programs go by the"
                + " name");
  }

  @Test
  void theWholePictureIsOpenedWithoutWhatItsCameraWrote() throws IOException {
    byte[] photograph = TestPictures.photograph(300, 200, 1);
    put("a.jpg", photograph);
    Album album = desk().prepare(List.of("a.jpg"));
    try (InputStream in = album.open("a.jpg")) {
      byte[] shown = in.readAllBytes();
      assertThat(TestPictures.contains(shown, TestPictures.PLACE)).isFalse();
      assertThat(shown.length).isLessThan(photograph.length);
    }
  }

  private void put(String name, byte[] bytes) throws IOException {
    Files.write(content.resolve(name), bytes);
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> all = Files.walk(work.resolve("pictures"))) {
      return all.filter(Files::isRegularFile).filter(f -> !f.endsWith("index")).sorted().toList();
    }
  }

  /** A desk of a build a minute from now, when stamps are old enough to vouch for files. */
  private PictureDesk desk() throws IOException {
    Instant later = Instant.now().plus(Duration.ofMinutes(1));
    Census census = new SourceFinder(content, () -> later).find().census();
    return new PictureDesk(
        content,
        census,
        work,
        2,
        new Progress() {
          @Override
          public void begin(String stage, long total) {
            looked.add(stage + " " + total);
          }

          @Override
          public synchronized void step() {
            looked.add("step");
          }

          @Override
          public void end() {}
        });
  }
}
