package broadsheet.render.changes;

import broadsheet.render.changes.Passage.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed from one text to another. Blocks that are equal are found first; between them a
 * block that went and one that came are taken for one, changed, if they share enough of their
 * words. Immutable and thread-safe.
 */
public final class Changes {

  /** How many pairs of words, or of blocks, are compared for one page. */
  private static final long BUDGET = 8_000_000;

  /** The passages of both texts, in order. */
  public List<Passage> between(List<Line> before, List<Line> after) {
    Differences differences = new Differences(BUDGET);
    WordChanges words = new WordChanges(differences);
    List<Passage> passages = new ArrayList<>();
    for (Differences.Stretch<Line> stretch : differences.of(before, after)) {
      if (stretch.same()) {
        stretch.after().forEach(line -> passages.add(Passage.of(line, Change.SAME)));
      } else {
        changed(stretch.before(), stretch.after(), words, passages);
      }
    }
    return passages;
  }

  private static void changed(
      List<Line> before, List<Line> after, WordChanges words, List<Passage> to) {
    int i = 0;
    int j = 0;
    Matches matches = Matches.of(before, after).orElse(null);
    if (matches != null) {
      while (i < before.size() && j < after.size()) {
        if (matches.match(i, j)) {
          Line line = after.get(j++);
          to.add(
              new Passage(
                  Change.PART, line.heading(), words.of(before.get(i++).text(), line.text())));
        } else if (matches.isGone(i, j)) {
          to.add(Passage.of(before.get(i++), Change.REMOVED));
        } else {
          to.add(Passage.of(after.get(j++), Change.ADDED));
        }
      }
    }
    before.subList(i, before.size()).forEach(l -> to.add(Passage.of(l, Change.REMOVED)));
    after.subList(j, after.size()).forEach(l -> to.add(Passage.of(l, Change.ADDED)));
  }
}
