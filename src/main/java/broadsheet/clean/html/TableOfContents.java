package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.PlainText;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  TableOfContents(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Removes them with their reasons. */
  void remove() {
    Set<String> headings = null;
    for (int i = 0; i < pieces.size(); i++) {
      List<String> links = new ArrayList<>();
      int end = i;
      while (end < pieces.size() && leads(end, links)) {
        end++;
      }
      if (links.size() >= LEAST && !isAnnounced(i)) {
        headings = headings == null ? headings() : headings;
        if (links.stream().filter(headings::contains).count() * 3 >= links.size() * 2L) {
          remove(i, end);
        }
      }
      i = Math.max(i, end - 1);
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

  /** Whether a piece is nothing but links to places on the page, whose letters are added. */
  private boolean leads(int i, List<String> links) {
    Piece piece = pieces.get(i);
    boolean text =
        piece.block() instanceof Block.Paragraph || piece.block() instanceof Block.ListBlock;
    if (!text || piece.linkChars() == 0 || piece.linkChars() * 10 < piece.chars() * 9) {
      return false;
    }
    List<String> here = new ArrayList<>();
    PageLinks.each(piece.block(), link -> here.add(letters(link)));
    int letters = here.stream().mapToInt(String::length).sum();
    links.addAll(here);
    return letters * 10 >= piece.chars() * 7; // the others are numbers and signs
  }

  private static String letters(Inline.Link link) {
    return unnumbered(PlainText.ofInline(link.content()));
  }

  /** The letters of the headings that may be the story's. */
  private Set<String> headings() {
    Set<String> headings = new HashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).block() instanceof Block.Heading
          && (verdicts.kept(i) || !verdicts.explained(i))) {
        headings.add(unnumbered(pieces.get(i).text()));
      }
    }
    headings.remove("");
    return headings;
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
