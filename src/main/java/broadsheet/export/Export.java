package broadsheet.export;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Progress;
import broadsheet.config.Settings;
import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import broadsheet.picture.Album;
import broadsheet.render.BookRenderer;
import broadsheet.site.Book;
import broadsheet.site.SiteBook;
import broadsheet.site.SitePlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** An archive, or a part of it, as e-books or as Markdown. Immutable. */
public final class Export {

  private final Settings settings;
  private final Archive archive;
  private final Album album;
  private final Progress progress;
  private final SitePlan plan;
  private final BookRenderer renderer;
  private final Books books;
  private final Digester digester = new Digester();

  /**
   * An export.
   *
   * @param album its pictures
   * @param progress is told how far it is
   */
  public Export(Settings settings, Archive archive, Album album, Progress progress) {
    this(settings, archive, album, progress, Book.MOST);
  }

  /** An export of what a site shows by its plan. */
  public Export(Settings settings, Archive archive, Album album, SitePlan plan, Progress progress) {
    this(settings, archive, album, plan, progress, Book.MOST);
  }

  /** An export whose books hold so many stories at most. */
  Export(Settings settings, Archive archive, Album album, Progress progress, int most) {
    this(
        settings,
        archive,
        album,
        new SitePlan(settings, archive, album.pictures()),
        progress,
        most);
  }

  private Export(
      Settings settings, Archive archive, Album album, SitePlan plan, Progress progress, int most) {
    this.settings = settings;
    this.archive = archive;
    this.album = album;
    this.progress = progress;
    this.plan = plan;
    this.renderer = new BookRenderer(settings);
    this.books = new Books(plan::story, most);
  }

  /**
   * The books that stories go into, in the order of time: one, or where there are too many stories
   * for one a volume for each year, or month.
   */
  public List<Book> books(Selection.Selected selected) {
    return books.of(selected);
  }

  /** The name of a book's file: lower-case ASCII letters, digits and hyphens, and {@code .epub}. */
  public String file(Book book) {
    return Books.file(settings.title(), book);
  }

  /** Writes a book as EPUB 3; does not close the stream. */
  public void epub(Book book, OutputStream out) throws IOException {
    progress.begin("Exporting", book.stories().size());
    new EpubWriter(album, archive, plan, renderer).write(book, out, progress::step);
    progress.end();
  }

  /** Writes a book of the site as EPUB 3, and tells nobody how far it is. */
  public void epub(SiteBook book, OutputStream out) throws IOException {
    Selection.Selected selected = new Selection.Selected(book.names(), book.entries());
    new EpubWriter(album, archive, plan, renderer).write(books.of(selected).get(0), out, () -> {});
  }

  /** Of what a book of the site is made, beside program, theme and settings. */
  public Digest digest(SiteBook book) {
    return digester.of(book.path(), book.names(), book.entries().stream().map(this::of).toList());
  }

  private Digest of(Entry entry) {
    List<Digest> pictures =
        entry.media().stream()
            .filter(address -> album.pictures().containsKey(address))
            .map(album::digest)
            .toList();
    return digester.of(
        archive.digest(entry), plan.path(entry), entry.media(), plan.places(entry), pictures);
  }

  /** Writes stories as Markdown, their pictures, and an {@code index.md}. */
  public void markdown(Selection.Selected selected, ExportFiles files) throws IOException {
    progress.begin("Exporting", selected.entries().size());
    new MarkdownCopies(album, archive, plan).write(selected.entries(), files, progress::step);
    new MarkdownIndex(settings.description(), renderer).write(books.of(selected), files);
    progress.end();
  }

  /** Writes the same Markdown into a ZIP file; does not close the stream. */
  public void markdown(Selection.Selected selected, OutputStream out) throws IOException {
    ZipFile zip = new ZipFile(out);
    markdown(
        selected,
        new ExportFiles() {
          @Override
          public void write(String path, byte[] bytes) throws IOException {
            zip.add(path, bytes);
          }

          @Override
          public void copy(String path, InputStream picture) throws IOException {
            zip.copy(path, picture);
          }
        });
    zip.finish();
  }
}
