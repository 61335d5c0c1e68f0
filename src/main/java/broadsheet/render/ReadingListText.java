package broadsheet.render;

import broadsheet.archive.Entry;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.StoryDate;
import broadsheet.config.Settings;
import broadsheet.markdown.MarkdownWriter;
import broadsheet.site.ReadingListPage;
import broadsheet.site.Story;
import broadsheet.site.Way;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists of the archive's Markdown in the form of llmstxt.org: a title, a quotation that says what
 * it is, and lists of links below headings. Immutable and thread-safe.
 */
final class ReadingListText {

  private final Settings settings;
  private final Words words;
  private final Addresses addresses;
  private final MarkdownWriter markdown = new MarkdownWriter();

  ReadingListText(Settings settings, Words words) {
    this.settings = settings;
    this.words = words;
    this.addresses = new Addresses(settings.url());
  }

  /** The text of a list's file; its links are whole where the site's address is known. */
  String write(ReadingListPage page) {
    Links links = Links.from(page.path());
    List<Block> blocks = new ArrayList<>();
    String name = page.name();
    if (name == null && !settings.description().isBlank()) {
      blocks.add(new Block.Quotation(List.of(paragraph(text(settings.description())))));
    }
    if (name == null) {
      int stories = page.years().stream().mapToInt(Way::stories).sum();
      blocks.add(paragraph(text(words.count("count.stories", stories))));
    }
    add(blocks, "nav.years", page.years().stream().map(way -> item(way, links)).toList());
    add(blocks, "nav.sections", page.sections().stream().map(way -> item(way, links)).toList());
    add(
        blocks,
        name == null ? "front.latest" : "nav.stories",
        page.stories().stream().map(s -> item(s, links)).toList());
    String title = name == null ? settings.title() : name(name) + " · " + settings.title();
    return markdown.document(Markup.printable(title), blocks);
  }

  private void add(List<Block> blocks, String heading, List<List<Block>> items) {
    if (!items.isEmpty()) {
      blocks.add(new Block.Heading(2, List.of(text(words.say(heading)))));
      blocks.add(new Block.ListBlock(null, items));
    }
  }

  private List<Block> item(Way way, Links links) {
    return item(
        name(way.name()),
        String.valueOf(way.path()),
        words.count("count.stories", way.stories()),
        links);
  }

  private String name(String name) {
    return name.isEmpty() ? words.say("nav.undated") : name;
  }

  private List<Block> item(Story story, Links links) {
    Entry entry = story.entry();
    StoryDate date = entry.published();
    List<String> notes = new ArrayList<>(entry.authors());
    if (date != null) {
      notes.add(date.day().toString());
    }
    return item(entry.title(), story.path(), String.join(", ", notes), links);
  }

  private List<Block> item(String name, String path, String note, Links links) {
    @Nullable String whole = addresses.find(path);
    Inline link =
        new Inline.Link(
            whole == null ? links.to(path) : whole, List.of(text(Markup.printable(name))));
    return List.of(
        note.isBlank() ? paragraph(link) : paragraph(link, text(": " + Markup.printable(note))));
  }

  private static Block paragraph(Inline... pieces) {
    return new Block.Paragraph(List.of(pieces));
  }

  private static Inline text(String words) {
    return new Inline.Text(words);
  }
}
