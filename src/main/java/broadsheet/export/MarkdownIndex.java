package broadsheet.export;

import broadsheet.archive.Entry;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.StoryDate;
import broadsheet.markdown.MarkdownWriter;
import broadsheet.render.BookRenderer;
import broadsheet.site.Book;
import broadsheet.site.Kind;
import broadsheet.site.Story;
import broadsheet.site.StoryPaths;
import broadsheet.site.Volume;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The {@code index.md} of an export in Markdown: all stories below their years, or, where there are
 * many, the years and months that have an {@code index.md} of their own. Immutable.
 */
final class MarkdownIndex {

  private final String description;
  private final BookRenderer names;
  private final MarkdownWriter writer = new MarkdownWriter();

  /**
   * An index.
   *
   * @param description of the archive; may be empty
   * @param names says what books and volumes are called
   */
  MarkdownIndex(String description, BookRenderer names) {
    this.description = description;
    this.names = names;
  }

  /**
   * Writes the index of stories, their paths those of e-books.
   *
   * @param books as {@link Books} deals them out
   */
  void write(List<Book> books, ExportFiles files) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Book first = books.get(0);
    if (!description.isBlank()) {
      blocks.add(new Block.Quotation(List.of(paragraph(text(description)))));
    }
    if (books.size() == 1) {
      stories(first, "", blocks);
    } else {
      List<List<Block>> volumes = new ArrayList<>();
      for (Book book : books) {
        Volume volume = Objects.requireNonNull(book.volume());
        String path = path(volume);
        volumes.add(
            List.of(
                paragraph(
                    link(names.name(volume), path), text(" (" + book.stories().size() + ")"))));
        List<Block> list = new ArrayList<>();
        stories(book, "../".repeat((int) path.chars().filter(c -> c == '/').count()), list);
        write(path, names.name(book), list, files);
      }
      blocks.add(new Block.ListBlock(null, volumes));
    }
    String title = names.name(new Book(first.names(), null, first.stories()));
    write("index.md", title, blocks, files);
  }

  private void write(String path, String title, List<Block> blocks, ExportFiles files)
      throws IOException {
    files.write(path, writer.document(title, blocks).getBytes(StandardCharsets.UTF_8));
  }

  /** Where the list of a volume stands: in the folder of its stories. */
  private static String path(Volume volume) {
    Year year = volume.year();
    Month month = volume.month();
    String folder =
        year == null
            ? Kind.UNDATED.folder()
            : month == null
                ? StoryPaths.folder(year.getValue())
                : StoryPaths.folder(year.atMonth(month));
    return folder + (volume.part() == 0 ? "index" : "page-" + volume.part()) + ".md";
  }

  private void stories(Book book, String up, List<Block> blocks) {
    List<Story> stories = book.stories();
    for (int from = 0; from < stories.size(); ) {
      Year year = year(stories.get(from));
      List<List<Block>> items = new ArrayList<>();
      int to = from;
      for (; to < stories.size() && Objects.equals(year, year(stories.get(to))); to++) {
        items.add(List.of(item(stories.get(to), up)));
      }
      if (items.size() < stories.size()) {
        blocks.add(new Block.Heading(2, List.of(text(names.name(new Volume(year, null, 0))))));
      }
      blocks.add(new Block.ListBlock(null, items));
      from = to;
    }
  }

  private static @Nullable Year year(Story story) {
    StoryDate date = story.entry().published();
    return date == null ? null : Year.from(date.day());
  }

  private static Block item(Story story, String up) {
    Entry entry = story.entry();
    StoryDate date = entry.published();
    List<String> more = new ArrayList<>(entry.authors());
    if (date != null) {
      more.add(date.day().toString());
    }
    String file = up + story.path().replaceFirst("\\.xhtml$", ".md");
    Inline title = link(entry.title(), file);
    return more.isEmpty()
        ? paragraph(title)
        : paragraph(title, text(": " + String.join(", ", more)));
  }

  private static Block paragraph(Inline... pieces) {
    return new Block.Paragraph(List.of(pieces));
  }

  private static Inline link(String words, String path) {
    return new Inline.Link(MarkdownCopies.encode(path), List.of(text(words)));
  }

  private static Inline text(String words) {
    return new Inline.Text(words);
  }
}
