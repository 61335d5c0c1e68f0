package broadsheet.archive;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import broadsheet.article.StoryDate;
import broadsheet.clean.rules.RuleBook;
import broadsheet.digest.Digest;
import broadsheet.digest.Sha256;
import broadsheet.markdown.MarkdownReader;
import broadsheet.source.Capture;
import broadsheet.source.Census;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.Source;
import broadsheet.source.SourceFile;
import broadsheet.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sources in Markdown, and plain text with a line a block, and the archive that comes of them. */
final class MadeUpSources {

  /** The words of a story. */
  static final String BODY =
      "The council met on Monday and agreed, after four hours of talk, that the bridge over the river"
          + " has to close for the winter. Nobody at the market was glad to hear it, for the way round"
          + " by the mill takes half an hour and the ferry does not run in ice.";

  private final Path folder;
  private final Map<String, Source> sources = new TreeMap<>();
  private final List<String> crashed = Collections.synchronizedList(new ArrayList<>());

  /** No sources yet. */
  MadeUpSources(Path folder) {
    this.folder = folder;
  }

  /** Paths of the sources. */
  Set<String> paths() {
    return sources.keySet();
  }

  /** Sources over which Broadsheet failed. */
  List<String> crashed() {
    return crashed;
  }

  void markdown(String path, String front, String body) {
    put(path, front, body, null);
  }

  void put(String path, String front, String body, @Nullable String saved) {
    Capture capture =
        saved == null
            ? Capture.UNKNOWN
            : new Capture(null, StoryDate.of(LocalDate.parse(saved)), null);
    source(path, Format.MARKDOWN, "---\n" + front + "\n---\n" + body, capture);
  }

  void text(String path, String text) {
    source(path, Format.TEXT, text, Capture.UNKNOWN);
  }

  private void source(String path, Format format, String text, Capture capture) {
    sources.put(
        path, new Source(path, format, Sha256.of(text), "UTF-8", text, capture, Corrections.NONE));
  }

  void correct(
      String path,
      @Nullable String title,
      @Nullable Boolean story,
      List<Corrections.Target> keep,
      List<Corrections.Target> remove) {
    Corrections corrections =
        new Corrections(
            path + ".yaml",
            title,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            story,
            keep,
            remove);
    sources.computeIfPresent(
        path,
        (p, s) ->
            new Source(p, s.format(), s.sha256(), s.charset(), s.text(), s.capture(), corrections));
  }

  Archive build(int threads) throws IOException {
    return build(sources.keySet(), threads, null);
  }

  Archive build(Iterable<String> paths, int threads, @Nullable ZoneId zone) throws IOException {
    MarkdownReader reader = new MarkdownReader((html, addresses) -> List.of());
    Map<Format, Cleaning> cleanings = new HashMap<>();
    cleanings.put(
        Format.MARKDOWN,
        new MarkdownCleaning(folder, reader, RuleBook.none(), (dump, rule) -> cleaned(dump)));
    cleanings.put(Format.TEXT, s -> new Cleaning.Story(cleaned(s), Grounds.NONE));
    Intake intake =
        new Intake(this::read, cleanings, text -> Optional.of("en"), RuleBook.none(), "0.1.0");
    List<SourceFile> files = new ArrayList<>();
    paths.forEach(p -> files.add(new SourceFile(p, Format.MARKDOWN, false)));
    Drafts drafts =
        new Drafts(intake, folder, threads, Progress.NONE, (source, cause) -> crashed.add(source));
    return new ArchiveBuilder(drafts, folder, Digest.NONE, zone).build(files, Census.NONE);
  }

  private Source read(SourceFile file) throws UnreadableSourceException {
    return Optional.ofNullable(sources.get(file.path()))
        .orElseThrow(() -> new UnreadableSourceException(List.of()));
  }

  /** A block a line; {@code Title:} gives the title, a hyphen removes, HELD holds. */
  private static Cleaned cleaned(Source source) {
    if (source.text().equals("CRASH")) {
      throw new IllegalStateException("as asked");
    } else if (source.text().equals("OVERFLOW")) {
      throw new StackOverflowError();
    }
    String title = null;
    String held = null;
    List<Judged> blocks = new ArrayList<>();
    for (String line : source.text().lines().toList()) {
      if (line.startsWith("Title: ")) {
        title = line.substring(7);
      } else if (line.equals("HELD")) {
        held = "a list of links";
      } else {
        boolean removed = line.startsWith("-");
        Block block =
            new Block.Paragraph(List.of(new Inline.Text(removed ? line.substring(1) : line)));
        blocks.add(new Judged(block, removed ? Reason.NEWSLETTER : null, 0.5, ""));
      }
    }
    Metadata metadata =
        new Metadata(title, null, List.of(), null, null, null, List.of(), null, null, null);
    return new Cleaned(metadata, blocks, held);
  }
}
