package broadsheet.archive;

import broadsheet.article.Reason;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.digest.Digest;
import broadsheet.source.Census;
import broadsheet.source.SourceFile;
import broadsheet.source.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sources to an archive: settled by {@link Drafts}, stories that are there twice found, and the
 * record of removals written. What comes out depends on the sources alone, not on their order or
 * the number of threads. In memory is a small record of each article; the texts are on disk.
 *
 * <p>Immutable; each {@link #build} is for itself.
 */
public final class ArchiveBuilder {

  /** The name of the record of removals. */
  public static final String RECORD = RemovalRecord.NAME;

  private final Drafts drafts;
  private final Path folder;
  private final Digest program;
  private final @Nullable ZoneId timezone;
  private final RemovalRecord record = new RemovalRecord();

  /**
   * A builder.
   *
   * @param folder {@code .broadsheet/}, where the record of removals and the cache go
   * @param program what besides the sources, their corrections and the rules for them decides what
   *     comes of them: two builds with the same may share what the cache has
   * @param timezone whose calendar decides on which day a story appeared, or null for the day as
   *     the source states it
   */
  public ArchiveBuilder(Drafts drafts, Path folder, Digest program, @Nullable ZoneId timezone) {
    this.drafts = drafts;
    this.folder = folder;
    this.program = program;
    this.timezone = timezone;
  }

  /**
   * Throws away what earlier builds left in the cache, unless another build has it.
   *
   * @throws IOException if it cannot be deleted
   */
  public void forget() throws IOException {
    Cache.delete(folder);
  }

  /**
   * Builds an archive, which is to be closed. Of sources that are as they were in the last build,
   * what the cache knows is taken.
   *
   * @param sources in any order, each path once
   * @param census of the content folder that they are in
   * @throws IOException if the folder cannot be written to
   */
  public Archive build(List<SourceFile> sources, Census census) throws IOException {
    List<SourceFile> files =
        sources.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    try {
      return build(files, census, Cache.open(folder, program));
    } catch (DamagedCacheException e) {
      Cache.delete(folder);
      drafts.begin();
      return again(files, census);
    }
  }

  private Archive again(List<SourceFile> files, Census census) throws IOException {
    try {
      return build(files, census, Cache.open(folder, program));
    } catch (DamagedCacheException e) {
      throw e.lasting();
    }
  }

  private Archive build(List<SourceFile> files, Census census, Cache cache) throws IOException {
    boolean done = false;
    try {
      Archive archive = new Build(files, census, cache).archive();
      done = true;
      return archive;
    } finally {
      if (!done) {
        cache.close();
      }
    }
  }

  /** One build: what it has found up to now. Results arrive in one thread, in path order. */
  private final class Build {
    private final Cache cache;
    private final Round round;
    private final Collation collation;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Archive.Held> held = new ArrayList<>();
    private SortedMap<Reason, Integer> removed = new TreeMap<>();

    Build(List<SourceFile> files, Census census, Cache cache) {
      this.cache = cache;
      this.round = drafts.round(files, census, cache);
      this.collation = new Collation(round.texts(), timezone);
    }

    Archive archive() throws IOException {
      Drafts.Taking taking = drafts.take(round);
      int known = forget(taking);
      Stamp recorded = compare(taking);
      End end = new End(round.marks(), recorded);
      if (cache.isChanged() || !end.equals(round.end())) {
        cache.end(known, end);
      }
      List<Collation.Collated> stories = collation.collate(folder);
      diagnostics.addAll(collation.diagnostics());
      return new StoredArchive(
          stories, collation, removed, held, diagnostics, round.texts(), cache);
    }

    /** Settles all sources; gives the stamp of the record of removals. */
    private Stamp compare(Drafts.Taking taking) throws IOException {
      Path file = folder.resolve(RemovalRecord.NAME);
      End end = round.end();
      boolean recorded =
          end != null && Files.exists(file) && Stamp.left(file).vouchesFor(end.record());
      try (RemovalRecord.Writer removals = record.writer(folder, recorded)) {
        drafts.each(
            "Comparing",
            round.size(),
            i -> compared(taking, i, recorded),
            one -> {
              add(one, removals);
              taking.read().set(one.number(), null); // a million of them take much of the memory
            });
        removals.finish();
        removed = removals.counts();
      }
      return Stamp.left(file);
    }

    private Compared compared(Drafts.Taking taking, int number, boolean recorded) {
      Round.Read read = taking.read().get(number);
      if (read instanceof Round.Alone alone) {
        return compared(alone);
      }
      if (read instanceof Round.Waiting waiting) {
        return compared(number, waiting, recorded);
      }
      return Compared.not(number, null, taking.problems().get(number));
    }

    private Compared compared(Round.Alone alone) {
      Candidate candidate = alone.candidate();
      String line = record.line(candidate.path(), candidate.confidence(), alone.blocks());
      Settled settled = new Settled(alone.diagnostics(), candidate, null);
      return new Compared(
          alone.text().number(), null, settled, alone.text(), settled.diagnostics(), line);
    }

    private Compared compared(int number, Round.Waiting waiting, boolean recorded) {
      Known known = waiting.known();
      Settled still = recorded ? round.stillSettled(known) : null;
      if (still != null) {
        return Compared.of(number, known, waiting.same(), still, null);
      }
      return drafts.guarded(
          round.file(number).path(),
          () -> settled(number, known),
          bug -> Compared.not(number, new Known(known.taken(), null), List.of(bug)));
    }

    private Compared settled(int number, Known known) {
      Taken taken = known.taken();
      Draft draft = round.texts().settled(number, taken.made(), taken.draft());
      Settled settled = round.settled(draft, taken);
      String line = record.line(draft.path(), draft.cleaned());
      return Compared.of(number, known.with(settled), false, settled, line);
    }

    private void add(Compared compared, RemovalRecord.Writer removals) {
      diagnostics.addAll(compared.diagnostics());
      String path = round.file(compared.number()).path();
      if (compared.changed() != null) {
        cache.put(path, compared.changed());
      }
      Settled settled = compared.settled();
      if (settled == null) {
        return;
      }
      Candidate candidate = settled.candidate();
      removals.add(path, compared.line(), candidate != null);
      if (candidate != null) {
        collation.add(candidate, Objects.requireNonNull(compared.text()));
      } else {
        held.add(new Archive.Held(path, String.valueOf(settled.held())));
      }
    }

    /**
     * Drops what the cache has of sources that are no more, or cannot be read any longer; gives how
     * many there are.
     */
    private int forget(Drafts.Taking taking) {
      round.gone().forEach(cache::remove);
      int known = round.size();
      for (int i = 0; i < round.size(); i++) {
        if (taking.read().get(i) == null) {
          known--;
          if (round.isKnown(i)) {
            cache.remove(round.file(i).path());
          }
        }
      }
      return known;
    }
  }

  /**
   * A source, compared.
   *
   * @param changed what the cache is to know of it; null where it has that already
   * @param settled what came of it; null where that could not be found out
   * @param text where it is; null where it holds no story
   * @param line of the record of removals, or null where it is as it was
   */
  private record Compared(
      int number,
      @Nullable Known changed,
      @Nullable Settled settled,
      @Nullable Stored text,
      List<Diagnostic> diagnostics,
      @Nullable String line) {

    static Compared of(
        int number, Known known, boolean same, Settled settled, @Nullable String line) {
      Candidate candidate = settled.candidate();
      return new Compared(
          number,
          same ? null : known,
          settled,
          candidate == null ? null : Stored.of(number, known.taken(), candidate),
          settled.diagnostics(),
          line);
    }

    static Compared not(int number, @Nullable Known changed, List<Diagnostic> problems) {
      return new Compared(number, changed, null, null, problems, null);
    }
  }
}
