package broadsheet.clean.text;

import broadsheet.clean.Weights;
import java.util.List;

/**
 * How much a line sounds like story, by its words alone: a weight for each of its {@link Marks},
 * learned from labelled dumps. What a reader takes for a line of furniture is mostly said there, in
 * more words than anybody would list. Immutable and thread-safe.
 */
final class Wording {

  /** Log odds beyond which a line is not surer. */
  private static final float SURE = 8;

  /** The share of known words from which the weights have learnt a dump's language. */
  private static final float LEARNT = .25f;

  /** Words of running lines of which {@link #USUAL} tells the wording. */
  private static final float[] WORDS = {9, 15, 25, 40};

  /**
   * The wording of running lines of so many words, in dumps whose language the weights have learnt:
   * two thirds of their mean, as a line that is only like others is less sure.
   */
  private static final float[] USUAL = {-.1f, .4f, 1.1f, 1.5f};

  /**
   * What the wording of a dump says.
   *
   * @param odds of each line
   * @param learnt whether the weights know its language
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, by who asked for it
  record Read(float[] odds, boolean learnt) {}

  private final Weights weights;

  private Wording(Weights weights) {
    this.weights = weights;
  }

  /**
   * Reads weights that travel with the classes.
   *
   * @throws IllegalStateException if there are none of that name beside this class
   */
  static Wording of(String resource) {
    return new Wording(Weights.of(Wording.class, resource));
  }

  /**
   * Reads weights from lines like {@code -1.25<TAB>s read more}; without a tab a line is a comment.
   *
   * @throws NumberFormatException if a weight is no number
   */
  static Wording parse(List<String> lines) {
    return new Wording(Weights.parse(lines));
  }

  /**
   * The log odds that each line of a dump is story. Of a language of which the weights know few
   * words, those of a paragraph would be of a long line that says nothing as stories do, which is
   * furniture: there what paragraphs of that length mostly have stands in for what is not known.
   *
   * @return from -8 to 8, one a line
   */
  Read of(List<Line> lines, LineShape[] shapes) {
    float[] odds = new float[shapes.length];
    int[] words = new int[2];
    Marks marks = new Marks();
    for (int i = 0; i < odds.length; i++) {
      odds[i] = of(marks.read(lines.get(i).text()), words);
    }
    float learnt = words[1] / (LEARNT * Math.max(1, words[0]));
    for (int i = 0; learnt < 1 && i < odds.length; i++) {
      if (shapes[i].runs()) {
        odds[i] = learnt * odds[i] + (1 - learnt) * usual(shapes[i].words());
      }
    }
    return new Read(odds, learnt >= 1);
  }

  private static float usual(float words) {
    int to = 1;
    while (to < WORDS.length - 1 && WORDS[to] < words) {
      to++;
    }
    float part = (words - WORDS[to - 1]) / (WORDS[to] - WORDS[to - 1]);
    return USUAL[to - 1] + Math.max(0, Math.min(1, part)) * (USUAL[to] - USUAL[to - 1]);
  }

  /**
   * The log odds that a line is story.
   *
   * @return from -8 to 8; 0 of a line without words
   */
  float of(Line line) {
    return of(new Marks().read(line.text()), new int[2]);
  }

  /**
   * The log odds of one line.
   *
   * @param words to which its words are added, and those that the weights know
   */
  private float of(Marks line, int[] words) {
    long[] all = line.all();
    if (all.length == 0) {
      return 0;
    }
    float sum = 0;
    for (int i = 0; i + 1 < all.length; i++) {
      float weight = weights.of(all[i]);
      sum += weight;
      int word = line.isWord(i) ? 1 : 0;
      words[0] += word;
      words[1] += weight == 0 ? 0 : word;
    }
    float odds = weights.of(all[all.length - 1]) + sum / share(all.length);
    return Math.max(-SURE, Math.min(SURE, odds));
  }

  /** What each mark of so many counts for, as a divisor; the length's counts whole. */
  static float share(int marks) {
    return (float) Math.sqrt(marks);
  }
}
