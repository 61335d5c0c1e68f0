package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Group;
import broadsheet.config.Settings;
import broadsheet.picture.Picture;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All pages of the site for an archive. A page is made when its stream comes to it, and only then
 * is an article's text read; between pages there is a small record for each article, never its
 * text. Their order is always the same. Immutable and thread-safe.
 */
public final class SitePlan {

  /** How many stories a list for programs that read has at most. */
  private static final int READING_LIST = 1_000;

  private static final String SEARCH = "search/index.html";

  private final Archive archive;
  private final Sitemaps sitemaps;
  private final boolean feeds;
  private final boolean sitemap;
  private final boolean search;
  private final boolean markdown;
  private final StoryPaths paths;
  private final MediaPaths media;
  private final Shelves shelves;
  private final Calendar calendar;
  private final Front front;
  private final Days days;
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
    this(settings, archive, pictures, relations, Sitemaps.MOST);
  }

  /** A plan whose sitemaps have so many addresses at most. */
  SitePlan(
      Settings settings,
      Archive archive,
      SortedMap<String, Picture> pictures,
      Relations relations,
      int most) {
    this.archive = archive;
    sitemap = settings.url() != null;
    search = settings.publish().search();
    markdown = settings.publish().markdown();
    feeds = sitemap && settings.publish().feeds();
    // The two that take longest.
    CompletableFuture<Related> related =
        CompletableFuture.supplyAsync(() -> new Related(archive.entries(), relations));
    paths = new StoryPaths(archive);
    media = new MediaPaths(pictures);
    shelves = new Shelves(archive);
    calendar = new Calendar(archive);
    contents = count();
    books = new SiteBooks(settings, archive.entries(), calendar, shelves.groups(Kind.SECTION));
    outline = contents.parts();
    front = new Front(contents, calendar, shelves, books, media.pictures(), this::story);
    days = new Days(calendar, outline, books, this::story);
    sitemaps = new Sitemaps(outline, most);
    anniversaries = new Anniversaries(outline, calendar, this::story);
    names = new Names(contents, Locale.forLanguageTag(settings.language()));
    articles =
        new Articles(
            settings, archive, outline, shelves, this::story, media.pictures(), related.join());
  }

  /** Every page of the site, in a fixed order; each path once. */
  public Stream<Page> pages() {
    return parts().stream().flatMap(part -> part).map(Supplier::get);
  }

  /**
   * The same as one stream after the other, of pages yet to be made: which takes long for a story,
   * so that whoever has several threads wants it done by the one that goes on with the page.
   */
  public List<Stream<Supplier<Page>>> parts() {
    return List.of(
        made(Stream.of(front.page(archive.entries()))),
        stories(),
        made(changes()),
        listing(Kind.STORIES, Kind.STORIES.folder(), null, archive.entries(), null, null),
        made(days.days()),
        made(days.months()),
        made(days.years()),
        archive.undated().isEmpty()
            ? Stream.empty()
            : listing(Kind.UNDATED, Kind.UNDATED.folder(), null, archive.undated(), null, null),
        named(Kind.SECTION),
        named(Kind.AUTHOR),
        named(Kind.TOPIC),
        named(Kind.PAPER),
        named(Kind.LANGUAGE),
        made(anniversaries.pages()),
        made(about()),
        search ? made(Stream.of(new SearchPage(SEARCH, outline))) : Stream.empty(),
        made(Stream.of(new NotFoundPage("404.html", outline))),
        feeds(),
        search && sitemap ? made(Stream.of(openSearch())) : Stream.empty(),
        made(Stream.of(outline).flatMap(c -> readingLists())),
        sitemap ? sitemaps.pages(findable()) : Stream.empty());
  }

  private static Stream<Supplier<Page>> made(Stream<Page> pages) {
    return pages.map(page -> () -> page);
  }

  /** What was found of stories' relatives, for the next build. */
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

  /** The addresses of all articles, which do not keep the rest of the plan in memory. */
  public StoryPaths paths() {
    return paths;
  }

  /** The path of an article's page inside the site. */
  public String path(Entry entry) {
    return paths.path(entry);
  }

  /** An article as listings show it. */
  public Story story(Entry entry) {
    return paths.story(entry);
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

  private Stream<Page> about() {
    return archive.entries().isEmpty()
        ? Stream.empty()
        : Stream.of(new About(archive, contents, calendar, shelves).page());
  }

  private Stream<Supplier<Page>> stories() {
    List<Entry> all = archive.entries();
    List<Entry> undated = archive.undated();
    List<Entry> dated = all.subList(0, all.size() - undated.size());
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                i < dated.size()
                    ? () -> articles.page(dated, i)
                    : () -> articles.page(undated, i - dated.size()));
  }

  private Stream<Page> changes() {
    Versions versions = new Versions(archive, outline);
    return archive.entries().stream()
        .filter(e -> e.versions().size() > 1)
        .flatMap(e -> versions.pages(story(e)));
  }

  private Stream<Supplier<Page>> listing(
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
            n ->
                () ->
                    new ListingPage(
                        sheets.path(n), outline, kind, name, sheets.sheet(n), feed, book));
  }

  private Stream<Supplier<Page>> named(Kind kind) {
    List<Group> groups = shelves.groups(kind);
    return Stream.concat(
        made(names.pages(kind, groups)),
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

  private Stream<Supplier<Page>> feeds() {
    return feeds
        ? new Feeds(archive, outline, shelves, calendar, this::story).pages()
        : Stream.empty();
  }

  private Page openSearch() {
    return new OpenSearchPage(OpenSearchPage.PATH, outline, SEARCH);
  }

  private Findable findable() {
    return new Findable(archive, calendar, shelves, paths, articles::noindex);
  }

  private Stream<Page> readingLists() {
    return markdown
        ? new ReadingLists(
                archive, contents, shelves, this::story, e -> !articles.noindex(e), READING_LIST)
            .pages()
        : Stream.empty();
  }
}
