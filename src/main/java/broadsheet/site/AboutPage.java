package broadsheet.site;

import broadsheet.article.Reason;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the archive is: how much it holds, from where and from when.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param months how many stories each month has, earliest first; months without any are left out
 * @param papers those with most stories first; not all where there are many
 * @param sections those with most stories first; not all where there are many
 * @param languages how many; 0 where all stories have one
 * @param removals how many blocks were removed from the sources of stories, by reason; not those
 *     that the head of a story states
 * @param held how many sources hold no story
 */
public record AboutPage(
    String path,
    Contents contents,
    SortedMap<YearMonth, Integer> months,
    List<Strand> papers,
    List<Strand> sections,
    int languages,
    SortedMap<Reason, Integer> removals,
    int held)
    implements Page {
  /** Copies the lists and maps. */
  public AboutPage {
    months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    papers = List.copyOf(papers);
    sections = List.copyOf(sections);
    removals = Collections.unmodifiableSortedMap(new TreeMap<>(removals));
  }
}
