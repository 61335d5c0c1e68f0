package broadsheet.clean.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How much a line sounds like story, by its words alone: a weight for each of its {@link Marks},
 * learned from labelled dumps, read from a text with a weight and a mark a line. What a reader
 * takes for a line of furniture is mostly said there, in more words than anybody would list.
 * Immutable and thread-safe.
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

  private final long[] marks;
  private final float[] weights;

  private Wording(int size) {
    int room = Integer.highestOneBit(Math.max(8, size)) * 4;
    marks = new long[room];
    weights = new float[room];
  }

  /**
   * Reads weights that travel with the classes.
   *
   * @throws IllegalStateException if there are none of that name beside this class
   */
  static Wording of(String resource) {
    try (InputStream in = Wording.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no weights " + resource + " beside Wording");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return parse(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads weights from lines like {@code -1.25<TAB>s read more}; without a tab a line is a comment.
   *
   * @throws NumberFormatException if a weight is no number
   */
  static Wording parse(List<String> lines) {
    Wording wording = new Wording(lines.size());
    for (String line : lines) {
      int tab = line.indexOf('\t');
      if (tab >= 0) {
        wording.put(Marks.hash(line.substring(tab + 1)), Float.parseFloat(line.substring(0, tab)));
      }
    }
    return wording;
  }

  private void put(long mark, float weight) {
    int at = place(mark);
    marks[at] = mark;
    weights[at] = weight;
  }

  /** Where a mark is, or would be; a mark of 0 is nowhere. */
  private int place(long mark) {
    int at = (int) ((mark ^ (mark >>> 29)) >>> 3) & (marks.length - 1);
    while (marks[at] != mark && marks[at] != 0) {
      at = (at + 1) & (marks.length - 1);
    }
    return at;
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
      int at = place(all[i]);
      sum += weights[at];
      int word = line.isWord(i) ? 1 : 0;
      words[0] += word;
      words[1] += marks[at] == 0 ? 0 : word;
    }
    float odds = weights[place(all[all.length - 1])] + sum / share(all.length);
    return Math.max(-SURE, Math.min(SURE, odds));
  }

  /** What each mark of so many counts for, as a divisor; the length's counts whole. */
  static float share(int marks) {
    return (float) Math.sqrt(marks);
  }
}
