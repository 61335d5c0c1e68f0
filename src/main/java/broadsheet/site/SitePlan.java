package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Group;
import broadsheet.config.Settings;
import broadsheet.picture.Picture;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All pages of the site for an archive. A page is made when its stream comes to it, and only then
 * is an article's text read; between pages there is a small record for each article, never its
 * text. A stream may be made parallel; its order is always the same. Immutable and thread-safe.
 */
public final class SitePlan {

  /** How many stories the front page shows at most. */
  private static final int LATEST = 30;

  /** How many names the front page shows of each kind at most. */
  private static final int WAYS = 18;

  /** How many addresses a sitemap may have; the protocol says so. */
  private static final int SITEMAP = 50_000;

  /** How many stories a list for programs that read has at most. */
  private static final int READING_LIST = 1_000;

  private static final String SEARCH = "search/index.html";

  private static final List<Kind> NAMED =
      List.of(Kind.SECTION, Kind.AUTHOR, Kind.TOPIC, Kind.PAPER, Kind.LANGUAGE);

  private final Archive archive;
  private final int most;
  private final boolean feeds;
  private final boolean sitemap;
  private final boolean search;
  private final boolean markdown;
  private final StoryPaths paths;
  private final MediaPaths media;
  private final Shelves shelves;
  private final Calendar calendar;
  private final Contents contents;
  private final Contents outline;
  private final Articles articles;
  private final Anniversaries anniversaries;
  private final Names names;
  private final SiteBooks books;

  /** The plan of a site that shows no pictures of its own; reads no article. */
  public SitePlan(Settings settings, Archive archive) {
    this(settings, archive, Collections.emptySortedMap());
  }

  /**
   * The plan of a site; reads no article.
   *
   * @param pictures that may be shown, by their paths in the content folder
   */
  public SitePlan(Settings settings, Archive archive, SortedMap<String, Picture> pictures) {
    this(settings, archive, pictures, Relations.NONE);
  }

  /**
   * The plan of a site, as above.
   *
   * @param relations what an earlier build found of stories' relatives
   */
  public SitePlan(
      Settings settings,
      Archive archive,
      SortedMap<String, Picture> pictures,
      Relations relations) {
    this(settings, archive, pictures, relations, SITEMAP);
  }

  /** A plan whose sitemaps have so many addresses at most. */
  SitePlan(
      Settings settings,
      Archive archive,
      SortedMap<String, Picture> pictures,
      Relations relations,
      int most) {
    this.archive = archive;
    this.most = most;
    sitemap = settings.url() != null;
    search = settings.publish().search();
    markdown = settings.publish().markdown();
    feeds = sitemap && settings.publish().feeds();
    paths = new StoryPaths(archive);
    media = new MediaPaths(pictures);
    shelves = new Shelves(archive);
    calendar = new Calendar(archive);
    contents = count();
    books = new SiteBooks(settings, archive.entries(), calendar, shelves.groups(Kind.SECTION));
    outline = contents.parts();
    anniversaries = new Anniversaries(outline, calendar, this::story);
    names = new Names(contents, Locale.forLanguageTag(settings.language()));
    articles =
        new Articles(settings, archive, outline, shelves, this::story, media.pictures(), relations);
  }

  /** Every page of the site, in a fixed order; each path once. */
  public Stream<Page> pages() {
    return parts().stream().flatMap(part -> part);
  }

  /**
   * The same as one stream after the other: several threads can share the work of each, but not
   * that of streams joined into one, of which they do not know how long each is.
   */
  public List<Stream<? extends Page>> parts() {
    return List.of(
        Stream.of(front()),
        stories(),
        changes(),
        listing(Kind.STORIES, Kind.STORIES.folder(), null, archive.entries(), null, null),
        days(),
        months(),
        years(),
        archive.undated().isEmpty()
            ? Stream.empty()
            : listing(Kind.UNDATED, Kind.UNDATED.folder(), null, archive.undated(), null, null),
        named(Kind.SECTION),
        named(Kind.AUTHOR),
        named(Kind.TOPIC),
        named(Kind.PAPER),
        named(Kind.LANGUAGE),
        anniversaries.pages(),
        about(),
        search ? Stream.of(new SearchPage(SEARCH, outline)) : Stream.empty(),
        Stream.of(new NotFoundPage("404.html", outline)),
        feeds(),
        search && sitemap ? Stream.of(openSearch()) : Stream.empty(),
        Stream.of(outline).flatMap(c -> readingLists()),
        Stream.of(outline).flatMap(c -> sitemaps()));
  }

