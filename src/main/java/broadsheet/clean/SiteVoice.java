package broadsheet.clean;

import broadsheet.article.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Short texts in which a site speaks to its readers and no story is told: "Comments are closed.",
 * "Follow us on …". Most sentences, or the first, begin with a phrase that says so, and the text
 * speaks of itself or its site, gives an address, says nothing more, or says so twice; or "we" call
 * for something that sites call for. What is quoted says nothing.
 */
final class SiteVoice {

  /** Longer texts tell something. */
  private static final int LONGEST = 50;

  private static final int LONGEST_SIGNS = 400;

  private static final String COPYRIGHT = "copyright ";

  /** Words of a text that has room for one thing alone. */
  private static final int FEW = 12;

  /** Words of the longest call at the end of a sentence. */
  private static final int CALL = 3;

  /** What people in stories shout too. */
  private static final int SHOUTED = SiteUse.SHARING.bit() | SiteUse.DONATION_APPEAL.bit();

  /** Words of what somebody shouts. */
  private static final int SHOUT = 5;

  /** Which of the first signs end a sentence, or part what stands in a row. */
  private static final boolean[] ENDS = new boolean[128];

  static {
    for (char c = 0; c < ENDS.length; c++) {
      ENDS[c] = ends(c);
    }
  }

  private final Vocabulary words;
  private final Vocabulary site;

  /** What its sentences begin with that say something of the site, all of them. */
  private int begun;

  /** How many sentences do, how many there are beside questions, and whether one is no more. */
  private int telling;

  private int sentences;
  private boolean whole;

  /** Whether the first does, and speaks of the site or says no more. */
  private boolean first;

  /** Whether a letter is met that English has not, as in all languages whose verbs stand behind. */
  private boolean foreign;

  /** What a sentence calls for, or null. */
  private @Nullable Reason called;

  private SiteVoice(Vocabulary words, Vocabulary site) {
    this.words = words;
    this.site = site;
  }

  /**
   * The reason to remove a text, or null.
   *
   * @param count how many words it has
   * @param words what texts hint at
   * @param site what sites say of themselves
   */
  static @Nullable Reason reason(String text, int count, Vocabulary words, Vocabulary site) {
    if (count > LONGEST || text.length() > LONGEST_SIGNS) {
      return null;
    }
    if (namesOwner(text)) {
      return Reason.FURNITURE;
    }
    SiteVoice all = new SiteVoice(words, site);
    all.read(text);
    if (all.telling == 0) {
      return null;
    }
    String own = OwnVoice.of(text);
    if (own.length() == text.length()) {
      return all.reason(text, count);
    }
    SiteVoice unquoted = new SiteVoice(words, site);
    unquoted.read(own);
    return unquoted.reason(own, count);
  }

  /** Whether a text begins with the sign, or the word and the sign, that says whose a page is. */
  private static boolean namesOwner(String text) {
    boolean word = text.regionMatches(true, 0, COPYRIGHT, 0, COPYRIGHT.length());
    int sign = word ? COPYRIGHT.length() : 0;
    return text.startsWith("\u00a9", sign) || (word && text.startsWith("(c)", sign));
  }

  private @Nullable Reason reason(String own, int count) {
    boolean address = own.indexOf('@') >= 0;
    boolean half = telling * 2 == sentences && (first || address);
    if (telling * 2 <= sentences && !half) {
      return null;
    }
    Reason said = SiteUse.said(begun);
    if (said != null && (whole || telling > 1 || count <= FEW)) {
      return said;
    }
    return !address && !isOwn(own) ? null : said != null ? said : called;
  }

  /** Whether a text speaks of itself, its site, or who makes it. */
  private boolean isOwn(String own) {
    return SiteUse.SELF.in(site.find(own)) || WordUse.WE.in(words.find(own));
  }

  /** Looks at the sentences, and at what stands in rows. */
  private void read(String own) {
    int from = 0;
    for (int i = 0; i <= own.length(); i++) {
      char c = i < own.length() ? own.charAt(i) : '.';
      foreign |= c >= ENDS.length && Character.isLetter(c);
      if (c < ENDS.length ? ENDS[c] : ends(c)) {
        read(own, start(own, from, i), i, Script.asks(c));
        from = i + 1;
      }
    }
  }

  /** Where the first word of a part begins, or its end. */
  private static int start(String own, int from, int end) {
    int start = from;
    while (start < end && !isWord(own.charAt(start))) {
      start++;
    }
    return start;
  }

  private static boolean isWord(char c) {
    return Letters.letter(c) != Letters.OTHER || Script.isContinuous(c);
  }

  private void read(String own, int from, int end, boolean asks) {
    if (from == end) {
      return;
    }
    boolean dense = isDense(own, from, end);
    int here = dense ? site.find(own.substring(from, end)) : begin(own, from, end);
    if (SiteUse.speaks(here)) {
      speaks(own.substring(from, end).strip(), here);
    } else if (!asks && (dense || tells(own, from, end))) {
      sentences++;
    }
  }

  /** Whether a part has more words than what names something and says nothing: "14 comments". */
  private static boolean tells(String own, int from, int end) {
    int first = own.indexOf(' ', from);
    int second = first < 0 ? -1 : own.indexOf(' ', first + 1);
    return second >= 0 && second < end - 1;
  }

  /** Whether a part has words of a script without spaces. */
  private static boolean isDense(String own, int from, int end) {
    for (int i = from; i < end; i++) {
      if (Script.isContinuous(own.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The uses of what a sentence begins with, and of the calls that it ends with. */
  private int begin(String own, int from, int end) {
    int here = site.begin(own, from, end);
    int at = end;
    for (int i = 0; i < CALL && at > from && foreign; i++) {
      at = Math.max(from, own.lastIndexOf(' ', at - 1));
      here |= site.begin(own, at == from ? at : at + 1, end) & SiteUse.CALL_BEHIND.bit();
    }
    return here;
  }

  private void speaks(String sentence, int uses) {
    int here = isShouted(sentence) ? 0 : uses;
    boolean all = SiteUse.said(site.exact(sentence)) != null;
    boolean calls = SiteUse.CALL.in(here) || SiteUse.CALL_BEHIND.in(here);
    begun |= here;
    whole |= all;
    first |= sentences == 0 && here != 0 && (all || isOwn(sentence));
    telling += here != 0 ? 1 : 0;
    sentences++;
    called = called == null && calls ? SiteUse.named(site.find(sentence)) : called;
  }

  /** Whether a comma ends what is said, as where somebody says it: "Follow us, he shouted". */
  private boolean isShouted(String sentence) {
    for (int i = 0; i < sentence.length(); i++) {
      if (Script.divides(sentence.charAt(i))) {
        String said = sentence.substring(0, i);
        return (site.begin(said) & SHOUTED) != 0
            && SiteUse.named(site.find(said)) == null
            && said.split(" ", -1).length <= SHOUT;
      }
    }
    return false;
  }

  /** Whether what follows a sign may begin a sentence. */
  private static boolean ends(char c) {
    return c > ' '
        && !isWord(c)
        && c != '\u00a0'
        && !Character.isDigit(c)
        && !Script.divides(c)
        && "/@+%&#_".indexOf(c) < 0;
  }
}
