package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/** Sentences of the story that the page sets a second time, large, to draw the eye. */
final class Echoes {

  /** Letters of the shortest and longest sentence that is set so. */
  private static final int LEAST = 20;

  /** Letters of the shortest that is called a pull quote. */
  private static final int PULLED = 12;

  private static final int MOST = 400;

  /** How many are looked for. */
  private static final int ENOUGH = 40;

  private static final Evaluator CITE = new Evaluator.Tag("cite");

  private final Measured measured;
  private final Verdicts verdicts;

  Echoes(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
  }

  /** Removes them. */
  void remove() {
    int size = measured.page().pieces().size();
    String story = null;
    int left = ENOUGH;
    for (int i = 0; i < size && left > 0; i++) {
      if (mayEcho(i)) {
        story = story == null ? story() : story;
        String letters = HeadWords.letters(said(measured.page().pieces().get(i)));
        left--;
        if (letters.length() >= least(i) && letters.length() <= MOST && story.contains(letters)) {
          verdicts.remove(i, Reason.DUPLICATE, "a sentence of the story, set off");
        }
      }
    }
  }

  /** Running text is no echo of itself, so it alone is searched. */
  private String story() {
    StringBuilder story = new StringBuilder();
    for (int i = 0; i < measured.page().pieces().size(); i++) {
      Piece piece = measured.page().pieces().get(i);
      boolean text =
          piece.block() instanceof Block.Paragraph || piece.block() instanceof Block.ListBlock;
      if (text && verdicts.kept(i) && !mayEcho(i)) {
        story.append(HeadWords.letters(piece.text())).append('\n');
      }
    }
    return story.toString();
  }

  private boolean mayEcho(int i) {
    Piece piece = measured.page().pieces().get(i);
    if (piece.chars() < least(i) || piece.chars() > 2 * MOST || piece.linkChars() > 0) {
      return false;
    }
    boolean open = verdicts.kept(i) || !verdicts.explained(i);
    return open && (piece.block() instanceof Block.Quotation || isSetOff(piece));
  }

  private int least(int i) {
    return Kinds.isPulled(measured.page().pieces().get(i).region()) ? PULLED : LEAST;
  }

  private boolean isSetOff(Piece piece) {
    Region region = piece.region();
    for (int step = 0; step < 3 && region != null && region.parent != null; step++) {
      boolean named =
          (region.cues & Cue.QUOTE.bit()) != 0 || region.element.normalName().equals("aside");
      if (named && region.pieces <= 3 && !measured.page().isAroundCore(region)) {
        return true;
      }
      region = region.parent;
    }
    return false;
  }

  /** What is quoted, without who said it. */
  private static String said(Piece piece) {
    if (piece.block() instanceof Block.Quotation quotation && quotation.blocks().size() <= 2) {
      return quotation.blocks().get(0).text();
    }
    Element cite = piece.region().element.selectFirst(CITE);
    String who = cite == null ? "" : cite.text().strip();
    return piece.text().endsWith(who)
        ? piece.text().substring(0, piece.text().length() - who.length())
        : piece.text();
  }
}
