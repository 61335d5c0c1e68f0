package broadsheet.clean;

import broadsheet.article.Inline;
import broadsheet.article.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Stretches that are taken out of running text, whatever styles they stand in. One use. */
final class Stretches {
  private final List<Shortcode> out;
  private int next;
  private int at;
  private boolean space = true;

  /**
   * The stretches of some signs.
   *
   * @param out in the order in which they stand in the {@link PlainText#unstripped} text
   */
  Stretches(List<Shortcode> out) {
    this.out = out;
  }

  /** What is left of running text, without white space and breaks at its ends. */
  List<Inline> without(List<Inline> content) {
    List<Inline> left = rest(content);
    while (!left.isEmpty() && isBlank(left.get(left.size() - 1))) {
      left.remove(left.size() - 1);
    }
    int last = left.size() - 1;
    if (last >= 0 && left.get(last) instanceof Inline.Text text) {
      left.set(last, new Inline.Text(text.text().stripTrailing()));
    }
    return left;
  }

  private static boolean isBlank(Inline piece) {
    return piece instanceof Inline.Break
        || (piece instanceof Inline.Text text && text.text().isBlank());
  }

  private List<Inline> rest(List<Inline> content) {
    List<Inline> left = new ArrayList<>();
    for (Inline piece : content) {
      if (piece instanceof Inline.Text text) {
        String said = said(text.text());
        if (!said.isEmpty()) {
          left.add(new Inline.Text(said));
        }
      } else if (piece instanceof Inline.Styled styled) {
        List<Inline> inside = rest(styled.content());
        if (!inside.isEmpty()) {
          left.add(new Inline.Styled(styled.style(), inside));
        }
      } else if (piece instanceof Inline.Link link) {
        List<Inline> inside = rest(link.content());
        if (!inside.isEmpty()) {
          left.add(new Inline.Link(link.address(), inside));
        }
      } else {
        at++;
        if (!left.isEmpty()) {
          left.add(piece);
        }
        space = true;
      }
    }
    return left;
  }

  private String said(String text) {
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < text.length(); i++, at++) {
      while (next < out.size() && out.get(next).end() <= at) {
        next++;
      }
      boolean gone = next < out.size() && out.get(next).start() <= at;
      char c = text.charAt(i);
      if (!gone && !(space && c == ' ')) {
        said.append(c);
        space = c == ' ';
      }
    }
    return said.toString();
  }
}
