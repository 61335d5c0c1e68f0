package broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPicturesTest {

  @TempDir Path folder;

  private final byte[] picture = new byte[6_000];
  private final String letters;

  EmbeddedPicturesTest() {
    new Random(1).nextBytes(picture);
    letters = Base64.getEncoder().encodeToString(picture);
  }

  @Test
  void aPictureHasAPathBelowItsSource() {
    String path = path("data:image/png;base64," + letters);
    assertThat(path).matches("saved/quay\\.html/[0-9a-f]{16}\\.png");
    assertThat(EmbeddedPictures.source(path)).contains("saved/quay.html");
    assertThat(path(" data:image/PNG;charset=utf-8;base64,\n" + lines(letters))).isEqualTo(path);
    assertThat(path("data:image/png;base64," + letters.replace('A', 'B'))).isNotEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
        "data:image/svg+xml;base64,%s",
        "data:text/html;base64,%s",
        "data:image/png,%s",
        "data:,%s"
      })
  void whatIsNoPictureOfItsOwnHasNone(String address) {
    String whole = address.formatted(letters);
    assertThat(EmbeddedPictures.path("saved/quay.html", whole)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pictures/0123456789abcdef.png", "quay.html/sail.png", "quay.html"})
  void aFileIsInNoSource(String path) {
    assertThat(EmbeddedPictures.source(path)).isEmpty();
    assertThat(EmbeddedPictures.place(path)).isEqualTo(path);
  }

  @Test
  void itStandsInNoFolderThatIsCalledLikeAPage() {
    String name = "/0123456789abcdef.png";
    assertThat(EmbeddedPictures.place("saved/quay.html" + name)).isEqualTo("saved/quay" + name);
    assertThat(EmbeddedPictures.place("quay.2.htm.gz" + name)).isEqualTo("quay.2" + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"%s\">",
        "<img src='%s'>",
        "<img src=%s alt=AAAA>",
        "<i style=\"background:url(data:image/png;base64,AAAA)\"></i><img src=%s>"
      })
  void itsBytesAreReadFromTheSource(String markup) throws IOException {
    String address = "data:image/png;base64," + letters;
    Path file = folder.resolve("quay.html");
    Files.writeString(file, "<p>ö</p>" + markup.formatted(address) + "<p>The end");
    assertThat(EmbeddedPictures.read(file, path(address))).hasValue(picture);
    Files.writeString(file, markup.formatted(address), StandardCharsets.UTF_16LE);
    assertThat(EmbeddedPictures.read(file, path(address))).hasValue(picture);
  }

  @Test
  void itMayBePackedAndOnSeveralLines() throws IOException {
    String address = "data:image/webp;base64," + lines(letters);
    Path file = folder.resolve("quay.html.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(("<img src=\"" + address + "\">").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(EmbeddedPictures.read(file, path(address))).hasValue(picture);
  }

  @Test
  void whatTheSourceDoesNotHoldIsMissing() throws IOException {
    Path file = folder.resolve("quay.html");
    String address = "data:image/png;base64," + letters;
    Files.writeString(file, "<img src='" + address.substring(0, 5_000) + "'>");
    assertThat(EmbeddedPictures.read(file, path(address))).isEmpty();
    String cut = address + "A";
    Files.writeString(file, "<img src='" + cut + "'>");
    assertThat(EmbeddedPictures.read(file, path(cut))).isEmpty();
  }

  @Test
  void aTextMayOnlyNameItsPictures() {
    String address = "data:image/PNG;charset=utf-8;base64," + letters;
    String text = "![A quay][one] and \"%s\", <%s>.\n\n[one]: <%s>\n";
    String named = EmbeddedPictures.named(text.formatted(lines(address), address, address));
    assertThat(named).matches(text.replaceAll("[!\\[\\]]", "\\\\$0").replace("%s", ".{1,60}"));
    assertThat(named.lines().reduce((a, b) -> b).orElseThrow())
        .satisfies(
            last ->
                assertThat(path(last.substring(last.indexOf('<') + 1, last.length() - 1)))
                    .isEqualTo(path(address)));
  }

  @Test
  void whatIsNoPictureIsNamedTooForNobodyReadsItsLetters() {
    String named = EmbeddedPictures.named("(data:image/svg+xml;base64," + letters + ")");
    assertThat(named).hasSizeLessThan(80);
    assertThat(EmbeddedPictures.path("saved/quay.html", named.substring(1, named.length() - 1)))
        .isEmpty();
    String icon = "(data:image/png;base64,AAAA) data:image/png";
    assertThat(EmbeddedPictures.named(icon)).isEqualTo(icon);
  }

  private static String path(String address) {
    return EmbeddedPictures.path("saved/quay.html", address).orElseThrow();
  }

  private static String lines(String letters) {
    return letters.replaceAll(".{76}", "$0\r\n ");
  }
}
