package broadsheet.clean;

import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase of the lexicon is used for: to label a text as what a site put around its stories,
 * to begin a byline or the credit of a picture, or as a part of an appeal for support. A set of
 * uses is the bits of an int.
 */
public enum WordUse implements PhraseUse {
  // Of several labels in one text the first here counts.
  COMMENTS(Reason.COMMENTS),
  RELATED_LINKS(Reason.RELATED_LINKS),
  SHARING(Reason.SHARING),
  NEWSLETTER(Reason.NEWSLETTER),
  FURNITURE(Reason.FURNITURE),
  COOKIE_NOTICE(Reason.COOKIE_NOTICE),
  PAYWALL_NOTICE(Reason.PAYWALL_NOTICE),
  ADVERTISEMENT(Reason.ADVERTISEMENT),
  NAVIGATION(Reason.NAVIGATION),
  /** It answers a comment, as a button. */
  REPLY("comments: reply"),
  /** It stands for a part of the page until a script has loaded it. */
  LOADING("page furniture: loading"),
  BYLINE("byline"),
  /** It says "by" where a name follows, and begins sentences elsewhere. */
  OF_NAME("byline: before a name"),
  /** It makes a byline of the name before it. */
  BYLINE_BEHIND("byline: behind"),
  /** It says that what follows made a picture. */
  CREDIT("credit"),
  /** It says that what stands before it made a picture. */
  CREDIT_BEHIND("credit: behind"),
  /** It is the name of who sells pictures to papers. */
  AGENCY("agency"),
  /** It is what a picture is called where its caption begins: "Figure 2: …". */
  FIGURE("figure"),
  /** It says what a paper has corrected in its story. */
  CORRECTION("correction"),
  /** It asks readers to write to the paper. */
  LETTERS("letters"),
  /** A newsroom speaks of itself. */
  WE("appeal: we"),
  /** It speaks to its readers. */
  YOU("appeal: you"),
  /** For support. */
  ASK("appeal: ask"),
  /** For less than that, or in words that are used for other things too. */
  HELP("appeal: help"),
  /** What for: journalism. */
  CAUSE("appeal: cause"),
  /** How much and how often. */
  MONEY("appeal: money"),
  /** A whole call for support by itself. */
  PLEA("appeal: plea"),
  // What a server gives in place of a story.
  ROBOT_CHECK("no story: robot check"),
  ERROR_PAGE("no story: error page"),
  LOGIN("no story: login"),
  SCRIPTS("no story: scripts");

  private final String section;
  private final @Nullable Reason reason;

  WordUse(Reason reason) {
    this.section = reason.label();
    this.reason = reason;
  }

  WordUse(String section) {
    this.section = section;
    this.reason = null;
  }

  @Override
  public String section() {
    return section;
  }

  /** The reasons that labels give, in the order in which they count. */
  public static List<Reason> labels() {
    List<Reason> labels = new ArrayList<>();
    for (WordUse use : values()) {
      if (use.reason != null) {
        labels.add(use.reason);
      }
    }
    return List.copyOf(labels);
  }
}
