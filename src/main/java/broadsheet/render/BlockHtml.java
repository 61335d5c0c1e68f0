package broadsheet.render;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.PlainText;
import broadsheet.render.view.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The text of an article as HTML. Every character of it is escaped; links lead to {@code http},
 * {@code https} and {@code mailto} addresses and to files of the site, and any other is left as
 * plain text. A picture of the site is shown; one on another host becomes a link with its caption,
 * so that no reader's browser asks that host for it.
 *
 * <p>Headings are fitted to the page: the first is an {@code h2}, and none skips a level; links of
 * the text lead to them. A number that led to a note in the source leads to it here, and back:
 * notes are the numbered list that ends the text. A paragraph that says it is a correction is
 * marked as one. Blocks may nest as deep as they like, for nothing here recurses. One object serves
 * one page.
 */
final class BlockHtml {

  private static final String END_LINK = "</a>";

  /** What begins before so many characters of text is seen at once, before anybody scrolls. */
  private static final int HEAD = 1000;

  private final Words words;
  private final Links links;
  private final Map<String, String> places;
  private final FigurePictures pictures;
  private final Corrections corrections;
  private final Syntax syntax;
  private final StringBuilder out = new StringBuilder(8192);
  private final Deque<Object> open = new ArrayDeque<>();
  private Headings headings = new Headings(List.of());
  private Notes notes = new Notes(null);
  private boolean inLink;
  private int tables;

  /**
   * A writer for one page.
   *
   * @param words the theme's own
   * @param links from the page
   * @param places content path to site path of what the text may show and link to
   * @param corrections tells which paragraphs are such
   * @param pictures writes those that may be shown
   * @param syntax which of the two of HTML
   */
  BlockHtml(
      Words words,
      Links links,
      Map<String, String> places,
      Corrections corrections,
      FigurePictures pictures,
      Syntax syntax) {
    this.words = words;
    this.links = links;
    this.places = places;
    this.corrections = corrections;
    this.pictures = pictures;
    this.syntax = syntax;
  }

  /** The blocks as HTML. */
  String write(List<Block> blocks) {
    notes = Notes.of(blocks);
    headings = new Headings(blocks);
    push(blocks);
    while (!open.isEmpty()) {
      Object next = open.pop();
      if (next instanceof String markup) {
        inLink &= !markup.equals(END_LINK);
        out.append(markup);
      } else if (next instanceof Block block) {
        block(block);
      } else if (next instanceof Inline inline) {
        inline(inline);
      }
    }
    return out.toString();
  }

  /** The headings right below the title that were written, each with the way to it. */
  List<View.Link> headings() {
    return headings.contents();
  }

