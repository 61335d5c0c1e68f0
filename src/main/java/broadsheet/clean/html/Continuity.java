package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import java.util.List;
import java.util.Objects;

/** What stays or goes for what stands around it: headings, pictures, films, code, rules. */
final class Continuity {

  /** An advertisement's label or a "read also" is no longer than this, in characters. */
  private static final int INSERTION = 100;

  /** Above this a piece is kept that stands right between kept ones and is a heading or list. */
  private static final double BETWEEN = 0.2;

  /** Above this a paragraph of so many words is kept among such as it. */
  private static final double DOUBTED = 0.35;

  private static final int SOME = 40;
  private static final int MANY = 250;

  private final Measured measured;
  private final Verdicts verdicts;
  private final Hints hints;
  private final Chrome chrome;
  private final Captions captions;
  private final Page page;
  private final List<Piece> pieces;
  private final int size;

  Continuity(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.hints = measured.hints();
    this.page = measured.page();
    this.chrome = new Chrome(page);
    this.captions = new Captions(measured, verdicts);
    this.pieces = page.pieces();
    this.size = pieces.size();
  }

  /** Settles them. */
  void settle() {
    lineNumbers();
    between();
    new Headings(measured, verdicts).settle();
    wordless();
  }

  /** The numbers of the lines of a program, in a column beside it. */
  private void lineNumbers() {
    for (int i = 0; i + 1 < size; i++) {
      boolean beside =
          pieces.get(i).block() instanceof Block.Code code
              && pieces.get(i + 1).block() instanceof Block.Code
              && code.lines().chars().allMatch(c -> Character.isDigit(c) || c <= ' ');
      if (beside && !verdicts.explained(i)) {
        verdicts.remove(i, Reason.FURNITURE, "line numbers");
      }
    }
  }

  /** Headings, pictures and the like that the scorer doubts stay where the story goes on. */
  private void between() {
    int[] after = worded(1, true);
    int[] before = worded(-1, true);
    int[] below = worded(1, false);
    int[] above = worded(-1, false);
    for (int i = 0; i < size; i++) {
      boolean open = !verdicts.kept(i) && !verdicts.explained(i) && pieces.get(i).chars() > 0;
      if (open && !Posts.isPost(pieces.get(i))) {
        Block block = pieces.get(i).block();
        boolean row = block instanceof Block.Figure || block instanceof Block.Code;
        between(i, row ? above : before, row ? below : after);
      }
    }
  }

  private void between(int i, int[] before, int[] after) {
    Piece piece = pieces.get(i);
    boolean may =
        stands(piece)
            ? !isLostPicture(piece.block())
                && hints.notice(i) == null
                && (isAmong(i, before, after) || !chrome.isNear(piece))
            : piece.block() instanceof Block.Paragraph
                ? isAlike(i, before, after)
                : verdicts.score(i) >= BETWEEN;
    boolean ahead = may && (isBelow(i, before) || keeps(past(i, after), false));
    if (ahead && (isAbove(i, after) || keeps(past(i, before), true))) {
      verdicts.keep(i);
    }
  }

  /** Whether a picture with its caption stands right above a paragraph of the story, beside it. */
  private boolean isAbove(int i, int[] after) {
    return pieces.get(i).block() instanceof Block.Figure && isBeside(pieces.get(i), after[i]);
  }

  /**
   * The same below one, of a table with its heads too: it may be the last of an entry of a live
   * blog, or of the story.
   */
  private boolean isBelow(int i, int[] before) {
    Piece piece = pieces.get(i);
    int above = before[i];
    boolean caption = above >= 0 && pieces.get(above).region().equals(piece.region());
    return (piece.block() instanceof Block.Figure || isTable(piece))
        && piece.linkChars() == 0
        && isBeside(piece, caption ? before[above] : above);
  }

  /** Whether a paragraph stands among paragraphs that are set as it is, and says as much. */
  private boolean isAlike(int i, int[] before, int[] after) {
    Piece piece = pieces.get(i);
    TextShape shape = measured.shapes().get(i);
    return verdicts.score(i) >= DOUBTED
        && piece.linkChars() * 4 < piece.chars()
        && shape.closed()
        && shape.words() >= SOME
        && shape.words() <= MANY
        && hints.label(i) == null
        && hints.notice(i) == null
        && isBeside(piece, before[i])
        && isBeside(piece, after[i]);
  }

