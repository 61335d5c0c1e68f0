package broadsheet.clean.text;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.Reason;
import broadsheet.article.Voice;
import broadsheet.clean.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lines with their verdicts to blocks: lists, tables and quotations of kept lines that belong
 * together, subheads, and a paragraph for every other line. A removed line is a block of its own.
 * One object puts one dump together.
 */
final class Assembly {

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Verdicts verdicts;
  private final Headings headings;
  private final List<List<Voice>> voices;
  private final List<Judged> blocks = new ArrayList<>();

  /**
   * What puts a dump together.
   *
   * @param voices what spoke for each line, or nothing where nobody asked
   */
  Assembly(
      List<Line> lines,
      LineShape[] shapes,
      Verdicts verdicts,
      Headings headings,
      List<List<Voice>> voices) {
    this.lines = lines;
    this.shapes = shapes;
    this.verdicts = verdicts;
    this.headings = headings;
    this.voices = voices;
  }

  /** All blocks, in order; every line is in exactly one. */
  List<Judged> blocks() {
    int i = 0;
    while (i < lines.size()) {
      i = verdicts.kept(i) ? kept(i) : removed(i);
    }
    return blocks;
  }

  private int removed(int line) {
    Reason reason = Objects.requireNonNullElse(verdicts.reason(line), Reason.FURNITURE);
    Block block = new Block.Paragraph(inline(lines.get(line).words()));
    blocks.add(
        new Judged(block, reason, verdicts.score(line), verdicts.because(line), voices(line)));
    asides(line, line + 1);
    return line + 1;
  }

  private int kept(int line) {
    int end = quotedEnd(line);
    if (end > line) {
      return add(quotation(line, end), line, end);
    }
    end = tableEnd(line);
    if (end > line + 1) {
      return add(table(line, end), line, end);
    }
    end = listEnd(line);
    if (end > line) {
      return add(list(line, end), line, end);
    }
    end = attributionEnd(line);
    if (end > line) {
      return add(new Block.Quotation(List.of(paragraph(line), paragraph(line + 1))), line, end);
    }
    List<Inline> content = inline(lines.get(line).words());
    return add(
        headings.holds(line) ? new Block.Heading(2, content) : new Block.Paragraph(content),
        line,
        line + 1);
  }

  private int add(Block block, int from, int to) {
    int best = from;
    for (int i = from; i < to; i++) {
      best = verdicts.score(i) > verdicts.score(best) ? i : best;
    }
    blocks.add(new Judged(block, null, verdicts.score(best), verdicts.because(from), voices(best)));
    asides(from, to);
    return to;
  }

  private void asides(int from, int to) {
    for (Line line : lines.subList(from, to)) {
      for (Aside aside : line.asides()) {
        Block block = new Block.Paragraph(inline(aside.text()));
        blocks.add(new Judged(block, aside.reason(), 0, aside.because(), List.of()));
      }
    }
  }

  private List<Voice> voices(int line) {
    return voices.isEmpty() ? List.of() : voices.get(line);
  }

  private Block paragraph(int line) {
    return new Block.Paragraph(inline(lines.get(line).words()));
  }

  private static List<Inline> inline(String text) {
    return List.of(new Inline.Text(text));
  }

  private boolean isKept(int line) {
    return line >= 0 && line < lines.size() && verdicts.kept(line);
  }

  // Quotations: lines that begin with ">", as in mail.

  private int quotedEnd(int line) {
    int end = line;
    while (isKept(end) && quoted(end) != null) {
      end++;
    }
    return end;
  }

  /** What a line quotes, without the marks before it, or null. */
  private @Nullable String quoted(int line) {
    String text = lines.get(line).words();
    int i = 0;
    while (i < text.length() && (text.charAt(i) == '>' || (i > 0 && text.charAt(i) == ' '))) {
      i++;
    }
    return i > 0 && i < text.length() ? text.substring(i) : null;
  }

  private Block quotation(int from, int to) {
    List<Block> quoted = new ArrayList<>();
    for (int i = from; i < to; i++) {
      quoted.add(new Block.Paragraph(inline(Objects.requireNonNull(quoted(i)))));
    }
    return new Block.Quotation(quoted);
  }

  /** The line behind a quotation and the name below it, or the same line. */
  private int attributionEnd(int line) {
    if (!isKept(line + 1)) {
      return line;
    }
    String quote = lines.get(line).text();
    String name = lines.get(line + 1).text();
    LineShape shape = shapes[line + 1];
    char dash = name.charAt(0);
    boolean set =
        Script.opens(quote.charAt(0))
            && Script.closes(quote.charAt(quote.length() - 1))
            && (dash == '\u2014' || dash == '\u2013' || dash == '-' || dash == '\u2015')
            && shape.words() <= 8
            && shape.last() == 0;
    return set ? line + 2 : line;
  }

  // Tables: rows of cells between tabs.

  private int tableEnd(int line) {
    int end = line;
    while (isKept(end)
        && lines.get(end).text().indexOf('\t') > 0
        && (end == line || lines.get(end).gap() <= lines.get(line + 1).gap())) {
      end++;
    }
    return end;
  }

  private Block table(int from, int to) {
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      List<List<Inline>> cells = new ArrayList<>();
      for (String cell : lines.get(i).text().split("\t", -1)) {
        cells.add(cell.isBlank() ? List.of() : inline(cell.strip()));
      }
      rows.add(cells);
    }
    return new Block.Table(shapes[from].digits() == 0 && hasDigits(from + 1, to), rows);
  }

  private boolean hasDigits(int from, int to) {
    for (int i = from; i < to; i++) {
      if (shapes[i].digits() > 0) {
        return true;
      }
    }
    return false;
  }

  // Lists: lines that begin with the same bullet, or with numbers that count on.

  private int listEnd(int line) {
    Marker first = Marker.of(lines.get(line).text());
    if (first == null) {
      return line;
    }
    int end = line;
    while (isKept(end) && continues(line, end, first)) {
      end++;
    }
    boolean dash = first.number() == null && isDash(lines.get(line).text().charAt(0));
    boolean alone = end == line + 1 && (first.number() != null || dash);
    return alone || (dash && isTalk(line, end)) ? line : end;
  }

  private boolean continues(int start, int line, Marker first) {
    String text = lines.get(line).text();
    Marker marker = Marker.of(text);
    if (marker == null) {
      return false;
    }
    Integer number = first.number();
    return number == null
        ? text.charAt(0) == lines.get(start).text().charAt(0)
        : Objects.equals(marker.number(), number + line - start);
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2212';
  }

  /** Whether lines that begin with dashes are people talking, as many languages print it. */
  private boolean isTalk(int from, int to) {
    for (int i = from; i < to; i++) {
      if (shapes[i].asks() > 0) {
        return true;
      }
    }
    return false;
  }

  private Block list(int from, int to) {
    List<List<Block>> items = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String text = lines.get(i).words();
      int mark = Objects.requireNonNull(Marker.of(text)).length();
      items.add(List.of(new Block.Paragraph(inline(text.substring(mark).strip()))));
    }
    return new Block.ListBlock(
        Objects.requireNonNull(Marker.of(lines.get(from).text())).number(), items);
  }
}
