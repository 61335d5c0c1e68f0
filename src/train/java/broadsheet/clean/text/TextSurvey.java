package broadsheet.clean.text;

import broadsheet.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Cleans many dumps, says where a word was lost, doubled or moved, how many are held, and how long
 * one takes. Arguments: folders with dumps ({@code .txt}).
 */
public final class TextSurvey {

  private static final int ROUNDS = 6;

  private TextSurvey() {}

  /** Surveys. */
  public static void main(String... folders) throws IOException {
    TextCleaner cleaner = new TextCleaner();
    List<Source> dumps =
        Stream.of(folders).flatMap(TextSurvey::files).map(TextSurvey::read).toList();
    long held = 0;
    long breaches = 0;
    for (Source dump : dumps) {
      var cleaned = cleaner.clean(dump);
      held += cleaned.held() == null ? 0 : 1;
      var breach = Conservation.breach(dump.text(), cleaned);
      breaches += breach.isPresent() ? 1 : 0;
      breach.ifPresent(b -> System.out.println(dump.path() + ": " + b));
    }
    System.out.println(dumps.size() + " dumps, " + held + " held, " + breaches + " breaches");
    for (int round = 0; round < ROUNDS; round++) {
      long start = cpu();
      long blocks = dumps.stream().mapToLong(d -> cleaner.clean(d).blocks().size()).sum();
      double each = (cpu() - start) / 1e6 / dumps.size();
      System.out.printf(Locale.ROOT, "%d blocks, %.3f ms a dump%n", blocks, each);
    }
  }

  /**
   * Time that this thread has worked, in nanoseconds; the time of day counts other programs too.
   */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Stream<Path> files(String folder) {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(f -> f.toString().endsWith(".txt")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source read(Path file) {
    try {
      return TextTraining.source(String.valueOf(file.getFileName()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
