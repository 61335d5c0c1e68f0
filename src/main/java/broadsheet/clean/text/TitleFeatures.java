package broadsheet.clean.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the scorer of titles is told of a line: all that is known of it as a line, how it and its
 * neighbours scored as story, how far below it the story begins, how much of the story's own words
 * it holds, and where else its words stand. One object measures one dump.
 */
final class TitleFeatures {

  /** Lines above the story among which the title is sought. */
  private static final int REACH = 100;

  /** Lines from the beginning of the story on that may be its title. */
  private static final int INTO = 3;

  private static final int LONGEST = 45;

  /** Signs of a line whose words are looked for inside other lines. */
  private static final int SHORTEST_INSIDE = 12;

  private static final int LONGEST_INSIDE = 400;

  /** Paragraphs that lead the story. */
  private static final int LEAD = 4;

  private static final List<String> OWN =
      List.of(
          "score",
          "scoreAbove1",
          "scoreBelow1",
          "scoreBelow2",
          "scoreBelow3",
          "scoresAbove",
          "scoresBelow",
          "toBody",
          "body",
          "known",
          "knownShare",
          "told",
          "toldShare",
          "toldAbove",
          "toldBelow",
          "led",
          "ledShare",
          "seldom",
          "before",
          "inside",
          "holds",
          "dateBelow",
          "longBelow");

  /** The features' names, in order. */
  static final List<String> NAMES = names();

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final LineFeatures features;
  private final Verdicts verdicts;
  private final double[] first;
  private final int body;
  private final int from;
  private final int to;
  private final int often;

  /** By word: lines of the story that hold it. */
  private final int[] story;

  private final boolean[] lead;
  private final Map<String, Integer> seen = new HashMap<>();

  /** Of each line that may be the title its less common words. */
  private final int[][] seldom;

  /** How often the story says them. */
  private final float[] told;

  /** In how many other lines it stands whole, and how many stand in it. */
  private final int[] inside;

  private final int[] holds;

  private float most;
  private float[] out = new float[0];
  private int next;

  /**
   * Looks at the story.
   *
   * @param verdicts which lines are story
   * @param first how they scored at first, each by itself: a second look gives up what stands alone
   *     above the story, as titles do
   */
  TitleFeatures(
      List<Line> lines,
      LineShape[] shapes,
      LineFeatures features,
      Verdicts verdicts,
      double[] first) {
    this.lines = lines;
    this.shapes = shapes;
    this.features = features;
    this.verdicts = verdicts;
    this.first = first;
    body = firstRunning();
    from = Math.max(0, body - REACH);
    to = Math.min(shapes.length, body + INTO);
    often = Math.max(4, shapes.length / 8);
    story = new int[features.echo().vocabulary()];
    lead = new boolean[story.length];
    seldom = new int[to - from][];
    told = new float[seldom.length];
    inside = new int[seldom.length];
    holds = new int[seldom.length];
    tell();
    nest();
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(LineFeatures.NAMES);
    names.addAll(OWN);
    return List.copyOf(names);
  }

  /** The first kept line of running text that another follows soon, or the first at all. */
  private int firstRunning() {
    int first = shapes.length;
    for (int i = 0; i < shapes.length; i++) {
      if (verdicts.kept(i) && shapes[i].runs()) {
        first = Math.min(first, i);
        for (int j = i + 1; j < Math.min(shapes.length, i + 8); j++) {
          if (verdicts.kept(j) && shapes[j].runs()) {
            return i;
          }
        }
      }
    }
    return first;
  }

  private void tell() {
    Echo echo = features.echo();
    int leading = 0;
    int[] last = new int[story.length];
    for (int i = 0; i < shapes.length; i++) {
      if (verdicts.kept(i)) {
        boolean leads = shapes[i].runs() && leading++ < LEAD;
        int mark = i + 1;
        distinct(i, last, mark)
            .forEach(
                w -> {
                  story[w]++;
                  lead[w] |= leads;
                });
      }
    }
    Arrays.fill(last, 0);
    for (int i = from; i < to; i++) {
      int[] words = distinct(i, last, i + 1).filter(w -> echo.lines(w) <= often).toArray();
      seldom[i - from] = words;
      told[i - from] = Arrays.stream(words).map(w -> Math.min(6, story[w])).sum();
      most = fits(i) ? Math.max(most, told[i - from]) : most;
    }
  }

  /**
   * The words of a line, each once, in their order.
   *
   * @param last by word, the line that had it last, as a number of its own
   */
  private IntStream distinct(int line, int[] last, int mark) {
    return features
        .echo()
        .words(line)
        .filter(
            word -> {
              boolean isNew = last[word] != mark;
              last[word] = mark;
              return isNew;
            });
  }

  private void nest() {
    for (int i = from; i < to; i++) {
      String text = lines.get(i).text();
      for (int j = from; j < to && text.length() >= SHORTEST_INSIDE; j++) {
        String other = lines.get(j).text();
        if (other.length() > text.length()
            && other.length() <= LONGEST_INSIDE
            && other.contains(text)) {
          inside[i - from]++;
          holds[j - from]++;
        }
      }
    }
  }

  /** The first line of the story, or the number of lines where there is none. */
  int body() {
    return body;
  }

  /** The first line that may be the title. */
  int from() {
    return from;
  }

  /** The line behind the last one that may be the title. */
  int to() {
    return to;
  }

  /** Whether a line may be the title. */
  boolean fits(int line) {
    LineShape shape = shapes[line];
    return shape.words() >= 1
        && shape.words() <= LONGEST
        && shape.letters() >= 3
        && !shape.goesOn();
  }

  /** Measures a line into an array as long as the names; line after line, from the first on. */
  void measure(int line, float[] row) {
    features.measure(line, row);
    out = row;
    next = LineFeatures.NAMES.size();
    scores(line);
    words(line);
    put(seen.merge(lines.get(line).text(), 1, Integer::sum) - 1);
    put(inside[line - from]);
    put(holds[line - from]);
    put(isDate(line + 1) ? 1 : isDate(line + 2) ? 2 : 0);
    int longer = 0;
    for (int i = line + 1; i < body; i++) {
      longer += shapes[i].words() >= 4 ? 1 : 0;
    }
    put(Math.min(30, longer));
  }

  private void put(float value) {
    out[next++] = value;
  }

  private void scores(int line) {
    for (int i : new int[] {line, line - 1, line + 1, line + 2, line + 3}) {
      put(i < 0 || i >= shapes.length ? -1 : (float) first[i]);
    }
    float above = 0;
    for (int i = Math.max(0, line - 8); i < line; i++) {
      above += (float) first[i];
    }
    float below = 0;
    for (int i = line + 1; i < Math.min(shapes.length, line + 9); i++) {
      below += (float) first[i];
    }
    put(above);
    put(below);
    put(Math.max(-20, Math.min(80, body - line)));
    put(Math.min(300, body));
  }

  private void words(int line) {
    int count = seldom[line - from].length;
    int known = 0;
    int led = 0;
    for (int word : seldom[line - from]) {
      known += story[word] > 0 ? 1 : 0;
      led += lead[word] ? 1 : 0;
    }
    put(known);
    put((known + .1f) / (count + .5f));
    put(told[line - from]);
    put(most == 0 ? 0 : told[line - from] / most);
    put(line > from ? told[line - from - 1] : -1);
    put(line + 1 < to ? told[line - from + 1] : -1);
    put(led);
    put((led + .1f) / (count + .5f));
    put(count);
  }

  private boolean isDate(int line) {
    return line < shapes.length && shapes[line].words() < 14 && features.isDated(line);
  }
}