  /** Puts pieces, markup among them, in front of what is still to be written. */
  private void push(List<?> pieces) {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      open.push(pieces.get(i));
    }
  }

  private void push(String before, List<?> pieces, String after) {
    open.push(after);
    push(pieces);
    open.push(before);
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph p) {
      boolean correction = corrections.includes(p);
      push(correction ? "<p class=\"correction\" role=\"note\">" : "<p>", p.content(), "</p>\n");
    } else if (block instanceof Block.Heading h) {
      heading(h);
    } else if (block instanceof Block.ListBlock l) {
      list(l);
    } else if (block instanceof Block.Quotation q) {
      push("<blockquote>\n", q.blocks(), "</blockquote>\n");
    } else if (block instanceof Block.Table t) {
      table(t);
    } else if (block instanceof Block.Figure f) {
      figure(f);
    } else if (block instanceof Block.Code c) {
      out.append("<pre tabindex=\"0\"><code>");
      Markup.escape(c.lines(), out);
      out.append("</code></pre>\n");
    } else if (block instanceof Block.Rule) {
      out.append("<hr").append(syntax.end()).append('\n');
    }
  }

  private void heading(Block.Heading heading) {
    int level = headings.level(heading.level());
    String place = headings.place(heading, level);
    String id = place == null ? ">" : " id=\"" + place + "\">";
    push("<h" + level + id, heading.content(), "</h" + level + ">\n");
  }

  private void list(Block.ListBlock list) {
    Integer start = list.start();
    String tag = start == null ? "ul" : "ol";
    String from = start == null || start == 1 ? "" : " start=\"" + start + "\"";
    List<Object> pieces = new ArrayList<>();
    int number = start == null ? 0 : start;
    for (List<Block> item : list.items()) {
      boolean note = notes.isNoted(list, number);
      pieces.add(note ? "<li id=\"note-" + number + "\">" : "<li>");
      if (!item.isEmpty() && item.get(0) instanceof Block.Paragraph p && tight(item)) {
        pieces.addAll(p.content());
        pieces.addAll(item.subList(1, item.size()));
      } else {
        pieces.addAll(item);
      }
      pieces.add(note ? " " + back(number) + "</li>\n" : "</li>\n");
      number++;
    }
    push("<" + tag + from + ">\n", pieces, "</" + tag + ">\n");
  }

  /** The way from a note to the place in the text that it belongs to. */
  private String back(int number) {
    StringBuilder label = new StringBuilder();
    Markup.escape(words.say("article.note.back", words.number(number)), label);
    return "<a class=\"back\" href=\"#noted-" + number + "\" aria-label=\"" + label + "\">↩</a>";
  }

  /** One paragraph, perhaps with lists below it, needs no paragraph of its own. */
  private static boolean tight(List<Block> item) {
    return item.subList(1, item.size()).stream().allMatch(b -> b instanceof Block.ListBlock);
  }

  private void table(Block.Table table) {
    tables++;
    List<Object> pieces = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      boolean head = i == 0 && table.headed();
      pieces.add(head ? "<thead><tr>" : "<tr>");
      for (List<Inline> cell : table.rows().get(i)) {
        boolean names = head && !cell.isEmpty();
        pieces.add(names ? "<th scope=\"col\">" : "<td>");
        pieces.addAll(cell);
        pieces.add(names ? "</th>" : "</td>");
      }
      pieces.add(head ? "</tr></thead>\n<tbody>\n" : "</tr>\n");
    }
    boolean headed = table.headed() && !table.rows().isEmpty();
    StringBuilder label = new StringBuilder();
    Markup.escape(words.say("article.table", tables), label);
    push(
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\""
            + label
            + "\"><table>\n",
        pieces,
        headed ? "</tbody></table></div>\n" : "</table></div>\n");
  }

  private void figure(Block.Figure figure) {
    int before = out.length();
    out.append("<figure>");
    String whole = pictures.whole(figure);
    if (whole != null) {
      out.append("<a");
      Markup.attribute("href", whole, out);
      if (figure.alt().isBlank()) {
        Markup.attribute("aria-label", words.say("article.picture"), out);
      }
      out.append('>');
    }
    out.append("<img");
    if (!pictures.write(figure, before < HEAD, out)) {
      out.setLength(before);
      absent(figure);
      return;
    }
    out.append(syntax.end()).append(whole == null ? "" : END_LINK);
    if (figure.caption().isEmpty()) {
      out.append("</figure>\n");
    } else {
      push("<figcaption>", figure.caption(), "</figcaption></figure>\n");
    }
  }

  /** A picture that is not in the site: its words, and the way to it. */
  private void absent(Block.Figure figure) {
    List<Inline> caption =
        PlainText.ofInline(figure.caption()).isEmpty() && !figure.alt().isBlank()
            ? List.of(new Inline.Text(figure.alt()))
            : figure.caption();
    boolean away = LinkAddress.isWeb(figure.address());
    if (!away && caption.isEmpty()) {
      return;
    }
    StringBuilder label = new StringBuilder("<figure class=\"absent\"><figcaption>");
    if (away) {
      anchor(figure.address(), label);
    }
    Markup.escape(words.say("article.picture"), label);
    label.append(away ? END_LINK : "").append(caption.isEmpty() ? "" : ": ");
    push(label.toString(), caption, "</figcaption></figure>\n");
  }

  private void inline(Inline inline) {
    if (inline instanceof Inline.Text t) {
      Markup.escape(t.text(), out);
    } else if (inline instanceof Inline.Break) {
      out.append("<br").append(syntax.end()).append('\n');
    } else if (inline instanceof Inline.Styled s) {
      String tag = tag(s.style());
      push("<" + tag + ">", s.content(), "</" + tag + ">");
    } else if (inline instanceof Inline.Link l) {
      link(l);
    }
  }

  private static String tag(Inline.Style style) {
    return switch (style) {
      case EMPHASIS -> "em";
      case STRONG -> "strong";
      case CODE -> "code";
      case SUBSCRIPT -> "sub";
      case SUPERSCRIPT -> "sup";
      case INSERTED -> "ins";
      case DELETED -> "del";
    };
  }

  /** A link inside a link has no meaning in HTML, nor one that leads nowhere: text is left. */
  private void link(Inline.Link link) {
    if (!inLink && notes.has(link)) {
      int number = Notes.number(link);
      String id = notes.note(number) ? " id=\"noted-" + number + "\"" : "";
      out.append("<a href=\"#note-").append(number).append('"');
      out.append(id).append(syntax.notes()).append('>');
      inLink = true;
      open.push(END_LINK);
      push(link.content());
      return;
    }
    String place = places.get(link.address());
    String way = place == null ? headings.way(link.address()) : links.to(place);
    if (inLink || (way == null && !LinkAddress.isLink(link.address()))) {
      push(link.content());
      return;
    }
    inLink = true;
    anchor(way == null ? link.address() : way, out);
    open.push(END_LINK);
    push(link.content());
  }

  private static void anchor(String address, StringBuilder to) {
    to.append("<a href=\"");
    Markup.escape(address, to);
    to.append(LinkAddress.isWeb(address) ? "\" rel=\"noopener noreferrer\">" : "\">");
  }
}
