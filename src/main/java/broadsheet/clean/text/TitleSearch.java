package broadsheet.clean.text;

import broadsheet.clean.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The search for the line that is a dump's title: the one that the scorer finds most likely, less
 * what says by its signs that it is none, and alone where a trail or a teaser has it too.
 */
final class TitleSearch {

  /** Lines below a trail to the page among which its title stands by itself. */
  private static final int BELOW_TRAIL = 10;

  /** Lines below a kicker among which the title that repeats it stands. */
  private static final int BELOW_KICKER = 2;

  /** Signs of the shortest title that a trail is believed to end with. */
  private static final int SHORTEST = 8;

  /** What stands between the steps of a trail. */
  private static final String STEPS = "\u00bb\u203a>/|\u2192\u00b7\u2022";

  /** A trail of three steps or more. */
  private static final Pattern TRAIL =
      Pattern.compile(" [/>\u00bb\u203a\u2192] .* [/>\u00bb\u203a\u2192] ");

  /** What points to a page behind or ahead. */
  private static final String BACK = "\u2190\u2039<";

  private static final String AHEAD = "\u2192\u203a>";

  /** The least chance of a line to be the title. */
  private static final double LEAST = .02;

  /** The least chance of running text, which is mostly the story's beginning. */
  private static final double LEAST_RUNNING = .2;

  /** A chance below which a third of the trees is enough to give a line up. */
  private static final double HOPELESS = .005;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Cues cues;
  private final TitleFeatures candidates;
  private final Trees titles;

  /**
   * The search in one dump.
   *
   * @param titles the scorer of titles, of {@link TitleFeatures#NAMES}
   */
  TitleSearch(
      List<Line> lines, LineShape[] shapes, Cues cues, TitleFeatures candidates, Trees titles) {
    this.lines = lines;
    this.shapes = shapes;
    this.cues = cues;
    this.candidates = candidates;
    this.titles = titles;
  }

  /** The line, or -1; what heads an appeal is the title if nothing else is. */
  int find() {
    int[] fitting =
        IntStream.range(candidates.from(), candidates.to()).filter(candidates::fits).toArray();
    List<float[]> rows = new ArrayList<>(fitting.length);
    for (int line : fitting) {
      float[] row = new float[TitleFeatures.NAMES.size()];
      candidates.measure(line, row);
      rows.add(row);
    }
    double[] chances = titles.scores(rows, HOPELESS);
    int best = best(fitting, chances, false);
    return whole(behindKicker(behindTrail(best >= 0 ? best : best(fitting, chances, true))));
  }

  private int best(int[] fitting, double[] chances, boolean headsAppeal) {
    double most = LEAST;
    int best = -1;
    for (int i = 0; i < fitting.length; i++) {
      int line = fitting[i];
      boolean heads = line + 1 < lines.size() && asks(line + 1);
      double least = isText(shapes[line]) ? Math.max(most, LEAST_RUNNING) : most;
      if (chances[i] > least && heads == headsAppeal && !isOther(line)) {
        most = chances[i];
        best = line;
      }
    }
    return best;
  }

  /** Whether a line is running text; a question alone may be a title all the same. */
  private static boolean isText(LineShape shape) {
    return shape.runs() && (shape.sentences() > 1 || shape.asks() == 0);
  }

  /** Whether a line says by itself that it is no title. */
  private boolean isOther(int line) {
    return asks(line)
        || names(line)
        || cues.isCredit(line)
        || cues.isCaption(line)
        || isDate(line)
        || cues.isCredited(line)
        || shapes[line].last() == 4
        || leadsOn(lines.get(line).words());
  }

  /** Whether a line states a date and says less besides. */
  private boolean isDate(int line) {
    LineShape shape = shapes[line];
    return shape.digits() >= shape.letters() && Dated.isLine(lines.get(line), shape);
  }

  /** Whether a line asks for support, in a sentence. */
  private boolean asks(int line) {
    return cues.appeal(line) >= 2 && shapes[line].sentences() > 0;
  }

  /** Whether a line begins as bylines do and goes on with a name, or ends with a date. */
  private boolean names(int line) {
    LineShape shape = shapes[line];
    boolean named = shape.words() <= 5 && shape.capitals() >= shape.words() - 1;
    return cues.isByline(line) && (named || Dated.isLine(lines.get(line), shape));
  }

  /** Whether a line points to another page: the one before, the next, or those above in a trail. */
  private static boolean leadsOn(String text) {
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    boolean quoted = text.indexOf('\u203a') >= 0 && text.indexOf('\u2039') >= 0;
    return (!quoted && (BACK.indexOf(first) >= 0 || AHEAD.indexOf(last) >= 0))
        || (first == '\u00ab' && text.indexOf('\u00bb') < 0)
        || (last == '\u00bb' && text.indexOf('\u00ab') < 0 && first != '\u00bb')
        || TRAIL.matcher(text).find();
  }

  /** The title alone, where a line is the trail that leads to it: "Home » News » Title". */
  private int behindTrail(int line) {
    String trail = line < 0 ? "" : lines.get(line).words();
    for (int i = line + 1; i < Math.min(candidates.body(), line + BELOW_TRAIL); i++) {
      String end = lines.get(i).words();
      if (end.length() >= SHORTEST && end.length() < trail.length() && trail.endsWith(end)) {
        String steps = trail.substring(0, trail.length() - end.length()).stripTrailing();
        if (!steps.isEmpty() && STEPS.indexOf(steps.charAt(steps.length() - 1)) >= 0) {
          return i;
        }
      }
    }
    return line;
  }

  /** The title below a line that it begins with: "Flood", "Flood: the dike holds". */
  private int behindKicker(int line) {
    String kicker = line < 0 ? "" : lines.get(line).words();
    for (int i = line + 1;
        line >= 0 && i <= Math.min(candidates.to() - 1, line + BELOW_KICKER);
        i++) {
      String title = lines.get(i).words();
      if (candidates.fits(i) && !shapes[i].runs() && title.startsWith(kicker + ": ")) {
        return i;
      }
    }
    return line;
  }

  /** The whole title, where a line breaks off and another one has all of it. */
  private int whole(int line) {
    if (line < 0 || shapes[line].last() != 3) {
      return line;
    }
    String words = lines.get(line).words();
    String begun = words.replaceFirst("(?:\\.{2,3}|\u2026)$", "").stripTrailing();
    for (int i = candidates.from(); i < candidates.to(); i++) {
      String other = lines.get(i).words();
      if (begun.length() >= SHORTEST
          && candidates.fits(i)
          && other.length() > words.length()
          && other.startsWith(begun)) {
        return i;
      }
    }
    return line;
  }
}
