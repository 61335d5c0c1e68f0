package broadsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.archive.Progress;
import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.config.Settings;
import broadsheet.picture.Album;
import broadsheet.picture.PictureDesk;
import broadsheet.picture.TestPictures;
import broadsheet.site.FakeArchive;
import broadsheet.site.Stories;
import broadsheet.site.TestSettings;
import broadsheet.source.Census;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of Markdown that stand by themselves. */
class MarkdownExportTest {

  private static final Pattern LINK = Pattern.compile("\\]\\((?:<([^>]*)>|([^)]*))\\)");

  @TempDir private Path root;

  private final List<Article> articles = new ArrayList<>(Stories.all());
  private final Map<String, byte[]> files = new TreeMap<>();

  @BeforeEach
  void draw() throws Exception {
    Path folder = Files.createDirectories(root.resolve("content/ledger"));
    Files.write(folder.resolve("harbour view.png"), TestPictures.png(40, 30));
  }

  @Test
  void everyLinkLeadsToAFileThatIsThereOrToTheWeb() throws Exception {
    Article one = Stories.story("One", "en", "2020-01-01", null, List.of(), List.of(), "x");
    Article two = Stories.story("Two", "en", "2020-01-02", null, List.of(), List.of(), "x");
    articles.add(two);
    articles.add(
        new Article(
            one.metadata(),
            one.provenance(),
            List.of(
                new Block.Paragraph(
                    List.of(
                        link(two.provenance().file(), "to two"),
                        link("notes/list.pdf", "to a list"),
                        link("https://ledger.example/(a)", "away"))),
                new Block.Figure("notes/plan.svg", "", List.of(Stories.text("A plan"))))));
    export(2_000);
    int followed = 0;
    for (String path : files.keySet()) {
      if (path.endsWith(".md")) {
        for (MatchResult found : LINK.matcher(text(path)).results().toList()) {
          String to = found.group(1) == null ? found.group(2) : found.group(1);
          URI link = URI.create("/" + path).resolve(to);
          assertThat(link.getScheme() != null || files.containsKey(link.getPath().substring(1)))
              .as(path + ": " + to)
              .isTrue();
          followed++;
        }
      }
    }
    assertThat(followed).isGreaterThan(articles.size());
    assertThat(text("2020/01/01/one.md"))
        .contains("[to two](../../../2020/01/02/two.md)", "to a list", "A plan")
        .doesNotContain("list.pdf", "plan.svg");
    assertThat(files).containsKey("media/ledger/harbour view.png");
    assertThat(text("2024/03/18/the-last-ferry-to-ness-runs-on-memory-and-a-borrowed-engine.md"))
        .contains("](../../../media/ledger/harbour%20view.png)");
  }

  private static Inline link(String address, String text) {
    return new Inline.Link(address, List.of(Stories.text(text)));
  }

  @Test
  void theIndexListsEveryStoryOrWhereThereAreManyTheListsOfEachYear() throws Exception {
    export(2_000);
    assertThat(text("index.md"))
        .startsWith("# The Tideway Archive\n\n> Stories saved")
        .contains("## 2022", "## Undated");
    assertThat(text("index.md").lines().filter(l -> l.startsWith("- ["))).hasSize(articles.size());
    files.clear();
    export(30);
    assertThat(text("index.md"))
        .contains("- [2022](2022/index.md) (", "- [Undated](undated/index.md) (2)");
    assertThat(text("2022/index.md"))
        .startsWith("# The Tideway Archive · 2022\n")
        .contains("](../2022/");
  }

  @Test
  void theZipFileHoldsTheSame() throws Exception {
    export(2_000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FakeArchive archive = new FakeArchive(articles);
    new Export(settings(), archive, album(archive), Progress.NONE)
        .markdown(Selection.ALL.of(archive), out);
    Map<String, byte[]> zipped = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        zipped.put(entry.getName(), zip.readAllBytes());
      }
    }
    assertThat(zipped.keySet()).isEqualTo(files.keySet());
    zipped.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(files.get(path)));
  }

  private Album album(FakeArchive archive) throws IOException {
    return new PictureDesk(
            root.resolve("content"), Census.NONE, root.resolve("work"), 1, Progress.NONE)
        .prepare(archive.entries().stream().flatMap(e -> e.media().stream()).toList());
  }

  private void export(int most) throws Exception {
    FakeArchive archive = new FakeArchive(articles);
    new Export(settings(), archive, album(archive), Progress.NONE, most)
        .markdown(
            Selection.ALL.of(archive),
            new ExportFiles() {
              @Override
              public void write(String path, byte[] bytes) {
                assertThat(files.put(path, bytes)).as(path).isNull();
              }

              @Override
              public void copy(String path, InputStream picture) throws IOException {
                write(path, picture.readAllBytes());
              }
            });
  }

  private String text(String path) {
    return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
  }

  private Settings settings() {
    return TestSettings.of(root, null, null, "en", List.of());
  }
}
