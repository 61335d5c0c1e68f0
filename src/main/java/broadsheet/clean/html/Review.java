package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import broadsheet.clean.Lexicon;
import broadsheet.clean.Wall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what is kept of a page is a story at all. */
final class Review {

  private static final String NO_WORDS = "no words";
  private static final String FEW_WORDS = "a few words";
  private static final String NO_TEXT = "no running text";

  /** Words of the shortest heading that reads like a title. */
  private static final int TITLE = 3;

  /** Words of the shortest story. */
  private static final int LEAST = 12;

  /** Words that are kept of a notice at most; a page of which more is kept has a story too. */
  private static final int LONGEST_CONSENT = 120;

  /** Words of what a paywall leaves at most. */
  private static final int STUB = 80;

  /** Pieces behind the last one kept in which a paywall says so. */
  private static final int BEHIND = 4;

  /** Words below each heading of a list of stories at most, in the mean. */
  private static final int TEASER = 60;

  private final Measured measured;
  private final Lexicon lexicon;
  private final Verdicts verdicts;

  private final boolean declared;
  private final boolean article;

  /** Reviews a page; where its head declares a story, a list of links is part of it. */
  Review(Measured measured, Lexicon lexicon, Verdicts verdicts, Metadata metadata) {
    this.measured = measured;
    this.lexicon = lexicon;
    this.verdicts = verdicts;
    this.article = measured.head().article();
    this.declared = article || metadata.published() != null;
  }

  /** What was seen instead of a story, or null. What is kept stays so, for people to look at. */
  @Nullable String held() {
    List<Piece> pieces = measured.page().pieces();
    int all = 0;
    int linked = 0;
    int kept = 0;
    int leading = 0;
    int running = 0;
    int consent = 0;
    int headed = lexicon.find(measured.page().document().title());
    int uses = headed;
    for (int i = 0; i < pieces.size(); i++) {
      int words = measured.shapes().get(i).words();
      Piece piece = pieces.get(i);
      all += words;
      int leads = (int) (words * piece.linkDensity());
      linked += leads;
      boolean cookie = measured.hints().isConsent(i) || isConsent(piece);
      if (verdicts.kept(i)) {
        kept += words;
        leading += leads;
        running += Page.isParagraph(piece) ? words : 0;
      }
      consent += cookie ? words : 0;
      int said = measured.hints().uses(i);
      uses |= said;
      headed |= piece.block() instanceof Block.Heading && !piece.hidden() ? said : 0;
    }
    String wall = Wall.seen(headed, uses, kept, all);
    if (wall != null) {
      return wall;
    }
    if (kept < STUB && paywalled()) {
      return kept > 0 ? "the beginning of a story, and a paywall" : "a paywall";
    }
    if (!declared && kept < STUB && isChallenge()) {
      return "a check for robots";
    }
    if (!declared && consent * 2 > all && kept < LONGEST_CONSENT) {
      return "a consent notice";
    }
    boolean list = !article && leading * 2 > kept;
    if (running >= LEAST || (kept >= (declared ? LEAST : 2 * LEAST) && !list)) {
      return !article && teasers(declared) ? "a list of stories" : null;
    }
    if (all == 0) {
      return NO_WORDS;
    }
    if (consent * 2 > all) {
      return "a consent notice";
    }
    return linked * 2 > all ? "a list of links" : all < 80 ? FEW_WORDS : NO_TEXT;
  }

  /** Whether next to nothing was seen, as where a script has yet to show the story. */
  static boolean isEmpty(@Nullable String held) {
    return NO_WORDS.equals(held)
        || FEW_WORDS.equals(held)
        || NO_TEXT.equals(held)
        || Wall.NEEDS_SCRIPTS.equals(held);
  }

  /** Whether a paywall's notice stands right behind what is kept. */
  private boolean paywalled() {
    int size = measured.page().pieces().size();
    int last = verdicts.lastKept();
    for (int i = last + 1, seen = 0; i < size && seen < BEHIND; i++) {
      seen += measured.page().pieces().get(i).chars() > 0 ? 1 : 0;
      Region region = measured.page().pieces().get(i).region();
      boolean named = measured.head().closed() && (region.cues & Cue.PAYWALL.bit()) != 0;
      if (named
          || measured.hints().label(i) == Reason.PAYWALL_NOTICE
          || measured.hints().notice(i) == Reason.PAYWALL_NOTICE) {
        return true;
      }
    }
    return false;
  }

  /** A form or frame that calls itself what keeps programs out. */
  private boolean isChallenge() {
    return measured
            .page()
            .document()
            .selectFirst(
                "form[id*=challenge], form[action*=captcha], form[id*=captcha], div[id*=captcha],"
                    + " div[class*=captcha], iframe[src*=captcha], script[src*=captcha]")
        != null;
  }

  private static boolean isConsent(Piece piece) {
    for (Region r = piece.region(); r != null && r.parent != null; r = r.parent) {
      if ((r.cues & Cue.COOKIE.bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a heading leads to itself, for readers to copy its address. */
  private static boolean isAnchor(Piece piece) {
    return piece.region().element.selectFirst("a[href^=#]") != null;
  }

  /**
   * Headings that are links, each with a text or two below it, are the front of other stories.
   * Where the page has a date, which may be that of the first of them, there must be nothing else.
   */
  private boolean teasers(boolean dated) {
    List<Piece> pieces = measured.page().pieces();
    int headings = 0;
    int titled = 0;
    int words = 0;
    int below = 0;
    int since = 9;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.block() instanceof Block.Heading) {
        boolean link = piece.linkDensity() > 0.8 && !verdicts.explained(i) && !isAnchor(piece);
        headings += link ? 1 : 0;
        titled += link && measured.shapes().get(i).words() >= TITLE ? 1 : 0;
        since = link ? 0 : 9;
      } else if (piece.chars() > 0) {
        since++;
        if (verdicts.kept(i)) {
          words += measured.shapes().get(i).words();
          below += since <= 2 ? measured.shapes().get(i).words() : 0;
        }
      }
    }
    return dated
        ? titled >= 4 && titled * 2 > headings && below == words
        : headings >= 4 && below * 4 > words * 3 && below < TEASER * headings;
  }
}
