package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From scores to what is kept: the cut, and what a scorer of single pieces cannot see. Belongs to
 * one page; not thread-safe.
 */
final class Verdicts {

  private static final double CUT = 0.5;

  /** Above this a piece is kept that stands right between kept ones and is a heading or figure. */
  /** An advertisement's label or a "read also" is no longer than this, in characters. */
  private static final int INSERTION = 100;

  private static final double BETWEEN = 0.2;

  /** Below this the words above a piece count for more than its score. */
  private static final double SURE = 0.9;

  private static final double DOUBT = 0.8;

  /** Below this, what a text says of itself counts for more. */
  private static final double CLEAR = 0.95;

  /** Characters that may stand, removed, between a heading and what it heads. */
  private static final int GAP = 400;

  private final Measured measured;
  private final List<Piece> pieces;
  private final double[] scores;
  private final boolean[] kept;
  private final @Nullable Reason[] reasons;
  private final String[] because;

  Verdicts(Measured measured, double[] scores) {
    this.measured = measured;
    this.pieces = measured.page().pieces();
    this.scores = scores;
    this.kept = new boolean[scores.length];
    this.reasons = new Reason[scores.length];
    this.because = new String[scores.length];
  }

  /** Decides what is kept, and what of the rest is the head of the story. */
  void decide(Metadata metadata) {
    for (int i = 0; i < kept.length; i++) {
      Piece piece = pieces.get(i);
      kept[i] = piece.chars() > 0 && scores[i] >= CUT;
    }
    hidden();
    appeals();
    labels();
    notices();
    new HeadLines(measured, this, metadata).find();
    between();
    headings();
    wordless();
  }

  boolean kept(int i) {
    return kept[i];
  }

  boolean explained(int i) {
    return reasons[i] != null;
  }

  double score(int i) {
    return scores[i];
  }

  void remove(int i, Reason reason, String why) {
    kept[i] = false;
    reasons[i] = reason;
    because[i] = why;
  }

  void keep(int i, String why) {
    kept[i] = true;
    reasons[i] = null;
    because[i] = why;
  }

  /** Why a piece is not kept; null while nobody has said, or where it is kept. */
  @Nullable Reason reason(int i) {
    return reasons[i];
  }

