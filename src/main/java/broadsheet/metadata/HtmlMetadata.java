package broadsheet.metadata;

import broadsheet.article.Metadata;
import broadsheet.article.Part;
import broadsheet.metadata.Titles.Headline;
import broadsheet.source.SavedPage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a saved page states of its story: in JSON-LD, meta tags, microdata, its address, and in the
 * lines around its title.
 *
 * <p>Of several statements the first possible one in a fixed order of trust counts. What no place
 * states stays empty; nothing is taken from the file. Immutable and thread-safe.
 */
public final class HtmlMetadata {
  private final LinkedData linkedData = new LinkedData();
  private final Titles titles = new Titles();
  private final Authors authors;
  private final Dates dates;
  private final PageLanguage language;

  /** Reads pages with these languages for the ones that state none. */
  public HtmlMetadata(Languages languages) {
    Words words = Words.load();
    this.authors = new Authors(new NameReader(words), words);
    this.dates = new Dates(new DateReader(new MonthNames(words)), words);
    this.language = new PageLanguage(languages);
  }

  /** The metadata of a page; {@link Metadata#NONE} where it states nothing. */
  public Metadata read(SavedPage page) {
    PageFacts facts = PageWalk.over(page.document(), linkedData);
    String rough = facts.firstMeta("og:title", "twitter:title");
    ArticleData data = ArticleData.of(facts.objects(), rough.isEmpty() ? facts.title() : rough);
    String capture = page.source().capture().url();
    String url = url(facts, data, capture);
    SiteNames site = SiteNames.of(facts, data, url != null ? url : capture);
    Headline headline =
        PlainTitle.find(page.document(), facts, titles.choose(facts, data, site), site.paper());
    Filed filed = Filed.of(facts, headline.mark());
    NearTitle near = new NearTitle(headline.mark());
    String tongue = language.choose(facts, data);
    Dates.Pair when =
        dates.choose(
            facts,
            data,
            new Dates.Setting(page.document(), near, url, tongue, page.source().capture().saved()));
    return new Metadata(
        headline.text().isEmpty() ? null : headline.text(),
        Subtitles.choose(facts, headline),
        authors.choose(facts, data, site, near),
        when.published(),
        when.modified(),
        Sections.choose(facts, data, headline.text(), site, filed),
        Topics.of(facts, data, filed),
        tongue,
        url,
        site.paper(),
        Datelines.stated(data),
        part(page, url));
  }

  private static @Nullable Part part(SavedPage page, @Nullable String url) {
    String own = StoryAddress.of(page.source().capture().url(), null).orElse(url);
    return own == null ? null : Pagination.of(page.document(), own).orElse(null);
  }

  /** The canonical address; that of the front page is not a story's. */
  private static @Nullable String url(PageFacts facts, ArticleData data, @Nullable String capture) {
    String saved = StoryAddress.of(capture, null).orElse(null);
    String base = saved != null ? saved : facts.firstMeta("og:url");
    for (String stated :
        List.of(
            facts.canonical() == null ? "" : facts.canonical(),
            facts.firstMeta("og:url"),
            data.text("url"),
            data.pageAddress())) {
      Optional<String> address = StoryAddress.of(stated, base);
      if (address.isPresent() && !StoryAddress.isRoot(address.get())) {
        return address.get();
      }
    }
    return saved;
  }
}
