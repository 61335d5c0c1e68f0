package broadsheet.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.PlainText;
import broadsheet.markdown.MarkdownWriter;
import broadsheet.metadata.HtmlMetadata;
import broadsheet.metadata.Languages;
import broadsheet.source.Addresses;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.PageParser;
import broadsheet.source.SavedPage;
import broadsheet.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Made-up pages of many kinds, each a folder with what is kept of it and what is removed and why.
 * {@code -Dgolden.update=true} writes both anew, to be read before they are committed.
 */
class GoldenPagesTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/html");
  private static final Set<String> FILES = Set.of("source.html", "expected.md", "removed.txt");

  private final HtmlCleaner cleaner = new HtmlCleaner();
  private final HtmlMetadata metadata = new HtmlMetadata(new Languages());

  @TestFactory
  Stream<DynamicTest> eachPage() throws IOException {
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> check(c)));
  }

  @Test
  void noFileIsLeftOver() throws IOException {
    for (Path folder : cases()) {
      Set<String> names = new TreeSet<>();
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(f -> names.add(f.getFileName().toString()));
      }
      assertThat(names).as("files of %s", folder).isEqualTo(new TreeSet<>(FILES));
    }
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().toList();
    }
  }

  private void check(Path folder) throws IOException {
    String html = Files.readString(folder.resolve("source.html"));
    Cleaned cleaned = clean(html);
    String kept = kept(cleaned);
    String removed = removed(cleaned);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(folder.resolve("expected.md"), kept);
      Files.writeString(folder.resolve("removed.txt"), removed);
    }
    assertThat(kept).isEqualTo(Files.readString(folder.resolve("expected.md")));
    assertThat(removed).isEqualTo(Files.readString(folder.resolve("removed.txt")));
    Cleaned windows = clean(html.replace("\n", "\r\n"));
    assertThat(kept(windows)).as("with CRLF").isEqualTo(kept);
    assertThat(removed(windows)).as("with CRLF").isEqualTo(removed);
  }

  private Cleaned clean(String html) {
    Source source =
        new Source("page.html", Format.HTML, "", "UTF-8", html, Capture.UNKNOWN, Corrections.NONE);
    SavedPage page = new PageParser().parse(source);
    Addresses addresses =
        new Addresses(Path.of("no-such-folder"), "page.html", "https://paper.example/story.html");
    return cleaner.clean(page, metadata.read(page), addresses);
  }

  private static String kept(Cleaned cleaned) {
    String markdown = new MarkdownWriter().body(cleaned.kept(), a -> a);
    return cleaned.held() == null ? markdown : "held: " + cleaned.held() + "\n" + markdown;
  }

  private static String removed(Cleaned cleaned) {
    StringBuilder out = new StringBuilder();
    for (Judged judged : cleaned.removals()) {
      String text = PlainText.of(judged.block()).replace("\n", " / ");
      out.append(String.valueOf(judged.reason()).toLowerCase(Locale.ROOT));
      out.append(": ").append(text).append(" (").append(judged.because()).append(")\n");
    }
    return out.toString();
  }
}
