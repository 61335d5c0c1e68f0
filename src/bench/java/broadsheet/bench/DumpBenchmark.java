package broadsheet.bench;

import broadsheet.archive.Draft;
import broadsheet.archive.Intake;
import broadsheet.article.Cleaned;
import broadsheet.clean.text.TextCleaner;
import broadsheet.source.Format;
import broadsheet.source.UnreadableSourceException;
import java.nio.file.Path;
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

/** A select-all dump; one operation is one dump of the sources, in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class DumpBenchmark {

  /** Folders of dumps. */
  @Param("content:src/test/resources/golden/text")
  private String dumps;

  private final TextCleaner cleaner = new TextCleaner();
  private final Intake intake = Intake.of(Path.of("").toAbsolutePath(), "bench");
  private Round round;

  /** Reads the dumps. */
  @Setup
  public void read() {
    round = new Round(dumps, Format.TEXT);
  }

  /** From text to blocks, each kept or removed. */
  @Benchmark
  public Cleaned clean() {
    return cleaner.clean(round.source(round.next()));
  }

  /** All that is done with a dump by itself: cleaned, metadata, its language found. */
  @Benchmark
  public Draft all() throws UnreadableSourceException {
    return intake.take(round.source(round.next()));
  }
}
