package broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.article.StoryDate;
import broadsheet.source.Corrections.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
  private static final Charset UTF = StandardCharsets.UTF_8;

  @TempDir Path content;

  @Test
  void readsASource() throws Exception {
    String text = "Fog over the bay\r\n\r\nThe ferry waited.\n";
    Source source = read("a/story.txt", text.getBytes(UTF));
    assertThat(source)
        .isEqualTo(
            new Source(
                "a/story.txt",
                Format.TEXT,
                source.sha256(),
                "UTF-8",
                text,
                Capture.UNKNOWN,
                Corrections.NONE));
  }

  @Test
  void digestIsOfTheBytesOnDisk() throws Exception {
    byte[] page = "<p>abc</p>".getBytes(UTF);
    String plain = read("a.html", page).sha256();
    assertThat(plain).matches("[0-9a-f]{64}");
    assertThat(read("abc.txt", "abc".getBytes(UTF)).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    Source packed = read("b.html.gz", gzip(page));
    assertThat(packed.text()).isEqualTo("<p>abc</p>");
    assertThat(packed.sha256()).isNotEqualTo(plain);
  }

  @Test
  void packedIsToldByBytesNotByName() throws Exception {
    assertThat(read("a.html", gzip("<p>abc".getBytes(UTF))).text()).isEqualTo("<p>abc");
    assertThat(read("b.html.gz", "<p>abc".getBytes(UTF)).text()).isEqualTo("<p>abc");
  }

  @Test
  void severalPacksInARowAreOne() throws Exception {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip("<p>one".getBytes(UTF)));
    both.write(gzip("<p>two".getBytes(UTF)));
    assertThat(read("a.html.gz", both.toByteArray()).text()).isEqualTo("<p>one<p>two");
  }

  @Test
  void bombIsAnErrorThatSaysTheLimit() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      byte[] megabyte = new byte[1 << 20];
      Arrays.fill(megabyte, (byte) ' ');
      for (int i = 0; i < 100; i++) {
        out.write(megabyte);
      }
    }
    assertThat(bomb.size()).isLessThan(200_000);
    assertUnreadable(
        "a.html.gz",
        bomb.toByteArray(),
        "a.html.gz: unpacks to more than 64 MB, which no story is; leave it out");
  }

  @Test
  void hugeFileIsAnErrorThatSaysTheLimit() throws IOException {
    byte[] huge = new byte[(64 << 20) + 1];
    Arrays.fill(huge, (byte) 'x');
    assertUnreadable("a.txt", huge, "a.txt: longer than 64 MB, which no story is; leave it out");
  }

  @Test
  void oneLineOfManyMegabytesIsRead() throws Exception {
    byte[] line = new byte[20 << 20];
    Arrays.fill(line, (byte) 'x');
    assertThat(read("a.txt", line).text()).hasSize(20 << 20);
  }

  @Test
  void brokenGzipIsAnError() throws IOException {
    byte[] whole = gzip("<p>abc".repeat(1000).getBytes(UTF));
    String message = "a.html.gz: its gzip is broken or cut short; save or download it again";
    assertUnreadable("a.html.gz", Arrays.copyOf(whole, whole.length / 2), message);
    whole[whole.length - 6] ^= 1;
    assertUnreadable("a.html.gz", whole, message);
  }

  @Test
  void bytesThatAreNoTextAreAnError() throws IOException {
    long seed = 7;
    byte[] noise = new byte[20_000];
    new Random(seed).nextBytes(noise);
    String message = ": this is not text but bytes of another kind; leave it out, or save it again";
    assertUnreadable("a.txt", noise, "a.txt" + message);
    assertUnreadable("b.html", noise, "b.html" + message);
    assertUnreadable("c.txt", new byte[5000], "c.txt" + message);
    assertUnreadable("d.md", "\u0001\u0002x".repeat(500).getBytes(UTF), "d.md" + message);
  }

  @Test
  void controlCharactersAreDropped() throws Exception {
    String text = "One\u0000 two\u0007 three\u001b[31m four\u007f five\u0085six\fseven\tend. ";
    assertThat(read("a.txt", (text + "More words. ".repeat(50)).getBytes(UTF)).text())
        .startsWith("One two three[31m four five\nsix\nseven\tend. More")
        .hasSize("One two three[31m four five\nsix\nseven\tend. ".length() + 12 * 50);
  }

  @Test
  void halvesOfSurrogatePairsAreReplaced() {
    assertThat(new PrintableText().of("a\uD83Db\uDE00c\uD83D\uDE00d\uFFFFe\uFFFEf"))
        .isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00def");
  }

  @Test
  void emptySourceIsRead() throws Exception {
    assertThat(read("a.txt", new byte[0]).text()).isEmpty();
  }

  @Test
  void missingFileAndFolderAreErrors() throws IOException {
    Files.createDirectory(content.resolve("folder.txt"));
    assertThatThrownBy(() -> reader().read(file("nowhere.txt")))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("nowhere.txt: there is no such file");
    assertThatThrownBy(() -> reader().read(file("folder.txt")))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("folder.txt: this is not a file; name one");
  }

  @Test
  void readsStandardInput() throws Exception {
    SourceFile stdin = new SourceFile("-", Format.HTML, false);
    Source source = reader().read(stdin, new ByteArrayInputStream("<p>abc".getBytes(UTF)));
    assertThat(source.path()).isEqualTo("-");
    assertThat(source.text()).isEqualTo("<p>abc");
  }

  @Test
  void readsWhatSingleFileSays() throws Exception {
    String page =
        """
        <!DOCTYPE html> <html lang=en><!--
         Page saved with SingleFile\s
         url: https://harbour.example/2026/06/fog?x=1&y=2\s
         saved date: Thu Jun 11 2026 22:49:39 GMT+0200 (Central European Summer Time)
        --><meta charset=utf-8><p>Fog</p>
        """;
    assertThat(read("a.html", page.getBytes(UTF)).capture())
        .isEqualTo(
            new Capture(
                "https://harbour.example/2026/06/fog?x=1&y=2",
                date("2026-06-11T22:49:39+02:00"),
                null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<!-- saved from url=(0042)https://harbour.example/fog -->|https://harbour.example/fog|-|-",
        "<!-- saved from url=(0014)about:internet -->|-|-|-",
        "<!-- saved from url=(0075)https://web.archive.org/web/20090612081500/http://harbour.example/fog -->"
            + "|http://harbour.example/fog|2009-06-12T08:15:00Z"
            + "|https://web.archive.org/web/20090612081500/http://harbour.example/fog",
        "<!-- saved from url=(0030)file:///home/ada/secret.html -->|-|-|-",
        "<!-- saved from url=(0030)javascript:alert(1) -->|-|-|-",
        "<!-- Page saved with SingleFile -->|-|-|-",
        "<!-- FILE ARCHIVED ON 03:48:42 Apr 3, 2014 AND RETRIEVED FROM -->|-|2014-04-03T03:48:42Z|-",
        "<!-- FILE ARCHIVED ON yesterday AND RETRIEVED FROM -->|-|-|-",
        "<p>saved from url=(0042)https://harbour.example/fog</p>|-|-|-",
        "<!-- saved from url=(0042)https://harbour.example/fog|-|-|-",
        "<!-->saved from url=(0042)https://harbour.example/fog|-|-|-"
      })
  void readsWhatOtherProgramsSay(
      String comment, String url, String saved, @Nullable String archived) throws Exception {
    Capture capture = read("a.html", (comment + "<p>Fog</p>").getBytes(UTF)).capture();
    assertThat(capture).isEqualTo(new Capture(url, saved == null ? null : date(saved), archived));
  }

  @Test
  void readsTheWaybackMachinesCommentAtTheEnd() throws Exception {
    String page =
        "<!-- saved from url=(0042)https://harbour.example/fog -->"
            + "<p>Fog</p>".repeat(10_000)
            + "<!--\n     FILE ARCHIVED ON 23:36:00 Jan 09, 2010 AND RETRIEVED FROM THE\n"
            + "     INTERNET ARCHIVE ON 22:26:55 Oct 20, 2014.\n-->";
    assertThat(read("a.html", page.getBytes(UTF)).capture())
        .isEqualTo(new Capture("https://harbour.example/fog", date("2010-01-09T23:36:00Z"), null));
  }

  @Test
  void textHasNoCapture() throws Exception {
    String text = "<!-- saved from url=(0042)https://harbour.example/fog -->";
    assertThat(read("a.txt", text.getBytes(UTF)).capture()).isEqualTo(Capture.UNKNOWN);
  }

  @Test
  void readsCorrections() throws Exception {
    Files.writeString(
        content.resolve("a.html.yaml"),
        """
        title: Fog over the bay
        authors: Ada Quill
        published: 2018-07-24 09:30+03:00
        topics: [weather, the  sea]
        url: https://Harbour.example/fog
        story: true
        keep:
          - The ferry   waited
        remove:
          - Read also
          - "Support us: give"
        """);
    assertThat(read("a.html", "<p>x".getBytes(UTF)).corrections())
        .isEqualTo(
            new Corrections(
                "a.html.yaml",
                "Fog over the bay",
                null,
                List.of("Ada Quill"),
                date("2018-07-24T09:30:00+03:00"),
                null,
                null,
                List.of("weather", "the sea"),
                null,
                "https://harbour.example/fog",
                null,
                null,
                null,
                true,
                List.of(new Target("The ferry waited", 8)),
                List.of(new Target("Read also", 10), new Target("Support us: give", 11))));
  }

  @Test
  void exampleOfTheDocumentationHolds() throws Exception {
    String page = Files.readString(Path.of("docs/sources.md"));
    int start = page.indexOf("```yaml\n") + 8;
    String yaml = page.substring(start, page.indexOf("```", start));
    Files.writeString(content.resolve("a.html.yaml"), yaml);
    Corrections corrections = read("a.html", "<p>x".getBytes(UTF)).corrections();
    assertThat(corrections).hasNoNullFieldsOrProperties();
    assertThat(corrections.published()).isEqualTo(date("2018-07-24T09:30:00+03:00"));
    assertThat(corrections.keep())
        .extracting(Target::beginning)
        .containsExactly("The captain read aloud");
  }

  @Test
  void wrongCorrectionsAreErrorsWithTheirLines() throws IOException {
    Files.writeString(
        content.resolve("a.html.yaml"),
        "titel: x\npublished: 24 July\nurl: fog\nstory: maybe\nkeep: {a: b}\nremove: ['']\n");
    assertUnreadable(
        "a.html",
        "<p>x".getBytes(UTF),
        """
        a.html.yaml:1:1: unknown key `titel`; did you mean `title`?
        a.html.yaml:2:12: `24 July` is not a date; write it as in `2018-07-24` or `2018-07-24T09:30:00+03:00`
        a.html.yaml:3:6: `fog` is not an address; write it whole, with http:// or https://
        a.html.yaml:4:8: `story` is `maybe`; write true or false, without quotes
        a.html.yaml:5:7: `keep` is a map; write a list of texts
        a.html.yaml:6:10: `remove` has an empty item; write it, or leave it out""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "title:\n", "---\n"})
  void emptyCorrectionsCorrectNothing(String yaml) throws Exception {
    Files.writeString(content.resolve("a.html.yaml"), yaml);
    Corrections corrections = read("a.html", "<p>x".getBytes(UTF)).corrections();
    assertThat(corrections.title()).isNull();
    assertThat(corrections.keep()).isEmpty();
  }

  @Test
  void correctionsAreNeverReadThroughALink() throws IOException {
    Path secret = Files.writeString(content.resolve("secret"), "password: 123");
    Files.createSymbolicLink(content.resolve("a.html.yaml"), secret);
    assertUnreadable(
        "a.html",
        "<p>x".getBytes(UTF),
        "a.html.yaml: a link or a folder; put a file with the corrections in its place");
  }

  private static StoryDate date(String text) {
    return StoryDate.parse(text).orElseThrow();
  }

  private SourceReader reader() {
    return new SourceReader(content);
  }

  private SourceFile file(String path) {
    return SourceFile.named(content, path, FileKind.format(path).orElseThrow());
  }

  private Source read(String path, byte[] bytes) throws IOException, UnreadableSourceException {
    Path file = content.resolve(path);
    Files.createDirectories(file.resolve("..").normalize());
    Files.write(file, bytes);
    return reader().read(file(path));
  }

  private void assertUnreadable(String path, byte[] bytes, String message) {
    assertThatThrownBy(() -> read(path, bytes))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage(message);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
