package broadsheet.archive;

import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.article.StoryDate;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sources to an archive: settled by {@link Drafts}, stories that are there twice found, and the
 * record of removals written. What comes out depends on the sources alone, not on their order or
 * the number of threads. In memory is a small record of each article; the texts are on disk.
 *
 * <p>Immutable; each {@link #build} is for itself.
 */
public final class ArchiveBuilder {
  private final Drafts drafts;
  private final Path folder;
  private final @Nullable ZoneId timezone;
  private final RemovalRecord record = new RemovalRecord();

  /**
   * A builder.
   *
   * @param folder {@code .broadsheet/}, where the record of removals and the working file go
   * @param timezone whose calendar decides on which day a story appeared, or null for the day as
   *     the source states it
   */
  public ArchiveBuilder(Drafts drafts, Path folder, @Nullable ZoneId timezone) {
    this.drafts = drafts;
    this.folder = folder;
    this.timezone = timezone;
  }

  /**
   * Builds an archive, which is to be closed.
   *
   * @param sources in any order, each path once
   * @throws IOException if the folder cannot be written to
   */
  public Archive build(List<SourceFile> sources) throws IOException {
    List<SourceFile> files =
        sources.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    Store store = Store.open(folder);
    boolean done = false;
    try {
      Archive archive = new Build(files, store).archive();
      done = true;
      return archive;
    } finally {
      if (!done) {
        store.close();
      }
    }
  }

  /** One build: what it has found up to now. Results arrive in one thread, in path order. */
  private final class Build {
    private final List<SourceFile> files;
    private final Set<String> paths = new HashSet<>();
    private final Store store;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Archive.Held> held = new ArrayList<>();
    private final List<Integer> recorded = new ArrayList<>();

    Build(List<SourceFile> files, Store store) {
      this.files = files;
      this.store = store;
      files.forEach(f -> paths.add(f.path()));
    }

    Archive archive() throws IOException {
      drafts.settle(files, store, this::compared, this::add);
      record.write(folder, recorded.stream().map(store::removals).iterator());
      List<Entry> entries = new ArrayList<>();
      Map<String, Integer> numbers = new HashMap<>();
      for (List<Candidate> story : Duplicates.stories(candidates)) {
        Candidate shown = story.get(0);
        String url = shown.metadata().url();
        String key = shown.address() == null || url == null ? shown.path() : url;
        entries.add(entry(key, shown, story.stream().map(Candidate::path).toList()));
        numbers.put(key, shown.number());
      }
      return new StoredArchive(entries, numbers, held, diagnostics, store);
    }

    private Compared compared(Drafts.Outcome outcome) {
      Draft draft = outcome.draft();
      return draft == null
          ? new Compared(outcome, null, null)
          : drafts.guarded(
              draft.path(),
              () -> compared(outcome, draft),
              bug ->
                  new Compared(
                      new Drafts.Outcome(outcome.number(), outcome.file(), null, List.of(bug)),
                      null,
                      null));
    }

    private Compared compared(Drafts.Outcome outcome, Draft draft) {
      Candidate candidate = null;
      if (draft.cleaned().held() == null) {
        List<Block> kept = draft.cleaned().kept();
        candidate = candidate(outcome.number(), draft, kept);
        Metadata metadata = draft.cleaned().metadata();
        store.put(outcome.number(), new Article(metadata, draft.provenance(), kept));
      }
      store.putRemovals(outcome.number(), record.line(draft.path(), draft.cleaned()));
      return new Compared(
          new Drafts.Outcome(outcome.number(), outcome.file(), null, outcome.diagnostics()),
          candidate,
          draft.cleaned().held());
    }

    private void add(Compared compared) {
      diagnostics.addAll(compared.outcome().diagnostics());
      if (compared.candidate() != null) {
        candidates.add(compared.candidate());
      }
      if (compared.held() != null) {
        held.add(new Archive.Held(compared.outcome().file().path(), compared.held()));
      }
      if (compared.candidate() != null || compared.held() != null) {
        recorded.add(compared.outcome().number());
      }
    }

    private Candidate candidate(int number, Draft draft, List<Block> kept) {
      Metadata metadata = draft.cleaned().metadata();
      String text = PlainText.of(kept);
      int words = Summary.words(text);
      return new Candidate(
          number,
          draft.path(),
          metadata,
          draft.slug(),
          Duplicates.address(metadata.url()),
          Duplicates.fingerprint(String.valueOf(metadata.title()), text, words),
          draft.saved(),
          Summary.of(kept),
          words,
          Media.of(kept, paths::contains));
    }
  }

  private Entry entry(String key, Candidate shown, List<String> sources) {
    Metadata m = shown.metadata();
    StoryDate published = m.published();
    String title = String.valueOf(m.title());
    return new Entry(
        key,
        title,
        m.subtitle(),
        m.authors(),
        published == null || timezone == null ? published : published.in(timezone),
        m.section(),
        m.topics(),
        m.language(),
        m.paper(),
        m.url(),
        Slugs.of(shown.slug() == null ? title : shown.slug(), key),
        shown.summary(),
        shown.words(),
        shown.media(),
        sources);
  }

  /**
   * What the second pass leaves of a source in memory.
   *
   * @param outcome without the draft
   * @param candidate where it holds a story, or null
   * @param held what was seen instead of one, or null
   */
  private record Compared(
      Drafts.Outcome outcome, @Nullable Candidate candidate, @Nullable String held) {}
}
