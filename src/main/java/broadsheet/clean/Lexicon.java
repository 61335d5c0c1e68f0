package broadsheet.clean;

import broadsheet.article.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a text hint at, in the languages of the lists beside this class. A hint alone
 * decides nothing; it explains what place and shape have decided. Immutable and thread-safe.
 */
public final class Lexicon {

  /** Words of a label that is longer than the words it is known by. */
  private static final int LABEL = 6;

  /** Longer texts are no labels. */
  private static final int LONGEST_LABEL = 14;

  private static final List<Reason> REASONS =
      List.of(
          Reason.COMMENTS,
          Reason.RELATED_LINKS,
          Reason.SHARING,
          Reason.NEWSLETTER,
          Reason.FURNITURE,
          Reason.COOKIE_NOTICE,
          Reason.PAYWALL_NOTICE,
          Reason.ADVERTISEMENT,
          Reason.NAVIGATION);

  private static final List<String> GROUPS =
      List.of("we", "you", "ask", "help", "cause", "money", "byline", "plea");

  private static final int WE = 1;
  private static final int YOU = 2;
  private static final int ASK = 4;
  private static final int HELP = 8;
  private static final int CAUSE = 16;
  private static final int MONEY = 32;
  private static final int BYLINE = 64;

  private final Vocabulary labels =
      Vocabulary.of("reasons.words", REASONS.stream().map(Reason::name).toList());

  private final Vocabulary words = Vocabulary.of("groups.words", GROUPS);

  /**
   * The reason to remove a short text and what stands below it, or null.
   *
   * @param text a line or a block
   * @param count how many words it has
   */
  public @Nullable Reason label(String text, int count) {
    if (count > LONGEST_LABEL) {
      return null;
    }
    int begun = labels.begin(text);
    int found = begun != 0 || count > LABEL ? begun : labels.find(text);
    return found == 0 ? null : REASONS.get(Integer.numberOfTrailingZeros(found));
  }

  /** Whether a text begins as bylines do. */
  public boolean isByline(String text) {
    return (words.begin(text) & BYLINE) != 0;
  }

  /**
   * How much a text asks for money or members: 4 is the appeal of a newsroom to its readers, 3 may
   * be any appeal by itself, 2 belongs to one that stands beside, and so does 1 in a short text;
   * else 0.
   */
  public int appeal(String text) {
    int found = words.find(text);
    int personal = (has(found, WE) ? 1 : 0) + (has(found, YOU) ? 1 : 0);
    int asking = has(found, ASK) ? 2 : has(found, HELP) ? 1 : 0;
    int about = (has(found, CAUSE) ? 1 : 0) + (has(found, MONEY) || Script.hasPrice(text) ? 1 : 0);
    if (personal == 2 && asking == 2 && has(found, CAUSE)) {
      return 4;
    }
    if (personal == 0 || asking == 0) {
      return personal + asking + about > 0 ? 1 : 0;
    }
    return personal + asking + about >= 4 && asking + about >= 2 ? 3 : 2;
  }

  private static boolean has(int found, int group) {
    return (found & group) != 0;
  }
}
