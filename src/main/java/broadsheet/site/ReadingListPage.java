package broadsheet.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of the archive's Markdown for programs that read: {@code llms.txt}, and the lists that it
 * leads to.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param name of the year, month or section that it lists, empty for stories without a date, or
 *     null for the archive
 * @param years the lists of years, or of a year's months, named by their numbers ({@code 2018-07}),
 *     and of stories without a date, whose name is empty
 * @param sections the lists of sections
 * @param stories newest first, with the paths of their Markdown; not all where there are many
 */
public record ReadingListPage(
    String path,
    Contents contents,
    @Nullable String name,
    List<Way> years,
    List<Way> sections,
    List<Story> stories)
    implements Page {
  /** Copies the lists. */
  public ReadingListPage {
    years = List.copyOf(years);
    sections = List.copyOf(sections);
    stories = List.copyOf(stories);
  }
}
