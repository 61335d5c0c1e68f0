package broadsheet.clean.text;

import broadsheet.clean.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins paragraphs whose lines were broken to fit, as mail programs, text browsers and copies from
 * PDF have them. Browsers' copies, one line a paragraph, are left as they are. Immutable and
 * thread-safe; linear.
 */
final class Wrapping {

  /** Lines with broken paragraphs joined, or the same lines where none were broken. */
  List<Line> join(List<Line> lines) {
    Breaks breaks = new Breaks(lines);
    if (!breaks.any()) {
      return lines;
    }
    Hyphens hyphens = new Hyphens(lines);
    List<Line> joined = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Line first = lines.get(i);
      text.setLength(0);
      text.append(first.text());
      List<Aside> asides = new ArrayList<>(first.asides());
      while (i + 1 < lines.size() && breaks.joins(i + 1)) {
        i++;
        append(text, lines.get(i).text(), Breaks.isQuoted(first), hyphens);
        asides.addAll(lines.get(i).asides());
      }
      joined.add(new Line(text.toString(), first.gap(), first.indent(), List.copyOf(asides)));
    }
    return joined;
  }

  private static void append(StringBuilder text, String more, boolean quoted, Hyphens hyphens) {
    int from = 0;
    while (quoted
        && from < more.length()
        && (more.charAt(from) == '>' || more.charAt(from) == ' ')) {
      from++;
    }
    if (from < more.length() && !hyphens.join(text, more.substring(from))) {
      boolean dense =
          Script.width(text.charAt(text.length() - 1)) == 2 && Script.width(more.charAt(from)) == 2;
      text.append(dense ? "" : " ").append(more, from, more.length());
    }
  }
}
