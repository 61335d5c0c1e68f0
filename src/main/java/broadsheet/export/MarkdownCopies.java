package broadsheet.export;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.PlainText;
import broadsheet.article.Readdressing;
import broadsheet.markdown.MarkdownWriter;
import broadsheet.picture.Album;
import broadsheet.site.PlacedPicture;
import broadsheet.site.SitePlan;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Stories as Markdown files with the pictures that they show. Each stands where its page stands in
 * the site, and leads to others that are copied by their files; a link to one that is not copied
 * becomes its words. Immutable and thread-safe.
 */
final class MarkdownCopies {

  private final Album album;
  private final Archive archive;
  private final SitePlan plan;
  private final MarkdownWriter writer = new MarkdownWriter();

  /**
   * Copies of an archive's stories.
   *
   * @param album has the pictures
   */
  MarkdownCopies(Album album, Archive archive, SitePlan plan) {
    this.album = album;
    this.archive = archive;
    this.plan = plan;
  }

  /**
   * Writes the stories and their pictures.
   *
   * @param step is run after each story
   */
  void write(List<Entry> entries, ExportFiles files, Runnable step) throws IOException {
    Set<String> pages = new HashSet<>();
    entries.forEach(entry -> pages.add(plan.path(entry)));
    Set<String> pictures = new HashSet<>();
    for (Entry entry : entries) {
      Map<String, String> places = plan.places(entry);
      String path = file(plan.path(entry));
      String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
      Readdressing fit =
          new Readdressing(
              a ->
                  address(a, places, pages)
                      .map(to -> to.startsWith("/") ? up + to.substring(1) : to),
              MarkdownCopies::words);
      Article article = archive.article(entry);
      Article copy =
          new Article(article.metadata(), article.provenance(), fit.blocks(article.blocks()));
      files.write(
          path, writer.write(copy, UnaryOperator.identity()).getBytes(StandardCharsets.UTF_8));
      for (String picture : entry.media()) {
        PlacedPicture placed = plan.media().get(picture);
        if (placed != null && pictures.add(picture)) {
          try (InputStream in = album.open(picture)) {
            files.copy(placed.path(), in);
          }
        }
      }
      step.run();
    }
  }

  /** The file of a story by its page in the site. */
  static String file(String page) {
    return page.replaceFirst("\\.html$", ".md");
  }

  /** The address in the copy; with a slash in front where it is a file of the export. */
  private static Optional<String> address(
      String address, Map<String, String> places, Set<String> pages) {
    String place = places.get(address);
    if (place != null) {
      return place.startsWith("media/") || pages.contains(place)
          ? Optional.of(encode("/" + file(place)))
          : Optional.empty();
    }
    boolean leads =
        address.startsWith("#")
            || address.startsWith("http://")
            || address.startsWith("https://")
            || address.startsWith("mailto:");
    return leads ? Optional.of(address) : Optional.empty();
  }

  /** What is left of a picture that is not copied: its caption, or else what it shows. */
  private static Optional<Block> words(Block.Figure figure) {
    if (!PlainText.ofInline(figure.caption()).isEmpty()) {
      return Optional.of(new Block.Paragraph(figure.caption()));
    }
    return figure.alt().isBlank()
        ? Optional.empty()
        : Optional.of(new Block.Paragraph(List.of(new Inline.Text(figure.alt()))));
  }

  /** A path as it may stand in a link: letters of all scripts as they are. */
  static String encode(String path) {
    try {
      return new URI(null, null, path, null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("every path can be encoded", e);
    }
  }
}
