package broadsheet.render;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** An XML document as it is written: indented by nothing, one child element a line. */
final class XmlText {

  private final StringBuilder out = new StringBuilder(8192);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * A document.
   *
   * @param root its outermost element, with the namespaces and attributes given: name, value, …
   */
  XmlText(String root, String... attributes) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    open(root, attributes);
  }

  /** Begins an element. */
  XmlText open(String name, String... attributes) {
    tag(name, attributes).append('>');
    open.push(name);
    return this;
  }

  /** Ends the element begun last. */
  XmlText close() {
    out.append("\n</").append(open.pop()).append('>');
    return this;
  }

  /** An element with nothing but text; none where there is no text. */
  XmlText element(String name, @Nullable String content, String... attributes) {
    if (content != null && !content.isEmpty()) {
      tag(name, attributes).append('>');
      escape(content, false);
      out.append("</").append(name).append('>');
    }
    return this;
  }

  /** An element with attributes alone. */
  XmlText empty(String name, String... attributes) {
    tag(name, attributes).append("/>");
    return this;
  }

  /** The document, its outermost element ended. */
  String end() {
    return close().out.append('\n').toString();
  }

  private StringBuilder tag(String name, String... attributes) {
    out.append("\n<").append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1], true);
      out.append('"');
    }
    return out;
  }

  private void escape(String text, boolean quoted) {
    String shown = Markup.printable(text);
    int from = 0;
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c > '>' || c == ' ') {
        continue;
      }
      String instead =
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> quoted ? "&quot;" : null;
            default -> null;
          };
      if (instead != null) {
        out.append(shown.substring(from, i)).append(instead);
        from = i + 1;
      }
    }
    out.append(from == 0 ? shown : shown.substring(from));
  }
}
