package broadsheet.render.compiled;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a template: what it writes, given the variables by their places. */
interface Piece {

  /** Writes it. */
  void write(@Nullable Object[] variables, Utf8 out);

  /**
   * What is written as it stands.
   *
   * @param bytes of it, in UTF-8
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fixed(byte[] bytes) implements Piece {
    Fixed(String text) {
      this(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(@Nullable Object[] variables, Utf8 out) {
      out.add(bytes);
    }
  }

  /** Pieces one behind the other. */
  record Row(List<Piece> pieces) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, Utf8 out) {
      for (Piece piece : pieces) {
        piece.write(variables, out);
      }
    }
  }

  /** A value as text ({@code th:text}). */
  record Text(Value value) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, Utf8 out) {
      Object text = value.in(variables);
      if (text != null) {
        out.escape(text.toString());
      }
    }
  }

  /** A value that is HTML ({@code th:utext}). */
  record Html(Value value) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, Utf8 out) {
      Object html = value.in(variables);
      if (html != null) {
        out.add(html.toString());
      }
    }
  }

  /**
   * An attribute.
   *
   * @param start {@code href="}
   * @param always whether it is there when it is empty
   */
  record Attribute(Fixed start, Value value, boolean always) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, Utf8 out) {
      Object found = value.in(variables);
      String text = found == null ? "" : found.toString();
      if (always || !text.isEmpty()) {
        start.write(variables, out);
        out.escape(text);
        out.add('"');
      }
    }
  }

  /** What is there where something holds ({@code th:if}). */
  record Where(Value condition, Piece then) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, Utf8 out) {
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
  record Each(Value all, int place, Fixed between, Piece one) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, Utf8 out) {
      Object values = all.in(variables);
      if (!(values instanceof List<?> list)) {
        throw new NotCompiledException("a loop over what is no list");
      }
      int turn = 0;
      for (Iterator<?> each = list.iterator(); each.hasNext(); turn++) {
        variables[place] = each.next();
        variables[place + 1] = new Turn(turn, list.size());
        if (turn > 0) {
          between.write(variables, out);
        }
        one.write(variables, out);
      }
    }
  }

  /** Values that fragments are given, by the first of their places, and what sees them. */
  record With(List<Value> given, int place, Piece piece) implements Piece {
    @Override
    public void write(@Nullable Object[] variables, Utf8 out) {
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
}
