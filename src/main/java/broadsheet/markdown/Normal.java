package broadsheet.markdown;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one form of blocks that look the same: neighbouring texts are one, what is empty is left out,
 * emphasis is around strong text that is all of it, there is no link in a link and no line end in a
 * text. Markdown can say nothing else; blocks in this form are read back as they were written.
 */
final class Normal {
  private Normal() {}

  /** Blocks without the empty ones. */
  static List<Block> blocks(List<Block> blocks) {
    List<Block> result = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      Block normal = block(block);
      if (normal != null) {
        result.add(normal);
      }
    }
    return result;
  }

  /** A block, or null for one that is empty. */
  private static @Nullable Block block(Block block) {
    if (block instanceof Block.Paragraph p) {
      List<Inline> content = inline(p.content());
      return hasText(content) ? new Block.Paragraph(content) : null;
    } else if (block instanceof Block.Heading h) {
      List<Inline> content = inline(h.content());
      int level = Math.min(6, Math.max(2, h.level()));
      return hasText(content) ? new Block.Heading(level, content) : null;
    } else if (block instanceof Block.ListBlock l) {
      List<List<Block>> items =
          l.items().stream().map(Normal::blocks).filter(i -> !i.isEmpty()).toList();
      return items.isEmpty() ? null : new Block.ListBlock(start(l.start()), items);
    } else if (block instanceof Block.Quotation q) {
      List<Block> quoted = blocks(q.blocks());
      return quoted.isEmpty() ? null : new Block.Quotation(quoted);
    } else if (block instanceof Block.Table t) {
      List<List<List<Inline>>> rows =
          t.rows().stream().map(r -> r.stream().map(Normal::inline).toList()).toList();
      return rows.stream().allMatch(List::isEmpty) ? null : new Block.Table(t.headed(), rows);
    } else if (block instanceof Block.Figure f) {
      List<Inline> caption = inline(f.caption());
      boolean said = hasText(caption);
      return f.address().isEmpty() && f.alt().isEmpty() && !said
          ? null
          : new Block.Figure(f.address(), oneLine(f.alt()), said ? caption : List.of());
    } else if (block instanceof Block.Code c) {
      return new Block.Code(c.language(), code(c.lines()));
    }
    return block;
  }

  private static @Nullable Integer start(@Nullable Integer start) {
    return start == null ? null : Math.min(999_999_999, Math.max(0, start));
  }

  /** Running text in its one form. */
  static List<Inline> inline(List<Inline> content) {
    if (content.size() == 1 && content.get(0) instanceof Inline.Text only) {
      return only.text().isEmpty() ? List.of() : List.of(new Inline.Text(oneLine(only.text())));
    }
    Run run = new Run(new ArrayList<>(content.size()), new StringBuilder());
    add(content, false, run);
    return run.whole();
  }

  private static void add(List<Inline> content, boolean inLink, Run run) {
    for (Inline piece : content) {
      if (piece instanceof Inline.Text t) {
        run.text().append(t.text());
      } else if (piece instanceof Inline.Styled s) {
        List<Inline> inside = inside(s.content(), inLink);
        if (!inside.isEmpty()) {
          run.add(styled(s.style(), inside));
        }
      } else if (piece instanceof Inline.Link l && !inLink) {
        List<Inline> inside = inside(l.content(), true);
        if (!inside.isEmpty()) {
          run.add(new Inline.Link(l.address(), inside));
        }
      } else if (piece instanceof Inline.Link l) {
        add(l.content(), true, run);
      } else {
        run.add(piece);
      }
    }
  }

  /** Of strong text that is all emphasis the emphasis is around it, as Markdown's three stars. */
  private static Inline styled(Inline.Style style, List<Inline> content) {
    return style == Inline.Style.STRONG
            && content.size() == 1
            && content.get(0) instanceof Inline.Styled inner
            && inner.style() == Inline.Style.EMPHASIS
        ? new Inline.Styled(
            Inline.Style.EMPHASIS, List.of(new Inline.Styled(Inline.Style.STRONG, inner.content())))
        : new Inline.Styled(style, content);
  }

  private static List<Inline> inside(List<Inline> content, boolean inLink) {
    Run run = new Run(new ArrayList<>(), new StringBuilder());
    add(content, inLink, run);
    return run.whole();
  }

  /** Pieces so far, and the text after them, which grows without being copied for each part. */
  private record Run(List<Inline> pieces, StringBuilder text) {
    void add(Inline piece) {
      whole();
      pieces.add(piece);
    }

    List<Inline> whole() {
      if (!text.isEmpty()) {
        pieces.add(new Inline.Text(oneLine(text)));
        text.setLength(0);
      }
      return pieces;
    }
  }

  /** Whether there is anything but breaks. */
  static boolean hasText(List<Inline> content) {
    return content.stream().anyMatch(i -> !(i instanceof Inline.Break));
  }

  /** Preformatted text; lines of spaces alone are empty, as they become in a list. */
  static String code(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return lines
        .lines()
        .map(l -> l.isBlank() ? "" : l)
        .collect(Collectors.joining("\n", "", lines.endsWith("\n") ? "\n" : ""));
  }

  /** Text with one space for each run of white space; no character that a text cannot hold. */
  static String oneLine(CharSequence text) {
    String whole = text.toString();
    return isOneLine(whole) ? whole : toOneLine(whole);
  }

  private static boolean isOneLine(String text) {
    char before = 'x';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0' || (c >= '\t' && c <= '\r') || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static String toOneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else {
        out.append(c == '\0' ? '\ufffd' : c);
      }
    }
    return out.toString();
  }
}
