package broadsheet.archive;

import broadsheet.article.Confidence;
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
      if (read == null) {
        return new Compared(number, null, false, taking.problems().get(number), null);
      }
      Integer whole = read.whole();
      Settled alone = read.known().settled();
      if (whole != null && alone != null && alone.candidate() != null) {
        Confidence confidence = alone.candidate().confidence();
        String line = record.line(round.file(number).path(), confidence, whole);
        return new Compared(number, read.known(), false, alone.diagnostics(), line);
      }
      Settled still = recorded ? round.stillSettled(read.known()) : null;
      if (still != null) {
        return new Compared(number, read.known(), read.same(), still.diagnostics(), null);
      }
      return drafts.guarded(
          round.file(number).path(),
          () -> settled(number, read.known()),
          bug ->
              new Compared(
                  number, new Known(read.known().taken(), null), false, List.of(bug), null));
    }

    private Compared settled(int number, Known known) {
      Taken taken = known.taken();
      Draft draft = round.texts().settled(number, taken.made(), taken.draft());
      Settled settled = round.settled(draft, taken);
      return new Compared(
          number,
          known.with(settled),
          false,
          settled.diagnostics(),
          record.line(draft.path(), draft.cleaned()));
    }

    private void add(Compared compared, RemovalRecord.Writer removals) {
      diagnostics.addAll(compared.diagnostics());
      Known known = compared.known();
      if (known == null) {
        return;
      }
      String path = round.file(compared.number()).path();
      if (!compared.same()) {
        cache.put(path, known);
      }
      Settled settled = known.settled();
      if (settled == null) {
        return;
      }
      Candidate candidate = settled.candidate();
      removals.add(path, compared.line(), candidate != null);
      if (candidate != null) {
        collation.add(candidate, Stored.of(compared.number(), known.taken(), candidate));
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
   * @param known of it; null where it could not be read
   * @param same whether the cache has it so
   * @param line of the record of removals, or null where it is as it was
   */
  private record Compared(
      int number,
      @Nullable Known known,
      boolean same,
      List<Diagnostic> diagnostics,
      @Nullable String line) {}
}