  /** The next piece with words; for a picture, past a line or two put in between. */
  private int past(int i, int[] next) {
    int at = next[i];
    boolean picture = stands(pieces.get(i));
    for (int step = 0; picture && step < 2 && isInsertion(at); step++) {
      at = next[at];
    }
    return at;
  }

  /**
   * The same for a picture without words, past its caption, and past what stands no nearer to it
   * than the story does.
   */
  private int beyond(int i, int[] next) {
    int at = next[i];
    boolean picture = pieces.get(i).block() instanceof Block.Figure;
    if (at == i + 1 && captions.speaksFor(at)) {
      at = next[at];
    }
    for (int step = 0; picture && step < 2 && isInsertion(at) && isApart(i, at); step++) {
      at = next[at];
    }
    return at;
  }

  private boolean isApart(int i, int other) {
    return page.isAroundCore(pieces.get(i).region().common(pieces.get(other).region()));
  }

  private boolean isInsertion(int i) {
    return i >= 0 && i < size && !keeps(i, true) && pieces.get(i).chars() <= INSERTION;
  }

  private boolean keeps(int i, boolean orTitle) {
    return i >= 0 && i < size && (orTitle ? verdicts.inArticle(i) : verdicts.kept(i));
  }

  /**
   * For each piece the next one with words that is no figure, forwards or backwards.
   *
   * @param pressed whether what is pressed counts: the arrows beside a row of pictures or of
   *     listings say nothing of where the story goes on
   */
  private int[] worded(int step, boolean pressed) {
    int[] found = new int[size];
    int last = step > 0 ? size : -1;
    for (int k = 0; k < size; k++) {
      int i = step > 0 ? size - 1 - k : k;
      found[i] = last;
      Piece piece = pieces.get(i);
      boolean counts = piece.chars() > 0 && !stands(piece) && (pressed || !piece.isControl());
      last = counts ? i : last;
    }
    return found;
  }

  /** Pictures without captions, films and rules stay where the story goes on around them. */
  private void wordless() {
    int[] after = worded(1, true);
    int[] above = worded(-1, true);
    int before = -1;
    boolean rule = false;
    for (int i = 0; i < size; i++) {
      Piece piece = pieces.get(i);
      if (piece.chars() > 0 && !stands(piece)) {
        before = i;
        rule = false;
      } else if (!verdicts.explained(i) && piece.chars() == 0) {
        boolean behind = keeps(beyond(i, above), true);
        boolean ahead = keeps(beyond(i, after), false) || isLast(i, before);
        boolean isRule = piece.block() instanceof Block.Rule;
        boolean second = isRule && (rule || !keeps(before, false));
        if (behind && ahead && !second && !chrome.isNearWordless(piece)) {
          verdicts.keep(i);
        }
        rule |= isRule && verdicts.kept(i);
      }
    }
  }

  /**
   * Whether a piece with words goes with the text around it, however little it is like it: a
   * picture, code, a table that names its columns, the words below a film, and a quotation that
   * says no more than where it is.
   */
  private static boolean stands(Piece piece) {
    return piece.block() instanceof Block.Figure
        || isTable(piece)
        || piece.block() instanceof Block.Code
        || (piece.block() instanceof Block.Quotation && piece.linkChars() == piece.chars())
        || piece.region().element.normalName().equals("figcaption");
  }

  private static boolean isTable(Piece piece) {
    return piece.block() instanceof Block.Table table
        && table.headed()
        && piece.linkChars() * 2 < piece.chars();
  }

  /** Whether a film or the like stands right below the story, in one element with its end. */
  private boolean isLast(int i, int before) {
    return before >= 0
        && before == i - 1
        && before == verdicts.lastKept()
        && pieces.get(i).block() instanceof Block.Paragraph
        && pieces.get(i).region().equals(pieces.get(before).region().parent);
  }

  private static boolean isLostPicture(Block block) {
    return block instanceof Block.Figure figure && figure.address().isEmpty();
  }

  /** Whether a piece stands in one element with what is kept before or after it. */
  private boolean isAmong(int i, int[] before, int[] after) {
    Piece piece = pieces.get(i);
    return piece.linkChars() * 2 < piece.chars()
        && (isBeside(piece, past(i, before)) || isBeside(piece, past(i, after)));
  }

  private boolean isBeside(Piece piece, int other) {
    return keeps(other, false)
        && Objects.equals(pieces.get(other).region().parent, piece.region().parent);
  }
}
