package broadsheet.archive;

import broadsheet.diagnostic.Diagnostic;
import broadsheet.source.Census;
import broadsheet.source.SourceFile;
import broadsheet.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sources to drafts, in two passes: the first takes in each source by itself, puts it on disk, and
 * counts what the pages of each site repeat; the second settles what that means for each. What
 * comes out depends on the sources alone, not on the number of threads.
 *
 * <p>A source that cannot be read, or that Broadsheet fails over, costs only itself. Immutable;
 * each run is for itself.
 */
public final class Drafts {
  private static final String BUG = "left out, for Broadsheet failed over it (";
  private static final String REPORT =
      "); that is a mistake in Broadsheet: please report it, with this file if you may";

  private final Intake intake;
  private final Path folder;
  private final int threads;
  private final Progress progress;
  private final Crashes crashes;

  /**
   * The way from sources to drafts.
   *
   * @param folder for the working file, which is deleted in the end; made if missing
   * @param threads how many work at a time, at least 1
   */
  public Drafts(Intake intake, Path folder, int threads, Progress progress, Crashes crashes) {
    this.intake = intake;
    this.folder = folder;
    this.threads = threads;
    this.progress = progress;
    this.crashes = crashes;
  }

  /**
   * What came of a source.
   *
   * @param number of the source among those given, from 0
   * @param draft settled and corrected, or null where the source could not be read
   * @param diagnostics all there are about the source
   */
  public record Outcome(
      int number, SourceFile file, @Nullable Draft draft, List<Diagnostic> diagnostics) {}

  /**
   * Settles sources and hands over what came of each, in the order given.
   *
   * @throws IOException if the folder cannot be written to
   */
  public void each(List<SourceFile> files, Consumer<Outcome> outcome) throws IOException {
    try (Cache cache = Cache.temporary(folder)) {
      Taking taking = take(new Round(intake, List.copyOf(files), Census.NONE, cache));
      each("Comparing", files.size(), i -> settled(taking, i), outcome);
    }
  }

  private Outcome settled(Taking taking, int number) {
    SourceFile file = taking.round().file(number);
    Round.Read read = taking.read().get(number);
    if (read == null) {
      return new Outcome(number, file, null, taking.problems().get(number));
    }
    return guarded(
        file.path(),
        () -> {
          Draft draft = taking.round().texts().settled(number, read.made(), read.draft());
          return new Outcome(number, file, draft, draft.diagnostics());
        },
        bug -> new Outcome(number, file, null, List.of(bug)));
  }

  /**
   * The sources of a round, taken in.
   *
   * @param read each source in order; null where it could not be, and once it is done with
   * @param problems why it could not, for each; empty where it could
   */
  record Taking(Round round, List<Round.@Nullable Read> read, List<List<Diagnostic>> problems) {}

  /** A round of this intake. */
  Round round(List<SourceFile> files, Census census, Cache cache) {
    return new Round(intake, files, census, cache);
  }

  /** Forgets what was counted of the use of rules, for a build that has to begin again. */
  void begin() {
    intake.rules().begin();
  }

  /** Takes in all sources of a round. */
  Taking take(Round round) {
    Taking taking = new Taking(round, new ArrayList<>(), new ArrayList<>());
    each(
        "Cleaning",
        round.size(),
        i -> take(round, i),
        one -> {
          taking.read().add(one.read());
          taking.problems().add(one.problems());
        });
    return taking;
  }

  /** One source, taken in or not. */
  private record One(Round.@Nullable Read read, List<Diagnostic> problems) {}

  private One take(Round round, int number) {
    return guarded(
        round.file(number).path(),
        () -> {
          try {
            return new One(round.take(number), List.of());
          } catch (UnreadableSourceException e) {
            return new One(null, e.diagnostics());
          }
        },
        bug -> new One(null, List.of(bug)));
  }

  /** Does some work on each number below a count, and hands over what came of it, in order. */
  <T> void each(String stage, int count, IntFunction<T> work, Consumer<T> result) {
    try (Workers workers = new Workers(threads)) {
      progress.begin(stage, count);
      workers.run(
          count,
          work,
          done -> {
            result.accept(done);
            progress.step();
          });
      progress.end();
    }
  }

  /** Does some work on a source; what goes wrong is a diagnostic, and the other result. */
  <T> T guarded(String path, Supplier<T> work, Function<Diagnostic, T> failed) {
    try {
      return work.get();
    } catch (DamagedCacheException e) {
      throw e; // no fault of the source
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      crashes.crashed(path, e);
      return failed.apply(Diagnostic.error(path, BUG + e.getClass().getSimpleName() + REPORT));
    }
  }
}
