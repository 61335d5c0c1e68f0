package broadsheet.clean;

import broadsheet.article.Reason;
import broadsheet.config.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a text hint at, in the languages of the files {@code words/LANGUAGE.words}
 * beside this class and of those that a project adds. A hint alone decides nothing; it explains
 * what place and shape have decided. Immutable and thread-safe.
 */
public final class Lexicon {

  /** The folder of words among a project's rules. */
  public static final String FOLDER = "words";

  /** Why a text is removed for how it sounds. */
  public static final String SOUNDS = "sounds like the site, by its words";

  /** Words of a label that is longer than the words it is known by. */
  private static final int LABEL = 6;

  /** Longer texts are no labels. */
  private static final int LONGEST_LABEL = 14;

  /** Characters of an appeal that a call such as "support us" is enough for. */
  private static final int LONGEST_PLEA = 600;

  /** Parts of an appeal besides who speaks to whom. */
  private static final int APPEAL =
      WordUse.ASK.bit() | WordUse.PLEA.bit() | WordUse.CAUSE.bit() | WordUse.MONEY.bit();

  private static final List<Reason> REASONS = WordUse.labels();
  private static final int LABELS = (1 << REASONS.size()) - 1;

  /** The words; null for Broadsheet's own before they are needed, which Markdown never does. */
  private volatile @Nullable KnownWords known;

  /** Broadsheet's own words. */
  public Lexicon() {
    this(null);
  }

  private Lexicon(@Nullable KnownWords known) {
    this.known = known;
  }

  private Vocabulary words() {
    return known().hints();
  }

  /** Two threads may both read them, and find the same. */
  private KnownWords known() {
    KnownWords words = known;
    if (words == null) {
      words = KnownWords.own();
      known = words;
    }
    return words;
  }

  /**
   * Broadsheet's own words, and those of a project: {@code words/LANGUAGE.words} in its folder of
   * rules, in the same form.
   *
   * @param rules the folder, or null where the project has none
   * @throws SettingsException with everything that is wrong in its files
   * @throws IOException if they cannot be read
   */
  public static Lexicon of(@Nullable Path rules) throws SettingsException, IOException {
    Path folder = rules == null ? null : rules.resolve(FOLDER);
    return folder == null || !Files.isDirectory(folder)
        ? new Lexicon()
        : new Lexicon(KnownWords.with(folder));
  }

  /** What the phrases in a text are used for, a bit each; its first 2,000 characters are read. */
  public int find(String text) {
    return words().find(text);
  }

  /**
   * What the phrases that a text begins with are used for, a bit each; signs that set it off may
   * stand in front.
   */
  public int begin(String text) {
    int begun = words().begin(text);
    int signs = begun == 0 ? LeadingSigns.end(text) : 0;
    if (signs == 0) {
      return begun;
    }
    int behind = words().begin(text.substring(signs));
    return LeadingSigns.arePictures(text) ? behind : behind & WordUse.RELATED_LINKS.bit();
  }

  /** The reason that labels among these uses give, or null where there is none. */
  public static @Nullable Reason reason(int uses) {
    int labels = uses & LABELS;
    return labels == 0 ? null : REASONS.get(Integer.numberOfTrailingZeros(labels));
  }

  /**
   * The reason to remove a short text and what stands below it, or null.
   *
   * @param text a line or a block
   * @param count how many words it has
   */
  public @Nullable Reason label(String text, int count) {
    return label(begin(text), find(text), count);
  }

  /** The same for a text of which it is known what it begins with and what it has. */
  public static @Nullable Reason label(int begun, int found, int count) {
    Reason first = count > LONGEST_LABEL ? null : reason(begun);
    return first != null || count > LABEL ? first : reason(found);
  }

  /**
   * The reason to remove a text that says by itself what it is, or null: "We use cookies to …",
   * "Sign up for our newsletter", "Read also: …", "Photo: …", "Loading comments…". A question in
   * front says nothing: "Want more? Sign up for our newsletter".
   *
   * @param begun what the text begins with
   * @param text a line or a block
   * @param count how many words it has
   */
  public @Nullable Reason notice(int begun, String text, int count) {
    Reason said = NoticeLine.reason(begun, text, count, words());
    return said == null && count <= LABEL && behind().isSigned(text) ? Reason.BYLINE : said;
  }

  /**
   * The reason to remove a short text in which a site speaks to its readers and no story is told,
   * or null: "Comments are closed.", "Follow us on …".
   *
   * @param count how many words it has
   */
  public @Nullable Reason site(String text, int count) {
    KnownWords all = known();
    return SiteVoice.reason(text, count, all.hints(), all.site());
  }

