package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what is kept of a page is a story at all. */
final class Review {

  /** Words of the shortest story. */
  private static final int LEAST = 12;

  /** Words that are kept of a notice at most; a page of which more is kept has a story too. */
  private static final int LONGEST_CONSENT = 120;

  private final Measured measured;
  private final Verdicts verdicts;

  private final boolean declared;

  /** Reviews a page; where its head declares a story, a list of links is part of it. */
  Review(Measured measured, Verdicts verdicts, Metadata metadata) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.declared = measured.head().article() || metadata.published() != null;
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
    if (running >= LEAST || kept >= (declared ? LEAST : 2 * LEAST)) {
      return !declared && teasers() ? "a list of stories" : null;
    }
    if (all == 0) {
      return "no words";
    }
    if (consent * 2 > all) {
      return "a consent notice";
    }
    return linked * 2 > all ? "a list of links" : all < 80 ? "a few words" : "no running text";
  }

  private static boolean isConsent(Piece piece) {
    for (Region r = piece.region(); r != null && r.parent != null; r = r.parent) {
      if ((r.cues & Cue.COOKIE.bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Headings that are links, each with a text or two below it, are the front of other stories. */
  private boolean teasers() {
    List<Piece> pieces = measured.page().pieces();
    int headings = 0;
    int words = 0;
    int below = 0;
    int since = 9;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.block() instanceof Block.Heading) {
        boolean link = piece.linkDensity() > 0.8 && !verdicts.explained(i);
        headings += link ? 1 : 0;
        since = link ? 0 : 9;
      } else if (piece.chars() > 0) {
        since++;
        if (verdicts.kept(i)) {
          words += measured.shapes().get(i).words();
          below += since <= 2 ? measured.shapes().get(i).words() : 0;
        }
      }
    }
    return headings >= 4 && below * 4 > words * 3;
  }
}
