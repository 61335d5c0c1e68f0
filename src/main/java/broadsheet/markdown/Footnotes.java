package broadsheet.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The footnotes of a document, numbered in the order in which its text leads to them; those that
 * nothing leads to come last. What leads to one becomes a link that says its number.
 */
final class Footnotes {
  private final IdentityHashMap<Node, Integer> numbers = new IdentityHashMap<>();
  private final List<Node> notes = new ArrayList<>();

  /** Moves the notes of a document to its end. */
  Footnotes(Document document) {
    List<FootnoteBlock> defined = new ArrayList<>();
    for (Node node = document; node != null; node = InlineReader.following(node, document)) {
      if (node instanceof FootnoteBlock note) {
        defined.add(note);
      }
    }
    defined.forEach(Node::unlink);
    link(document);
    int done = 0;
    for (int next = 0; done < notes.size() || next < defined.size(); ) {
      if (done < notes.size()) {
        link(notes.get(done++));
      } else {
        number(defined.get(next++));
      }
    }
    notes.forEach(document::appendChild);
  }

  /** The notes in the order of their numbers, the first of which is 1. */
  List<Node> notes() {
    return notes;
  }

  private int number(Node note) {
    return numbers.computeIfAbsent(
        note,
        n -> {
          notes.add(n);
          return notes.size();
        });
  }

  private void link(Node top) {
    for (Node node = top; node != null; ) {
      if (node instanceof Footnote sign && sign.getFootnoteBlock() != null) {
        sign.removeChildren(); // its number is said instead
      }
      Node next = InlineReader.following(node, top);
      if (node instanceof Footnote sign) {
        replace(sign);
      }
      node = next;
    }
  }

  /** A sign that leads nowhere is text. */
  private void replace(Footnote sign) {
    FootnoteBlock note = sign.getFootnoteBlock();
    if (note == null) {
      sign.insertBefore(new Text(sign.getOpeningMarker()));
      while (sign.getFirstChild() != null) {
        sign.insertBefore(sign.getFirstChild());
      }
      sign.insertBefore(new Text(sign.getClosingMarker()));
    } else {
      BasedSequence number = BasedSequence.of(Integer.toString(number(note)));
      Link link = new Link(BasedSequence.of("[" + number + "]"));
      link.setUrlChars(BasedSequence.of("#note-" + number));
      link.appendChild(new Text(number));
      sign.insertBefore(new HtmlInline(BasedSequence.of("<sup>")));
      sign.insertBefore(link);
      sign.insertBefore(new HtmlInline(BasedSequence.of("</sup>")));
    }
    sign.unlink();
  }
}
