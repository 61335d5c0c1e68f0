package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import java.util.List;

/**
 * The line below the title that says what the story is about, where the page's head says it too.
 */
final class Standfirst {

  /** Pieces below the title that are looked at. */
  private static final int NEAR = 12;

  /** Letters of the shortest that may be the story's beginning. */
  private static final int DESCRIPTION = 50;

  /** Letters of the shortest that is taken for a subtitle. */
  private static final int SHORTEST = 20;

  /** Words of the shortest and the longest sentence that is one wherever it stands so. */
  private static final int FEWEST = 8;

  private static final int MOST = 60;

  private static final double LEAST = 0.1;

  private static final int LONGEST_BYLINE = 20;

  private final Measured measured;
  private final Verdicts verdicts;
  private final Metadata metadata;

  Standfirst(Measured measured, Verdicts verdicts, Metadata metadata) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.metadata = metadata;
  }

  /**
   * What is known of a story, without a subtitle that its text begins with, and with the one that
   * its page was found to show.
   */
  static Metadata once(Metadata known, List<Judged> blocks) {
    String subtitle = known.subtitle();
    if (subtitle == null) {
      return blocks.stream()
          .filter(b -> b.reason() == Reason.SUBTITLE)
          .findFirst()
          .map(b -> known.withSubtitle(b.block().text().replace('\n', ' ')))
          .orElse(known);
    }
    boolean told =
        blocks.stream()
            .filter(Judged::kept)
            .limit(2)
            .anyMatch(b -> HeadLines.same(HeadWords.letters(b.block().text()), subtitle));
    return told ? known.withoutSubtitle() : known;
  }

  /**
   * The lines below the title that the page's head describes the story with: a paragraph is the
   * story's beginning where it is the page's own description, and everything else its subtitle.
   */
  void find(int title) {
    List<Piece> pieces = measured.page().pieces();
    for (int i = title + 1; title >= 0 && i < Math.min(pieces.size(), title + NEAR); i++) {
      Piece piece = pieces.get(i);
      String letters = HeadWords.letters(piece.text());
      boolean open = !verdicts.kept(i) && !verdicts.explained(i) && piece.linkChars() == 0;
      boolean whole = letters.length() >= DESCRIPTION;
      boolean told = letters.length() >= SHORTEST && isDescription(letters, whole);
      if (told && headsNothing(i, title, letters)) {
        verdicts.remove(i, Reason.SUBTITLE, "what the page's head says of the story");
        return;
      }
      if (told) {
        if (!open || HeadLines.same(letters, metadata.subtitle()) || piece.hidden()) {
          return;
        }
        if (piece.block() instanceof Block.Paragraph && isBeginning(letters)) {
          verdicts.keep(i, "what the page's head says of the story");
        } else if (metadata.subtitle() == null && !(piece.block() instanceof Block.ListBlock)) {
          verdicts.remove(i, Reason.SUBTITLE, "what the page's head says of the story");
        }
        return;
      }
    }
    below(title);
  }

  /**
   * Whether a heading that would stay one stands right below the title, and right above what is
   * none of the story: names, a day. A whole sentence set so begins the story.
   */
  private boolean headsNothing(int i, int title, String letters) {
    Piece piece = measured.page().pieces().get(i);
    int next = measured.page().worded(i + 1);
    return verdicts.kept(i)
        && piece.block() instanceof Block.Heading
        && piece.linkChars() == 0
        && !piece.hidden()
        && !FalseHeadings.isStatement(piece.text(), measured.shapes().get(i))
        && (metadata.subtitle() == null || HeadLines.same(letters, metadata.subtitle()))
        && i == measured.page().worded(title + 1)
        && next < measured.page().pieces().size()
        && !verdicts.kept(next);
  }

  /** A sentence or two right below the title, of which nothing else is known. */
  private void below(int title) {
    List<Piece> pieces = measured.page().pieces();
    int i = measured.page().worded(title + 1);
    if (title < 0 || i >= pieces.size() || metadata.subtitle() != null) {
      return;
    }
    Piece piece = pieces.get(i);
    TextShape shape = measured.shapes().get(i);
    boolean text =
        piece.block() instanceof Block.Paragraph || piece.block() instanceof Block.Heading;
    if (text
        && !verdicts.kept(i)
        && !verdicts.explained(i)
        && !piece.hidden()
        && !piece.isControl()
        && piece.linkChars() == 0
        && !piece.region().isCaption()
        && verdicts.score(i) >= LEAST
        && shape.words() >= FEWEST
        && shape.words() <= MOST
        && (isSentence(piece, shape) || isBeside(piece, pieces.get(title)) || isAboveByline(i))
        && measured.hints().label(i) == null
        && measured.hints().notice(i) == null
        && !measured.hints().isByline(i)) {
      verdicts.remove(i, Reason.SUBTITLE, "the sentence right below the title");
    }
  }

  /** Whether a heading stands in one box with the title, apart from the story. */
  private boolean isBeside(Piece piece, Piece title) {
    Region box = piece.region().parent;
    return piece.block() instanceof Block.Heading
        && box != null
        && box.equals(title.region().parent)
        && !measured.page().isAroundCore(box);
  }

  /** Whether the next line names the authors, as between a title and its story. */
  private boolean isAboveByline(int i) {
    int next = measured.page().worded(i + 1);
    if (next >= measured.page().pieces().size()) {
      return false;
    }
    Piece line = measured.page().pieces().get(next);
    return measured.hints().isByline(next)
        || (measured.shapes().get(next).words() <= LONGEST_BYLINE
            && metadata.authors().stream().anyMatch(line.text()::contains));
  }

  /** Whether a text is a sentence; many papers set no full stop behind the last one here. */
  private static boolean isSentence(Piece piece, TextShape shape) {
    return shape.closed()
        ? shape.ends() > 1 || FalseHeadings.isStatement(piece.text(), shape)
        : shape.ends() > 0 && !Attachments.isColon(piece.text());
  }

  private boolean isBeginning(String letters) {
    return letters.length() >= DESCRIPTION && measured.head().description().startsWith(letters);
  }

  private boolean isDescription(String letters, boolean begins) {
    for (String said : measured.head().descriptions()) {
      boolean goesOn = said.length() >= DESCRIPTION && letters.startsWith(said);
      if (goesOn || (begins ? said.startsWith(letters) : said.equals(letters))) {
        return true;
      }
    }
    return false;
  }
}
