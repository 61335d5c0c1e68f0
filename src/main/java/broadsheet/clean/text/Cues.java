package broadsheet.clean.text;

import broadsheet.article.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the words of each line hint at. The only part of judging a dump that knows languages: a hint
 * alone decides nothing. One object holds the cues of one dump.
 */
final class Cues {

  /** The features that the scorer is told, in order. */
  static final List<String> NAMES = List.of();

  private static final List<String> GROUPS =
      List.of("we", "you", "ask", "help", "cause", "money", "byline");

  private static final int WE = 1;
  private static final int YOU = 2;
  private static final int ASK = 4;
  private static final int HELP = 8;
  private static final int CAUSE = 16;
  private static final int MONEY = 32;
  private static final int BYLINE = 64;

  private static final Vocabulary WORDS = Vocabulary.of("groups.words", GROUPS);

  private final int[] groups;
  private final boolean[] byline;
  private final @Nullable Reason[] reasons;

  private Cues(int lines) {
    groups = new int[lines];
    byline = new boolean[lines];
    reasons = new Reason[lines];
  }

  /** The cues of a dump. */
  static Cues of(List<Line> lines, LineShape[] shapes) {
    Cues cues = new Cues(shapes.length);
    for (int i = 0; i < shapes.length; i++) {
      String text = lines.get(i).text();
      cues.groups[i] = WORDS.find(text) | (hasPrice(text) ? MONEY : 0);
      cues.byline[i] = shapes[i].words() <= 30 && (WORDS.begin(text) & BYLINE) != 0;
    }
    return cues;
  }

  /** Whether the line begins as bylines do. */
  boolean isByline(int line) {
    return byline[line];
  }

  /** What the line's words give as the reason to remove it, or null. */
  @Nullable Reason reason(int line) {
    return reasons[line];
  }

  /** Whether the line's words give any reason to remove it. */
  boolean any(int line) {
    return reasons[line] != null;
  }

  /**
   * How much a line asks for money or members: 3 and more is an appeal by itself, 2 belongs to one
   * that stands beside, and so does 1 in a short line.
   */
  int appeal(int line) {
    int found = groups[line];
    int personal = (has(found, WE) ? 1 : 0) + (has(found, YOU) ? 1 : 0);
    int asking = has(found, ASK) ? 2 : has(found, HELP) ? 1 : 0;
    int about = (has(found, CAUSE) ? 1 : 0) + (has(found, MONEY) ? 1 : 0);
    if (personal == 0 || asking == 0) {
      return personal + asking + about > 0 ? 1 : 0;
    }
    return personal + asking + about >= 4 && asking + about >= 2 ? 3 : 2;
  }

  private static boolean has(int found, int group) {
    return (found & group) != 0;
  }

  private static boolean hasPrice(String text) {
    for (int i = 0; i < Math.min(text.length(), 2_000); i++) {
      char c = text.charAt(i);
      if (c == '$' || (c >= '\u00a2' && Character.getType(c) == Character.CURRENCY_SYMBOL)) {
        return true;
      }
    }
    return false;
  }

  /** Puts what the scorer is told of a line's cues into its features and gives the next place. */
  int measure(int line, float[] features, int next) {
    return next;
  }
}
