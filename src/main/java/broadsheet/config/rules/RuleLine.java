package broadsheet.config.rules;

import org.jspecify.annotations.Nullable;

/**
 * What one line of a rule points at.
 *
 * @param kind how it points
 * @param value the selector, expression or text, as written
 * @param attribute whose value is meant, with {@link Kind#CSS}; or null for what the element says
 * @param file path of the rule's file, for messages
 * @param line from 1
 * @param column from 1, or 0 where the whole line is meant
 */
public record RuleLine(
    Kind kind, String value, @Nullable String attribute, String file, int line, int column) {

  /** The ways to point at a part of a page. */
  public enum Kind {
    /** Elements, by a CSS selector. */
    CSS,
    /** Nodes, or a text made of them, by an XPath 1.0 expression. */
    XPATH,
    /** Blocks or lines, by all of their text; {@code *} stands for any. */
    TEXT,
    /** Elements whose class or id has this in it. */
    ID_OR_CLASS,
    /** Pictures whose address has this in it, though not at its beginning. */
    IMAGE_SOURCE
  }

  /** Where the line stands, in words: {@code rules/example.org.yaml line 3}. */
  public String place() {
    return file + " line " + line;
  }
}
