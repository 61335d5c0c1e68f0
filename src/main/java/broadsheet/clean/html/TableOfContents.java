package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.PlainText;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables of contents: links to the headings of the story itself, one below the other, which say
 * nothing that the headings do not. One that a sentence of the story announces is part of it.
 */
final class TableOfContents {

  /** Links of the shortest. */
  private static final int LEAST = 3;

  /** Words of the longest line above one that names it. */
  private static final int LONGEST_NAME = 5;

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;
  private @Nullable Set<String> headings;

  TableOfContents(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Removes them with their reasons. */
  void remove() {
    int from = 0;
    List<String> links = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      List<String> here = links(pieces.get(i));
      links.addAll(here);
      if (here.isEmpty()) {
        settle(from, i, links);
        from = i + 1;
        links.clear();
      }
    }
    settle(from, pieces.size(), links);
  }

  /** Removes a run of pieces that are nothing but links, where these are to the headings. */
  private void settle(int from, int to, List<String> links) {
    if (links.size() >= LEAST && !isAnnounced(from)) {
      Set<String> known = headings == null ? headings() : headings;
      headings = known;
      if (links.stream().filter(known::contains).count() * 3 >= links.size() * 2L) {
        remove(from, to);
      }
    }
  }

  private void remove(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!verdicts.explained(i)) {
        verdicts.remove(i, Reason.NAVIGATION, "leads to the story's own headings");
      }
    }
    boolean named =
        from > 0
            && verdicts.kept(from - 1)
            && pieces.get(from - 1).block() instanceof Block.Paragraph
            && isName(from - 1);
    if (named) {
      verdicts.remove(from - 1, Reason.NAVIGATION, "names a table of contents");
    }
  }

  private boolean isAnnounced(int i) {
    return i > 0
        && verdicts.kept(i - 1)
        && Attachments.isColon(pieces.get(i - 1).text())
        && !isName(i - 1);
  }

  private boolean isName(int i) {
    TextShape shape = measured.shapes().get(i);
    return shape.words() <= LONGEST_NAME && shape.ends() == 0;
  }

  /** The letters of a piece's links to places on the page; none where it has more than these. */
  private static List<String> links(Piece piece) {
    boolean text =
        piece.block() instanceof Block.Paragraph || piece.block() instanceof Block.ListBlock;
    if (!text || piece.linkChars() == 0 || piece.linkChars() * 10 < piece.chars() * 9) {
      return List.of();
    }
    List<String> here = new ArrayList<>();
    PageLinks.each(piece.block(), link -> here.add(letters(link)));
    int letters = here.stream().mapToInt(String::length).sum();
    return letters * 10 >= piece.chars() * 7 ? here : List.of(); // the others: numbers and signs
  }

  private static String letters(Inline.Link link) {
    return unnumbered(PlainText.ofInline(link.content()));
  }

  /** The letters of the headings that may be the story's. */
  private Set<String> headings() {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).block() instanceof Block.Heading
          && (verdicts.kept(i) || !verdicts.explained(i))) {
        found.add(unnumbered(pieces.get(i).text()));
      }
    }
    found.remove("");
    return found;
  }

  /** Letters without the number in front, which either may have by itself. */
  private static String unnumbered(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    return HeadWords.letters(start == text.length() ? text : text.substring(start));
  }
}
