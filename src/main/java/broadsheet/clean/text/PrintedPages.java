package broadsheet.clean.text;

import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a text that was set on sheets of paper, as PDF is converted to text: where form
 * feeds part them, what stands at the upper or lower edge of one and, but for its numbers, at that
 * of others is put aside: running titles, addresses, page numbers. A sentence that such an edge
 * interrupts goes on at once. Immutable and thread-safe; linear.
 */
final class PrintedPages {

  /** What tells a line that is put aside. */
  static final String EDGE = "at the edge of a printed page";

  /** Lines at an edge that may be no text. */
  private static final int LINES = 4;

  /** Of how many sheets one must have the line: some have it on every second only. */
  private static final int SHARE = 3;

  private final Lines lines = new Lines();

  /** The lines of a text that say something, what stands at edges of its sheets put aside. */
  List<Line> read(String text) {
    if (text.indexOf('\f') < 0) {
      return lines.read(text);
    }
    List<List<Line>> sheets = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\f', start);
      end = end < 0 ? text.length() : end;
      List<Line> sheet = lines.read(text.substring(start, end));
      if (!sheet.isEmpty()) {
        sheets.add(sheet);
      }
      start = end + 1;
    }
    List<Line> bound = bound(sheets);
    return bound.isEmpty() ? lines.read(text) : bound;
  }

  private static List<Line> bound(List<List<Line>> sheets) {
    Map<String, Integer> upper = new HashMap<>();
    Map<String, Integer> lower = new HashMap<>();
    for (List<Line> sheet : sheets) {
      for (int k = 0; k < Math.min(LINES, sheet.size()); k++) {
        upper.merge(key(sheet.get(k)), 1, Integer::sum);
        lower.merge(key(sheet.get(sheet.size() - 1 - k)), 1, Integer::sum);
      }
    }
    int least = Math.max(2, sheets.size() / SHARE);
    List<Line> bound = new ArrayList<>();
    List<Aside> edges = new ArrayList<>();
    for (List<Line> sheet : sheets) {
      int from = edge(sheet, upper, least);
      List<Line> rest = new ArrayList<>(sheet.subList(from, sheet.size()));
      Collections.reverse(rest);
      int to = sheet.size() - edge(rest, lower, least);
      edges.addAll(asides(sheet.subList(0, from)));
      add(bound, sheet.subList(from, to), edges);
      edges.addAll(asides(sheet.subList(to, sheet.size())));
    }
    hang(bound, edges);
    return bound;
  }

  /** How many lines of a sheet, from its first, are the edge of others too. */
  private static int edge(List<Line> sheet, Map<String, Integer> edges, int least) {
    int i = 0;
    while (i < Math.min(LINES, sheet.size()) && edges.getOrDefault(key(sheet.get(i)), 0) >= least) {
      i++;
    }
    return i;
  }

  /** Adds the text of a sheet; the edges above it hang on the line before them, if there is one. */
  private static void add(List<Line> bound, List<Line> sheet, List<Aside> above) {
    if (sheet.isEmpty()) {
      return;
    }
    Line first = sheet.get(0);
    Line last = bound.isEmpty() ? null : bound.get(bound.size() - 1);
    boolean goesOn = last == null || Breaks.isOpen(last.text());
    int gap = goesOn ? 0 : Math.max(1, first.gap());
    hang(bound, above);
    bound.add(new Line(first.text(), gap, first.indent()));
    hang(bound, above); // those of the first sheet, which has nothing above
    bound.addAll(sheet.subList(1, sheet.size()));
  }

  private static void hang(List<Line> bound, List<Aside> above) {
    if (!bound.isEmpty() && !above.isEmpty()) {
      Line last = bound.remove(bound.size() - 1);
      List<Aside> asides = new ArrayList<>(last.asides());
      asides.addAll(above);
      bound.add(new Line(last.text(), last.gap(), last.indent(), List.copyOf(asides)));
      above.clear();
    }
  }

  private static List<Aside> asides(List<Line> edge) {
    return edge.stream().map(l -> new Aside(l.words(), Reason.FURNITURE, EDGE)).toList();
  }

  /** What a line says, with one sign for any number. */
  private static String key(Line line) {
    StringBuilder key = new StringBuilder();
    boolean number = false;
    for (int i = 0; i < Math.min(200, line.text().length()); i++) {
      char c = line.text().charAt(i);
      boolean digit = Character.isDigit(c);
      if (!digit || !number) {
        key.append(digit ? '#' : c);
      }
      number = digit;
    }
    return key.toString();
  }
}
