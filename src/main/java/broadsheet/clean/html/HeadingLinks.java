package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.PlainText;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Links in brackets at the end of a heading, as wikis have them ("[edit]"): they are pressed to
 * work on the page, and are no part of the heading. The number of a note is.
 */
final class HeadingLinks {

  /** Characters of the longest sign between two links. */
  private static final int SIGN = 3;

  private final Cuts cuts;

  /**
   * The headings of a page.
   *
   * @param cuts takes such links
   */
  HeadingLinks(Cuts cuts) {
    this.cuts = cuts;
  }

  /** The pieces with their verdicts, and the headings that are kept without such links. */
  List<Judged> without(List<Judged> judged) {
    List<Judged> all = new ArrayList<>(judged);
    for (int i = 0; i < all.size(); i++) {
      Judged one = all.get(i);
      if (one.kept() && one.block() instanceof Block.Heading heading) {
        List<Inline> content = heading.content();
        int from = begin(content);
        if (from >= 0) {
          all.set(i, one.as(new Block.Heading(heading.level(), before(content, from))));
          Block links = new Block.Paragraph(behind(content, from));
          cuts.put(
              i, new Judged(links, Reason.FURNITURE, one.score(), "pressed to work on the page"));
        }
      }
    }
    return all;
  }

  /** The text whose end is the bracket before such links, or -1 where there are none. */
  private static int begin(List<Inline> content) {
    int last = content.size() - 1;
    if (last < 2 || !(content.get(last) instanceof Inline.Text end) || !end.text().equals("]")) {
      return -1;
    }
    boolean leads = false;
    for (int i = last - 1; i >= 0; i--) {
      if (content.get(i) instanceof Inline.Link link && !link.address().startsWith("#")) {
        leads = true;
      } else if (content.get(i) instanceof Inline.Text text) {
        if (text.text().endsWith("[")) {
          return leads && !before(content, i).isEmpty() ? i : -1;
        } else if (text.text().strip().length() > SIGN) {
          return -1;
        }
      } else {
        return -1;
      }
    }
    return -1;
  }

  private static List<Inline> before(List<Inline> content, int from) {
    List<Inline> rest = new ArrayList<>(content.subList(0, from));
    String text = PlainText.ofInline(List.of(content.get(from)));
    String left = text.substring(0, text.lastIndexOf('[')).stripTrailing();
    if (!left.isEmpty()) {
      rest.add(new Inline.Text(left));
    }
    return rest;
  }

  private static List<Inline> behind(List<Inline> content, int from) {
    List<Inline> links = new ArrayList<>(content.subList(from, content.size()));
    links.set(0, new Inline.Text("["));
    return links;
  }
}
