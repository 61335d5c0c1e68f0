package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import broadsheet.clean.Shortcodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From scores to what is kept: the cut, and what a scorer of single pieces cannot see. Belongs to
 * one page; not thread-safe.
 */
final class Verdicts {

  private static final double CUT = 0.5;

  /** Characters from which on the same text twice is a copy, made for another width of screen. */
  private static final int COPY = 60;

  private static final Set<String> COMPLAINTS =
      Set.of("Warning", "Notice", "Deprecated", "Strict Standards", "Fatal error", "Parse error");

  /** Letters of the longest end that says in which line. */
  private static final int LINE = 16;

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
      kept[i] = piece.chars() > 0 && scores[i] >= CUT && !piece.isControl();
      if (kept[i] && isData(piece)) {
        remove(i, Reason.FURNITURE, "data of a script");
      } else if (piece.block() instanceof Block.Paragraph && Shortcodes.isAll(piece.text())) {
        remove(i, Reason.FURNITURE, "a sign for a plug-in");
      } else if (kept[i] && isComplaint(piece)) {
        remove(i, Reason.FURNITURE, "a complaint of the program that made the page");
      }
    }
    new ReplayTools(measured, this).remove();
    new HiddenParts(measured, this).settle();
    copies();
    new Interruptions(measured, this).remove();
    new Invitations(measured, this).remove();
    new HeadLines(measured, this, metadata).find();
    new TableOfContents(measured, this).remove();
    new OtherStories(measured, this).remove();
    new NextStory(measured, this).find();
    new Columns(measured, this).remove();
    new Discussion(measured, this).remove();
    new Tail(measured, this, metadata.authors()).remove();
    Attachments attachments = new Attachments(measured, this);
    attachments.keep();
    new Continuity(measured, this).settle();
    attachments.notes();
    new Counters(measured, this).remove();
    new Emblems(measured, this).remove();
    new LeadPicture(measured, this).keep();
    new Gallery(measured, this).keep();
    new Documents(measured, this).keep();
    new Amendments(measured, this).keep();
    new Twins(measured, this).remove();
    new Echoes(measured, this).remove();
  }

  /**
   * What a script left in the page for another: JSON, which no story is written in, or the name of
   * what should have been put there.
   */
  private static boolean isData(Piece piece) {
    String text = piece.text();
    return piece.block() instanceof Block.Paragraph
        && (text.startsWith("{\"") || text.startsWith("[{\"") || text.startsWith("{{"))
        && (text.endsWith("}") || text.endsWith("]"));
  }

  /** What PHP prints into a page of which it does not like a line, in every language. */
  private static boolean isComplaint(Piece piece) {
    String text = piece.text();
    int line = text.indexOf(" on line ", text.length() - LINE);
    return line > 0
        && text.lastIndexOf(" in /", line) > 0
        && COMPLAINTS.contains(text.substring(0, Math.max(0, text.indexOf(':'))));
  }

  boolean kept(int i) {
    return kept[i];
  }

  boolean explained(int i) {
    return reasons[i] != null;
  }

  /** Whether a piece says something that nobody has explained, and mostly leads nowhere. */
  boolean isOpen(int i) {
    Piece piece = pieces.get(i);
    return !explained(i)
        && piece.chars() > 0
        && piece.linkChars() * 2 < piece.chars()
        && measured.hints().label(i) == null;
  }

  /** Whether a piece is in the article: in its text, or said in its head. */
  boolean inArticle(int i) {
    Reason reason = reasons[i];
    return kept[i] || (reason != null && reason.inHead());
  }

  /** Keeps a piece that nobody has explained. */
  void keep(int i) {
    kept[i] = reasons[i] == null;
  }

  double score(int i) {
    return scores[i];
  }

  /** Whether a piece is a heading, surely of the story, and the next piece with words is kept. */
  boolean headsKept(int i) {
    int next = measured.page().worded(i + 1);
    return pieces.get(i).block() instanceof Block.Heading
        && scores[i] >= Headings.SURE
        && next < kept.length
        && kept[next];
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

  /** The first piece that is removed for this reason, or -1. */
  int first(Reason reason) {
    for (int i = 0; i < kept.length; i++) {
      if (reasons[i] == reason) {
        return i;
      }
    }
    return -1;
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

  /** A paragraph stands in a story once. */
  private void copies() {
    Map<String, Integer> seen = new HashMap<>();
    Set<String> above = new HashSet<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] && pieces.get(i).chars() >= COPY && pieces.get(i).linkChars() == 0) {
        Integer first = seen.putIfAbsent(pieces.get(i).text(), i);
        boolean own = isAnnounced(i, first) && above.add(i < 2 ? "" : pieces.get(i - 2).text());
        if (first != null && !own) {
          remove(i, Reason.DUPLICATE, "the same words a second time");
        }
      }
    }
  }

  /**
   * A list below a line that ends in a colon, or beside one that says the same below a heading: two
   * things may have the same advantages. Where the same stands above that line too, all is a copy.
   */
  private boolean isAnnounced(int i, @Nullable Integer first) {
    Region box = pieces.get(i).region().parent;
    return i > 0
        && kept[i - 1]
        && pieces.get(i).block() instanceof Block.ListBlock
        && Objects.equals(pieces.get(i - 1).region().parent, box)
        && (pieces.get(i - 1).text().endsWith(":")
            || (pieces.get(i - 1).block() instanceof Block.Heading
                && (first == null || Objects.equals(pieces.get(first).region().parent, box))));
  }

  /** Every piece with its verdict. */
  List<Judged> judged() {
    List<Block> blocks = new FalseHeadings(measured, this).settled();
    List<Judged> out = new ArrayList<>(kept.length);
    for (int i = 0; i < kept.length; i++) {
      Block block = blocks.get(i);
      if (kept[i]) {
        String why = Objects.requireNonNullElse(because[i], "");
        out.add(new Judged(block, null, scores[i], why));
      } else {
        Reason reason = Objects.requireNonNullElse(reasons[i], Reason.FURNITURE);
        String why = Objects.requireNonNullElse(because[i], "");
        out.add(new Judged(block, reason, scores[i], why));
      }
    }
    return out;
  }
}