  /**
   * The reason to remove a text that {@linkplain SiteWording sounds} like a site that speaks to its
   * readers, or null: "Good stories take time, and you. Become a member …". It has to name what
   * sites speak of besides, for essays and guides speak to their readers too; and what a paper has
   * corrected belongs to its story.
   *
   * @param found the uses of its phrases, as {@link #find} gives them
   * @param count how many words it has
   */
  public @Nullable Reason sounds(int found, String text, int count) {
    boolean speaks = WordUse.WE.in(found) || WordUse.YOU.in(found);
    boolean asks = speaks && (found & APPEAL) != 0;
    Reason reason = asks ? Reason.DONATION_APPEAL : reason(found & ~WordUse.NAVIGATION.bit());
    boolean sounds =
        reason != null
            && known().wording().isSite(text, count)
            && !WordUse.CORRECTION.in(begin(text));
    return sounds ? reason : null;
  }

  /**
   * Whether a text says who made a picture, and nothing else: "Photo: Ann Lee", "© Ann Lee".
   *
   * @param found the uses of its phrases, as {@link #find} gives them
   * @param count how many words it has
   */
  public boolean isCredit(int found, String text, int count) {
    return CreditLine.is(found, text, count, words());
  }

  /**
   * Whether a text begins as the caption of a picture does: "Figure 2: …".
   *
   * @param found the uses of its phrases, as {@link #find} gives them
   */
  public boolean isFigure(int found, String text) {
    return WordUse.FIGURE.in(found) && FigureLine.is(text, words());
  }

  /** Whether a text is a phrase that labels for a reason, and nothing else but a colon. */
  public boolean isPhrase(Reason reason, String text) {
    return reason(words().exact(bare(text))) == reason;
  }

  private static String bare(String text) {
    int end = text.length() - (text.endsWith(":") || text.endsWith("\uff1a") ? 1 : 0);
    return text.substring(0, end).strip();
  }

  /** Whether a text is the words for "by", and nothing else but a colon. */
  public boolean isBareByline(String text) {
    return WordUse.BYLINE.in(words().exact(bare(text)));
  }

  /** Whether a text ends as bylines of East Asia do: "윤서하 기자". */
  public boolean endsAsByline(String text) {
    return behind().namesAuthor(text);
  }

  /** Whether a text ends as captions of East Asia do, with who made the picture. */
  public boolean endsAsCaption(String text) {
    return behind().namesMaker(text);
  }

  private Behind behind() {
    return new Behind(words());
  }

  /** Whether a short text begins with the name of a button that answers a comment. */
  public boolean isReply(String text) {
    return WordUse.REPLY.in(words().begin(text));
  }

  /**
   * How much a text asks for money or members: 4 is the appeal of a newsroom to its readers, 3 may
   * be any appeal by itself, 2 belongs to one that stands beside, and so does 1 in a short text;
   * else 0.
   */
  public int appeal(String text) {
    return appeal(words().find(text), text);
  }

  /** The same for a text whose uses were found already. */
  public static int appeal(int found, String text) {
    if (isNewsroomAppeal(found, text)) {
      return 4;
    }
    boolean cause = WordUse.CAUSE.in(found);
    int personal = (WordUse.WE.in(found) ? 1 : 0) + (WordUse.YOU.in(found) ? 1 : 0);
    int asking = WordUse.ASK.in(found) ? 2 : WordUse.HELP.in(found) ? 1 : 0;
    if ((personal == 0) != (asking == 0)) {
      return 1;
    }
    boolean money = WordUse.MONEY.in(found) || Script.hasPrice(text);
    int about = (cause ? 1 : 0) + (money ? 1 : 0);
    if (personal == 0) {
      return about > 0 ? 1 : 0;
    }
    return personal + asking + about >= 4 && asking + about >= 2 ? 3 : 2;
  }

  /**
   * Whether a text has all that it takes to ask readers for a newsroom's support. News of newsrooms
   * may have that too.
   *
   * @param found the uses of its phrases
   */
  private static boolean isNewsroomAppeal(int found, String text) {
    boolean we = WordUse.WE.in(found);
    boolean you = WordUse.YOU.in(found);
    boolean plea = WordUse.PLEA.in(found) && (we || you) && text.length() <= LONGEST_PLEA;
    return WordUse.CAUSE.in(found) && (plea || (we && you && WordUse.ASK.in(found)));
  }

  /**
   * How a text asks readers for a newsroom's support, by what it says outside of quotations.
   *
   * @param found the uses of all its phrases
   */
  public Asking asking(int found, String text) {
    if (!isNewsroomAppeal(found, text)) {
      return Asking.NOT;
    }
    String said = OwnVoice.of(text);
    int own = said.length() == text.length() ? found : words().find(said);
    if (!isNewsroomAppeal(own, text)) {
      return Asking.NOT;
    }
    boolean outright =
        (WordUse.WE.in(own) && (WordUse.YOU.in(own) || calls(said)))
            || WordUse.MONEY.in(own)
            || Script.hasPrice(said);
    return WordUse.PLEA.in(own) && outright ? Asking.OUTRIGHT : Asking.PERHAPS;
  }

  private boolean calls(String own) {
    boolean begins = true;
    for (int i = 0; i < own.length(); i++) {
      char c = own.charAt(i);
      if (begins && c > ' ' && WordUse.PLEA.in(words().begin(own.substring(i)))) {
        return true;
      }
      begins = Script.endsSentence(c) || c == ':' || (begins && c <= ' ');
    }
    return false;
  }
}
