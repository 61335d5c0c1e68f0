package broadsheet.source;

import static broadsheet.source.Reading.assertUnreadable;
import static broadsheet.source.Reading.file;
import static broadsheet.source.Reading.read;
import static broadsheet.source.Reading.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {

  private static final Charset UTF = StandardCharsets.UTF_8;

  @TempDir Path content;

  @Test
  void readsASource() throws Exception {
    String text = "Fog over the bay\r\n\r\nThe ferry waited.\n";
    Source source = read(content, "a/story.txt", text.getBytes(UTF));
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
    String plain = read(content, "a.html", page).sha256();
    assertThat(plain).matches("[0-9a-f]{64}");
    assertThat(read(content, "abc.txt", "abc".getBytes(UTF)).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    Source packed = read(content, "b.html.gz", gzip(page));
    assertThat(packed.text()).isEqualTo("<p>abc</p>");
    assertThat(packed.sha256()).isNotEqualTo(plain);
  }

  @Test
  void packedIsToldByBytesNotByName() throws Exception {
    assertThat(read(content, "a.html", gzip("<p>abc".getBytes(UTF))).text()).isEqualTo("<p>abc");
    assertThat(read(content, "b.html.gz", "<p>abc".getBytes(UTF)).text()).isEqualTo("<p>abc");
  }

  @Test
  void severalPacksInARowAreOne() throws Exception {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip("<p>one".getBytes(UTF)));
    both.write(gzip("<p>two".getBytes(UTF)));
    assertThat(read(content, "a.html.gz", both.toByteArray()).text()).isEqualTo("<p>one<p>two");
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
        content,
        "a.html.gz",
        bomb.toByteArray(),
        "a.html.gz: unpacks to more than 64 MB, which no story is; leave it out");
  }

  @Test
  void hugeFileIsAnErrorThatSaysTheLimit() throws IOException {
    byte[] huge = new byte[(64 << 20) + 1];
    Arrays.fill(huge, (byte) 'x');
    assertUnreadable(
        content, "a.txt", huge, "a.txt: longer than 64 MB, which no story is; leave it out");
  }

  @Test
  void oneLineOfManyMegabytesIsRead() throws Exception {
    byte[] line = new byte[20 << 20];
    Arrays.fill(line, (byte) 'x');
    assertThat(read(content, "a.txt", line).text()).hasSize(20 << 20);
  }

  @Test
  void brokenGzipIsAnError() throws IOException {
    byte[] whole = gzip("<p>abc".repeat(1000).getBytes(UTF));
    String message = "a.html.gz: its gzip is broken or cut short; save or download it again";
    assertUnreadable(content, "a.html.gz", Arrays.copyOf(whole, whole.length / 2), message);
    whole[whole.length - 6] ^= 1;
    assertUnreadable(content, "a.html.gz", whole, message);
  }

  @Test
  void bytesThatAreNoTextAreAnError() throws IOException {
    long seed = 7;
    byte[] noise = new byte[20_000];
    new Random(seed).nextBytes(noise);
    String message = ": this is not text but bytes of another kind; leave it out, or save it again";
    assertUnreadable(content, "a.txt", noise, "a.txt" + message);
    assertUnreadable(content, "b.html", noise, "b.html" + message);
    assertUnreadable(content, "c.txt", new byte[5000], "c.txt" + message);
    assertUnreadable(content, "d.md", "\u0001\u0002x".repeat(500).getBytes(UTF), "d.md" + message);
  }

  @Test
  void aPdfIsAnErrorWhateverItsName() throws Exception {
    byte[] pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF".getBytes(UTF);
    String message = ": this is a PDF, which is not read; save its page or its text instead";
    assertUnreadable(content, "a.html", pdf, "a.html" + message);
    assertUnreadable(content, "b.txt", gzip(pdf), "b.txt" + message);
    assertThat(read(content, "c.txt", "%PDF files".getBytes(UTF)).text()).isEqualTo("%PDF files");
  }

  @Test
  void controlCharactersAreDropped() throws Exception {
    String text = "One\u0000 two\u0007 three\u001b[31m four\u007f five\u0085six\fseven\tend. ";
    assertThat(read(content, "a.md", (text + "More words. ".repeat(50)).getBytes(UTF)).text())
        .startsWith("One two three[31m four five\nsix\nseven\tend. More")
        .hasSize("One two three[31m four five\nsix\nseven\tend. ".length() + 12 * 50);
  }

  @Test
  void formFeedsOfPlainTextStayForTheyPartItsPages() throws Exception {
    assertThat(read(content, "a.txt", "One\fand two.\f".getBytes(UTF)).text())
        .isEqualTo("One\fand two.\f");
  }

  @Test
  void halvesOfSurrogatePairsAreReplaced() {
    assertThat(new PrintableText().of("a\uD83Db\uDE00c\uD83D\uDE00d\uFFFFe\uFFFEf"))
        .isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00def");
  }

  @Test
  void emptySourceIsRead() throws Exception {
    assertThat(read(content, "a.txt", new byte[0]).text()).isEmpty();
  }

  @Test
  void missingFileAndFolderAreErrors() throws IOException {
    Files.createDirectory(content.resolve("folder.txt"));
    assertThatThrownBy(() -> reader(content).read(file(content, "nowhere.txt")))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("nowhere.txt: there is no such file");
    assertThatThrownBy(() -> reader(content).read(file(content, "folder.txt")))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("folder.txt: this is not a file; name one");
  }

  @Test
  void readsStandardInput() throws Exception {
    SourceFile stdin = new SourceFile("-", Format.HTML, false);
    Source source = reader(content).read(stdin, new ByteArrayInputStream("<p>abc".getBytes(UTF)));
    assertThat(source.path()).isEqualTo("-");
    assertThat(source.text()).isEqualTo("<p>abc");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
