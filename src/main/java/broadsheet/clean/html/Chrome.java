package broadsheet.clean.html;

import broadsheet.article.Block;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Whether elements near a piece are named for what stands around stories. What holds the story
 * itself is named for all of the page, and says nothing of a part of it.
 */
final class Chrome {

  /** Steps up that are looked at. */
  private static final int STEPS = 3;

  private static final Evaluator LINK = QueryParser.parse("a[href]");

  private static final int SURE =
      Cue.AD.bit()
          | Cue.SHARE.bit()
          | Cue.NAV.bit()
          | Cue.NEWSLETTER.bit()
          | Cue.FOOTER.bit()
          | Cue.COMMENT.bit();

  /** Page builders call any part of a page a widget, and what opens larger is in an overlay. */
  private static final int LIKELY = SURE | Cue.RELATED.bit() | Cue.SIDE.bit() | Cue.OVERLAY.bit();

  private final Page page;

  /** The names that what holds the story bears itself. */
  private final int usual;

  Chrome(Page page) {
    this.page = page;
    this.usual = usual(page);
  }

  /**
   * What most of the running text of the story stands in too says nothing: programs that make pages
   * call each part of one a widget, or say of each field that its label is hidden.
   */
  private static int usual(Page page) {
    int[] letters = new int[Integer.SIZE];
    int all = 0;
    for (Piece piece : page.pieces()) {
      if (Page.isParagraph(piece) && page.core().equals(piece.region().upTo(page.core().depth))) {
        int cues = page.core().cues | near(piece.region(), page);
        for (int bit = 0; bit < letters.length; bit++) {
          letters[bit] += (cues >> bit & 1) * piece.chars();
        }
        all += piece.chars();
      }
    }
    int usual = 0;
    for (int bit = 0; bit < letters.length; bit++) {
      usual |= letters[bit] * 2 > all ? 1 << bit : 0;
    }
    return usual;
  }

  private static int near(Region piece, Page page) {
    int cues = 0;
    Region region = piece;
    for (int i = 0; i < STEPS && region.parent != null && !page.isAroundCore(region); i++) {
      cues |= region.cues;
      region = region.parent;
    }
    return cues;
  }

  /** Whether they are, near any piece. */
  boolean isNear(Piece piece) {
    return isNear(piece, LIKELY);
  }

  /**
   * Whether they are, near a piece without words between paragraphs of the story. There a picture
   * that leads nowhere is hardly a teaser.
   */
  boolean isNearWordless(Piece piece) {
    boolean picture = piece.block() instanceof Block.Figure;
    return isNear(piece, picture && !leads(piece.region().element) ? SURE : LIKELY);
  }

  private boolean isNear(Piece piece, int names) {
    return (near(piece.region(), page) & names & ~usual) != 0;
  }

  /** Whether a picture leads to a page; to itself, in full size, it may. */
  private static boolean leads(Element picture) {
    Element link = picture.selectFirst(LINK);
    @Nullable Element around = picture;
    for (int i = 0; i < STEPS && link == null && around != null; i++) {
      link = around.normalName().equals("a") && around.hasAttr("href") ? around : null;
      around = around.parent();
    }
    return link != null && !PictureName.isFile(link.attr("href"));
  }
}
