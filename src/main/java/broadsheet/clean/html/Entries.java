package broadsheet.clean.html;

import broadsheet.article.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.select.Evaluator;

/**
 * Stories in parts that are built alike, as the entries of a live blog are: what heads a part goes
 * with it.
 */
final class Entries {

  /** Parts that are alike, at least. */
  private static final int LEAST = 3;

  /** Steps from a paragraph up to the part that it is in. */
  private static final int STEPS = 4;

  /** Pieces between what heads a part and its text, and the words of the longest of them. */
  private static final int BESIDE = 3;

  private static final int NAME = 6;

  /** The score of what heads a part though its author stands between. */
  private static final double LIKELY = 0.15;

  private static final Evaluator TIME = new Evaluator.Tag("time");

  private record Build(Region around, int signature) {}

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;

  Entries(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Keeps what heads parts. */
  void keep() {
    heads(parts());
  }

  /** The elements that hold kept text and have at least two like them beside them. */
  private Set<Region> parts() {
    Map<Build, Set<Region>> alike = new HashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      Region region = pieces.get(i).region();
      for (int s = 0; s < STEPS && verdicts.kept(i) && region.parent != null; s++) {
        Build build = new Build(region.parent, region.signature);
        alike.computeIfAbsent(build, k -> new HashSet<>()).add(region);
        region = region.parent;
      }
    }
    Set<Region> parts = new HashSet<>();
    alike.values().stream().filter(s -> s.size() >= LEAST).forEach(parts::addAll);
    return parts;
  }

  /** The time and the heading at the top of each part. */
  private void heads(Set<Region> parts) {
    for (int i = pieces.size() - 2; i >= 0 && !parts.isEmpty(); i--) {
      int next = past(i + 1);
      boolean likely = next == i + 1 || verdicts.score(i) >= LIKELY;
      boolean head =
          likely && verdicts.isOpen(i) && verdicts.kept(next) && (isHeading(i) || isTime(i));
      if (head && sharePart(pieces.get(i).region(), pieces.get(next).region(), parts)) {
        verdicts.keep(i);
      }
    }
  }

  /**
   * The first piece from a place on that is no name or face of who writes the part, and no post.
   */
  private int past(int from) {
    int i = from;
    while (i + 1 < pieces.size() && i < from + BESIDE && !verdicts.kept(i) && isBetween(i)) {
      i++;
    }
    return i;
  }

  private boolean isBetween(int i) {
    int words = measured.shapes().get(i).words();
    boolean name = words > 0 && words <= NAME;
    return name || pieces.get(i).chars() == 0 || Posts.isPost(pieces.get(i));
  }

  private boolean isHeading(int i) {
    return pieces.get(i).block() instanceof Block.Heading;
  }

  /** A line of a time of day: an hour, a colon or point, minutes, and not much more. */
  private boolean isTime(int i) {
    String text = pieces.get(i).text();
    if (measured.shapes().get(i).words() > 8) {
      return false;
    }
    for (int at = 1; at + 2 < text.length(); at++) {
      char c = text.charAt(at);
      if ((c == ':' || c == '.' || c == 'h')
          && Character.isDigit(text.charAt(at - 1))
          && Character.isDigit(text.charAt(at + 1))
          && Character.isDigit(text.charAt(at + 2))) {
        return true;
      }
    }
    return pieces.get(i).region().element.selectFirst(TIME) != null;
  }

  private static boolean sharePart(Region one, Region other, Set<Region> parts) {
    Region part = one;
    for (int i = 0; i < STEPS && part.parent != null; i++) {
      if (parts.contains(part)) {
        return other.upTo(part.depth).equals(part);
      }
      part = part.parent;
    }
    return false;
  }
}
