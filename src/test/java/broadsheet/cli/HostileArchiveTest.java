package broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 5, the whole way: none of these sources gets out of hand, or stops the build. */
class HostileArchiveTest {

  @TempDir private Path folder;

  @Test
  void hostileSourcesCostOnlyThemselves() throws IOException {
    Files.writeString(folder.resolve("broadsheet.yaml"), "title: Under siege\n");
    put("good.html", page("A good page", story("good")));
    put(
        "scripts.html",
        page(
            "Scripts <script>alert(1)</script>",
            "<script>alert('here')</script><p onclick=\"alert(2)\">The first paragraph is long"
                + " enough to be one, <a href=\"javascript:alert(3)\">with a link</a> and <img src=x"
                + " onerror=\"alert(4)\"> in it.</p><svg onload=\"alert(5)\"></svg><iframe"
                + " srcdoc=\"&lt;script&gt;alert(6)&lt;/script&gt;\"></iframe>"
                + story("scripts")));
    put(
        "paths.html",
        page(
            "Paths",
            "<p><img src=\"../../../../etc/passwd\" alt=\"secret\"><a"
                + " href=\"..%2f..%2f..%2fetc/passwd\">A link to elsewhere</a>, and words around it"
                + " that make it a paragraph.</p>"
                + story("paths")));
    put(
        "deep.html",
        page("Deep", "<div>".repeat(100_000) + story("deep") + "<table><tr><td>".repeat(2_000)));
    put(
        "attributes.html",
        page("Attributes", "<p " + "x=y ".repeat(50_000) + ">" + story("attributes")));
    put("line.txt", "A long line\n\n" + "The river ran on. ".repeat(300_000));
    put("quotes.md", "---\ntitle: Quotes\n---\n" + ">".repeat(100_000) + " deep\n");
    put(
        "raw.md",
        "---\ntitle: Raw\n---\n\n<script>alert(7)</script>\n\nWords <b onclick=\"x()\">here</b>.\n");
    put("bomb.md", "---\ntitle: &a [x, x]\ntopics: [*a, *a]\n---\n\nWords.\n");
    put("bomb.html.yaml", "title: &a {b: *a}\n");
    put("bomb.html", page("Bomb", story("bomb")));
    Files.write(folder.resolve("content/zipped.html.gz"), gzip(100_000_000));
    put("slug.md", "---\ntitle: Slug\nslug: ../../escaped\n---\n\nWords enough for a story.\n");

    CommandLineRun build = CommandLineRun.of("build", folder.toString());

    assertThat(build.status()).as(build.err()).isEqualTo(1);
    assertThat(build.err())
        .contains("zipped.html.gz", "bomb.html.yaml")
        .doesNotContain("mistake in Broadsheet", "\tat ");
    assertThat(folder.resolve("site/undated/a-good-page.html")).exists();
    assertThat(folder.resolve("escaped.html")).doesNotExist();
    SiteFiles.of(folder.resolve("site"))
        .forEach(
            (path, bytes) -> {
              assertThat(bytes).as(path).doesNotContain("root:x:0");
              if (path.endsWith(".html")) {
                isHarmless(path, Jsoup.parse(bytes));
              }
            });
    assertThat(CommandLineRun.of("check", folder.toString()).status()).isZero();
  }

  private static void isHarmless(String path, Document page) {
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    for (Element script : page.select("script:not([type=application/ld+json], [src*=assets/])")) {
      // The theme's own line, whose hash the policy names.
      assertThat(policy).as(path + script).contains("'sha256-" + sha256(script.data()) + "'");
    }
    assertThat(page.select("iframe, .story svg, object, embed")).as(path).isEmpty();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue().toLowerCase(Locale.ROOT).strip();
        assertThat(attribute.getKey()).as(path).doesNotStartWith("on");
        assertThat(value).as(path).doesNotStartWith("javascript:").doesNotContain("etc/passwd");
      }
    }
  }

  private static String sha256(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Two paragraphs that no other page has. */
  private static String story(String name) {
    return ("<p>The mill of NAME stood still on Tuesday, for the river had gone to see its sister in"
            + " the hills of NAME, and nobody could say when it would be back.</p>"
            + "<p>The miller used the day to count his sacks of NAME, of which there was one more"
            + " than there should have been, and it purred.</p>")
        .replace("NAME", name);
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(file, text);
  }

  private static String page(String title, String body) {
    return "<!doctype html><html lang=en><head><title>"
        + title
        + "</title></head><body><h1>"
        + title
        + "</h1><article>"
        + body
        + "</article></body></html>";
  }

  private static byte[] gzip(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      byte[] spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
      for (int written = 0; written < size; written += spaces.length) {
        out.write(spaces);
      }
    }
    return bytes.toByteArray();
  }
}
