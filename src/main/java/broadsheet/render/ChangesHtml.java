package broadsheet.render;

import broadsheet.render.changes.Passage;
import broadsheet.render.changes.Passage.Change;
import broadsheet.render.view.ChangesView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Passages as HTML: what went is {@code del}, what came {@code ins}, and both are said in words to
 * those who do not see them. Long runs of what stayed are apart, to be folded. Immutable.
 */
final class ChangesHtml {

  /** Passages that stayed are folded if there are so many, beyond one beside each change. */
  private static final int FOLDED = 3;

  private final Words words;
  private final String said;

  /**
   * A writer.
   *
   * @param lang of the theme's own words where the story is in another language, or null
   */
  ChangesHtml(Words words, @Nullable String lang) {
    this.words = words;
    this.said = "<span class=\"said\"" + (lang == null ? "" : " lang=\"" + lang + "\"") + "> ";
  }

  /** The passages, in order. */
  List<ChangesView.Stretch> stretches(List<Passage> passages) {
    List<ChangesView.Stretch> stretches = new ArrayList<>();
    for (int from = 0; from < passages.size(); ) {
      boolean same = passages.get(from).change() == Change.SAME;
      int to = from + 1;
      while (to < passages.size() && (passages.get(to).change() == Change.SAME) == same) {
        to++;
      }
      if (same) {
        stayed(passages, from, to, stretches);
      } else {
        shown(passages.subList(from, to), stretches);
      }
      from = to;
    }
    return stretches;
  }

  private void stayed(List<Passage> all, int from, int to, List<ChangesView.Stretch> stretches) {
    int first = from == 0 ? from : from + 1;
    int last = to == all.size() ? to : to - 1;
    if (last - first < FOLDED) {
      shown(all.subList(from, to), stretches);
      return;
    }
    shown(all.subList(from, first), stretches);
    stretches.add(
        new ChangesView.Stretch(
            words.count("changes.same", last - first), html(all.subList(first, last))));
    shown(all.subList(last, to), stretches);
  }

  private void shown(List<Passage> passages, List<ChangesView.Stretch> stretches) {
    if (!passages.isEmpty()) {
      stretches.add(new ChangesView.Stretch(null, html(passages)));
    }
  }

  private String html(List<Passage> passages) {
    StringBuilder out = new StringBuilder();
    for (Passage passage : passages) {
      String tag = passage.heading() ? "h2" : "p";
      out.append('<').append(tag);
      out.append(passage.change() == Change.SAME ? ">" : " class=\"" + name(passage) + "\">");
      passage.pieces().forEach(piece -> piece(piece, out));
      out.append("</").append(tag).append(">\n");
    }
    return out.toString();
  }

  private static String name(Passage passage) {
    return switch (passage.change()) {
      case ADDED -> "added";
      case REMOVED -> "removed";
      default -> "part";
    };
  }

  private void piece(Passage.Piece piece, StringBuilder out) {
    if (piece.change() == Change.SAME) {
      Markup.escape(piece.text(), out);
      return;
    }
    boolean added = piece.change() == Change.ADDED;
    String tag = added ? "ins" : "del";
    out.append('<').append(tag).append('>').append(said);
    Markup.escape(words.say(added ? "changes.said.added" : "changes.said.removed"), out);
    out.append("</span>");
    Markup.escape(piece.text(), out);
    out.append("</").append(tag).append('>');
  }
}