  /** What was found of stories' relatives, once the pages of all stories are made. */
  public Relations relations() {
    return articles.relations();
  }

  /** What the archive holds, for pages that are not of this plan. */
  public Contents contents() {
    return contents;
  }

  /** The e-books that the site offers; none unless its settings want them. */
  public List<SiteBook> books() {
    return books.books();
  }

  /** Where each local picture of a story goes, by its path in the content folder. */
  public SortedMap<String, PlacedPicture> media() {
    return media.pictures();
  }

  /**
   * Where the files inside the content folder that an article shows or links to stand in the site:
   * content path to site path; a file without an entry is not in the site.
   */
  public Map<String, String> places(Entry entry) {
    return articles.places(entry);
  }

  /** The path of an article's page inside the site. */
  public String path(Entry entry) {
    return paths.path(entry);
  }

  private Story story(Entry entry) {
    return paths.story(entry);
  }

  private List<Story> stories(List<Entry> entries) {
    return entries.stream().map(this::story).toList();
  }

  private Contents count() {
    return new Contents(
        archive.entries().size(),
        archive.undated().size(),
        calendar.years().size(),
        shelves.groups(Kind.SECTION).size(),
        shelves.groups(Kind.AUTHOR).size(),
        shelves.groups(Kind.TOPIC).size(),
        shelves.groups(Kind.PAPER).size(),
        shelves.groups(Kind.LANGUAGE).size(),
        calendar.first(),
        calendar.last(),
        feeds ? FeedFormat.RSS.path("") : null);
  }

