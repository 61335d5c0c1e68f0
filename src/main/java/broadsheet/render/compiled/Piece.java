package broadsheet.render.compiled;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a template: what it writes, given the variables by their places. */
interface Piece {

  /** Writes it. */
  void write(@Nullable Object[] variables, StringBuilder out);

  /**
   * What is written as it stands.
   *
   * @param text of it
   */
  record Fixed(String text) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, StringBuilder out) {
      out.append(text);
    }
  }

  /** Pieces one behind the other. */
  record Row(List<Piece> pieces) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, StringBuilder out) {
      for (Piece piece : pieces) {
        piece.write(variables, out);
      }
    }
  }

  /** A value as text ({@code th:text}). */
  record Text(Value value) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, StringBuilder out) {
      Object text = value.in(variables);
      if (text != null) {
        escape(text.toString(), out);
      }
    }
  }

  /** A value that is HTML ({@code th:utext}). */
  record Html(Value value) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, StringBuilder out) {
      Object html = value.in(variables);
      if (html != null) {
        out.append(html);
      }
    }
  }

  /**
   * An attribute.
   *
   * @param start {@code href="}
   * @param always whether it is there when it is empty
   */
  record Attribute(String start, Value value, boolean always) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, StringBuilder out) {
      Object found = value.in(variables);
      String text = found == null ? "" : found.toString();
      if (always || !text.isEmpty()) {
        out.append(start);
        escape(text, out);
        out.append('"');
      }
    }
  }

  /** What is there where something holds ({@code th:if}). */
  record Where(Value condition, Piece then) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, StringBuilder out) {
      if (condition.holds(variables)) {
        then.write(variables, out);
      }
    }
  }

  /**
   * What is there once for each of several ({@code th:each}).
   *
   * @param place of the variable; behind it is that of its {@link Turn}
   * @param between what stands between two of them
   */
  record Each(Value all, int place, String between, Piece one) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, StringBuilder out) {
      Object values = all.in(variables);
      if (!(values instanceof List<?> list)) {
        throw new NotCompiledException("a loop over what is no list");
      }
      int turn = 0;
      for (Iterator<?> each = list.iterator(); each.hasNext(); turn++) {
        variables[place] = each.next();
        variables[place + 1] = new Turn(turn, list.size());
        out.append(turn == 0 ? "" : between);
        one.write(variables, out);
      }
    }
  }

  /** Values that fragments are given, by the first of their places, and what sees them. */
  record With(List<Value> given, int place, Piece piece) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, StringBuilder out) {
      for (int i = 0; i < given.size(); i++) {
        variables[place + i] = given.get(i).in(variables);
      }
      piece.write(variables, out);
    }
  }

  /**
   * How far a loop is, as Thymeleaf has it beside the variable: {@code authorStat}.
   *
   * @param index from 0
   * @param size of all
   * @param count from 1
   * @param first whether it is the first
   * @param last whether it is the last
   */
  record Turn(int index, int size, int count, boolean first, boolean last) {
    Turn(int index, int size) {
      this(index, size, index + 1, index == 0, index == size - 1);
    }
  }

  /** Text as HTML, as Thymeleaf writes it: what could be taken for markup as references. */
  private static void escape(String text, StringBuilder out) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String instead =
          c > '>'
              ? null
              : switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> null;
              };
      if (instead != null) {
        out.append(text, from, i).append(instead);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
  }
}
