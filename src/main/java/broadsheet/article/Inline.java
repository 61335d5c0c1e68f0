package broadsheet.article;

import java.util.List;

/** A piece of running text inside a block. */
public sealed interface Inline {

  /**
   * Characters, as they are read: white space folded, nothing escaped.
   *
   * @param text never empty; may begin or end with one space
   */
  record Text(String text) implements Inline {}

  /**
   * Text in a style that carries meaning.
   *
   * @param style which one
   * @param content never empty
   */
  record Styled(Style style, List<Inline> content) implements Inline {
    /** Copies the content. */
    public Styled {
      content = List.copyOf(content);
    }
  }

  /**
   * Text that leads somewhere.
   *
   * @param address an absolute {@code http}, {@code https} or {@code mailto} address, {@code
   *     #fragment}, or the path of a file relative to the content folder; never another scheme
   * @param content never empty
   */
  record Link(String address, List<Inline> content) implements Inline {
    /** Copies the content. */
    public Link {
      content = List.copyOf(content);
    }
  }

  /** A line break that the author meant, as in a poem or an address. */
  record Break() implements Inline {}

  /** What a style means. */
  enum Style {
    EMPHASIS,
    STRONG,
    CODE,
    SUBSCRIPT,
    SUPERSCRIPT,
    INSERTED,
    DELETED
  }
}
