package broadsheet.markdown;

import broadsheet.article.Block;
import broadsheet.article.HeadingNames;
import broadsheet.article.Readdressing;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of attributes as kramdown, Hugo and Pandoc have them: behind headings, pictures and links,
 * and below paragraphs. They say how something looks, and are dropped; but one of a heading may
 * name it, <code>{#costs}</code>, and then links to that name lead to the heading.
 */
final class AttributeLists {
  private static final String ATTRIBUTE =
      "(?:[#.][\\w:-]++|[\\w-]++=(?:\"[^\"{}]*+\"|[^\\s{}\"]++))";

  private static final Pattern LIST =
      Pattern.compile("\\{:? *+" + ATTRIBUTE + "(?: ++" + ATTRIBUTE + ")*+ *+\\}");

  /** Below a paragraph, in kramdown alone; a word stands for a list that is defined elsewhere. */
  private static final Pattern LINE =
      Pattern.compile("\\{:(?: *+(?:" + ATTRIBUTE + "|[\\w-]++))++ *+\\} *+");

  private static final Pattern NAME = Pattern.compile("#([\\w:-]++)");

  /** How many headings with names may be the title, or in other blocks, before the next. */
  private static final int NEAR = 8;

  /** A heading that has a name, by its words. */
  private record Named(String words, String name) {}

  private final List<Named> named = new ArrayList<>();

  /** Takes the lists out of a document. */
  AttributeLists(Document document) {
    for (Node node = document; node != null; ) {
      Node next = InlineReader.following(node, document);
      if (node instanceof Heading heading) {
        String name = name(heading);
        if (!name.isEmpty()) {
          named.add(new Named(words(InlineReader.plainText(heading)), name));
        }
      } else if (node instanceof Text text && text.getChars().startsWith("{")) {
        drop(text);
      }
      node = next;
    }
  }

  /** Takes the list off the end of a heading, and gives the name that it has. */
  private static String name(Heading heading) {
    if (!(heading.getLastChild() instanceof Text text)) {
      return "";
    }
    String chars = text.getChars().toString().stripTrailing();
    int start = Math.max(0, chars.lastIndexOf('{'));
    Matcher list = LIST.matcher(chars).region(start, chars.length());
    if (!list.matches() || (start > 0 && chars.charAt(start - 1) != ' ')) {
      return "";
    }
    text.setChars(BasedSequence.of(chars.substring(0, start).stripTrailing()));
    Matcher name = NAME.matcher(list.group());
    return name.find() ? name.group(1) : "";
  }

  private static void drop(Text text) {
    String chars = text.getChars().toString();
    Node before = text.getPrevious();
    if (before != null && !(before instanceof SoftLineBreak)) {
      Matcher list = LIST.matcher(chars);
      text.setChars(BasedSequence.of(list.lookingAt() ? chars.substring(list.end()) : chars));
    } else if (text.getNext() == null
        && text.getParent() instanceof Paragraph paragraph
        && LINE.matcher(chars).matches()) {
      text.unlink();
      if (before == null) {
        paragraph.unlink();
      } else {
        before.unlink();
      }
    }
  }

  private static String words(String text) {
    return Normal.oneLine(text).strip();
  }

  /** The next heading of these words that has a name, from one of them on; -1 for none. */
  private int at(int first, String words) {
    for (int i = first; i < Math.min(named.size(), first + NEAR); i++) {
      if (named.get(i).words().equals(words)) {
        return i;
      }
    }
    return -1;
  }

  /** The same blocks, in which links to the names of headings lead there. */
  List<Block> settled(List<Block> blocks) {
    Map<String, String> ways = new HashMap<>();
    HeadingNames names = new HeadingNames();
    int next = 0;
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        String way = names.next(heading);
        int at = at(next, words(heading.text()));
        if (at >= 0) {
          ways.putIfAbsent('#' + named.get(at).name(), way);
          next = at + 1;
        }
      }
    }
    return ways.isEmpty()
        ? blocks
        : new Readdressing(a -> Optional.of(ways.getOrDefault(a, a)), Optional::of).blocks(blocks);
  }
}
