package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import broadsheet.clean.Asking;
import broadsheet.clean.Lexicon;
import broadsheet.clean.WordUse;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** What the words of the pieces of a page hint at; the only part of this stage with languages. */
final class Hints {

  static final List<String> NAMES =
      List.of("label", "appeal", "byline", "since_label", "since_related", "since_comments");

  private static final int FAR = 60;

  /** Words of the longest sign-up line. */
  private static final int LONGEST_SIGN_UP = 30;

  /** A form to sign up with is no more pieces than this. */
  private static final int FORM = 5;

  /** Steps from a text up to the form that it stands in or beside. */
  private static final int STEPS = 4;

  private static final int NEWSLETTER = WordUse.NEWSLETTER.bit();
  private static final Evaluator CAPTION = new Evaluator.Tag("figcaption");
  private static final Elements NONE = new Elements();

  private final Page page;
  private final List<TextShape> shapes;
  private final Lexicon lexicon;
  private final @Nullable Reason[] labels;
  private final @Nullable Reason[] notices;
  private final int[] appeals;
  private final int[] uses;
  private final Asking[] asking;
  private final boolean[] bylines;
  private final boolean[] forms;
  private final boolean[] signUps;
  private final boolean[] cards;
  private final boolean[] amendments;
  private final int[][] since;

  Hints(Page page, List<TextShape> shapes, Lexicon lexicon) {
    this.page = page;
    this.shapes = shapes;
    this.lexicon = lexicon;
    int size = shapes.size();
    labels = new Reason[size];
    notices = new Reason[size];
    appeals = new int[size];
    uses = new int[size];
    asking = new Asking[size];
    bylines = new boolean[size];
    forms = new boolean[size];
    signUps = new boolean[size];
    cards = new boolean[size];
    amendments = new boolean[size];
    since = new int[3][size];
    int[] last = {-FAR, -FAR, -FAR};
    for (int i = 0; i < size; i++) {
      Piece piece = page.pieces().get(i);
      int words = shapes.get(i).words();
      for (int s = 0; s < last.length; s++) {
        since[s][i] = Math.min(FAR, i - last[s]);
      }
      int begun = lexicon.begin(piece.text());
      uses[i] = lexicon.find(piece.text());
      Reason label = piece.chars() == 0 ? null : Lexicon.label(begun, uses[i], words);
      labels[i] = label;
      notices[i] = piece.chars() == 0 ? null : lexicon.notice(begun, piece.text(), words);
      appeals[i] = Lexicon.appeal(uses[i], piece.text());
      asking[i] = lexicon.asking(uses[i], piece.text());
      forms[i] = words <= LONGEST_SIGN_UP && isInForm(page, piece);
      signUps[i] = forms[i] || (words <= LONGEST_SIGN_UP && isSignUp(page, i, lexicon));
      cards[i] = words <= LONGEST_SIGN_UP && isCard(piece, lexicon);
      amendments[i] = WordUse.CORRECTION.in(begun);
      bylines[i] = words <= 30 && WordUse.BYLINE.in(begun);
      if (label != null) {
        last[0] = i;
        last[1] = label == Reason.RELATED_LINKS ? i : last[1];
        last[2] = label == Reason.COMMENTS ? i : last[2];
      }
    }
  }

  @Nullable Reason label(int i) {
    return labels[i];
  }

  /** The reason to remove a piece that says by itself what it is, or null. */
  @Nullable Reason notice(int i) {
    return notices[i];
  }

  /** The reason to remove a piece in which the site speaks and no story is told, or null. */
  @Nullable Reason site(int i) {
    return lexicon.site(page.pieces().get(i).text(), shapes.get(i).words());
  }

  /** The reason to remove a piece that sounds like the site and not like a story, or null. */
  @Nullable Reason sounds(int i) {
    return lexicon.sounds(uses[i], page.pieces().get(i).text(), shapes.get(i).words());
  }

  /** What the words of a piece are used for. */
  int uses(int i) {
    return uses[i];
  }

  /** How a piece asks readers for a newsroom's support. */
  Asking asking(int i) {
    return asking[i];
  }

  /** Whether a short piece speaks of cookies or consent. */
  boolean isConsent(int i) {
    return labels[i] == Reason.COOKIE_NOTICE || notices[i] == Reason.COOKIE_NOTICE;
  }

  int appeal(int i) {
    return appeals[i];
  }

  boolean isByline(int i) {
    return bylines[i];
  }

  /** Whether a short text speaks of a newsletter and leads, by a link or a button, to it. */
  boolean isSignUp(int i) {
    return signUps[i];
  }

  /** Whether a short text stands in a form that asks for an address of e-mail. */
  boolean isInForm(int i) {
    return forms[i];
  }

  /** Whether a text stands in one box with a field for an address of e-mail and little else. */
  private static boolean isInForm(Page page, Piece piece) {
    Region box = piece.region();
    for (int i = 0; i < STEPS && box.parent != null && box.parent.pieces <= FORM; i++) {
      box = box.parent;
    }
    return box.asksMail && box.pieces <= FORM && !page.isAroundCore(box);
  }

  private boolean isSignUp(Page page, int i, Lexicon lexicon) {
    Piece piece = page.pieces().get(i);
    if ((uses[i] & NEWSLETTER) == 0) {
      return false;
    }
    for (Element link : piece.linkChars() == 0 ? NONE : piece.region().element.select("a")) {
      String called = link.text();
      int at = (lexicon.find(called) & NEWSLETTER) == 0 ? -1 : piece.text().indexOf(called);
      if (at >= 0
          && ((lexicon.begin(called) & NEWSLETTER) != 0
              || (lexicon.find(piece.text().substring(0, at)) & NEWSLETTER) != 0)) {
        return true;
      }
    }
    Piece next = i + 1 < page.pieces().size() ? page.pieces().get(i + 1) : piece;
    Region box = piece.region().parent;
    return next.isControl()
        && box != null
        && next.region().upTo(box.depth).equals(box)
        && (lexicon.find(next.text()) & NEWSLETTER) != 0;
  }

  /** Whether a text begins as a correction of a paper to its story does. */
  boolean isAmendment(int i) {
    return amendments[i];
  }

  /** Whether a picture with words is the front of another story, and ends with a "read more". */
  boolean isCard(int i) {
    return cards[i];
  }

  private static boolean isCard(Piece piece, Lexicon lexicon) {
    int line = piece.text().lastIndexOf('\n');
    String last = piece.text().substring(line + 1);
    return line > 0
        && piece.block() instanceof Block.Figure
        && piece.linkChars() > 0
        && piece.region().element.selectFirst(CAPTION) == null
        && lexicon.label(last, TextShape.of(last).words()) == Reason.RELATED_LINKS;
  }

  void put(int i, Sheet sheet) {
    sheet.put(labels[i] != null).put(Math.min(3, appeals[i])).put(bylines[i]);
    for (int[] distances : since) {
      sheet.put(distances[i]);
    }
  }
}
