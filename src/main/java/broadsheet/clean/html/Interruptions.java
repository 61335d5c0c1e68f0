package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import broadsheet.clean.Asking;
import broadsheet.clean.Lexicon;
import java.util.List;

/** What a newsroom puts between the paragraphs of a story: appeals, and what a label announces. */
final class Interruptions {

  /** Below this the words above a piece, and its own, count for more than its score. */
  private static final double SURE = 0.9;

  private static final double DOUBT = 0.8;

  /** From here on a long text is no appeal unless it leads to where to pay. */
  private static final double CERTAIN = 0.96;

  private static final int LONGEST_PLEA = 80;

  /** Below this, what a text says of itself counts for more. */
  private static final double CLEAR = 0.95;

  /** A text of more words than this is no teaser and no advertisement, whatever stands above it. */
  private static final int LONGEST = 30;

  /** What is said of a short text that is no story's, by what it says itself. */
  static final String SITE = "the site speaks to its readers";

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;
  private final int size;

  Interruptions(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
    this.size = pieces.size();
  }

  /** Removes them with their reasons. */
  void remove() {
    appeals();
    labels();
    notices();
  }

  /** A newsroom that asks its readers for support, in the middle of the story. */
  private void appeals() {
    for (int i = 0; i < size; i++) {
      Block block = pieces.get(i).block();
      boolean words = block instanceof Block.Paragraph || block instanceof Block.ListBlock;
      if (verdicts.kept(i) && words && mayAsk(i)) {
        verdicts.remove(i, Reason.DONATION_APPEAL, "asks for support");
        for (int j = i + 1; j < size && isCall(j); j++) {
          verdicts.remove(j, Reason.DONATION_APPEAL, "belongs to an appeal");
        }
      }
    }
  }

  /** A label that says what it is, and what stands right below it and is doubted. */
  private void labels() {
    for (int i = 0; i < size; i++) {
      Reason label = measured.hints().label(i);
      boolean says = label == Reason.ADVERTISEMENT || label == Reason.RELATED_LINKS;
      if (label == null
          || !says
          || measured.shapes().get(i).words() > 6
          || verdicts.score(i) >= SURE
          || heads(i, label == Reason.ADVERTISEMENT)) {
        continue;
      }
      boolean advertised = label == Reason.ADVERTISEMENT;
      if (verdicts.kept(i)) {
        verdicts.remove(i, label, "by its words");
      }
      int end = Math.min(size, i + (advertised ? 2 : 4));
      for (int j = i + 1; j < end && !isNextPart(i, j) && isBelow(j, advertised); j++) {
        if (verdicts.kept(j) && !(pieces.get(j).block() instanceof Block.Heading)) {
          verdicts.remove(
              j, label, advertised ? "below an advertisement's label" : "below a label");
        }
      }
    }
  }

  /** Whether a heading begins another part of the story, behind the one that a label heads. */
  private boolean isNextPart(int label, int i) {
    return pieces.get(label).block() instanceof Block.Heading above
        && pieces.get(i).block() instanceof Block.Heading heading
        && heading.level() <= above.level()
        && pieces.get(i).linkChars() * 2 < pieces.get(i).chars()
        && verdicts.kept(i);
  }

  /** Whether a heading that begins as labels do has a part of the story below it. */
  private boolean heads(int i, boolean advertised) {
    return verdicts.headsKept(i) && !isBelow(measured.page().worded(i + 1), advertised);
  }

  /** What "read also" announces leads somewhere; what does not goes on with the story. */
  private boolean isBelow(int i, boolean advertised) {
    boolean leads = pieces.get(i).chars() == 0 || pieces.get(i).linkChars() > 0;
    return advertised
        ? isDoubted(i, DOUBT)
        : (isDoubted(i, SURE) && (leads || !verdicts.kept(i))) || isTeaser(i);
  }

  /** A link, and below it a sentence or two on what it leads to. */
  private boolean isTeaser(int i) {
    Piece piece = pieces.get(i);
    int line = piece.text().indexOf('\n');
    long linked = line < 0 ? 0 : piece.text().chars().limit(line).filter(c -> c > ' ').count();
    return piece.block() instanceof Block.Paragraph
        && line > 0
        && linked == piece.linkChars()
        && measured.shapes().get(i).words() <= LONGEST;
  }

  private boolean isDoubted(int i, double sure) {
    boolean brief = measured.shapes().get(i).words() <= LONGEST;
    return verdicts.score(i) < sure && (brief || pieces.get(i).linkDensity() >= 0.5);
  }

  /** A short text that says by itself that it is none of the story. */
  private void notices() {
    for (int i = 0; i < size; i++) {
      if (measured.hints().isCard(i)) {
        verdicts.remove(i, Reason.RELATED_LINKS, "leads to another story");
      } else if (verdicts.kept(i) && isHatNote(pieces.get(i))) {
        verdicts.remove(i, Reason.RELATED_LINKS, "leads to other pages of a wiki");
      } else if (verdicts.kept(i)) {
        notice(i);
      }
    }
  }

  /** What a text says of itself counts where its score is not clear, what its site says always. */
  private void notice(int i) {
    boolean text = pieces.get(i).block() instanceof Block.Paragraph;
    boolean clear = verdicts.score(i) >= CLEAR && !measured.hints().isInForm(i);
    Reason notice = measured.hints().notice(i);
    if (text && !clear && notice != null) {
      verdicts.remove(i, notice, "by its words");
    } else if (text && !clear && measured.hints().isSignUp(i)) {
      verdicts.remove(i, Reason.NEWSLETTER, "leads to a newsletter");
    } else if (text || pieces.get(i).block() instanceof Block.Heading) {
      Reason site = measured.hints().site(i);
      Reason sounds = site == null && text ? measured.hints().sounds(i) : null;
      if (site != null) {
        verdicts.remove(i, site, SITE);
      } else if (sounds != null) {
        verdicts.remove(i, sounds, Lexicon.SOUNDS);
      }
    }
  }

  /** What a wiki says above a part of a page of the other pages that readers may look for. */
  private static boolean isHatNote(Piece piece) {
    Region box = piece.region();
    for (int i = 0; i < 2 && box.parent != null && box.chars == box.parent.chars; i++) {
      box = box.parent;
    }
    String names = piece.linkChars() == 0 ? "" : box.attributes.get("class");
    return names.contains("hatnote") || names.contains("navigation-not-searchable");
  }

  /**
   * Nothing that only others ask for in it, and no quotation; of what is like the story only what
   * asks readers outright, and of that nothing long that leads nowhere and could not be more like
   * the story.
   */
  private boolean mayAsk(int i) {
    boolean leads = pieces.get(i).linkChars() > 0 || (i + 1 < size && isCall(i + 1));
    boolean brief = measured.shapes().get(i).words() <= LONGEST_PLEA;
    double score = verdicts.score(i);
    Asking asking = measured.hints().asking(i);
    boolean outright = asking == Asking.OUTRIGHT;
    return asking != Asking.NOT
        && (outright ? leads || brief || score < CERTAIN : score < SURE)
        && "\"“„«»‘'—–-".indexOf(pieces.get(i).text().charAt(0)) < 0;
  }

  /** Something to press. */
  private boolean isCall(int i) {
    return !verdicts.explained(i)
        && measured.shapes().get(i).words() <= 12
        && pieces.get(i).linkChars() * 10 >= pieces.get(i).chars() * 9;
  }
}
