package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.PlainText;
import broadsheet.article.Reason;
import broadsheet.clean.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What one presses in a caption to see the picture larger, whatever it is called, or to share it: a
 * button, a link to the file of a picture, a link whose words say so. It is no part of the caption,
 * and neither is what is written beside a caption for those alone who have the page read aloud.
 */
final class CaptionButtons {

  /** Characters of the longest; what is longer is a caption that can be pressed. */
  private static final int LONGEST = 60;

  /** What parts a button from the caption behind it. */
  private static final Pattern SIGNS = Pattern.compile("^[\\s/|·•–—-]+");

  /** What the common style sheets call a text that is only read aloud. */
  private static final String ALOUD = ".sr-only, .visually-hidden, .screen-reader-text";

  private static final Evaluator READ_ALOUD = QueryParser.parse(ALOUD);

  private static final Evaluator BESIDE =
      QueryParser.parse("button, [role=button], a[href], " + ALOUD);

  /** Words of the longest link to share a picture by. */
  private static final int FEW = 4;

  private final List<Piece> pieces;
  private final Lexicon lexicon;

  CaptionButtons(Measured measured, Lexicon lexicon) {
    this.pieces = measured.page().pieces();
    this.lexicon = lexicon;
  }

  /** The pieces with their verdicts, and behind each caption the buttons that stood in it. */
  List<Judged> parted(List<Judged> judged) {
    List<Judged> all = new ArrayList<>(judged.size());
    for (int i = 0; i < judged.size(); i++) {
      Judged one = judged.get(i);
      if (one.kept() && one.block() instanceof Block.Figure figure && pieces.get(i).chars() > 0) {
        part(one, figure, pieces.get(i).region().element, all);
      } else {
        all.add(one);
      }
    }
    return all;
  }

  private void part(Judged one, Block.Figure figure, Element element, List<Judged> to) {
    List<Inline> caption = new ArrayList<>(figure.caption());
    List<Judged> buttons = new ArrayList<>();
    for (Element button : element.select(BESIDE)) {
      String text = isButton(button) ? button.text().strip() : "";
      if (!text.isEmpty() && text.length() <= LONGEST && cut(caption, text)) {
        Block said = new Block.Paragraph(List.of(new Inline.Text(text)));
        buttons.add(new Judged(said, Reason.FURNITURE, one.score(), "a button in a caption"));
      }
    }
    boolean empty = figure.address().isEmpty() && PlainText.ofInline(caption).isEmpty();
    if (!empty) {
      Block whole = new Block.Figure(figure.address(), figure.alt(), caption);
      boolean same = buttons.isEmpty();
      to.add(same ? one : new Judged(whole, null, one.score(), one.because(), one.voices()));
    }
    to.addAll(buttons);
  }

  private boolean isButton(Element element) {
    if (element.is(READ_ALOUD)) {
      return element.closest("figcaption") == null;
    }
    return !element.normalName().equals("a")
        || element.attr("role").equals("button")
        || PictureName.isFile(element.attr("href"))
        || isSharing(element.text().strip());
  }

  private boolean isSharing(String text) {
    int begun = lexicon.begin(text);
    int words = TextShape.of(text).words();
    return words <= FEW && Lexicon.label(begun, lexicon.find(text), words) == Reason.SHARING;
  }

  /** Takes a text out of a caption where it begins a line of it or is all of one. */
  private static boolean cut(List<Inline> caption, String text) {
    for (int i = caption.size() - 1; i >= 0; i--) {
      Inline part = caption.get(i);
      String said = PlainText.ofInline(List.of(part));
      boolean first = i == 0 || caption.get(i - 1) instanceof Inline.Break;
      if (first && said.equals(text)) {
        caption.remove(i);
        trim(caption, i);
        return true;
      }
      if (first && part instanceof Inline.Text && said.startsWith(text + ' ')) {
        caption.set(i, new Inline.Text(said.substring(text.length())));
        trim(caption, i);
        return true;
      }
    }
    return false;
  }

  /** Leaves no sign that parted it at the place, no empty line, and none at the end. */
  private static void trim(List<Inline> caption, int i) {
    if (i < caption.size() && caption.get(i) instanceof Inline.Text text) {
      String rest = SIGNS.matcher(text.text()).replaceFirst("");
      if (rest.isEmpty()) {
        caption.remove(i);
      } else {
        caption.set(i, new Inline.Text(rest));
      }
    }
    if (i < caption.size() && caption.get(i) instanceof Inline.Break) {
      caption.remove(i);
    }
    int last = caption.size() - 1;
    if (last >= 0 && caption.get(last) instanceof Inline.Break) {
      caption.remove(last);
    }
  }
}
