package broadsheet.markdown;

import broadsheet.source.Addresses;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.Source;
import broadsheet.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;

/** What becomes of Markdown that is read and written again; HTML in it is left out. */
final class Rewriting {

  private Rewriting() {}

  static String rewritten(String markdown) throws UnreadableSourceException {
    Source source =
        new Source(
            "story.md", Format.MARKDOWN, "", "UTF-8", markdown, Capture.UNKNOWN, Corrections.NONE);
    MarkdownReader reader = new MarkdownReader((fragment, addresses) -> List.of());
    Addresses addresses =
        new Addresses(Path.of("content"), source.path(), "https://one.example/story");
    return new MarkdownWriter().body(reader.read(source, addresses).blocks(), a -> a);
  }
}
