package broadsheet.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables as GitHub's specification has them, row by row: a row is split at its bars before the
 * cells are read, and {@code \|} is a bar, in code too. The library's own reader of tables takes
 * time in the square of the number of rows, and splits at other bars.
 */
final class TableParser {
  /** Empty cells that short rows are given, at most; else few rows could ask for billions. */
  private static final int MOST_FILLED = 200_000;

  private final BoundedInlineParser inlines;
  private int filled;

  TableParser(BoundedInlineParser inlines) {
    this.inlines = inlines;
  }

  /** The line of a paragraph that is the head of a table; negative if there is none. */
  static int header(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (isDelimiter(lines.get(i))) {
        List<String> marks = cells(lines.get(i));
        if (marks.stream().allMatch(TableParser::isMark)
            && cells(lines.get(i - 1)).size() == marks.size()) {
          return i - 1;
        }
      }
    }
    return -1;
  }

  private static boolean isDelimiter(String line) {
    boolean bar = false;
    boolean dash = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      bar |= c == '|';
      dash |= c == '-';
      if (c != '|' && c != '-' && c != ':' && c != ' ' && c != '\t') {
        return false;
      }
    }
    return bar && dash;
  }

  /** Whether a cell is dashes with a colon at most at each end. */
  private static boolean isMark(String cell) {
    int start = cell.startsWith(":") ? 1 : 0;
    int end = cell.endsWith(":") ? cell.length() - 1 : cell.length();
    return start < end
        && cell.indexOf(':', start) == (end < cell.length() ? end : -1)
        && cell.indexOf(' ') < 0
        && cell.indexOf('\t') < 0;
  }

  /** Puts the table of these lines behind the paragraph. */
  void parse(List<String> lines, Paragraph paragraph) {
    int columns = cells(lines.get(0)).size();
    TableBlock table = new TableBlock();
    TableHead head = new TableHead();
    head.appendChild(row(lines.get(0), columns, true));
    table.appendChild(head);
    TableBody body = new TableBody();
    for (String line : lines.subList(2, lines.size())) {
      body.appendChild(row(line, columns, false));
    }
    if (body.getFirstChild() != null) {
      table.appendChild(body);
    }
    paragraph.insertAfter(table);
  }

  private Node row(String line, int columns, boolean header) {
    List<String> cells = cells(line);
    TableRow row = new TableRow();
    for (int i = 0; i < columns; i++) {
      if (i >= cells.size() && ++filled > MOST_FILLED) {
        break;
      }
      TableCell cell = new TableCell();
      cell.setHeader(header);
      if (i < cells.size()) {
        inlines.parse(cells.get(i), cell);
      }
      row.appendChild(cell);
    }
    return row;
  }

  /** The cells of a row, without the space around them. */
  private static List<String> cells(String line) {
    String row = line.strip();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = row.startsWith("|") ? 1 : 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '|') {
        cells.add(trimmed(cell));
        cell.setLength(0);
      } else if (c == '\\' && row.startsWith("|", i + 1)) {
        cell.append('|');
        i++;
      } else {
        cell.append(c);
      }
    }
    if (cell.length() > 0) {
      cells.add(trimmed(cell));
    }
    return cells;
  }

  private static String trimmed(StringBuilder cell) {
    return cell.toString().strip();
  }
}
