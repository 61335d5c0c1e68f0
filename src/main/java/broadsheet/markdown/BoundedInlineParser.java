package broadsheet.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The library's parser of running text, held to time in line with the text.
 *
 * <ul>
 *   <li>Text is parsed in pieces of at most {@value #PIECE} characters, cut at a line end or space:
 *       styles and links do not go over a cut, and nothing is lost there.
 *   <li>Each piece is a string of its own. The library's own sequences know which place of the file
 *       each character is from; in quotations and lists they are slow, and merging them takes in
 *       the markers between.
 *   <li>The library copies the whole text for each match of a pattern; here no match is copied.
 *   <li>Labels, addresses, titles and tags are scanned, where the library's patterns recurse over
 *       each character, and end within {@value LinkScanner#FARTHEST} characters.
 * </ul>
 *
 * <p>Not thread-safe: the library makes one for each document.
 */
final class BoundedInlineParser extends InlineParserImpl {
  static final int PIECE = 16_384;

  /** Lines that one definition of a reference may take. */
  private static final int LINES_OF_DEFINITION = 16;

  /** What an address has, and no word with the mark that ends a sentence. */
  private static final Pattern ADDRESS = Pattern.compile("^\\?.|[<#/:]|\\.[\\p{L}\\p{N}]");

  private boolean defining;

  BoundedInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        List.of());
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    if (block instanceof Paragraph paragraph) {
      List<String> lines = content.toString().lines().toList();
      int header = TableParser.header(lines);
      if (header >= 0) {
        new TableParser(this).parse(lines.subList(header, lines.size()), paragraph);
      }
      List<String> text = header < 0 ? lines : lines.subList(0, header);
      parse(String.join("\n", text), block);
      if (text.isEmpty()) {
        block.unlink();
      }
    } else {
      parse(content.toString(), block);
    }
  }

  private static String line(BasedSequence line) {
    String text = line.toString();
    int start = 0;
    while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    return text.substring(start, text.endsWith("\n") ? text.length() - 1 : text.length());
  }

  /** Parses text of any length into the children of a block, which has none yet. */
  void parse(String text, Node block) {
    for (int from = 0; from < text.length(); ) {
      int end = cut(text, from);
      Node piece = new Paragraph();
      super.parse(BasedSequence.of(text.substring(from, end)), piece);
      finish(piece);
      while (piece.getFirstChild() != null) {
        block.appendChild(piece.getFirstChild());
      }
      char next = end < text.length() ? text.charAt(end) : 'x';
      if (next == '\n') {
        block.appendChild(new SoftLineBreak(BasedSequence.of("\n")));
      } else if (next == ' ') {
        block.appendChild(new Text(BasedSequence.of(" ")));
      }
      from = next == '\n' || next == ' ' ? end + 1 : end;
    }
  }

  private static int cut(String text, int from) {
    int end = from + PIECE;
    if (end >= text.length()) {
      return text.length();
    }
    int line = text.lastIndexOf('\n', end);
    int cut = line > from ? line : text.lastIndexOf(' ', end);
    if (cut > from) {
      return cut;
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  /** Undoes what the library does beyond CommonMark. */
  private void finish(Node top) {
    Node node = top.getFirstChild();
    while (node != null) {
      Node next = InlineReader.following(node, top);
      if (node instanceof RefNode ref && !ref.isDefined()) {
        Node after = node.getNext();
        undo(node);
        next = next == null || next.getParent() != null ? next : after;
      } else if (node instanceof RefNode ref) {
        boolean combined = ref.isReferenceTextCombined();
        untrim(
            node,
            combined ? ref.getReferenceOpeningMarker() : ref.getTextOpeningMarker(),
            combined ? ref.getReferenceClosingMarker() : ref.getTextClosingMarker());
      } else if (node instanceof InlineLinkNode link) {
        untrim(node, link.getTextOpeningMarker(), link.getTextClosingMarker());
      }
      node = next;
    }
  }

  /** The library takes each {@code [a]} for a reference; one that nothing defines becomes text. */
  private static void undo(Node node) {
    Node first = node.getFirstChild();
    BasedSequence all = node.getChars();
    BasedSequence inside = first == null ? all.subSequence(all.length()) : node.getChildChars();
    int start = inside.getStartOffset() - all.getStartOffset();
    int end = inside.getEndOffset() - all.getStartOffset();
    node.insertBefore(new Text(all.subSequence(0, start)));
    while (node.getFirstChild() != null) {
      node.insertBefore(node.getFirstChild());
    }
    node.insertBefore(new Text(all.subSequence(end)));
    node.unlink();
  }

  /** The library takes away the space at both ends of the text of a link; it is of the text. */
  private void untrim(Node node, BasedSequence open, BasedSequence close) {
    Node first = node.getFirstChild();
    Node last = node.getLastChild();
    if (first instanceof Text) {
      int end = first == last ? close.getStartOffset() : first.getEndOffset();
      first.setChars(input.baseSubSequence(open.getEndOffset(), end));
    }
    if (last instanceof Text && last != first) {
      last.setChars(input.baseSubSequence(last.getStartOffset(), close.getStartOffset()));
    }
  }

  /**
   * Takes the definitions of references off the start of a paragraph, and makes one plain string of
   * its lines: putting many together is what takes the library so long later.
   */
  @Override
  public int preProcessBlock(Paragraph block, ParserState state) {
    List<String> lines = block.getContentLines().stream().map(BoundedInlineParser::line).toList();
    int line = 0;
    defining = true;
    for (int used = 1; used > 0 && line < lines.size(); line += used) {
      used = definition(block, lines.subList(line, lines.size()));
    }
    defining = false;
    String rest = String.join("\n", lines.subList(line, lines.size()));
    block.setContentLines(List.of(BasedSequence.of(rest)));
    return 0;
  }

  /** Reads one definition, and gives how many lines it took. */
  private int definition(Paragraph block, List<String> lines) {
    String first = lines.get(0);
    if (!first.startsWith("[")) {
      return 0;
    }
    StringBuilder text = new StringBuilder(first).append('\n');
    for (int i = 1; i < Math.min(lines.size(), LINES_OF_DEFINITION); i++) {
      text.append(lines.get(i)).append('\n');
    }
    if (!leads(text)) {
      return 0;
    }
    int length = parseReference(block, BasedSequence.of(text.toString()));
    return (int) text.chars().limit(length).filter(c -> c == '\n').count();
  }

  /**
   * Whether an address follows the label. A word alone may be one by the letter of CommonMark, but
   * people write "[A]: Yes" in interviews, which would be gone.
   */
  private static boolean leads(CharSequence definition) {
    int start = Math.max(0, LinkScanner.label(definition, 0)) + 1;
    while (start < definition.length() && definition.charAt(start) <= ' ') {
      start++;
    }
    int end = LinkScanner.destination(definition, start);
    return end > start && ADDRESS.matcher(definition.subSequence(start, end)).find();
  }

  @Override
  public @Nullable BasedSequence match(Pattern pattern) {
    Matcher matcher = pattern.matcher(input).region(index, input.length());
    if (index >= input.length() || !matcher.find()) {
      return null;
    }
    return taken(matcher.start(), matcher.end());
  }

  private BasedSequence taken(int start, int end) {
    index = end;
    return input.subSequence(start, end);
  }

  @Override
  public int parseLinkLabel() {
    int end = LinkScanner.label(input, index);
    if (end < 0) {
      return 0;
    }
    int length = end - index;
    BasedSequence label = input.subSequence(index, end);
    // An undefined one is no label but text, which may hold styles and links.
    if (!defining
        && length > 2
        && !referenceRepository.containsKey(Escaping.normalizeReferenceChars(label, true))) {
      return 0;
    }
    index = end;
    return length;
  }

  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    int end = LinkScanner.destination(input, index);
    return end < 0 ? null : taken(index, end);
  }

  @Override
  public @Nullable BasedSequence parseLinkTitle() {
    int end = LinkScanner.title(input, index);
    return end < 0 ? null : taken(index, end);
  }

  @Override
  public boolean parseAutolink() {
    int length = AngleParser.autolink(AngleParser.ahead(input, index));
    if (length == 0) {
      return false;
    }
    BasedSequence all = taken(index, index + 1 + length);
    BasedSequence address = all.subSequence(1, length);
    BasedSequence end = all.subSequence(length);
    appendNode(
        address.indexOf(':') < 0
            ? new MailLink(all.subSequence(0, 1), address, end)
            : new AutoLink(all.subSequence(0, 1), address, end));
    return true;
  }

  @Override
  public boolean parseHtmlInline() {
    int length = AngleParser.html(AngleParser.ahead(input, index));
    if (length == 0) {
      return false;
    }
    appendNode(new HtmlInline(taken(index, index + 1 + length)));
    return true;
  }
}
