package broadsheet.archive;

import broadsheet.article.Block;
import broadsheet.article.Confidence;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.article.Reason;
import broadsheet.article.StoryDate;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** Of ten labelled pages or dumps one or two are less sure; half of the worst are among them. */
  private static final double DOUBTFUL = 0.9;

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
      return build(files, census, Cache.open(folder, program));
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
    private final Set<String> paths = new HashSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Stored> stored = new HashMap<>();
    private final List<Archive.Held> held = new ArrayList<>();
    private SortedMap<Reason, Integer> removed = new TreeMap<>();

    Build(List<SourceFile> files, Census census, Cache cache) {
      this.cache = cache;
      this.round = drafts.round(files, census, cache);
      files.forEach(f -> paths.add(f.path()));
    }

    Archive archive() throws IOException {
      Drafts.Taking taking = drafts.take(round);
      Stamp recorded = compare(taking);
      forget(taking);
      Cache.End end = new Cache.End(round.marks(), recorded);
      if (cache.isChanged() || !end.equals(round.end())) {
        cache.end((int) taking.read().stream().filter(Objects::nonNull).count(), end);
      }
      List<Entry> entries = new ArrayList<>();
      Map<String, List<Stored>> shown = new HashMap<>();
      Map<String, Stored> saves = new HashMap<>();
      List<Archive.Doubt> doubts = new ArrayList<>();
      JoinedRecord joins = new JoinedRecord();
      for (Pages.Story story : Pages.join(Duplicates.stories(candidates))) {
        List<Candidate> pages = story.shown();
        List<Stored> texts =
            pages.stream().map(p -> Objects.requireNonNull(stored.get(p.path()))).toList();
        Entry entry = entry(pages.get(0), story);
        entry = texts.size() == 1 ? entry : joined(entry, story, texts, joins);
        entries.add(entry);
        shown.put(entry.key(), texts);
        for (Version version : entry.versions()) {
          saves.put(version.source(), Objects.requireNonNull(stored.get(version.source())));
        }
        Confidence confidence = Candidate.leastSure(pages);
        if (confidence != null && confidence.value() < DOUBTFUL) {
          doubts.add(new Archive.Doubt(pages.get(0).path(), confidence.value()));
        }
      }
      joins.write(folder);
      return new StoredArchive(
          entries, shown, saves, removed, held, doubts, diagnostics, round, cache);
    }

    /** The entry of a story on several pages, once they are put together. */
    private Entry joined(Entry first, Pages.Story story, List<Stored> texts, JoinedRecord joins) {
      Joining.Joined joined = Joining.join(texts.stream().map(round::article).toList());
      joins.add(story.shown().stream().map(Candidate::path).toList(), joined.repeated());
      if (!story.missing().isEmpty()) {
        diagnostics.add(
            Diagnostic.note(
                story.shown().get(0).path(),
                "this story is put together of "
                    + texts.size()
                    + " pages, and not whole: of its pages there is no "
                    + story.missing()
                    + "; save them into the content folder, too"));
      }
      List<Block> blocks = joined.article().blocks();
      List<String> files = Media.of(blocks);
      return first.with(
          Summary.of(blocks),
          Summary.words(PlainText.of(blocks)),
          files.stream().filter(f -> !paths.contains(f)).toList(),
          files.stream().filter(paths::contains).toList());
    }

    /** Settles all sources; gives the stamp of the record of removals. */
    private Stamp compare(Drafts.Taking taking) throws IOException {
      Path file = folder.resolve(RemovalRecord.NAME);
      Cache.End end = round.end();
      boolean recorded =
          end != null && Files.exists(file) && Stamp.left(file).vouchesFor(end.record());
      try (RemovalRecord.Writer removals = record.writer(folder, recorded)) {
        drafts.each(
            "Comparing",
            round.size(),
            i -> compared(taking, i, recorded),
            one -> add(one, removals));
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
      Settled alone = read.line() == null ? null : read.known().settled();
      if (alone != null) {
        return new Compared(number, read.known(), false, alone.diagnostics(), read.line());
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
      Draft draft = round.settled(number, known.taken());
      Settled settled = Settled.of(draft, known.taken());
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
      removals.add(path, compared.line(), settled.candidate() != null);
      if (settled.candidate() != null) {
        candidates.add(settled.candidate());
        stored.put(
            path, new Stored(compared.number(), known.taken(), settled.candidate().digest()));
      } else {
        held.add(new Archive.Held(path, String.valueOf(settled.held())));
      }
    }

    /** Drops what the cache has of sources that are no more, or cannot be read any longer. */
    private void forget(Drafts.Taking taking) {
      round.gone().forEach(cache::remove);
      for (int i = 0; i < round.size(); i++) {
        if (taking.read().get(i) == null && round.isKnown(i)) {
          cache.remove(round.file(i).path());
        }
      }
    }

    private Entry entry(Candidate shown, Pages.Story story) {
      Metadata m = shown.metadata();
      StoryDate published = m.published();
      return new Entry(
          0, // until all are in order
          shown.key(),
          String.valueOf(m.title()),
          m.subtitle(),
          m.authors(),
          published == null || timezone == null ? published : published.in(timezone),
          m.section(),
          m.topics(),
          m.language(),
          m.paper(),
          m.url(),
          shown.slug(),
          shown.summary(),
          shown.words(),
          shown.files().stream().filter(f -> !paths.contains(f)).toList(),
          shown.files().stream().filter(paths::contains).toList(),
          story.sources().stream().map(Candidate::path).toList(),
          story.pages().size() == 1 ? Version.of(story.sources()) : List.of());
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
