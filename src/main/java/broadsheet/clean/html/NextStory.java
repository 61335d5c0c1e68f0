package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import java.util.HashSet;
import java.util.Set;

/**
 * Where the next story begins on a page that goes on without end: a heading in the same markup as
 * the title, with a byline or a date beside it in the same markup as the title's. What follows is
 * as well written as the story, so no score of single pieces sees it.
 */
final class NextStory {

  /** Pieces around a title in which its byline and date stand. */
  private static final int BESIDE = 6;

  /** Words that stand between two titles at least, or the second belongs to the head. */
  private static final int LEAST = 50;

  private final Measured measured;
  private final Verdicts verdicts;

  NextStory(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
  }

  /** Removes it, and all below. */
  void find() {
    int title = verdicts.first(Reason.TITLE);
    if (title < 0 || !(piece(title).block() instanceof Block.Heading)) {
      return;
    }
    Set<Integer> head = head(title);
    int words = 0;
    for (int i = title + 1; i < size() && !head.isEmpty(); i++) {
      words += verdicts.kept(i) ? measured.shapes().get(i).words() : 0;
      if (words >= LEAST && isLike(i, title) && hasHead(i, head)) {
        removeFrom(i);
        return;
      }
    }
  }

  /** The markup of the title's byline and date, as far as it has names. */
  private Set<Integer> head(int title) {
    Set<Integer> head = new HashSet<>();
    for (int i = from(title); i < to(title); i++) {
      Reason reason = verdicts.reason(i);
      boolean says = reason == Reason.BYLINE || reason == Reason.DATE;
      if (says && !piece(i).region().element.className().isEmpty()) {
        head.add(piece(i).region().signature);
      }
    }
    return head;
  }

  private boolean isLike(int i, int title) {
    return piece(i).block() instanceof Block.Heading
        && piece(i).region().signature == piece(title).region().signature
        && !piece(i).text().equals(piece(title).text());
  }

  private boolean hasHead(int at, Set<Integer> head) {
    for (int i = from(at); i < to(at); i++) {
      if (!verdicts.kept(i) && head.contains(piece(i).region().signature)) {
        return true;
      }
    }
    return false;
  }

  private void removeFrom(int start) {
    for (int i = start; i < size(); i++) {
      if (verdicts.kept(i)) {
        verdicts.remove(i, Reason.RELATED_LINKS, "of the next story on the page");
      }
    }
  }

  private int from(int at) {
    return Math.max(0, at - BESIDE);
  }

  private int to(int at) {
    return Math.min(size(), at + BESIDE + 1);
  }

  private int size() {
    return measured.page().pieces().size();
  }

  private Piece piece(int i) {
    return measured.page().pieces().get(i);
  }
}
