package broadsheet.export;

import broadsheet.archive.Archive;
import broadsheet.article.Article;
import broadsheet.article.StoryDate;
import broadsheet.picture.Album;
import broadsheet.render.BookRenderer;
import broadsheet.site.Book;
import broadsheet.site.SitePlan;
import broadsheet.site.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A book as an EPUB 3 file, written as it is made: in memory is one story at a time. The same book
 * gives the same bytes. (The libraries for it write EPUB 2, and hold the whole book; the format is
 * a ZIP file with a few kinds of XML.) Immutable and thread-safe.
 */
final class EpubWriter {

  private static final String FOLDER = "EPUB/";
  private static final String PACKAGE = FOLDER + "package.opf";
  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles>
      <rootfile full-path="%s" media-type="application/oebps-package+xml"/>
      </rootfiles>
      </container>
      """
          .formatted(PACKAGE);

  private final Album album;
  private final Archive archive;
  private final SitePlan plan;
  private final BookRenderer renderer;

  /**
   * A writer of books.
   *
   * @param album has the pictures
   */
  EpubWriter(Album album, Archive archive, SitePlan plan, BookRenderer renderer) {
    this.album = album;
    this.archive = archive;
    this.plan = plan;
    this.renderer = renderer;
  }

  /**
   * Writes a book; does not close the stream.
   *
   * @param step is run after each story
   */
  void write(Book book, OutputStream out, Runnable step) throws IOException {
    ZipFile zip = new ZipFile(out);
    zip.store("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
    put(zip, "META-INF/container.xml", CONTAINER);
    put(zip, FOLDER + BookRenderer.TITLE, renderer.title(book));
    put(zip, FOLDER + BookRenderer.CONTENTS, renderer.contents(book));
    zip.add(FOLDER + BookRenderer.STYLE, renderer.style());
    Set<String> files = new HashSet<>();
    book.stories().forEach(story -> files.add(story.path()));
    Pictures pictures = new Pictures(album);
    Instant modified = null;
    for (Story story : book.stories()) {
      Article article = archive.article(story.entry());
      Map<String, String> places = places(story, files, pictures, zip);
      put(zip, FOLDER + story.path(), renderer.story(story, article, places));
      modified = later(modified, story.entry().published());
      modified = later(modified, article.metadata().modified());
      step.run();
    }
    put(zip, PACKAGE, renderer.packageDocument(book, pictures.types(), modified));
    zip.finish();
  }

  /** Where what a story shows and links to stands in the book; new pictures are put there. */
  private Map<String, String> places(Story story, Set<String> files, Pictures pictures, ZipFile zip)
      throws IOException {
    Map<String, String> places = new HashMap<>();
    for (String address : story.entry().media()) {
      String place = pictures.place(address, (at, picture) -> zip.copy(FOLDER + at, picture));
      if (place != null) {
        places.put(address, place);
      }
    }
    plan.places(story.entry())
        .forEach(
            (address, page) -> {
              String file = Books.file(page);
              if (files.contains(file)) {
                places.put(address, file);
              }
            });
    return places;
  }

  private @Nullable Instant later(@Nullable Instant known, @Nullable StoryDate date) {
    Instant moment = date == null ? null : renderer.moment(date);
    return moment == null || (known != null && known.isAfter(moment)) ? known : moment;
  }

  private static void put(ZipFile zip, String path, String text) throws IOException {
    zip.add(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
