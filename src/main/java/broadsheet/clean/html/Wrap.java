package broadsheet.clean.html;

import broadsheet.article.Inline;
import broadsheet.article.Inline.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A style or link, and those around it. Two that look the same are two. */
final class Wrap {
  final @Nullable Wrap parent;
  final @Nullable Style style;
  private final String address;
  final int depth;

  Wrap(@Nullable Wrap parent, @Nullable Style style, String address) {
    this.parent = parent;
    this.style = style;
    this.address = address;
    this.depth = parent == null ? 1 : parent.depth + 1;
  }

  /** Whether two are one, or a space between them would not show which it is in. */
  static boolean same(@Nullable Wrap one, @Nullable Wrap other) {
    Wrap a = one;
    Wrap b = other;
    while (a != b) {
      if (a == null || b == null || !a.looksLike(b)) {
        return false;
      }
      a = a.parent;
      b = b.parent;
    }
    return true;
  }

  private boolean looksLike(Wrap other) {
    return depth == other.depth
        && style == other.style
        && (style == null || style == Style.EMPHASIS || style == Style.STRONG)
        && address.equals(other.address);
  }

  /** Whether it, or one around it, has a style; null asks for a link. */
  boolean holds(@Nullable Style other) {
    for (Wrap wrap = this; wrap != null; wrap = wrap.parent) {
      if (wrap.style == other) {
        return true;
      }
    }
    return false;
  }

  /** What it looks like around what it holds. */
  Inline around(List<Inline> content) {
    return style == null ? new Inline.Link(address, content) : new Inline.Styled(style, content);
  }

  /** The wrap of a depth, among one and those around it; null where none is as deep. */
  static @Nullable Wrap at(@Nullable Wrap wrap, int depth) {
    Wrap found = wrap;
    while (found != null && found.depth > depth) {
      found = found.parent;
    }
    return found != null && found.depth == depth ? found : null;
  }

  /** The innermost wrap of one that the other is in too, or in one that looks the same. */
  static @Nullable Wrap common(@Nullable Wrap one, @Nullable Wrap other) {
    int depth = Math.min(one == null ? 0 : one.depth, other == null ? 0 : other.depth);
    while (depth > 0 && !same(at(one, depth), at(other, depth))) {
      depth--;
    }
    return depth == 0 ? null : at(one, depth);
  }
}
