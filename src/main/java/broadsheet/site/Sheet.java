package broadsheet.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long listing. Sheets are numbered from the oldest, which is 1.
 *
 * @param stories newest first
 * @param number which sheet this is; the newest has the highest number
 * @param count how many sheets the listing has; 0 on older sheets, which are not to change whenever
 *     a story is added to the newest
 * @param total how many stories the page speaks of: on the newest sheet all of the listing, on
 *     older ones those that stand there
 * @param newer path of the sheet with the newer stories, or null on the newest
 * @param older path of the sheet with the older stories, or null on the oldest
 * @param newest path of the newest sheet
 * @param oldest path of the oldest sheet
 */
public record Sheet(
    List<Story> stories,
    int number,
    int count,
    int total,
    @Nullable String newer,
    @Nullable String older,
    String newest,
    String oldest) {
  /** Copies the stories. */
  public Sheet {
    stories = List.copyOf(stories);
  }
}
