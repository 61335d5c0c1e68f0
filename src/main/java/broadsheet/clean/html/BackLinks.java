package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Inline.Style;
import broadsheet.article.Judged;
import broadsheet.article.PlainText;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * The links in front of a note that lead back to each place which it is for, as wikis have them: "^
 * a b". They are no part of the note.
 */
final class BackLinks {

  /** Characters of the longest sign or word between two of them. */
  private static final int SIGN = 4;

  private final Cuts cuts;

  /**
   * The links back of a page.
   *
   * @param cuts takes them
   */
  BackLinks(Cuts cuts) {
    this.cuts = cuts;
  }

  /** The pieces with their verdicts, and the lists that are kept without such links. */
  List<Judged> without(List<Judged> judged) {
    List<Judged> all = new ArrayList<>(judged);
    for (int i = 0; i < all.size(); i++) {
      Judged one = all.get(i);
      if (one.kept() && one.block() instanceof Block.ListBlock list) {
        List<String> found = new ArrayList<>();
        List<List<Block>> items = list.items().stream().map(item -> without(item, found)).toList();
        if (!found.isEmpty()) {
          all.set(i, one.as(new Block.ListBlock(list.start(), items)));
          Block links = new Block.Paragraph(List.of(new Inline.Text(String.join(" ", found))));
          cuts.put(i, new Judged(links, Reason.FURNITURE, one.score(), "leads back to the text"));
        }
      }
    }
    return all;
  }

  private static List<Block> without(List<Block> item, List<String> found) {
    if (!(item.get(0) instanceof Block.Paragraph note)) {
      return item;
    }
    List<Inline> content = note.content();
    int end = end(content);
    if (end == 0) {
      return item;
    }
    List<Inline> rest = new ArrayList<>(content.subList(end, content.size()));
    if (rest.get(0) instanceof Inline.Text text) {
      rest.set(0, new Inline.Text(text.text().stripLeading()));
    }
    found.add(PlainText.ofInline(content.subList(0, end)));
    List<Block> blocks = new ArrayList<>(item);
    blocks.set(0, new Block.Paragraph(rest));
    return blocks;
  }

  /** How many inlines such links are, behind an arrow and with little between them; 0 for none. */
  private static int end(List<Inline> content) {
    if (!(content.get(0) instanceof Inline.Text arrow) || !isArrow(arrow.text().strip())) {
      return 0;
    }
    int end = 0;
    for (int i = 1; i + 1 < content.size(); i++) {
      if (leadsBack(content.get(i))) {
        end = i + 1;
      } else if (!(content.get(i) instanceof Inline.Text text)
          || text.text().strip().length() > SIGN) {
        break;
      }
    }
    boolean space = end > 0 && end + 1 < content.size() && isSpace(content.get(end));
    return space ? end + 1 : end;
  }

  private static boolean isArrow(String text) {
    return !text.isEmpty() && text.length() <= SIGN && text.codePoints().allMatch(Phrase::isSign);
  }

  private static boolean isSpace(Inline inline) {
    return inline instanceof Inline.Text text && text.text().isBlank();
  }

  /** Whether a link leads to a place on the page by a raised letter or number. */
  private static boolean leadsBack(Inline inline) {
    if (inline instanceof Inline.Styled styled && styled.content().size() == 1) {
      return leadsBack(styled.content().get(0));
    }
    return inline instanceof Inline.Link link
        && link.address().startsWith("#")
        && (PageLinks.isSign(link)
            || link.content().stream()
                .anyMatch(c -> c instanceof Inline.Styled s && s.style() == Style.SUPERSCRIPT));
  }
}
