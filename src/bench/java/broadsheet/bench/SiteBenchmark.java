package broadsheet.bench;

import broadsheet.archive.Archive;
import broadsheet.archive.ArchiveBuilder;
import broadsheet.archive.Draft;
import broadsheet.archive.Drafts;
import broadsheet.archive.Intake;
import broadsheet.archive.Progress;
import broadsheet.config.Overrides;
import broadsheet.config.Settings;
import broadsheet.config.SettingsException;
import broadsheet.config.SettingsReader;
import broadsheet.digest.Digest;
import broadsheet.render.Renderer;
import broadsheet.site.ArticlePage;
import broadsheet.site.ListingPage;
import broadsheet.site.Page;
import broadsheet.site.SitePlan;
import broadsheet.source.SourceFile;
import broadsheet.source.SourceFinder;
import broadsheet.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From Markdown to pages, on 1,000 made-up stories, taken in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class SiteBenchmark {
  private static final int STORIES = 1000;

  private List<SourceFile> sources;
  private Intake intake;
  private Archive archive;
  private Renderer renderer;
  private List<Page> articles;
  private List<Page> listings;
  private int next;

  /** Makes the archive in a temporary folder, and plans its site. */
  @Setup
  public void plan() throws IOException, SettingsException {
    Path folder = Files.createTempDirectory("broadsheet-bench");
    MadeUpArchive.write(STORIES, folder);
    Files.writeString(folder.resolve(SettingsReader.FILE_NAME), "title: Made up\n");
    Settings settings = new SettingsReader().read(folder, Overrides.NONE);
    SourceFinder.Found found = new SourceFinder(settings.content()).find();
    sources = found.sources();
    intake = Intake.of(settings.content(), "bench");
    Path work = folder.resolve("work");
    Drafts drafts = new Drafts(intake, work, 2, Progress.NONE, (path, bug) -> {});
    archive = new ArchiveBuilder(drafts, work, Digest.NONE, null).build(sources, found.census());
    List<Page> pages = new SitePlan(settings, archive).pages().toList();
    articles = pages.stream().filter(ArticlePage.class::isInstance).toList();
    listings = pages.stream().filter(ListingPage.class::isInstance).toList();
    renderer = new Renderer(settings);
  }

  /** Closes the archive. */
  @TearDown
  public void close() {
    archive.close();
  }

  /** From a file in Markdown to its blocks, metadata and language. */
  @Benchmark
  public Draft readMarkdown() throws UnreadableSourceException {
    return intake.take(sources.get(next++ % sources.size()));
  }

  /** From an article to HTML. */
  @Benchmark
  public String renderArticle() {
    return renderer.render(articles.get(next++ % articles.size()));
  }

  /** From a listing of 50 to 99 stories, or fewer where there are no more, to HTML. */
  @Benchmark
  public String renderListing() {
    return renderer.render(listings.get(next++ % listings.size()));
  }
}
