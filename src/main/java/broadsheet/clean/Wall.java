package broadsheet.clean;

import org.jspecify.annotations.Nullable;

/**
 * What a server gives in place of a story: a check for robots, an error page, a login, a page that
 * needs scripts. Told by its words, in the title or in the little text that there is, and only
 * where next to nothing else is kept: a story about captchas is longer.
 */
public final class Wall {

  /** What is seen where a script has yet to show anything. */
  public static final String NEEDS_SCRIPTS = "a page that needs scripts";

  /** Words of a story that no wall has, whatever its title says. */
  private static final int STORY = 100;

  /** The same where the words stand in the text alone. */
  private static final int NOTE = 40;

  /** Words of all of a page; a longer one has a site around its story. */
  private static final int PAGE = 200;

  private static final int WALLS =
      WordUse.ROBOT_CHECK.bit() | WordUse.ERROR_PAGE.bit() | WordUse.SCRIPTS.bit();

  private Wall() {}

  /**
   * What is seen instead of a story, or null.
   *
   * @param headed the uses of the words in titles and headings
   * @param all the uses of all words
   * @param kept words that would be kept
   * @param words of the whole source
   */
  public static @Nullable String seen(int headed, int all, double kept, double words) {
    boolean login = WordUse.LOGIN.in(headed) && (headed & WALLS) == 0;
    if (kept < (login ? NOTE : STORY) && of(headed) != null) {
      return of(headed);
    }
    return kept < NOTE && words < PAGE ? of(all) : null;
  }

  private static @Nullable String of(int uses) {
    if (WordUse.ROBOT_CHECK.in(uses)) {
      return "a check for robots";
    }
    if (WordUse.ERROR_PAGE.in(uses)) {
      return "an error page";
    }
    if (WordUse.SCRIPTS.in(uses)) {
      return NEEDS_SCRIPTS;
    }
    return WordUse.LOGIN.in(uses) ? "a login" : null;
  }
}
