package broadsheet.render;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a text, which are the numbered list that ends it, and which of them the text has led
 * to. One object serves one text.
 */
final class Notes {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  /** A number of a note has fewer characters. */
  private static final int DIGITS = 9;

  private final Block.@Nullable ListBlock list;
  private final Set<Integer> noted = new HashSet<>();

  /** Those of a list, or none. */
  Notes(Block.@Nullable ListBlock list) {
    this.list = list;
  }

  /** Those of a text. */
  static Notes of(List<Block> blocks) {
    Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    return new Notes(last instanceof Block.ListBlock l && l.start() != null ? l : null);
  }

  /** Whether a link is the number of one of the notes. */
  boolean has(Inline.Link link) {
    Integer first = list == null ? null : list.start();
    if (list == null || first == null || !link.address().startsWith("#")) {
      return false;
    }
    String text = text(link);
    if (!NUMBER.matcher(text).matches()) {
      return false;
    }
    int place = Integer.parseInt(text) - first;
    return place >= 0 && place < list.items().size();
  }

  /** The number of the note that a link leads to, where there is such a note. */
  static int number(Inline.Link link) {
    return Integer.parseInt(text(link));
  }

  /** What a link says, without brackets around it. */
  private static String text(Inline.Link link) {
    String text = OneLine.of(link.content(), DIGITS);
    boolean square = text.startsWith("[") && text.endsWith("]");
    boolean round = text.startsWith("(") && text.endsWith(")");
    return square || round ? text.substring(1, text.length() - 1) : text;
  }

  /** Says that the text leads to a note; gives whether it is the first time. */
  boolean note(int number) {
    return noted.add(number);
  }

  /** Whether an item of a list is a note that the text has led to. */
  @SuppressWarnings("ReferenceEquality") // the list of notes itself, not one that says the same
  boolean isNoted(Block.ListBlock of, int number) {
    return of == list && noted.contains(number);
  }
}
