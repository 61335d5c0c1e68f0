package broadsheet.clean.text;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.clean.LabelledSet;
import broadsheet.clean.Words;
import broadsheet.clean.html.HtmlCleaner;
import broadsheet.metadata.HtmlMetadata;
import broadsheet.metadata.Languages;
import broadsheet.source.SavedPage;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The cleaner of saved pages, as a teacher of dumps: what it keeps of a page stands in for the text
 * that nobody has labelled. Markup tells it more than a dump tells.
 */
final class Teacher {

  /**
   * What the teacher says of a page.
   *
   * @param title empty where there is none
   * @param text empty where it sees no story
   * @param headings the words of the headings in it
   * @param others the words of each line of it that is none
   */
  record Lesson(String title, String text, Set<String> headings, Set<String> others) {}

  private final HtmlCleaner cleaner = new HtmlCleaner();
  private final HtmlMetadata metadata = new HtmlMetadata(new Languages());

  /** What is kept of a page of a set. */
  Lesson teach(LabelledSet set, String id, String url) {
    SavedPage page = set.saved(id, url);
    Metadata read = metadata.read(page);
    Cleaned cleaned = cleaner.clean(page, read, LabelledSet.addresses(url));
    Set<String> headings = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Block block : cleaned.kept()) {
      Set<String> kind = block instanceof Block.Heading ? headings : others;
      block.text().lines().map(Teacher::words).forEach(kind::add);
    }
    String text = cleaned.held() == null ? PlainText.of(cleaned.kept()) : "";
    return new Lesson(
        Objects.requireNonNullElse(read.title(), ""),
        text,
        Set.copyOf(headings),
        Set.copyOf(others));
  }

  /** The words of a line, as they are compared. */
  static String words(String line) {
    return String.join(" ", Words.of(line));
  }
}
