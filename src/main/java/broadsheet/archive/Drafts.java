package broadsheet.archive;

import broadsheet.article.Cleaned;
import broadsheet.clean.Repetition;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.source.SourceFile;
import broadsheet.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
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
    try (Store store = Store.open(folder)) {
      settle(files, store, Function.identity(), outcome);
    }
  }

  /** Settles sources, does more work on each in the same threads, and hands over the results. */
  <T> void settle(
      List<SourceFile> files, Store store, Function<Outcome, T> work, Consumer<T> result) {
    new Run(List.copyOf(files), store).settle(work, result);
  }

  /** Does some work on a source; what goes wrong is a diagnostic, and the other result. */
  <T> T guarded(String path, Supplier<T> work, Function<Diagnostic, T> failed) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      crashes.crashed(path, e);
      return failed.apply(Diagnostic.error(path, BUG + e.getClass().getSimpleName() + REPORT));
    }
  }

  private final class Run {
    private final List<SourceFile> files;
    private final Store store;
    private final Repetition repetition = new Repetition();
    private final List<Outcome> taken = new ArrayList<>();

    Run(List<SourceFile> files, Store store) {
      this.files = files;
      this.store = store;
    }

    <T> void settle(Function<Outcome, T> work, Consumer<T> result) {
      try (Workers workers = new Workers(threads)) {
        progress.begin("Cleaning", files.size());
        workers.run(files.size(), this::take, this::add);
        progress.end();
        progress.begin("Comparing", files.size());
        workers.run(
            files.size(),
            i -> work.apply(settled(taken.get(i))),
            done -> {
              result.accept(done);
              progress.step();
            });
        progress.end();
      }
    }

    private void add(Outcome outcome) {
      taken.add(outcome);
      progress.step();
    }

    /** The first pass. The draft that stays in memory has no blocks: they are in the store. */
    private Outcome take(int number) {
      SourceFile file = files.get(number);
      return guarded(
          file.path(),
          () -> {
            try {
              Draft draft = intake.take(file);
              store.put(number, draft.cleaned());
              repetition.observe(draft.sites(), draft.path(), draft.cleaned());
              Cleaned head = new Cleaned(draft.cleaned().metadata(), List.of(), null);
              return new Outcome(number, file, draft.with(head), draft.diagnostics());
            } catch (UnreadableSourceException e) {
              return new Outcome(number, file, null, e.diagnostics());
            }
          },
          bug -> new Outcome(number, file, null, List.of(bug)));
    }

    private Outcome settled(Outcome taken) {
      Draft head = taken.draft();
      if (head == null) {
        return taken;
      }
      String path = taken.file().path();
      return guarded(
          path,
          () -> {
            Cleaned before = store.takeCleaned(taken.number());
            Cleaned after = repetition.settle(head.sites(), before);
            Cleaned corrected = new Corrector(head.corrections()).apply(after);
            return outcome(taken, head, before, Intake.held(corrected));
          },
          bug -> new Outcome(taken.number(), taken.file(), null, List.of(bug)));
    }

    private Outcome outcome(Outcome taken, Draft head, Cleaned before, Cleaned after) {
      List<Diagnostic> diagnostics = new ArrayList<>(taken.diagnostics());
      if (before.held() == null && after.held() != null) {
        diagnostics.add(Intake.heldNote(head.path(), after.held(), false));
      }
      return new Outcome(taken.number(), taken.file(), head.with(after), diagnostics);
    }
  }
}
