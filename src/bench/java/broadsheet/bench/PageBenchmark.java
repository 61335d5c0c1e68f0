package broadsheet.bench;

import broadsheet.archive.Draft;
import broadsheet.archive.Intake;
import broadsheet.article.Cleaned;
import broadsheet.article.Metadata;
import broadsheet.clean.html.HtmlCleaner;
import broadsheet.metadata.HtmlMetadata;
import broadsheet.metadata.Languages;
import broadsheet.source.Addresses;
import broadsheet.source.Format;
import broadsheet.source.PageParser;
import broadsheet.source.SavedPage;
import broadsheet.source.Source;
import broadsheet.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A saved page; one operation is one page of the sources, in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class PageBenchmark {
  private static final Path HERE = Path.of("").toAbsolutePath();

  /** Folders of saved pages, gzipped or not. */
  @Param("content:src/test/resources/golden/html")
  private String pages;

  private final PageParser parser = new PageParser();
  private final HtmlMetadata metadata = new HtmlMetadata(new Languages());
  private final HtmlCleaner cleaner = new HtmlCleaner();
  private final Intake intake = Intake.of(HERE, "bench");
  private final List<Metadata> known = new ArrayList<>();
  private Round round;

  /** Reads the pages, and of each the metadata that cleaning wants to know. */
  @Setup
  public void read() {
    round = new Round(pages, Format.HTML);
    for (Source source : round.sources()) {
      known.add(metadata.read(parser.parse(source)));
    }
  }

  /** From text to a document. */
  @Benchmark
  public SavedPage parse() {
    return parser.parse(round.source(round.next()));
  }

  /** From text to metadata. */
  @Benchmark
  public Metadata parseAndReadMetadata() {
    return metadata.read(parser.parse(round.source(round.next())));
  }

  /** From text to blocks, each kept or removed, where the metadata are known. */
  @Benchmark
  public Cleaned parseAndClean() {
    int number = round.next();
    SavedPage page = parser.parse(round.source(number));
    Metadata known = this.known.get(number);
    String base = page.baseUrl().orElse(known.url());
    return cleaner.clean(page, known, new Addresses(HERE, page.source().path(), base));
  }

  /** All that is done with a page by itself: parsed, metadata, cleaned, its language found. */
  @Benchmark
  public Draft all() throws UnreadableSourceException {
    return intake.take(round.source(round.next()));
  }
}
