package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Excerpt;
import broadsheet.archive.Group;
import broadsheet.archive.Version;
import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.article.Reason;
import broadsheet.article.StoryDate;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.gcardone.junidecode.Junidecode;

/** An archive in memory, made of articles. */
public final class FakeArchive implements Archive {

  private static final Comparator<Entry> NEWEST =
      Comparator.comparing(FakeArchive::day)
          .thenComparing(FakeArchive::time)
          .reversed()
          .thenComparing(Entry::key);

  private final Map<String, Article> articles = new HashMap<>();
  private final List<Entry> dated = new ArrayList<>();
  private final List<Entry> undated = new ArrayList<>();

  /** How many articles were read so far. */
  public final AtomicInteger reads = new AtomicInteger();

  /** An archive of these articles. */
  public FakeArchive(List<Article> all) {
    for (Article article : all) {
      Entry entry = entry(article);
      articles.put(entry.key(), article);
      (entry.published() == null ? undated : dated).add(entry);
    }
    dated.sort(NEWEST);
    undated.sort(Comparator.comparing(Entry::title).thenComparing(Entry::key));
    int dates = dated.size();
    IntStream.range(0, dates).forEach(i -> dated.set(i, dated.get(i).at(i)));
    IntStream.range(0, undated.size()).forEach(i -> undated.set(i, undated.get(i).at(dates + i)));
  }

  private static LocalDate day(Entry entry) {
    return Objects.requireNonNull(entry.published()).day();
  }

  private static LocalTime time(Entry entry) {
    LocalTime time = Objects.requireNonNull(entry.published()).time();
    return time == null ? LocalTime.MIN : time;
  }

  private static Entry entry(Article article) {
    Metadata data = article.metadata();
    String file = article.provenance().file();
    String text = PlainText.of(article.blocks()).replaceAll("\\s+", " ");
    String url = data.url();
    StoryDate published = data.published();
    String title = Objects.requireNonNull(data.title());
    return new Entry(
        0,
        url == null ? file : url,
        title,
        data.subtitle(),
        data.authors(),
        published,
        data.section(),
        data.topics(),
        data.language(),
        data.paper(),
        url,
        slug(title),
        Excerpt.of(summary(text)),
        text.split(" ", -1).length,
        media(article),
        links(article),
        List.of(file),
        List.of());
  }

  private static String summary(String text) {
    int space = text.length() < 180 ? -1 : text.lastIndexOf(' ', 180);
    return text.length() < 180 ? text : text.substring(0, space < 90 ? 120 : space) + " …";
  }

  private static List<String> media(Article article) {
    return article.blocks().stream()
        .filter(b -> b instanceof Block.Figure)
        .map(b -> ((Block.Figure) b).address())
        .filter(a -> !a.isEmpty() && !a.contains(":"))
        .toList();
  }

  /** All links of paragraphs; those to no source lead nowhere. */
  private static List<String> links(Article article) {
    return article.blocks().stream()
        .filter(b -> b instanceof Block.Paragraph)
        .flatMap(b -> ((Block.Paragraph) b).content().stream())
        .filter(i -> i instanceof Inline.Link)
        .map(i -> ((Inline.Link) i).address())
        .toList();
  }

  /** A slug as the archive makes them. */
  static String slug(String text) {
    String slug =
        Junidecode.unidecode(text)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return slug.isEmpty() ? "story" : slug.substring(0, Math.min(60, slug.length()));
  }

  @Override
  public Digest digest(Entry entry) {
    return new Digester().of(articles.get(entry.key()));
  }

  @Override
  public List<Entry> entries() {
    List<Entry> all = new ArrayList<>(dated);
    all.addAll(undated);
    return all;
  }

  @Override
  public SortedMap<LocalDate, List<Entry>> days() {
    SortedMap<LocalDate, List<Entry>> days = new TreeMap<>(Collections.reverseOrder());
    dated.forEach(e -> days.computeIfAbsent(day(e), d -> new ArrayList<>()).add(e));
    return days;
  }

  @Override
  public List<Entry> undated() {
    return undated;
  }

  @Override
  public List<Group> sections() {
    return groups(e -> e.section() == null ? List.of() : List.of(e.section()));
  }

  @Override
  public List<Group> authors() {
    return groups(Entry::authors);
  }

  @Override
  public List<Group> topics() {
    return groups(Entry::topics);
  }

  private List<Group> groups(Function<Entry, List<String>> names) {
    SortedMap<String, List<Entry>> found = new TreeMap<>();
    for (Entry entry : entries()) {
      names.apply(entry).forEach(n -> found.computeIfAbsent(n, k -> new ArrayList<>()).add(entry));
    }
    return found.entrySet().stream()
        .map(e -> new Group(e.getKey(), slug(e.getKey()), e.getValue(), Set.of(e.getKey())))
        .toList();
  }

  @Override
  public Article article(Entry entry) {
    reads.incrementAndGet();
    return Objects.requireNonNull(articles.get(entry.key()));
  }

  @Override
  public Article article(Version version) {
    throw new IllegalArgumentException("no story of this archive has versions");
  }

  @Override
  public Digest digest(Version version) {
    throw new IllegalArgumentException("no story of this archive has versions");
  }

  @Override
  public SortedMap<Reason, Integer> removals() {
    return new TreeMap<>();
  }

  @Override
  public List<Held> held() {
    return List.of();
  }

  @Override
  public List<Doubt> doubtful() {
    return List.of();
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return List.of();
  }

  @Override
  public void close() {}
}
