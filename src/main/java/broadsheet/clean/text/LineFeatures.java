package broadsheet.clean.text;

import broadsheet.article.Voice;
import broadsheet.clean.Trees;
import broadsheet.clean.Voices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the scorer is told of each line of a dump: what it looks like, what stands around it within
 * 2, 8 and 16 lines, where it stands to the longest stretches of running text, what of it is said
 * elsewhere, and which cues it holds or follows. Nothing of it belongs to one language but the
 * cues. One object measures one dump.
 */
final class LineFeatures {

  private static final List<String> MEASURES =
      List.of(
          "words", "runs", "short", "dated", "repeats", "trails", "mute", "echo", "label",
          "consent", "wording");

  /** Lines that are scored together: of a very long dump not all measures are held at once. */
  private static final int AT_ONCE = 1024;

  /** The score after some of the trees below which a line is never kept. */
  static final double HOPELESS = .08;

  private static final double[] PRICES = {4, 15, 50};

  /** The features' names, in order. */
  static final List<String> NAMES = names();

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Cues cues;
  private final Wording.Read wording;
  private final Stretch[] stretches;
  private final Echo echo;
  private final Windows windows;
  private final boolean[] dated;
  private final Landmarks landmarks;

  private float[] out = new float[0];
  private int next;

  LineFeatures(List<Line> lines, LineShape[] shapes, Cues cues, Wording wording) {
    this.lines = lines;
    this.shapes = shapes;
    this.cues = cues;
    this.wording = wording.of(lines, shapes);
    this.stretches = new Stretch[PRICES.length];
    for (int i = 0; i < PRICES.length; i++) {
      stretches[i] = Stretch.of(shapes, PRICES[i]);
    }
    this.echo = Echo.of(lines, shapes, stretches[1]);
    this.landmarks = new Landmarks(shapes, cues, echo);
    this.dated = new boolean[shapes.length];
    this.windows = new Windows(measures());
  }

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "words",
                "signs",
                "wordLength",
                "digits",
                "sentences",
                "sentenceLength",
                "commas",
                "capitals",
                "shouted",
                "separators",
                "numbers",
                "first",
                "last",
                "asks",
                "address",
                "copyright",
                "runs",
                "dated",
                "wording",
                "gap",
                "gapBelow",
                "repeats",
                "earlier",
                "shared",
                "rare",
                "echoAbove",
                "echoBelow",
                "announces",
                "fromHeadline",
                "wordsAbove1",
                "wordsAbove2",
                "wordsBelow1",
                "wordsBelow2",
                "lastAbove1",
                "lastBelow1",
                "firstBelow1",
                "runAbove",
                "runBelow",
                "place",
                "fromTop",
                "fromBottom",
                "storyAbove",
                "storyBelow",
                "wordsAboveAll",
                "story",
                "density"));
    for (double price : PRICES) {
      names.add("stretchDistance" + (int) price);
      names.add("stretchPlace" + (int) price);
      names.add("stretchShare" + (int) price);
    }
    for (String measure : MEASURES) {
      for (int size : Windows.SIZES) {
        names.add(measure + "Before" + size);
        names.add(measure + "After" + size);
      }
    }
    names.addAll(Cues.NAMES);
    return List.copyOf(names);
  }

  private float[][] measures() {
    float[][] measures = new float[MEASURES.size()][shapes.length];
    for (int i = 0; i < shapes.length; i++) {
      LineShape shape = shapes[i];
      dated[i] = shape.digits() > 0 && Dated.holds(lines.get(i).text());
      measures[0][i] = Math.min(shape.words(), 60);
      measures[1][i] = shape.runs() ? 1 : 0;
      measures[2][i] = shape.words() <= 3 ? 1 : 0;
      measures[3][i] = dated[i] && shape.words() < 15 ? 1 : 0;
      measures[4][i] = echo.repeats(i) > 1 ? 1 : 0;
      measures[5][i] = shape.last() == 3 ? 1 : 0;
      measures[6][i] = shape.sentences() == 0 ? 1 : 0;
      measures[7][i] = shape.runs() ? Math.max(echo.above(i), echo.below(i)) : .3f;
      measures[8][i] = cues.any(i) ? 1 : 0;
      measures[9][i] = cues.isConsent(i) ? 1 : 0;
      measures[10][i] = wording.odds()[i];
    }
    return measures;
  }

  /**
   * How much each line looks like story.
   *
   * @return from 0 to 1, one a line
   */
  double[] score(Trees trees) {
    double[] scores = new double[shapes.length];
    List<float[]> rows = new ArrayList<>();
    for (int from = 0; from < shapes.length; from += AT_ONCE) {
      rows.clear();
      for (int i = from; i < Math.min(shapes.length, from + AT_ONCE); i++) {
        rows.add(row(i));
      }
      double[] some = trees.scores(rows, HOPELESS);
      System.arraycopy(some, 0, scores, from, some.length);
    }
    return scores;
  }

  /** What spoke for each line, compared with those scored together with it. */
  List<List<Voice>> voices(Voices voices) {
    List<List<Voice>> spoke = new ArrayList<>();
    for (int from = 0; from < shapes.length; from += AT_ONCE) {
      int to = Math.min(shapes.length, from + AT_ONCE);
      spoke.addAll(voices.of(IntStream.range(from, to).mapToObj(this::row).toList()));
    }
    return spoke;
  }

  /** What is measured of a line. */
  float[] row(int line) {
    float[] row = new float[NAMES.size()];
    measure(line, row);
    return row;
  }

  /** Measures a line into the beginning of an array that is no shorter than the names. */
  void measure(int line, float[] features) {
    out = features;
    next = 0;
    look(shapes[line], line);
    neighbours(line);
    place(line);
    for (Stretch stretch : stretches) {
      put(Math.max(-60, Math.min(60, stretch.distance(line))));
      int length = stretch.end() - stretch.start();
      put(stretch.holds(line) ? (line - stretch.start() + .5f) / length : -1);
      put((float) (stretch.words() / Math.max(1, windows.sum(0, 0, shapes.length))));
    }
    for (int m = 0; m < MEASURES.size(); m++) {
      for (int size : Windows.SIZES) {
        put(windows.before(m, line, size));
        put(windows.after(m, line, size));
      }
    }
    next = cues.measure(line, features, next);
  }

  private void put(float value) {
    out[next++] = value;
  }

  private void look(LineShape shape, int line) {
    float words = Math.max(1, shape.words());
    put(Math.min(shape.words(), 200));
    put(Math.min(shape.signs(), 1000));
    put(shape.letters() / words);
    put((float) shape.digits() / Math.max(1, shape.signs()));
    put(Math.min(shape.sentences(), 20));
    put(words / Math.max(1, shape.sentences()));
    put(shape.commas() / words);
    put(shape.capitals() / words);
    put(shape.shouted() / words);
    put(shape.separators());
    put(shape.numbers() / words);
    put(shape.first());
    put(shape.last());
    put(shape.asks() / words);
    put(shape.address() ? 1 : 0);
    put(shape.copyright() ? 1 : 0);
    put(shape.runs() ? 1 : 0);
    put(dated[line] ? 1 : 0);
    put(wording.odds()[line]);
    put(Math.min(lines.get(line).gap(), 5));
  }

  private void neighbours(int line) {
    put(line + 1 < shapes.length ? Math.min(5, lines.get(line + 1).gap()) : 5);
    put(Math.min(20, echo.repeats(line)));
    put(Math.min(20, echo.earlier(line)));
    put(echo.shared(line));
    put(echo.rare(line));
    put(echo.above(line));
    put(echo.below(line));
    put(Math.min(10, echo.announces(line)));
    put(Math.max(-60, Math.min(60, line - landmarks.headline())));
    put(words(line - 1));
    put(words(line - 2));
    put(words(line + 1));
    put(words(line + 2));
    put(line > 0 ? shapes[line - 1].last() : -1);
    put(line + 1 < shapes.length ? shapes[line + 1].last() : -1);
    put(line + 1 < shapes.length ? shapes[line + 1].first() : -1);
    put(landmarks.runAbove(line));
    put(landmarks.runBelow(line));
  }

  private float words(int line) {
    return line < 0 || line >= shapes.length ? -1 : Math.min(shapes[line].words(), 60);
  }

  private void place(int line) {
    int count = shapes.length;
    put((line + .5f) / count);
    put(Math.min(300, line));
    put(Math.min(300, count - line - 1));
    double story = Math.max(1, windows.sum(1, 0, count));
    put((float) (windows.sum(1, 0, line) / story));
    put((float) (windows.sum(1, line + 1, count) / story));
    put((float) Math.min(2000, windows.sum(0, 0, line)));
    put((float) Math.min(200, story));
    put((float) (story / count));
  }

  /** What of the lines is said elsewhere. */
  Echo echo() {
    return echo;
  }

  /** Whether the line states a date or a time of day. */
  boolean isDated(int line) {
    return dated[line];
  }

  /** How often the line stands in the dump. */
  int repeats(int line) {
    return echo.repeats(line);
  }

  /** Whether the weights of wording know the dump's language. */
  boolean knowsLanguage() {
    return wording.learnt();
  }
}