  private Page front() {
    List<Entry> latest = newest(archive.entries());
    PlacedPicture picture =
        latest.isEmpty()
            ? null
            : latest.get(0).media().stream()
                .map(path -> media.pictures().get(path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    return new FrontPage(
        "index.html",
        contents,
        stories(latest),
        picture,
        calendar.years().descendingMap().entrySet().stream()
            .map(e -> way(e.getKey(), e.getValue()))
            .toList(),
        most(Kind.SECTION),
        most(Kind.AUTHOR),
        most(Kind.TOPIC),
        most(Kind.PAPER),
        books.ofAll());
  }

  private static Way way(Year year, int stories) {
    String folder = StoryPaths.folder(year.getValue());
    return new Way(folder.substring(0, folder.length() - 1), folder + "index.html", stories);
  }

  private List<Way> most(Kind kind) {
    return shelves.groups(kind).stream()
        .sorted(Comparator.comparing((Group g) -> -g.entries().size()))
        .limit(WAYS)
        .map(g -> Shelves.way(kind, g))
        .toList();
  }

  private static List<Entry> newest(List<Entry> entries) {
    return entries.subList(0, Math.min(LATEST, entries.size()));
  }

  private Stream<Page> about() {
    return archive.entries().isEmpty()
        ? Stream.empty()
        : Stream.of(new About(archive, contents, calendar, shelves).page());
  }

  private Stream<Page> stories() {
    List<Entry> all = archive.entries();
    List<Entry> undated = archive.undated();
    List<Entry> dated = all.subList(0, all.size() - undated.size());
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                i < dated.size()
                    ? articles.page(dated, i)
                    : articles.page(undated, i - dated.size()));
  }

  private Stream<Page> changes() {
    Versions versions = new Versions(archive, outline);
    return archive.entries().stream()
        .filter(e -> e.versions().size() > 1)
        .flatMap(e -> versions.pages(story(e)));
  }

  private Stream<Page> listing(
      Kind kind,
      String folder,
      @Nullable String name,
      List<Entry> entries,
      @Nullable String feed,
      @Nullable String book) {
    Sheets sheets = new Sheets(folder, entries, this::story);
    return sheets
        .numbers()
        .map(
            n -> new ListingPage(sheets.path(n), outline, kind, name, sheets.sheet(n), feed, book));
  }

  private Stream<Page> days() {
    NavigableMap<LocalDate, List<Entry>> days = calendar.days();
    return new ArrayList<>(days.descendingMap().entrySet())
        .stream()
            .flatMap(
                e -> {
                  LocalDate day = e.getKey();
                  Sheets sheets = new Sheets(StoryPaths.folder(day), e.getValue(), this::story);
                  LocalDate earlier = days.lowerKey(day);
                  LocalDate later = days.higherKey(day);
                  return sheets
                      .numbers()
                      .map(
                          n ->
                              new DayPage(
                                  sheets.path(n), outline, day, sheets.sheet(n), earlier, later));
                });
  }

  private Stream<Page> months() {
    return calendar.months().descendingKeySet().stream().flatMap(this::month);
  }

  private Stream<Page> month(YearMonth month) {
    Sheets sheets = new Sheets(StoryPaths.folder(month), calendar.entries(month), this::story);
    SortedMap<LocalDate, Integer> days = calendar.counts(month.atDay(1), month.atEndOfMonth());
    YearMonth earlier = calendar.months().lowerKey(month);
    YearMonth later = calendar.months().higherKey(month);
    return sheets
        .numbers()
        .map(
            n ->
                new MonthPage(
                    sheets.path(n), outline, month, sheets.sheet(n), days, earlier, later));
  }

  private Stream<Page> years() {
    NavigableMap<Year, Integer> years = calendar.years();
    Stream<Page> each =
        years.descendingKeySet().stream()
            .map(
                y ->
                    new YearPage(
                        StoryPaths.folder(y.getValue()) + "index.html",
                        outline,
                        y,
                        calendar.counts(y.atDay(1), y.atMonth(12).atEndOfMonth()),
                        years.lowerKey(y),
                        years.higherKey(y),
                        books.of(y, years.getOrDefault(y, 0))));
    return years.isEmpty()
        ? Stream.empty()
        : Stream.concat(
            Stream.of(new YearsPage("years/index.html", outline, calendar.months())), each);
  }

  private Stream<Page> named(Kind kind) {
    List<Group> groups = shelves.groups(kind);
    return Stream.concat(
        names.pages(kind, groups),
        groups.stream()
            .flatMap(
                g -> {
                  String folder = Shelves.folder(kind, g);
                  String book = kind == Kind.SECTION ? books.of(g) : null;
                  return listing(kind, folder, g.name(), g.entries(), feed(kind, folder), book);
                }));
  }

  private @Nullable String feed(Kind kind, String folder) {
    return feeds && Feeds.has(kind) ? FeedFormat.RSS.path(folder) : null;
  }

  private Stream<Page> feeds() {
    return feeds
        ? new Feeds(archive, outline, shelves, calendar, this::story).pages()
        : Stream.empty();
  }

  private Page openSearch() {
    return new OpenSearchPage(OpenSearchPage.PATH, outline, SEARCH);
  }

  private Stream<Page> readingLists() {
    return markdown
        ? new ReadingLists(
                archive, contents, shelves, this::story, e -> !articles.noindex(e), READING_LIST)
            .pages()
        : Stream.empty();
  }

  private Stream<Page> sitemaps() {
    if (!sitemap) {
      return Stream.empty();
    }
    List<String> all = addresses().toList();
    if (all.size() <= most) {
      return Stream.of(new SitemapPage("sitemap.xml", outline, all));
    }
    Map<String, List<String>> parts = new TreeMap<>();
    for (int from = 0; from < all.size(); from += most) {
      parts.put(
          "sitemap-" + (from / most + 1) + ".xml",
          all.subList(from, Math.min(from + most, all.size())));
    }
    return Stream.concat(
        Stream.of(new SitemapIndexPage("sitemap.xml", outline, List.copyOf(parts.keySet()))),
        parts.entrySet().stream().map(e -> new SitemapPage(e.getKey(), outline, e.getValue())));
  }

  /** What search engines may find: no story that asks them to leave it out. */
  private Stream<String> addresses() {
    Stream<String> listings =
        Stream.of(
                calendar.years().descendingKeySet().stream()
                    .map(y -> StoryPaths.folder(y.getValue())),
                calendar.months().descendingKeySet().stream().map(StoryPaths::folder),
                calendar.days().descendingKeySet().stream().map(StoryPaths::folder),
                NAMED.stream()
                    .flatMap(k -> shelves.groups(k).stream().map(g -> Shelves.folder(k, g))))
            .flatMap(s -> s)
            .map(folder -> folder + "index.html");
    return Stream.of(
            Stream.of("index.html"),
            archive.entries().stream().filter(e -> !articles.noindex(e)).map(paths::path),
            listings)
        .flatMap(s -> s);
  }
}
