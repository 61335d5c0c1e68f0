package broadsheet.markdown;

import broadsheet.article.Inline;
import broadsheet.article.Inline.Style;
import broadsheet.source.Addresses;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Running text of the parsed Markdown to ours, the tags that {@link InlineWriter} writes included.
 */
final class InlineReader {
  /** Deeper styles are dropped, not their text. */
  private static final int DEEPEST = 100;

  private static final Map<String, Style> STYLES =
      InlineWriter.TAGS.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private final Document document;
  private final Addresses addresses;

  InlineReader(Document document, Addresses addresses) {
    this.document = document;
    this.addresses = addresses;
  }

  /** The running text of a node, in normal form; pictures in it are left out. */
  List<Inline> read(Node parent) {
    return read(parent.getFirstChild(), null);
  }

  /** The running text from one node up to, and without, another of its siblings. */
  List<Inline> read(@Nullable Node first, @Nullable Node end) {
    return Normal.inline(siblings(first, end, 0));
  }

  private List<Inline> siblings(@Nullable Node first, @Nullable Node end, int depth) {
    Deque<Open> open = new ArrayDeque<>();
    List<Inline> out = new ArrayList<>();
    for (Node node = first; node != null && node != end; node = node.getNext()) {
      if (node instanceof HtmlInline html) {
        Tag tag = Tag.of(html.getChars().toString());
        if (tag.isBreak()) {
          out.add(new Inline.Break());
        } else if (tag.style() != null && !tag.closing()) {
          open.push(new Open(tag.style(), out));
          out = new ArrayList<>();
        } else if (tag.style() != null && !open.isEmpty()) {
          Open opened = open.pop();
          List<Inline> inside = out;
          out = opened.before();
          addStyled(opened.style(), inside, out);
        }
      } else {
        add(node, depth, out);
      }
    }
    while (!open.isEmpty()) {
      List<Inline> inside = out;
      out = open.pop().before();
      out.addAll(inside);
    }
    return out;
  }

  private void add(Node node, int depth, List<Inline> out) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      addText(literal(node), out);
    } else if (node instanceof SoftLineBreak) {
      if (out.isEmpty() || !(out.get(out.size() - 1) instanceof Inline.Break)) {
        addText(" ", out);
      }
    } else if (node instanceof HardLineBreak) {
      out.add(new Inline.Break());
    } else if (node instanceof Code) {
      addStyled(Style.CODE, List.of(new Inline.Text(plainText(node))), out);
    } else if (depth >= DEEPEST) {
      addText(plainText(node), out);
    } else if (node instanceof Emphasis) {
      addStyled(Style.EMPHASIS, siblings(node.getFirstChild(), null, depth + 1), out);
    } else if (node instanceof StrongEmphasis) {
      addStyled(Style.STRONG, siblings(node.getFirstChild(), null, depth + 1), out);
    } else if (node instanceof Strikethrough) {
      addStyled(Style.DELETED, siblings(node.getFirstChild(), null, depth + 1), out);
    } else if (node instanceof DelimitedLinkNode) {
      addLink(target(node).address(), List.of(new Inline.Text(literal(node))), out);
    } else if (node instanceof Link || node instanceof LinkRef) {
      addLink(target(node).address(), siblings(node.getFirstChild(), null, depth + 1), out);
    } else if (!isImage(node)) {
      out.addAll(siblings(node.getFirstChild(), null, depth + 1));
    }
  }

  private void addLink(String destination, List<Inline> inside, List<Inline> out) {
    Optional<String> address = addresses.link(destination);
    if (address.isPresent() && !inside.isEmpty()) {
      out.add(new Inline.Link(address.get(), inside));
    } else {
      out.addAll(inside);
    }
  }

  static boolean isImage(Node node) {
    return node instanceof Image || node instanceof ImageRef;
  }

  /** Where a link or picture leads to, itself or by the reference that it names. */
  Target target(Node node) {
    if (node instanceof DelimitedLinkNode angled) {
      String address = angled.getText().toString();
      return new Target(node instanceof MailLink ? "mailto:" + address : address, "");
    }
    LinkNodeBase link =
        node instanceof RefNode ref ? ref.getReferenceNode(document) : (LinkNodeBase) node;
    return link == null
        ? new Target("", "")
        : new Target(link.getUrl().unescape(), link.getTitle().unescape());
  }

  /**
   * An address and its title.
   *
   * @param title empty if there is none
   */
  record Target(String address, String title) {}

  /** The text of a node that is nothing but text, its escapes undone. */
  private static String literal(Node node) {
    if (node instanceof DelimitedLinkNode link) {
      return link.getText().toString();
    }
    return node.getParent() instanceof Code
        ? code(node.getChars().toString())
        : unescaped(node.getChars());
  }

  /** The library's own sequences give their text a character at a time. */
  private static String unescaped(BasedSequence chars) {
    String text =
        chars instanceof SubSequence && chars.getBase() instanceof String whole
            ? whole.substring(chars.getStartOffset(), chars.getEndOffset())
            : chars.toString();
    return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : chars.unescape();
  }

  /** A line end in code is a space; one space at each end is not of the code. */
  private static String code(String raw) {
    String code = raw.replace('\n', ' ');
    boolean padded = code.length() > 2 && code.startsWith(" ") && code.endsWith(" ");
    return padded && !code.isBlank() ? code.substring(1, code.length() - 1) : code;
  }

  private static void addStyled(Style style, List<Inline> inside, List<Inline> out) {
    if (!inside.isEmpty()) {
      out.add(new Inline.Styled(style, inside));
    }
  }

  private static void addText(String text, List<Inline> out) {
    if (!text.isEmpty()) {
      out.add(new Inline.Text(text));
    }
  }

  /** All text below a node, its styles dropped; takes any depth. */
  static String plainText(Node top) {
    StringBuilder out = new StringBuilder();
    for (Node node = top; node != null; node = following(node, top)) {
      if (node instanceof Text || node instanceof HtmlEntity || node instanceof DelimitedLinkNode) {
        out.append(literal(node));
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** The node after this one in reading order, inside the top one. */
  static @Nullable Node following(Node node, Node top) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != top && at.getNext() == null) {
      at = at.getParent();
    }
    return at == top ? null : at.getNext();
  }

  /**
   * Whether all HTML below a node is our own: styles, closed where they were opened, and breaks.
   */
  static boolean isOurs(Node top) {
    Deque<Opened> open = new ArrayDeque<>();
    for (Node node = top; node != null; node = following(node, top)) {
      if (node instanceof HtmlInline html) {
        Tag tag = Tag.of(html.getChars().toString());
        if (tag.style() == null) {
          if (!tag.isBreak() && !tag.isComment()) {
            return false;
          }
        } else if (!tag.closing()) {
          open.push(new Opened(tag.style(), node.getParent()));
        } else if (open.isEmpty()
            || !open.pop().equals(new Opened(tag.style(), node.getParent()))) {
          return false;
        }
      }
    }
    return open.isEmpty();
  }

  private record Open(Style style, List<Inline> before) {}

  private record Opened(Style style, Node parent) {}

  /**
   * A raw tag.
   *
   * @param style that it stands for, or null
   */
  private record Tag(@Nullable Style style, boolean closing, boolean isBreak, boolean isComment) {
    static Tag of(String html) {
      boolean closing = html.startsWith("</");
      String name = html.substring(closing ? 2 : 1, html.length() - 1);
      boolean isBreak = name.equals("br") || name.equals("br/") || name.equals("br /");
      return new Tag(STYLES.get(name), closing, isBreak && !closing, html.startsWith("<!--"));
    }
  }
}
