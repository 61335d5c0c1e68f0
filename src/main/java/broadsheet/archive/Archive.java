package broadsheet.archive;

import broadsheet.article.Article;
import broadsheet.article.Reason;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.digest.Digest;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** All articles of one project, each once. Safe for use by several threads. */
public interface Archive extends AutoCloseable {

  /** Every article: dated ones newest first, then undated ones by title; ties by key. */
  List<Entry> entries();

  /** The articles of each day, latest day first; within a day in the order of {@link #entries}. */
  SortedMap<LocalDate, List<Entry>> days();

  /** The undated articles, by title. */
  List<Entry> undated();

  /** By section, in the order of their names. */
  List<Group> sections();

  /** By author, in the order of their names. */
  List<Group> authors();

  /** By topic, in the order of their names. */
  List<Group> topics();

  /** How many blocks were removed for each reason, from all sources that hold stories. */
  SortedMap<Reason, Integer> removals();

  /** The sources that hold no story, by path: nothing of them is in the archive. */
  List<Held> held();

  /** The articles of whose cleaning Broadsheet is least sure, the most doubtful first. */
  List<Doubt> doubtful();

  /** What was found wrong with sources, by file and place. */
  List<Diagnostic> diagnostics();

  /** The whole article of an entry, read from disk. */
  Article article(Entry entry);

  /** The same for an article of this archive and of another if and only if they say the same. */
  Digest digest(Entry entry);

  /** The whole article of a version of an entry, read from disk. */
  Article article(Version version);

  /** Its digest, as {@link #digest(Entry)} is. */
  Digest digest(Version version);

  @Override
  void close();

  /**
   * A source held for review.
   *
   * @param source its path
   * @param seen what was seen instead of a story: "a list of links"
   */
  record Held(String source, String seen) {}

  /**
   * An article to look at.
   *
   * @param source the path of the source that it shows
   * @param confidence the share of its words that is likely right, from 0 to 1
   */
  record Doubt(String source, double confidence) {}
}
