package broadsheet.archive;

import broadsheet.archive.Collation.Collated;
import broadsheet.article.Article;
import broadsheet.article.Reason;
import broadsheet.article.StoryDate;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/** The archive of a build: small records in memory, texts in its {@link Cache}. Immutable. */
final class StoredArchive implements Archive {
  /** A story by when it was published; those without a time stand last in their day. */
  private record Dated(Collated story, long day, long time) {
    static final Comparator<Dated> NEWEST =
        Comparator.comparingLong(Dated::day)
            .thenComparingLong(Dated::time)
            .reversed()
            .thenComparing(d -> d.story().entry().key());

    static Dated of(Collated story) {
      StoryDate published = Objects.requireNonNull(story.entry().published());
      LocalTime time = published.time();
      return new Dated(story, published.day().toEpochDay(), time == null ? -1 : time.toNanoOfDay());
    }
  }

  private static final Digester DIGESTER = new Digester();

  private final List<Entry> entries;
  private final List<Entry> undated;
  private final SortedMap<LocalDate, List<Entry>> days;
  private final List<Group> sections;
  private final List<Group> authors;
  private final List<Group> topics;
  private final SortedMap<Reason, Integer> removals;
  private final List<Held> held;
  private final List<Doubt> doubtful;
  private final List<Diagnostic> diagnostics;
  private final StoredTexts stored;
  private final Map<String, Stored> saves;
  private final Texts texts;
  private final Cache cache;

  /**
   * The archive of some stories.
   *
   * @param stories in any order; the list is emptied, for a million of them take much of the memory
   * @param collation what else it found
   */
  StoredArchive(
      List<Collated> stories,
      Collation collation,
      SortedMap<Reason, Integer> removals,
      List<Held> held,
      List<Diagnostic> diagnostics,
      Texts texts,
      Cache cache) {
    int dated = order(stories);
    this.stored = new StoredTexts(stories.stream().map(Collated::texts).toList());
    this.entries = placed(stories);
    this.undated = entries.subList(dated, entries.size());
    CompletableFuture<SortedMap<LocalDate, List<Entry>>> byDay =
        CompletableFuture.supplyAsync(() -> byDay(entries.subList(0, dated)));
    List<List<Group>> groups =
        Stream.<Function<Entry, List<String>>>of(
                e -> e.section() == null ? List.of() : List.of(e.section()),
                Entry::authors,
                Entry::topics)
            .parallel()
            .map(names -> Groups.of(entries, names))
            .toList();
    this.sections = groups.get(0);
    this.authors = groups.get(1);
    this.topics = groups.get(2);
    this.days = Collections.unmodifiableSortedMap(byDay.join());
    this.saves = collation.saves();
    this.removals = Collections.unmodifiableSortedMap(removals);
    this.held = held.stream().sorted(Comparator.comparing(Held::source)).toList();
    this.doubtful =
        collation.doubts().stream()
            .sorted(Comparator.comparingDouble(Doubt::confidence).thenComparing(Doubt::source))
            .toList();
    this.diagnostics = diagnostics.stream().sorted().toList();
    this.texts = texts;
    this.cache = cache;
  }

  /** Puts stories in the order of the archive; gives how many have a date. */
  private static int order(List<Collated> stories) {
    List<Collated> dated = dated(stories);
    List<Collated> undated = undated(stories);
    stories.clear();
    stories.addAll(dated);
    stories.addAll(undated);
    return dated.size();
  }

  /** The entries at their places; the stories are given up one after the other. */
  private static List<Entry> placed(List<Collated> stories) {
    Entry[] entries = new Entry[stories.size()];
    for (int i = entries.length - 1; i >= 0; i--) {
      entries[i] = stories.remove(i).entry().at(i);
    }
    return Collections.unmodifiableList(Arrays.asList(entries));
  }

  private static List<Collated> dated(List<Collated> stories) {
    return stories.parallelStream()
        .filter(s -> s.entry().published() != null)
        .map(Dated::of)
        .sorted(Dated.NEWEST)
        .map(Dated::story)
        .toList();
  }

  private static List<Collated> undated(List<Collated> stories) {
    return Groups.inOrder(
        stories.stream()
            .filter(s -> s.entry().published() == null)
            .sorted(Comparator.comparing(s -> s.entry().key()))
            .toList(),
        s -> s.entry().title());
  }

  private static SortedMap<LocalDate, List<Entry>> byDay(List<Entry> dated) {
    SortedMap<LocalDate, List<Entry>> days = new TreeMap<>(Comparator.reverseOrder());
    int from = 0;
    for (int to = 1; to <= dated.size(); to++) {
      if (to == dated.size() || !day(dated.get(to)).equals(day(dated.get(from)))) {
        days.put(day(dated.get(from)), dated.subList(from, to));
        from = to;
      }
    }
    return days;
  }

  private static LocalDate day(Entry entry) {
    return Objects.requireNonNull(entry.published()).day();
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public SortedMap<LocalDate, List<Entry>> days() {
    return days;
  }

  @Override
  public List<Entry> undated() {
    return undated;
  }

  @Override
  public List<Group> sections() {
    return sections;
  }

  @Override
  public List<Group> authors() {
    return authors;
  }

  @Override
  public List<Group> topics() {
    return topics;
  }

  @Override
  public SortedMap<Reason, Integer> removals() {
    return removals;
  }

  @Override
  public List<Held> held() {
    return held;
  }

  @Override
  public List<Doubt> doubtful() {
    return doubtful;
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  @Override
  public Article article(Entry entry) {
    return article(stored(entry));
  }

  @Override
  public Article article(Version version) {
    return article(List.of(stored(version)));
  }

  private Article article(List<Stored> pages) {
    try {
      return pages.size() == 1
          ? texts.article(pages.get(0))
          : Joining.join(pages.stream().map(texts::article).toList()).article();
    } catch (DamagedCacheException e) {
      throw new UncheckedIOException(new IOException(e.getMessage() + "; build again", e));
    }
  }

  @Override
  public Digest digest(Entry entry) {
    List<Stored> pages = stored(entry);
    return pages.size() == 1
        ? pages.get(0).digest()
        : DIGESTER.of(pages.stream().map(Stored::digest).toList());
  }

  @Override
  public Digest digest(Version version) {
    return stored(version).digest();
  }

  private Stored stored(Version version) {
    Stored save = saves.get(version.source());
    if (save == null) {
      throw new IllegalArgumentException("no version `" + version.source() + "` in this archive");
    }
    return save;
  }

  private List<Stored> stored(Entry entry) {
    if (entry.place() >= entries.size() || !entries.get(entry.place()).key().equals(entry.key())) {
      throw new IllegalArgumentException("no article `" + entry.key() + "` in this archive");
    }
    return stored.get(entry.place());
  }

  @Override
  public void close() {
    cache.close();
  }
}
