package broadsheet.clean;

import broadsheet.article.Reason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase does in a short text in which a site speaks to its readers: it says outright what
 * the text is, at the beginning of a sentence; or it calls for something; or it names what sites
 * call their readers to.
 */
enum SiteUse implements PhraseUse {
  // Of several in one text the first here counts.
  COMMENTS(Reason.COMMENTS, "outright"),
  COOKIE_NOTICE(Reason.COOKIE_NOTICE, "outright"),
  PAYWALL_NOTICE(Reason.PAYWALL_NOTICE, "outright"),
  NEWSLETTER(Reason.NEWSLETTER, "outright"),
  SHARING(Reason.SHARING, "outright"),
  DONATION_APPEAL(Reason.DONATION_APPEAL, "outright"),
  ADVERTISEMENT(Reason.ADVERTISEMENT, "outright"),
  FURNITURE(Reason.FURNITURE, "outright"),
  COMMENTS_NAMED(Reason.COMMENTS, "named"),
  NEWSLETTER_NAMED(Reason.NEWSLETTER, "named"),
  SHARING_NAMED(Reason.SHARING, "named"),
  PAYWALL_NAMED(Reason.PAYWALL_NOTICE, "named"),
  APPEAL_NAMED(Reason.DONATION_APPEAL, "named"),
  FURNITURE_NAMED(Reason.FURNITURE, "named"),
  /** It asks readers to do something: to sign up, to follow, to log in. */
  CALL("call"),
  /** The same at the end of a sentence, in languages whose verbs stand there. */
  CALL_BEHIND("call: behind"),
  /** It is the text itself, or its site. */
  SELF("self");

  private static final SiteUse[] ALL = values();
  private static final int OUTRIGHT = of("outright");
  private static final int NAMED = of("named");
  private static final int SPEAK = OUTRIGHT | CALL.bit() | CALL_BEHIND.bit();

  private final String section;
  private final @Nullable Reason reason;
  private final String how;

  SiteUse(Reason reason, String how) {
    this.section = reason.label() + ": " + how;
    this.reason = reason;
    this.how = how;
  }

  SiteUse(String section) {
    this.section = section;
    this.reason = null;
    this.how = "";
  }

  private static int of(String how) {
    return Arrays.stream(ALL).filter(u -> u.how.equals(how)).mapToInt(SiteUse::bit).sum();
  }

  @Override
  public String section() {
    return section;
  }

  /** Whether phrases with these uses say something to readers, or call for something. */
  static boolean speaks(int uses) {
    return (uses & SPEAK) != 0;
  }

  /** The reason that phrases with these uses say outright, or null. */
  static @Nullable Reason said(int uses) {
    return first(uses & OUTRIGHT);
  }

  /** The reason of what phrases with these uses name, or null. */
  static @Nullable Reason named(int uses) {
    return first(uses & NAMED);
  }

  private static @Nullable Reason first(int uses) {
    return uses == 0 ? null : ALL[Integer.numberOfTrailingZeros(uses)].reason;
  }
}
