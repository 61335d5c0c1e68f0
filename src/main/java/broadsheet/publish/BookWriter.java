package broadsheet.publish;

import broadsheet.archive.Progress;
import broadsheet.archive.SharedWork;
import broadsheet.digest.Digest;
import broadsheet.export.Export;
import broadsheet.site.SiteBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** E-books made by several threads into the output; but for those that the site has already. */
final class BookWriter {

  private final Export export;
  private final Output output;
  private final Sources sources;
  private final SharedWork shared;
  private final Progress progress;

  BookWriter(Export export, Output output, Sources sources, int threads, Progress progress) {
    this.export = export;
    this.output = output;
    this.sources = sources;
    this.shared = new SharedWork(threads);
    this.progress = progress;
  }

  /** Writes books, each into its place. */
  void write(List<SiteBook> books) throws IOException {
    progress.begin("Books", books.size());
    shared.each(List.of(books.stream()), this::put);
    progress.end();
  }

  private void put(SiteBook book) {
    try {
      Digest source = sources.ofBook(export.digest(book));
      if (!output.keeps(book.path(), source)) {
        output.write(book.path(), source, out -> export.epub(book, out));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.step();
  }
}
