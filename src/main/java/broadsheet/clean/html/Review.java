package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what is kept of a page is a story at all. */
final class Review {

  private static final String NO_WORDS = "no words";
  private static final String FEW_WORDS = "a few words";
  private static final String NO_TEXT = "no running text";

  /** Words of the shortest story. */
  private static final int LEAST = 12;

  /** Words that are kept of a notice at most; a page of which more is kept has a story too. */
  private static final int LONGEST_CONSENT = 120;

  private final Measured measured;
  private final Verdicts verdicts;

  /** Words of the shortest heading that reads like a title. */
  private static final int TITLE = 3;

  /** Words of what a paywall leaves at most. */
  private static final int STUB = 80;

  /** Pieces below the last that is kept among which the paywall stands. */
  private static final int BELOW = 6;

  private final boolean declared;
  private final boolean article;

  /** Reviews a page; where its head declares a story, a list of links is part of it. */
  Review(Measured measured, Verdicts verdicts, Metadata metadata) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.article = measured.head().article();
    this.declared = article || metadata.published() != null;
  }

  /** What was seen instead of a story, or null; where there is none, nothing stays kept. */
  @Nullable String held() {
    String seen = seen();
    if (seen != null) {
      for (int i = 0; i < measured.page().pieces().size(); i++) {
        if (verdicts.kept(i)) {
          verdicts.remove(i, Reason.NO_STORY, "the page holds " + seen);
        }
      }
    }
    return seen;
  }

  /** Whether next to nothing was seen, as where a script has yet to show the story. */
  static boolean isEmpty(@Nullable String held) {
    return NO_WORDS.equals(held) || FEW_WORDS.equals(held) || NO_TEXT.equals(held);
  }

  private @Nullable String seen() {
    List<Piece> pieces = measured.page().pieces();
    int all = 0;
    int linked = 0;
    int kept = 0;
    int running = 0;
    int consent = 0;
    for (int i = 0; i < pieces.size(); i++) {
      int words = measured.shapes().get(i).words();
      Piece piece = pieces.get(i);
      all += words;
      linked += (int) (words * piece.linkDensity());
      if (verdicts.kept(i)) {
        kept += words;
        running += Page.isParagraph(piece) ? words : 0;
      }
      boolean cookie = measured.hints().label(i) == Reason.COOKIE_NOTICE || isConsent(piece);
      consent += cookie ? words : 0;
    }
    if (!declared && consent * 2 > all && kept < LONGEST_CONSENT) {
      return "a consent notice";
    }
    if (kept < STUB && isPaid()) {
      return "the beginning of a story, and a paywall";
    }
    if (!declared && kept < STUB && isChallenge()) {
      return "a check for robots";
    }
    if (running >= LEAST || kept >= (declared ? LEAST : 2 * LEAST)) {
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

  /** Whether what is kept ends where somebody asks to be paid for the rest. */
  private boolean isPaid() {
    int last = verdicts.lastKept();
    int size = measured.page().pieces().size();
    boolean closed = measured.head().closed();
    for (int i = last + 1; last >= 0 && i < Math.min(size, last + 1 + BELOW); i++) {
      Region region = measured.page().pieces().get(i).region();
      boolean named = (region.cues & Cue.PAYWALL.bit()) != 0;
      if (measured.hints().label(i) == Reason.PAYWALL_NOTICE || (closed && named)) {
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
        boolean link = piece.linkDensity() > 0.8 && !verdicts.explained(i);
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
        : headings >= 4 && below * 4 > words * 3;
  }
}
