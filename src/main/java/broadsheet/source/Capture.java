package broadsheet.source;

import broadsheet.article.StoryDate;
import org.jspecify.annotations.Nullable;

/**
 * What the program that saved a page wrote into it: SingleFile's comment, the browsers' "saved
 * from".
 *
 * @param url the address that it was saved from, or null
 * @param saved when, or null
 * @param archived the address of the capture in a web archive that the page was saved from, or null
 */
public record Capture(@Nullable String url, @Nullable StoryDate saved, @Nullable String archived) {
  /** Nothing said. */
  public static final Capture UNKNOWN = new Capture(null, null, null);
}
