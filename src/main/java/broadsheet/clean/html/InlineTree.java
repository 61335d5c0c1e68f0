package broadsheet.clean.html;

import broadsheet.article.Inline;
import broadsheet.article.Inline.Style;
import java.util.ArrayList;
import java.util.List;

/** Segments, each of which knows what it stands in, made into texts, styles and links. */
final class InlineTree {
  private InlineTree() {}

  /** The inlines of segments that neither begin nor end with white space. */
  static List<Inline> of(List<Segment> segments) {
    return tree(spaced(segments), 0);
  }

  /** The segments with the spaces at their ends between them, in what holds both neighbours. */
  private static List<Segment> spaced(List<Segment> some) {
    if (some.size() == 1) {
      return some;
    }
    List<Segment> out = new ArrayList<>(some.size() + 8);
    boolean owed = false;
    Wrap before = null;
    for (int i = 0; i < some.size(); i++) {
      Segment segment = plain(some, i);
      String said = segment.text();
      boolean leads = said.startsWith(" ");
      if ((owed || leads) && !out.isEmpty() && !said.isBlank()) {
        out.add(new Segment(" ", Wrap.common(before, segment.wrap())));
        owed = false;
      }
      if (segment.isBreak()) {
        owed = false;
      } else {
        owed |= said.endsWith(" ");
        said = said.strip();
      }
      if (!said.isEmpty()) {
        out.add(new Segment(said, segment.wrap()));
        before = segment.wrap();
      }
    }
    return out;
  }

  /** A segment; a comma alone is not set in bold letters where what it stands between is not. */
  private static Segment plain(List<Segment> some, int i) {
    Segment segment = some.get(i);
    String said = segment.text();
    Wrap wrap = segment.wrap();
    if (wrap == null
        || (wrap.style != Style.STRONG && wrap.style != Style.EMPHASIS)
        || said.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c > 0xffff)) {
      return segment;
    }
    Wrap above = i == 0 ? null : some.get(i - 1).wrap();
    Wrap below = i + 1 == some.size() ? null : some.get(i + 1).wrap();
    boolean inside = Wrap.at(above, wrap.depth) == wrap || Wrap.at(below, wrap.depth) == wrap;
    return inside ? segment : new Segment(said, wrap.parent);
  }

  /** The deepest wraps are as many as there are styles, and one link, for none opens twice. */
  private static List<Inline> tree(List<Segment> some, int depth) {
    List<Inline> out = new ArrayList<>();
    for (int i = 0; i < some.size(); ) {
      Wrap here = Wrap.at(some.get(i).wrap(), depth + 1);
      int end = i + 1;
      while (end < some.size() && Wrap.same(Wrap.at(some.get(end).wrap(), depth + 1), here)) {
        end++;
      }
      if (here == null) {
        texts(some.subList(i, end), out);
      } else {
        List<Inline> content = tree(some.subList(i, end), depth + 1);
        if (!content.isEmpty()) {
          out.add(here.around(content));
        }
      }
      i = end;
    }
    return out;
  }

  private static void texts(List<Segment> some, List<Inline> out) {
    if (some.size() == 1 && !some.get(0).isBreak()) {
      out.add(new Inline.Text(some.get(0).text()));
      return;
    }
    StringBuilder said = new StringBuilder();
    for (Segment segment : some) {
      if (!segment.isBreak()) {
        said.append(segment.text());
        continue;
      }
      text(said, out);
      out.add(new Inline.Break());
    }
    text(said, out);
  }

  private static void text(StringBuilder said, List<Inline> out) {
    if (!said.isEmpty()) {
      out.add(new Inline.Text(said.toString()));
      said.setLength(0);
    }
  }
}