  int firstKept() {
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] && pieces.get(i).chars() > 0) {
        return i;
      }
    }
    return -1;
  }

  int lastKept() {
    for (int i = kept.length - 1; i >= 0; i--) {
      if (kept[i] && pieces.get(i).chars() > 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * What a browser does not show is no part of the story, unless it reads like it: texts that open
   * at a click are. A hidden copy of what is seen is none.
   */
  private void hidden() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] && !pieces.get(i).hidden()) {
        seen.add(pieces.get(i).text());
      }
    }
    for (int i = 0; i < kept.length; i++) {
      if (pieces.get(i).hidden() && (!kept[i] || seen.contains(pieces.get(i).text()))) {
        remove(i, Reason.HIDDEN, "not shown by a browser");
      }
    }
  }

  /** A newsroom that asks its readers for support, in the middle of the story. */
  private void appeals() {
    for (int i = 0; i < kept.length; i++) {
      Block block = pieces.get(i).block();
      boolean words = block instanceof Block.Paragraph || block instanceof Block.ListBlock;
      if (kept[i] && words && measured.hints().appeal(i) >= 4 && !opensQuote(i)) {
        remove(i, Reason.DONATION_APPEAL, "asks for support");
        for (int j = i + 1; j < kept.length && isCall(j); j++) {
          remove(j, Reason.DONATION_APPEAL, "belongs to an appeal");
        }
      }
    }
  }

  /** A label that says what it is, and what stands right below it and is doubted. */
  private void labels() {
    for (int i = 0; i < kept.length; i++) {
      Reason label = measured.hints().label(i);
      boolean says = label == Reason.ADVERTISEMENT || label == Reason.RELATED_LINKS;
      if (label == null || !says || measured.shapes().get(i).words() > 6 || scores[i] >= SURE) {
        continue;
      }
      boolean advertised = label == Reason.ADVERTISEMENT;
      if (kept[i]) {
        remove(i, label, "by its words");
      }
      int end = Math.min(kept.length, i + (advertised ? 2 : 4));
      for (int j = i + 1; j < end && scores[j] < (advertised ? DOUBT : SURE); j++) {
        if (kept[j] && !(pieces.get(j).block() instanceof Block.Heading)) {
          remove(j, label, advertised ? "below an advertisement's label" : "below a label");
        }
      }
    }
  }

  /** A short text that says by itself that it is none of the story. */
  private void notices() {
    for (int i = 0; i < kept.length; i++) {
      Reason notice = measured.hints().notice(i);
      boolean text = pieces.get(i).block() instanceof Block.Paragraph;
      if (kept[i] && notice != null && text && scores[i] < CLEAR) {
        remove(i, notice, "by its words");
      }
    }
  }

  private boolean opensQuote(int i) {
    return "\"“„«»‘'—–-".indexOf(pieces.get(i).text().charAt(0)) >= 0;
  }

  /** Something to press. */
  private boolean isCall(int i) {
    return reasons[i] == null
        && measured.shapes().get(i).words() <= 12
        && pieces.get(i).linkChars() * 10 >= pieces.get(i).chars() * 9;
  }

  /** Headings, pictures and the like that the scorer doubts stay where the story goes on. */
  private void between() {
    int[] after = worded(1);
    int[] before = worded(-1);
    for (int i = 0; i < kept.length; i++) {
      Block block = pieces.get(i).block();
      if (kept[i] || reasons[i] != null || pieces.get(i).chars() == 0) {
        continue;
      }
      boolean may =
          block instanceof Block.Figure f
              ? !f.address().isEmpty() && !isChrome(pieces.get(i))
              : !(block instanceof Block.Paragraph) && scores[i] >= BETWEEN;
      kept[i] = may && keeps(past(i, before), true) && keeps(past(i, after), false);
    }
  }

  /** The next piece with words; for a picture, past a line or two put in between. */
  private int past(int i, int[] next) {
    int at = next[i];
    boolean picture = pieces.get(i).block() instanceof Block.Figure;
    for (int step = 0; picture && step < 2 && isInsertion(at); step++) {
      at = next[at];
    }
    return at;
  }

  private boolean isInsertion(int i) {
    return i >= 0 && i < kept.length && !keeps(i, true) && pieces.get(i).chars() <= INSERTION;
  }

  private boolean keeps(int i, boolean orTitle) {
    return i >= 0
        && i < kept.length
        && (kept[i] || (orTitle && reasons[i] != null && reasons[i].inHead()));
  }

  /** For each piece the next one with words that is no figure, forwards or backwards. */
  private int[] worded(int step) {
    int[] found = new int[kept.length];
    int last = step > 0 ? kept.length : -1;
    for (int k = 0; k < kept.length; k++) {
      int i = step > 0 ? kept.length - 1 - k : k;
      found[i] = last;
      Piece piece = pieces.get(i);
      last = piece.chars() > 0 && !(piece.block() instanceof Block.Figure) ? i : last;
    }
    return found;
  }

  /** A heading that heads nothing kept is not kept. */
  private void headings() {
    int gap = 0;
    boolean follows = false;
    int level = 7;
    for (int i = kept.length - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      if (!(piece.block() instanceof Block.Heading heading)) {
        if (kept[i]) {
          follows = true;
          gap = 0;
          level = 7;
        } else {
          gap += piece.chars();
        }
      } else if (kept[i]) {
        boolean heads = follows && gap <= GAP && heading.level() < level;
        if (!heads) {
          remove(i, Reason.FURNITURE, "a heading with nothing below it");
        } else {
          level = heading.level() + 1;
        }
      }
    }
  }

  /** Pictures without captions, films and rules stay where the story goes on around them. */
  private void wordless() {
    int[] after = worded(1);
    int before = -1;
    boolean rule = false;
    for (int i = 0; i < kept.length; i++) {
      Piece piece = pieces.get(i);
      if (piece.chars() > 0 && !(piece.block() instanceof Block.Figure)) {
        before = i;
        rule = false;
      } else if (reasons[i] == null && piece.chars() == 0) {
        boolean behind = keeps(before, true);
        boolean ahead = keeps(after[i], false);
        boolean isRule = piece.block() instanceof Block.Rule;
        kept[i] = behind && ahead && !(isRule && (rule || !kept[before])) && !isChrome(piece);
        rule |= isRule && kept[i];
      }
    }
  }

  private static boolean isChrome(Piece piece) {
    int chrome =
        Cue.AD.bit()
            | Cue.SHARE.bit()
            | Cue.RELATED.bit()
            | Cue.NAV.bit()
            | Cue.SIDE.bit()
            | Cue.OVERLAY.bit()
            | Cue.NEWSLETTER.bit()
            | Cue.FOOTER.bit()
            | Cue.COMMENT.bit();
    Region region = piece.region();
    for (int i = 0; i < 3 && region != null && region.parent != null; i++) {
      if ((region.cues & chrome) != 0) {
        return true;
      }
      region = region.parent;
    }
    return false;
  }

  /** Every piece with its verdict. */
  List<Judged> judged() {
    int top = topLevel();
    List<Judged> out = new ArrayList<>(kept.length);
    for (int i = 0; i < kept.length; i++) {
      Block block = pieces.get(i).block();
      if (kept[i]) {
        String why = Objects.requireNonNullElse(because[i], "");
        out.add(new Judged(raise(block, top), null, scores[i], why));
      } else {
        Reason reason = Objects.requireNonNullElse(reasons[i], Reason.FURNITURE);
        String why = Objects.requireNonNullElse(because[i], "");
        out.add(new Judged(block, reason, scores[i], why));
      }
    }
    return out;
  }

  private int topLevel() {
    int top = 6;
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] && pieces.get(i).block() instanceof Block.Heading heading) {
        top = Math.min(top, heading.level());
      }
    }
    return top;
  }

  /** The highest headings of a story stand right below its title. */
  private static Block raise(Block block, int top) {
    return block instanceof Block.Heading heading && top > 2
        ? new Block.Heading(heading.level() - top + 2, heading.content())
        : block;
  }
}
