package broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  private static final String BASE = "https://harbour.example/2018/07/fog.html";

  @TempDir Path folder;
  private Path content;

  @BeforeEach
  void makeContent() throws IOException {
    content = folder.resolve("content");
    for (String name :
        new String[] {
          "a/story.html",
          "a/other.html",
          "a/story_files/pic.jpg",
          "a/two words.png",
          "a/ümlaut.webp",
          "a/50%.gif",
          "a/x.svg",
          "a/x.js",
          "a/odd?w=1.jpg",
          "b/pic.avif",
          "b/report.pdf",
          "b/c+d.jpg",
          ".hidden/pic.jpg",
          "a/.pic.jpg",
          "../secret.jpg",
          "../content2/pic.jpg"
        }) {
      Path file = content.resolve(name).normalize();
      Files.createDirectories(file.resolve("..").normalize());
      Files.writeString(file, "x");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://fjord.example/a?b=c#d, https://fjord.example/a?b=c#d",
    "HTTP://Fjord.Example, http://fjord.example/",
    "'  https://fjord.example/a\n b ', https://fjord.example/a%20b",
    "//fjord.example/a, https://fjord.example/a",
    "https://fjord.example:443/a, https://fjord.example/a",
    "https://fjord.example:8080/a, https://fjord.example:8080/a",
    "https://user:pass@fjord.example/a, https://fjord.example/a",
    "https://fjord.example/ä, https://fjord.example/%C3%A4",
    "https://fjord.example/%C3%A4(b), https://fjord.example/%C3%A4(b)",
    "https://новости.example/, https://xn--b1amnebsh.example/",
    "'https://fjord.example/\"><script>', https://fjord.example/%22%3E%3Cscript%3E",
    "mailto:ada@harbour.example, mailto:ada@harbour.example",
    "mailto:ada@harbour.example?bcc=all@fjord.example, mailto:ada@harbour.example",
    "'mailto:ada@harbour.example\">', mailto:ada@harbour.example%22%3E",
    "#part-2, #part-2",
    "'#a\" onclick=\"b', #a%22%20onclick=%22b",
    "https://harbour.example/2018/07/fog.html#notes, #notes",
    "/about, https://harbour.example/about",
    "missing.html, https://harbour.example/2018/07/missing.html",
    "../06/, https://harbour.example/2018/06/",
    "?page=2, https://harbour.example/2018/07/fog.html?page=2",
    "other.html, a/other.html",
    "./other.html#part, a/other.html",
    "../b/report.pdf, b/report.pdf"
  })
  void linksLeadSomewhere(String href, String address) {
    assertThat(addresses(BASE).link(href)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "#",
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "\u0001javascript:alert(1)",
        "vbscript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "blob:https://harbour.example/1",
        "ftp://fjord.example/a",
        "c:\\windows\\win.ini",
        "C:/windows/win.ini",
        "about:blank",
        ":",
        "mailto:",
        "mailto:?subject=Look",
        "https://",
        "https:///path",
        "http://fj<ord>.example/",
        "http://fjord.example:99999/",
        "https://a b.example/"
      })
  void linksThatLeadNowhereSafeAreDropped(String href) {
    assertThat(addresses(null).link(href)).isEmpty();
    assertThat(addresses(BASE).link(href)).isEmpty();
    assertThat(addresses(null).image(href)).isEmpty();
    assertThat(addresses(BASE).image(href)).isEmpty();
  }

  @Test
  void mailAddressesThatAServerHidAreFound() {
    String page = "/cdn-cgi/l/email-protection";
    assertThat(addresses(BASE).link(page + "#42232623022a2330202d37306c273a232f322e27"))
        .contains("mailto:ada@harbour.example");
    for (String lost :
        List.of("", "#", "#42zz", "#422", "#422326", "#422302" + "23".repeat(9000))) {
      assertThat(addresses(BASE).link(page + lost)).as(lost).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "story_files/pic.jpg, a/story_files/pic.jpg",
    "./story_files/../story_files//pic.jpg, a/story_files/pic.jpg",
    "story_files/pic.jpg?w=800#x, a/story_files/pic.jpg",
    "two%20words.png, a/two words.png",
    "two words.png, a/two words.png",
    "%C3%BCmlaut.webp, a/ümlaut.webp",
    "50%.gif, a/50%.gif",
    "odd%3Fw=1.jpg, a/odd?w=1.jpg",
    "odd?w=1.jpg, a/odd?w=1.jpg",
    "../b/pic.avif, b/pic.avif",
    "../b/c+d.jpg, b/c+d.jpg",
    "https://fjord.example/a.jpg, https://fjord.example/a.jpg",
    "//fjord.example/a.svg, https://fjord.example/a.svg"
  })
  void picturesLieBesideTheStoryOrOnTheWeb(String src, String address) {
    assertThat(addresses(null).image(src)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/png;base64,iVBORw0KGgo=",
        "x.svg",
        "x.js",
        "other.html",
        "missing.jpg",
        "../../secret.jpg",
        "../../../../../../../../etc/passwd",
        "..%2f..%2fsecret.jpg",
        "%2e%2e/%2e%2e/secret.jpg",
        "..\\..\\secret.jpg",
        "..%5c..%5csecret.jpg",
        "../../content2/pic.jpg",
        "../../content/a/two words.png",
        "../.hidden/pic.jpg",
        ".pic.jpg",
        "%2epic.jpg",
        "story_files/pic.jpg%00.png",
        "story_files",
        "../a/x.svg"
      })
  void picturesThatAreNotThereOrNotSafeAreDropped(String src) {
    assertThat(addresses(null).image(src)).isEmpty();
    assertThat(addresses(BASE).image(src).stream())
        .allSatisfy(a -> assertThat(a).startsWith("https://harbour.example/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"story_files/lost.jpg", "./Story_files/lost.jpg", "story%5Ffiles/saved.html"})
  void whatABrowserPutBesideThePageIsOnNoWeb(String part) {
    assertThat(addresses(BASE).image(part)).isEmpty();
    assertThat(addresses(BASE).link(part)).isEmpty();
    assertThat(Addresses.isPart(part)).isTrue();
  }

  @Test
  void aFolderOfAnotherNameMayBeTheSites() {
    assertThat(addresses(BASE).image("index_files/image001.jpg"))
        .contains("https://harbour.example/2018/07/index_files/image001.jpg");
    assertThat(Addresses.isPart("files/image001.jpg")).isFalse();
    assertThat(Addresses.isPart("https://harbour.example/story_files/a.jpg")).isFalse();
    assertThat(Addresses.isPart("/story_files/a.jpg")).isFalse();
  }

  @Test
  void absolutePathsAreNeverLocal() {
    String file = content.resolve("a/story_files/pic.jpg").toString();
    assertThat(addresses(null).image(file)).isEmpty();
    assertThat(addresses(null).image("/a/story_files/pic.jpg")).isEmpty();
    assertThat(addresses(null).image("/story_files/pic.jpg")).isEmpty();
    assertThat(addresses(BASE).image("/pic.jpg")).contains("https://harbour.example/pic.jpg");
  }

  @Test
  void ofATextWrittenForASiteTheyAreInTheContentFolder() {
    Addresses rooted = Addresses.rooted(content, "a/story.md");
    assertThat(rooted.image("/b/pic.avif")).contains("b/pic.avif");
    assertThat(rooted.image("/a/story_files/pic.jpg?w=8")).contains("a/story_files/pic.jpg");
    assertThat(rooted.image("story_files/pic.jpg")).contains("a/story_files/pic.jpg");
    assertThat(rooted.image("b/pic.avif")).contains("b/pic.avif");
    assertThat(rooted.image("/../secret.jpg")).isEmpty();
    assertThat(rooted.image("/.hidden/pic.jpg")).isEmpty();
    assertThat(rooted.image(content.resolve("b/pic.avif").toString())).isEmpty();
    assertThat(rooted.image("//fjord.example/a.jpg")).contains("https://fjord.example/a.jpg");
    assertThat(rooted.missing()).hasSize(3).contains("/../secret.jpg");
  }

  @Test
  void ofATextWrittenForASitePagesAreTheirSources() throws IOException {
    Files.writeString(Files.createDirectories(content.resolve("b/bundle")).resolve("index.md"), "");
    Files.writeString(content.resolve("b/ferry.md"), "");
    Addresses rooted = Addresses.rooted(content, "a/story.md");
    assertThat(rooted.link("/b/ferry/")).contains("b/ferry.md");
    assertThat(rooted.link("../b/ferry?x=1#quay")).contains("b/ferry.md");
    assertThat(rooted.link("/b/bundle/")).contains("b/bundle/index.md");
    assertThat(rooted.link("/b/gone/")).isEmpty();
    assertThat(rooted.link("/")).isEmpty();
    assertThat(addresses(null).link("../b/ferry")).isEmpty();
  }

  @Test
  void linksInTheFileSystemDoNotLeadOut() throws IOException {
    Files.createSymbolicLink(content.resolve("a/link.jpg"), folder.resolve("secret.jpg"));
    Files.createSymbolicLink(content.resolve("a/up"), folder.resolve("content2"));
    Files.createSymbolicLink(content.resolve("a/loop.jpg"), Path.of("loop.jpg"));
    Files.createSymbolicLink(content.resolve("a/shown.jpg"), Path.of("../.hidden/pic.jpg"));
    assertThat(addresses(null).image("link.jpg")).isEmpty();
    assertThat(addresses(null).image("up/pic.jpg")).isEmpty();
    assertThat(addresses(null).image("loop.jpg")).isEmpty();
    assertThat(addresses(null).image("shown.jpg")).isEmpty();
  }

  /** Where a backslash is a letter like others, and where it parts folders. */
  @Test
  void namesThatMeanAnotherFileElsewhereAreNotLinked() throws IOException {
    for (String name : List.of("b\\pic.jpg", "pic\u0001.jpg")) {
      Files.writeString(content.resolve("a/" + name), "x");
      assertThat(addresses(null).image(name)).as(name).isEmpty();
    }
  }

  @Test
  void filesThatAreNoSourceAndNoMediaAreNotLinked() {
    assertThat(addresses(null).link("x.js")).isEmpty();
    assertThat(addresses(null).link("x.svg")).isEmpty();
    assertThat(addresses(null).link("other.html")).contains("a/other.html");
  }

  @Test
  void sourceAtTheTopHasNothingAboveIt() {
    Addresses top = new Addresses(content, "story.html", null);
    assertThat(top.image("b/pic.avif")).contains("b/pic.avif");
    assertThat(top.image("../b/pic.avif")).isEmpty();
    assertThat(top.image("../content/b/pic.avif")).isEmpty();
  }

  @Test
  void baseIsAWebAddressHoweverItIsSpelledOrNone() {
    assertThat(addresses("HTTPS://Harbour.Example:443/fog").link("/fog#notes")).contains("#notes");
    assertThat(addresses("HTTPS://Harbour.Example:443/fog").link("/haar"))
        .contains("https://harbour.example/haar");
    assertThat(addresses("file:///home/ada/").link("x")).isEmpty();
    assertThat(addresses("javascript:alert(1)").link("x")).isEmpty();
  }

  @Test
  void placesWhereAFileMayYetAppearAreRemembered() {
    Addresses addresses = addresses(null);
    addresses.image("missing.jpg?w=800");
    addresses.link("../b/report.pdf");
    assertThat(addresses.looked())
        .containsExactlyInAnyOrder("a/missing.jpg?w=800", "a/missing.jpg", "b/report.pdf");
  }

  @Test
  void longAddressesAreDroppedQuickly() {
    assertThat(addresses(BASE).link("https://fjord.example/" + "a/".repeat(1 << 20))).isEmpty();
    assertThat(addresses(BASE).link("../".repeat(1 << 20))).isEmpty();
    assertThat(addresses(BASE).image("a".repeat(1 << 22))).isEmpty();
  }

  @Test
  void schemesAreReadTheSameInTurkish() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(addresses(null).link("MAILTO:ada@harbour.example"))
          .contains("mailto:ada@harbour.example");
      assertThat(addresses(null).link("JAVASCRIPT:alert(1)")).isEmpty();
      assertThat(addresses(null).image("story_files/PIC.JPG")).isEmpty();
      assertThat(FileKind.isPicture("PIC.GIF")).isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }

  private Addresses addresses(@Nullable String base) {
    return new Addresses(content, "a/story.html", base);
  }
}
