package broadsheet.render;

import broadsheet.archive.Entry;
import broadsheet.article.Block;
import broadsheet.article.StoryDate;
import broadsheet.config.Settings;
import broadsheet.picture.ShareImages;
import broadsheet.site.ArticlePage;
import broadsheet.site.PlacedPicture;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a story's page says to machines: schema.org data, Open Graph, and for reference
 * managers Dublin Core and the {@code citation_*} of Highwire Press. Immutable and thread-safe.
 */
final class StoryHeads {

  private final Addresses addresses;
  private final NewsArticleData data;

  StoryHeads(Settings settings, Addresses addresses) {
    this.addresses = addresses;
    this.data = new NewsArticleData(settings, addresses);
  }

  /** Adds what is known of a page's story. */
  void addTo(HeadElements head, ArticlePage page, Links links) {
    String markdown = page.markdown();
    if (markdown != null) {
      head.link("alternate", "text/markdown", "", links.to(markdown));
    }
    List<String> pictures = pictures(page);
    openGraph(head, page);
    picture(head, page);
    citation(head, page);
    dublinCore(head, page);
    head.name("broadsheet:source", page.article().provenance().file());
    head.linkedData(data.of(page, pictures));
  }

  private static void openGraph(HeadElements head, ArticlePage page) {
    Entry entry = page.story().entry();
    StoryDate published = entry.published();
    StoryDate modified = page.article().metadata().modified();
    head.property("article:published_time", text(published));
    head.property("article:modified_time", text(modified));
    head.property("article:section", entry.section());
    entry.topics().forEach(topic -> head.property("article:tag", topic));
  }

  /** The picture with which others show the story: the first in its text, or the drawn one. */
  private void picture(HeadElements head, ArticlePage page) {
    for (Block block : page.article().blocks()) {
      if (block instanceof Block.Figure figure) {
        PlacedPicture picture = page.pictures().get(figure.address());
        String address = picture == null ? null : addresses.find(picture.path());
        if (picture != null && address != null) {
          head.property("og:image", address)
              .property("og:image:width", String.valueOf(picture.width()))
              .property("og:image:height", String.valueOf(picture.height()))
              .property("og:image:alt", figure.alt())
              .name("twitter:card", "summary_large_image");
          return;
        }
      }
    }
    String drawn = shareImage(page);
    if (drawn != null) {
      head.property("og:image", drawn)
          .property("og:image:width", String.valueOf(ShareImages.WIDTH))
          .property("og:image:height", String.valueOf(ShareImages.HEIGHT))
          .property("og:image:alt", page.story().entry().title());
    }
    head.name("twitter:card", drawn == null ? "summary" : "summary_large_image");
  }

  private void citation(HeadElements head, ArticlePage page) {
    Entry entry = page.story().entry();
    StoryDate published = entry.published();
    head.name("citation_title", entry.title());
    entry.authors().forEach(author -> head.name("citation_author", author));
    head.name(
        "citation_publication_date",
        published == null ? null : published.day().toString().replace('-', '/'));
    head.name("citation_publisher", entry.paper());
    head.name("citation_language", entry.language());
    head.name("citation_public_url", addresses.find(page.path()));
  }

  private static void dublinCore(HeadElements head, ArticlePage page) {
    Entry entry = page.story().entry();
    StoryDate published = entry.published();
    head.name("DC.title", entry.title());
    entry.authors().forEach(author -> head.name("DC.creator", author));
    head.name("DC.date", published == null ? null : published.day().toString());
    head.name("DC.publisher", entry.paper());
    head.name("DC.language", entry.language());
    entry.topics().forEach(topic -> head.name("DC.subject", topic));
    head.name("DC.source", entry.url());
    head.name("DC.type", "Text");
  }

  private List<String> pictures(ArticlePage page) {
    String drawn = shareImage(page);
    return drawn != null
        ? List.of(drawn)
        : page.pictures().values().stream()
            .map(PlacedPicture::path)
            .map(addresses::find)
            .filter(Objects::nonNull)
            .toList();
  }

  private @Nullable String shareImage(ArticlePage page) {
    String path = page.shareImage();
    return path == null ? null : addresses.find(path);
  }

  private static @Nullable String text(@Nullable StoryDate date) {
    return date == null ? null : date.toString();
  }
}
