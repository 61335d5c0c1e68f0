package broadsheet.clean.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The texts of all elements of a page that say no more than a line, inner ones first. */
final class ShortTexts implements NodeVisitor {
  private static final int LONGEST = 400;

  private final Deque<StringBuilder> open = new ArrayDeque<>();
  private final List<String> texts = new ArrayList<>();

  private ShortTexts() {}

  static List<String> of(Document document) {
    ShortTexts texts = new ShortTexts();
    document.traverse(texts);
    return texts.texts;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element) {
      open.push(new StringBuilder());
    } else if (node instanceof TextNode text) {
      append(text.getWholeText());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element) {
      StringBuilder done = open.pop();
      if (done.length() <= LONGEST && !done.toString().isBlank()) {
        texts.add(TextPattern.fold(done.toString()));
      }
      append(done);
    }
  }

  private void append(CharSequence text) {
    StringBuilder around = open.peek();
    if (around != null && around.length() <= LONGEST) {
      around.append(text, 0, Math.min(text.length(), LONGEST + 1));
    }
  }
}
