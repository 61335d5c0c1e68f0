package broadsheet.metadata;

import broadsheet.article.Metadata;
import broadsheet.article.StoryDate;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.SavedPage;
import broadsheet.source.Source;
import java.time.LocalDate;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Made-up pages, and what is read of them. */
final class Pages {
  private static final HtmlMetadata METADATA = new HtmlMetadata(new Languages());

  private Pages() {}

  static Metadata read(String html) {
    return read(html, null, null);
  }

  static Metadata read(String html, @Nullable String url, @Nullable LocalDate saved) {
    return METADATA.read(page(html, url, saved));
  }

  static SavedPage page(String html, @Nullable String url, @Nullable LocalDate saved) {
    Capture capture = new Capture(url, saved == null ? null : StoryDate.of(saved), null);
    Source source =
        new Source("story.html", Format.HTML, "", "UTF-8", html, capture, Corrections.NONE);
    return new SavedPage(source, Parser.htmlParser().setMaxDepth(512).parseInput(html, ""));
  }

  /** A page with this head and a body that begins with this. */
  static Metadata page(String head, String body) {
    return read("<html><head>" + head + "</head><body>" + body + "</body></html>");
  }

  static Metadata linkedData(String json) {
    return page("<script type='application/ld+json'>" + json + "</script>", "");
  }
}
