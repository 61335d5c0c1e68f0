package broadsheet.clean;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Metadata;
import broadsheet.clean.html.HtmlCleaner;
import broadsheet.clean.text.TextCleaner;
import broadsheet.source.Addresses;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.PageParser;
import broadsheet.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Cleans texts that tests put together, by themselves. */
final class Cleaning {

  private static final HtmlCleaner PAGES = new HtmlCleaner();
  private static final TextCleaner DUMPS = new TextCleaner();

  private Cleaning() {}

  static Cleaned page(String html, Metadata metadata) {
    return PAGES.clean(
        new PageParser().parse(source("story.html", Format.HTML, html)),
        metadata,
        new Addresses(Path.of("none"), "story.html", null));
  }

  static Cleaned dump(String text) {
    return DUMPS.clean(source("story.txt", Format.TEXT, text));
  }

  static List<String> kept(Cleaned cleaned) {
    return cleaned.kept().stream().map(Block::text).toList();
  }

  /** What stands behind the colon of the lines of a file that begin so. */
  static List<String> lines(Path file, String begins) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(l -> l.startsWith(begins))
        .map(l -> l.substring(l.indexOf(':') + 1).strip())
        .toList();
  }

  private static Source source(String name, Format format, String text) {
    return new Source(name, format, "", "UTF-8", text, Capture.UNKNOWN, Corrections.NONE);
  }
}
