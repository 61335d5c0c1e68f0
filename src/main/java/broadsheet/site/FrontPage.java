package broadsheet.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page: the newest stories, then the ways into the archive.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param latest the newest stories, undated ones behind them
 * @param picture the first story's, or null
 * @param years latest first
 * @param sections those with most stories first; not all where there are many
 * @param authors those with most stories first; not all where there are many
 * @param topics those with most stories first; not all where there are many
 * @param papers those with most stories first; not all where there are many
 * @param book path of an e-book of all stories, or null
 */
public record FrontPage(
    String path,
    Contents contents,
    List<Story> latest,
    @Nullable PlacedPicture picture,
    List<Way> years,
    List<Way> sections,
    List<Way> authors,
    List<Way> topics,
    List<Way> papers,
    @Nullable String book)
    implements Page {
  /** Copies the lists. */
  public FrontPage {
    latest = List.copyOf(latest);
    years = List.copyOf(years);
    sections = List.copyOf(sections);
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
    papers = List.copyOf(papers);
  }
}
