package broadsheet.clean;

/**
 * How much a short text sounds like a site that speaks to its readers, and not like a story, by its
 * words alone: a weight for each word, each beginning of a long one, and each two that stand side
 * by side, learned from made-up texts in many languages. It finds appeals, sign-ups and offers that
 * say in ways of their own what no list of phrases holds. Immutable and thread-safe.
 */
final class SiteWording {

  /** Words and signs looked at. */
  static final int ENOUGH = 64;

  /** The log odds from which on a text is taken for the site's. */
  private static final float SURE = 1.5f;

  /** Words of the shortest and of the longest text that is asked about. */
  private static final int LEAST = 6;

  private static final int LONGEST = 80;

  /** Signs of the longest name in quotation marks. */
  private static final int QUOTED = 40;

  /** Letters of the beginning of a word that has more; all of most words' stems. */
  static final int BEGINNING = 5;

  /** The name of what all texts have. */
  static final String ALL = "(all)";

  private final Weights weights;
  private final float all;

  SiteWording(Weights weights) {
    this.weights = weights;
    all = weights.of(HashedWords.hash(ALL));
  }

  /**
   * Whether a text is the site's; what it quotes says nothing, and who quotes more than a name
   * tells a story. A question, and what leads over to something, is of a story as often.
   *
   * @param count how many words it has
   */
  boolean isSite(String text, int count) {
    boolean open = text.endsWith("?") || text.endsWith(":");
    if (count < LEAST || count > LONGEST || open || odds(text) < SURE) {
      return false;
    }
    String own = OwnVoice.of(text);
    int quoted = text.length() - own.length();
    return quoted == 0 || (quoted <= QUOTED && odds(own) >= SURE);
  }

  /** The log odds that a text is the site's. */
  float odds(String text) {
    HashedWords words = new HashedWords(ENOUGH, true);
    words.read(text);
    float sum = 0;
    int names = 0;
    long before = 0;
    for (int i = 0; i < words.count(); i++) {
      if (words.isWord(i)) {
        if (before != 0) {
          sum += weights.of(words.join(HashedWords.hash(before, ' '), i));
          names++;
        }
        before = words.join(0, i);
        sum += weights.of(before);
        names++;
        if (words.isLonger(i, BEGINNING)) {
          sum += weights.of(HashedWords.hash(words.beginning(i, BEGINNING), '*'));
          names++;
        }
      }
    }
    return all + sum / share(names);
  }

  /** What each of so many names counts for, as a divisor. */
  static float share(int names) {
    return (float) Math.sqrt(Math.max(1, names));
  }
}
