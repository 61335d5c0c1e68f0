package broadsheet.clean.text;

import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that text browsers (lynx, w3m, elinks) give the links of a page: "[12]" before each,
 * and a list of addresses below the page. Notes of the story's own are told from them by standing
 * behind words. One object knows one dump; linear.
 */
final class LinkNumbers {

  /** What tells a line that is put aside. */
  static final String LIST = "in the list of the page's links";

  /** Links of the shortest list that is one. */
  private static final int FEW = 3;

  /** Numbers in a row that the page itself does not show. */
  private static final int HIDDEN = 40;

  /** Characters of the list's heading. */
  private static final int HEADING = 24;

  /** Lines in a row between the addresses: "Hidden links:". */
  private static final int LABELS = 2;

  private final List<Line> lines;

  /** The first line of the list of addresses, or the number of lines. */
  private int list;

  /** The number of the last address, 0 where there is no list. */
  private int links;

  private int last;

  /** Looks for them. */
  LinkNumbers(List<Line> lines) {
    this.lines = lines;
    this.list = lines.size();
    int first = findList();
    if (first < lines.size() && areBeforeWords(first)) {
      list = first;
    } else {
      links = 0;
    }
  }

  /** The dump without the list, which is put aside. */
  List<Line> text() {
    if (links == 0 || list == 0) {
      return lines;
    }
    List<Line> text = new ArrayList<>(lines.subList(0, list));
    List<Aside> addresses =
        lines.subList(list, lines.size()).stream()
            .map(l -> new Aside(l.words(), Reason.NAVIGATION, LIST))
            .toList();
    Line end = text.get(list - 1);
    List<Aside> asides = new ArrayList<>(end.asides());
    asides.addAll(addresses);
    text.set(list - 1, new Line(end.text(), end.gap(), end.indent(), asides));
    return text;
  }

  /** Takes the numbers out of lines of the text, once they are put together. */
  List<Line> strip(List<Line> text) {
    if (links == 0) {
      return text;
    }
    List<Line> stripped = new ArrayList<>();
    last = 0;
    for (Line line : text) {
      String words = strip(line.text());
      if (!words.isEmpty() || !line.asides().isEmpty()) {
        String said = words.isEmpty() ? line.text() : words;
        stripped.add(new Line(said, line.gap(), line.indent(), line.asides()));
      }
    }
    return stripped;
  }

  private String strip(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
      int number = number(text, at + 1);
      if (number > last && number <= last + HIDDEN && number <= links && closes(text, at)) {
        last = number;
        out.append(text, from, at);
        from = text.indexOf(']', at) + 1;
        boolean parted = out.isEmpty() || out.charAt(out.length() - 1) == ' ';
        while (parted && from < text.length() && text.charAt(from) == ' ') {
          from++;
        }
      }
    }
    return from == 0 ? text : out.append(text, from, text.length()).toString().strip();
  }

  /**
   * Goes up through the addresses from the last line; gives the first of them or a line's number.
   */
  private int findList() {
    int first = lines.size();
    int next = Integer.MAX_VALUE;
    for (int i = lines.size() - 1; i >= 0 && first - i <= LABELS + 1 && next > 1; i--) {
      int number = address(lines.get(i).text());
      if (number > 0 && number < next) {
        links = Math.max(links, number);
        next = number;
        first = i;
      } else if (number > 0 || first == lines.size()) {
        return lines.size();
      }
    }
    return next == 1 && links >= FEW ? heading(first) : lines.size();
  }

  /** The line of the list's own heading, "References" in any language, or the same line. */
  private int heading(int first) {
    int line = first > 0 && lines.get(first - 1).text().endsWith(":") ? first - 1 : first;
    String above = line > 0 ? lines.get(line - 1).text() : "[";
    boolean heads = above.length() <= HEADING && above.indexOf('[') < 0 && Breaks.isOpen(above);
    return heads || above.endsWith(":") ? line - 1 : line;
  }

  /** Whether the numbers are in the text, each glued to the word that is the link. */
  private boolean areBeforeWords(int end) {
    int next = 1;
    int glued = 0;
    int seen = 0;
    for (int i = 0; i < end; i++) {
      String text = lines.get(i).text();
      for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
        int number = number(text, at + 1);
        if (number >= next && number <= links && closes(text, at)) {
          next = number + 1;
          seen++;
          int behind = text.indexOf(']', at) + 1;
          glued += behind < text.length() && isWord(text.charAt(behind)) ? 1 : 0;
        }
      }
    }
    return glued * 2 > seen && seen * 3 >= links;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** The number of an entry, "12. https://example.org/" or "[12] https://example.org/", or 0. */
  private static int address(String text) {
    int from = text.startsWith("[") ? 1 : 0;
    int number = number(text, from);
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (number == 0 || at + 2 >= text.length() || text.charAt(at) != (from == 1 ? ']' : '.')) {
      return 0;
    }
    int start = at + (text.charAt(at + 1) == ' ' ? 2 : 1);
    int colon = text.indexOf(':', start);
    return colon > start && text.substring(start, colon).matches("[A-Za-z][A-Za-z0-9+.-]{1,30}")
        ? number
        : 0;
  }

  private static boolean closes(String text, int bracket) {
    int at = bracket + 1;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ']';
  }

  /** The number of up to five digits that begins at a place, or 0. */
  private static int number(String text, int from) {
    int number = 0;
    int at = from;
    while (at < text.length() && at < from + 5 && isDigit(text.charAt(at))) {
      number = number * 10 + text.charAt(at++) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
