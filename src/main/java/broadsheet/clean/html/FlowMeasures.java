package broadsheet.clean.html;

import broadsheet.article.Block;
import java.util.ArrayList;
import java.util.List;

/** Where a piece stands in the order of reading: what is before and behind it. */
final class FlowMeasures {

  private static final int[] WINDOWS = {2, 6, 12};
  private static final int FAR = 60;

  static final List<String> NAMES = names();

  private final List<Piece> pieces;
  private final boolean[] good;
  private final int[] charSums;
  private final int[] linkSums;
  private final int[] goodSums;
  private final int[] shortSums;
  private final int[] lastGood;
  private final int[] nextGood;
  private final int heading;
  private final int firstComment;
  private final int[] runLength;
  private final int[] lastHeading;
  private final int runStart;
  private final int runEnd;

  FlowMeasures(Page page, List<TextShape> shapes) {
    pieces = page.pieces();
    int size = pieces.size();
    good = new boolean[size];
    charSums = new int[size + 1];
    linkSums = new int[size + 1];
    goodSums = new int[size + 1];
    shortSums = new int[size + 1];
    lastGood = new int[size];
    nextGood = new int[size];
    runLength = new int[size];
    lastHeading = new int[size];
    int h1 = -1;
    int comment = -1;
    for (int i = 0; i < size; i++) {
      Piece p = pieces.get(i);
      good[i] = Page.isParagraph(p) && (shapes.get(i).ends() > 0 || p.chars() > 120);
      charSums[i + 1] = charSums[i] + p.chars();
      linkSums[i + 1] = linkSums[i] + p.linkChars();
      goodSums[i + 1] = goodSums[i] + (good[i] ? 1 : 0);
      shortSums[i + 1] = shortSums[i] + (p.chars() < 40 ? 1 : 0);
      lastGood[i] = i == 0 ? -FAR : good[i - 1] ? i - 1 : lastGood[i - 1];
      boolean head = p.block() instanceof Block.Heading;
      lastHeading[i] = i == 0 ? -FAR : isHeading(i - 1) ? i - 1 : lastHeading[i - 1];
      if (h1 < 0 && head && p.region().element.normalName().equals("h1") && !p.hidden()) {
        h1 = i;
      }
      if (comment < 0 && isComment(p) && goodSums[i] > 1) {
        comment = i;
      }
    }
    heading = h1;
    firstComment = comment;
    for (int i = size - 1, next = size + FAR; i >= 0; i--) {
      nextGood[i] = next;
      next = good[i] ? i : next;
    }
    int[] longest = runs(size);
    runStart = longest[0];
    runEnd = longest[1];
  }

  private boolean isHeading(int i) {
    return pieces.get(i).block() instanceof Block.Heading;
  }

  private static boolean isComment(Piece piece) {
    for (Region r = piece.region(); r != null && r.parent != null; r = r.parent) {
      if ((r.cues & Cue.COMMENT.bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Runs of good paragraphs with at most three other pieces between; the one with most text. */
  private int[] runs(int size) {
    int[] best = {0, 0};
    int bestChars = -1;
    int start = -1;
    int last = -1;
    int chars = 0;
    for (int i = 0; i <= size; i++) {
      if (i == size || (start >= 0 && i - last > 4)) {
        if (start >= 0) {
          for (int j = start; j <= last; j++) {
            runLength[j] = chars;
          }
          if (chars > bestChars) {
            bestChars = chars;
            best = new int[] {start, last};
          }
        }
        start = -1;
        chars = 0;
      }
      if (i < size && good[i]) {
        start = start < 0 ? i : start;
        last = i;
        chars += pieces.get(i).chars();
      }
    }
    return best;
  }

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "place",
                "place_chars",
                "chars_before",
                "chars_after",
                "prev_chars",
                "next_chars",
                "prev_links",
                "next_links",
                "prev2_chars",
                "next2_chars",
                "prev_kind",
                "next_kind",
                "from_good",
                "to_good",
                "from_heading",
                "from_h1",
                "h1_seen",
                "to_comment",
                "run_share",
                "run_place",
                "from_run",
                "good_before",
                "good_after",
                "prev_same",
                "next_same",
                "good"));
    for (int window : WINDOWS) {
      names.addAll(
          List.of(
              "window" + window + "_links", "window" + window + "_good",
              "window" + window + "_chars", "window" + window + "_short"));
    }
    names.addAll(
        List.of("before6_good", "after6_good", "before6_links", "after6_links", "after3_chars"));
    return List.copyOf(names);
  }

  void put(int i, Sheet sheet) {
    int size = pieces.size();
    int all = charSums[size];
    sheet
        .share(i, size)
        .share(charSums[i], all)
        .put(charSums[i])
        .put(all - charSums[i + 1])
        .put(chars(i - 1))
        .put(chars(i + 1))
        .put(links(i - 1))
        .put(links(i + 1))
        .put(chars(i - 2))
        .put(chars(i + 2))
        .put(kind(i - 1))
        .put(kind(i + 1))
        .put(Math.min(FAR, i - lastGood[i]))
        .put(Math.min(FAR, nextGood[i] - i))
        .put(Math.min(FAR, i - lastHeading[i]))
        .put(heading < 0 ? -2 * FAR : clamp(i - heading))
        .put(heading < 0 ? -1 : Integer.signum(i - heading))
        .put(firstComment < 0 ? 2 * FAR : clamp(firstComment - i))
        .share(runLength[i], charSums[size])
        .put(i < runStart ? -1 : i > runEnd ? 1 : 0)
        .put(i < runStart ? clamp(i - runStart) : i > runEnd ? clamp(i - runEnd) : 0)
        .put(goodSums[i])
        .put(goodSums[size] - goodSums[i + 1])
        .put(same(i, i - 1))
        .put(same(i, i + 1))
        .put(good[i]);
    for (int window : WINDOWS) {
      int from = Math.max(0, i - window);
      int to = Math.min(size, i + window + 1);
      double count = to - from;
      sheet
          .share(linkSums[to] - linkSums[from], charSums[to] - charSums[from])
          .put((goodSums[to] - goodSums[from]) / count)
          .put((charSums[to] - charSums[from]) / count)
          .put((shortSums[to] - shortSums[from]) / count);
    }
    int before = Math.max(0, i - 6);
    int after = Math.min(size, i + 7);
    sheet
        .put(goodSums[i] - goodSums[before])
        .put(goodSums[after] - goodSums[i + 1])
        .share(linkSums[i] - linkSums[before], charSums[i] - charSums[before])
        .share(linkSums[after] - linkSums[i + 1], charSums[after] - charSums[i + 1])
        .put(charSums[Math.min(size, i + 4)] - charSums[i + 1]);
  }

  private boolean same(int i, int j) {
    return j >= 0
        && j < pieces.size()
        && pieces.get(i).region().signature == pieces.get(j).region().signature;
  }

  private static int clamp(int distance) {
    return Math.max(-FAR, Math.min(FAR, distance));
  }

  private int chars(int i) {
    return i < 0 || i >= pieces.size() ? -1 : pieces.get(i).chars();
  }

  private double links(int i) {
    return i < 0 || i >= pieces.size() ? -1 : pieces.get(i).linkDensity();
  }

  private double kind(int i) {
    if (i < 0 || i >= pieces.size()) {
      return -1;
    }
    Block block = pieces.get(i).block();
    return block instanceof Block.Paragraph ? 0 : block instanceof Block.Heading ? 1 : 2;
  }
}
