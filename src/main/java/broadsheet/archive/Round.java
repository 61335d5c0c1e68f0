package broadsheet.archive;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.clean.Repetition;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.digest.Digest;
import broadsheet.source.Census;
import broadsheet.source.Source;
import broadsheet.source.SourceFile;
import broadsheet.source.Stamp;
import broadsheet.source.UnreadableSourceException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sources of one build. First each is taken in by itself, unless the cache has what would come
 * of it; when all are, each can be settled, for then it is known what the pages of each site
 * repeat.
 *
 * <p>Thread-safe, as long as all are taken in before the first is settled.
 */
final class Round {
  private final Intake intake;
  private final List<SourceFile> files;
  private final Census census;
  private final Cache cache;
  private final Before before;
  private final long[] marks;
  private final Texts texts;
  private final Sharing names = new Sharing();
  private final Set<Long> moved = new HashSet<>();
  private final Repetition repetition = new Repetition();
  private final Repetition repeated = new Repetition();

  /** A source that was taken in. */
  sealed interface Read {

    /** The digest of what it is made of. */
    Digest made();

    /** The checksum of its draft. */
    int draft();
  }

  /**
   * A source that is to be compared with others.
   *
   * @param known with what it was settled to in the last build, if that was made of the same draft
   * @param same whether the cache has it so
   */
  record Waiting(Known known, boolean same) implements Read {
    @Override
    public Digest made() {
      return known.taken().made();
    }

    @Override
    public int draft() {
      return known.taken().draft();
    }
  }

  /**
   * A story that no other source has a say in, of which nothing was removed: what else is known of
   * it is in the cache already, for there may be a million of them.
   *
   * @param blocks how many it has
   */
  record Alone(Candidate candidate, Stored text, int blocks, List<Diagnostic> diagnostics)
      implements Read {
    @Override
    public Digest made() {
      return text.made();
    }

    @Override
    public int draft() {
      return text.draft();
    }
  }

  Round(Intake intake, List<SourceFile> files, Census census, Cache cache) {
    this.intake = intake;
    this.files = files;
    this.census = census;
    this.cache = cache;
    this.texts = new Texts(intake, files, cache, repetition);
    this.before = cache.before(files);
    this.marks = census.marks();
    End end = before.end();
    if (end != null) {
      if (!Arrays.equals(end.marks(), marks)) {
        addMissing(end.marks(), marks);
        addMissing(marks, end.marks());
      }
      observeLast();
    }
  }

  /** Counts what the pages of each site repeated when the last build was made. */
  private void observeLast() {
    for (int i = 0; i < files.size(); i++) {
      Known known = before.sources().get(i);
      if (known != null) {
        observe(files.get(i).path(), known.taken(), repeated);
      }
    }
    before.gone().forEach((path, known) -> observe(path, known.taken(), repeated));
  }

  /** The marks of the names of all files that are there, sorted. */
  long[] marks() {
    return marks;
  }

  private void addMissing(long[] some, long[] others) {
    Arrays.stream(some).filter(m -> Arrays.binarySearch(others, m) < 0).forEach(moved::add);
  }

  private static void observe(String path, Taken taken, Repetition repetition) {
    if (taken.sample() != null) {
      repetition.observe(taken.sites(), path, taken.sample());
    }
  }

  SourceFile file(int number) {
    return files.get(number);
  }

  /** How many sources there are. */
  int size() {
    return files.size();
  }

  /** Whether the last build had a source. */
  boolean isKnown(int number) {
    return before.sources().get(number) != null;
  }

  /** The paths of sources that the last build had, and this one has not. */
  Set<String> gone() {
    return before.gone().keySet();
  }

  /** What the last build knew at its end, or null. */
  @Nullable End end() {
    return before.end();
  }

  /**
   * Takes in a source, or finds that it is as it was.
   *
   * @throws UnreadableSourceException if it cannot be read
   */
  Read take(int number) throws UnreadableSourceException {
    SourceFile file = files.get(number);
    Known old = before.sources().get(number);
    Read read =
        old != null && stands(old.taken()) ? again(number, old) : fresh(number, intake.read(file));
    if (read instanceof Waiting waiting) {
      observe(file.path(), waiting.known().taken(), repetition);
    }
    return read;
  }

  /** Whether all that the cleaning of a source rested on, besides the source, is as it was. */
  private boolean stands(Taken taken) {
    Grounds grounds = taken.grounds();
    boolean files =
        grounds.looked().isEmpty()
            || (before.end() != null
                && !census.links()
                && grounds.looked().stream().noneMatch(moved::contains));
    return files && intake.rules().digest(grounds.sites()).equals(taken.rule());
  }

  private Read again(int number, Known old) throws UnreadableSourceException {
    SourceFile file = files.get(number);
    Stamp stamp = census.stamp(file.path());
    Stamp corrected = corrected(file);
    boolean same =
        stamp.vouchesFor(old.taken().stamp()) && corrected.vouchesFor(old.taken().corrected());
    if (!same) {
      Source source = intake.read(file);
      if (!old.taken().made().equals(Taken.made(source))) {
        return fresh(number, source);
      }
    }
    Grounds grounds = old.taken().grounds();
    intake.rules().count(grounds.sites(), grounds.notes());
    return same
        ? new Waiting(old, true)
        : new Waiting(new Known(old.taken().with(stamp, corrected), old.settled()), false);
  }

  private Stamp corrected(SourceFile file) {
    return file.corrected() ? census.stamp(file.corrections()) : Stamp.ABSENT;
  }

  private Read fresh(int number, Source source) throws UnreadableSourceException {
    SourceFile file = files.get(number);
    Draft draft = intake.take(source);
    int checksum = cache.putDraft(draft);
    Taken taken =
        Taken.of(
            draft,
            names.of(draft.grounds()),
            census.stamp(file.path()),
            corrected(file),
            intake.rules(),
            checksum);
    return draft.sites().isEmpty()
        ? alone(number, draft, taken)
        : new Waiting(new Known(taken, null), false);
  }

  /**
   * A source that is compared with no other: while its draft is at hand it is settled, unless parts
   * of it were removed, for these are not kept in memory.
   */
  private Read alone(int number, Draft draft, Taken taken) {
    Draft settled = texts.settled(draft);
    Cleaned cleaned = settled.cleaned();
    if (cleaned.held() != null || !cleaned.blocks().stream().allMatch(Judged::kept)) {
      return new Waiting(new Known(taken, null), false);
    }
    Candidate candidate = Candidate.of(settled, taken, names, cache.excerpts());
    Settled done = new Settled(settled.diagnostics(), candidate, null);
    cache.put(draft.path(), new Known(taken, done));
    Stored text = Stored.of(number, taken, candidate);
    return new Alone(candidate, text, cleaned.blocks().size(), done.diagnostics());
  }

  /** What a source was settled to in the last build, if it would be settled to the same now. */
  @Nullable Settled stillSettled(Known known) {
    Taken taken = known.taken();
    boolean holds =
        taken.sample() == null
            || (before.end() != null
                && !repetition.changes(taken.sites(), taken.sample(), repeated));
    return holds ? known.settled() : null;
  }

  /** What came of a draft that is settled. */
  Settled settled(Draft draft, Taken taken) {
    return Settled.of(draft, taken, names, cache.excerpts());
  }

  /** The texts of the sources, once all are taken in. */
  Texts texts() {
    return texts;
  }
}
