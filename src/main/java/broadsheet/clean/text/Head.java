package broadsheet.clean.text;

import broadsheet.article.Reason;
import broadsheet.clean.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines above the story that say what it is: title, subtitle, byline, date and section. The
 * title is the line above or at the beginning of the story that a scorer takes for it.
 */
final class Head {

  /** Lines above the title that may say it too. */
  private static final int ECHOES = 60;

  /** Lines below a trail to the page among which its title stands by itself. */
  private static final int BELOW_TRAIL = 10;

  /** Signs of the shortest title that a trail is believed to end with. */
  private static final int SHORTEST = 8;

  /** What stands between the steps of a trail. */
  private static final String STEPS = "\u00bb\u203a>/|\u2192\u00b7\u2022";

  /** The least chance of a line to be the title. */
  private static final double LEAST = .02;

  /** The least chance of running text, which is mostly the story's beginning. */
  private static final double LEAST_RUNNING = .2;

  /** A chance below which a third of the trees is enough to give a line up. */
  private static final double HOPELESS = .005;

  /** Words and score of the least paragraph that a story may begin with. */
  private static final int PARAGRAPH = 12;

  private static final double DOUBTED = .3;

  /** Lines from the first of the story within which its byline and date may stand. */
  private static final int INTO = 6;

  /** Lines below the title within which a name has its day near. */
  private static final int CLOSE = 4;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final LineFeatures features;
  private final Cues cues;
  private final Verdicts verdicts;
  private final double[] first;
  private final Trees titles;
  private int title = -1;
  private int body;

  /**
   * The head of one dump, not found yet.
   *
   * @param first the scores of the first look
   * @param titles the scorer of titles, of {@link TitleFeatures#NAMES}
   */
  Head(
      List<Line> lines,
      LineShape[] shapes,
      LineFeatures features,
      Cues cues,
      Verdicts verdicts,
      double[] first,
      Trees titles) {
    this.lines = lines;
    this.shapes = shapes;
    this.features = features;
    this.cues = cues;
    this.verdicts = verdicts;
    this.first = first;
    this.titles = titles;
  }

  /** The line of the title, or -1. */
  int title() {
    return title;
  }

  /** The first line of the story, or the number of lines where there is none. */
  int body() {
    return body;
  }

  /** Finds the head and gives its lines their reasons. */
  void find() {
    TitleFeatures candidates = new TitleFeatures(lines, shapes, features, verdicts, first);
    body = candidates.body();
    if (body == lines.size()) {
      return;
    }
    title = behindTrail(best(candidates));
    if (title >= 0) {
      verdicts.remove(title, Reason.TITLE, "the line by the story that looks most like its title");
      echoes();
    }
    int top = title >= 0 ? title : Math.max(0, body - 4);
    for (int i = Math.max(0, top - 6); i < Math.min(lines.size(), body + INTO); i++) {
      if (i != title && (i < body + 2 ? !verdicts.kept(i) || isBare(i) : isMissing(i, top))) {
        label(i, top);
      }
    }
    body = Math.max(title + 1, verdicts.nextKept(Math.max(0, title)));
    beginning();
  }

  /** Keeps a doubted paragraph right above the first: to lose the first is worse than one more. */
  private void beginning() {
    int line = body - 1;
    if (title >= 0
        && line > title
        && body < shapes.length
        && shapes[body].runs()
        && shapes[line].runs()
        && shapes[line].words() >= PARAGRAPH
        && verdicts.unexplained(line)
        && verdicts.score(line) >= DOUBTED
        && !cues.any(line)
        && !cues.isConsent(line)
        && cues.appeal(line) == 0) {
      verdicts.keep(line, "right above the first paragraph");
      body = line;
    }
  }

  /**
   * The line that is most likely the title, or -1; what heads an appeal is so if nothing else is.
   */
  private int best(TitleFeatures candidates) {
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
    return best >= 0 ? best : best(fitting, chances, true);
  }

  private int best(int[] fitting, double[] chances, boolean headsAppeal) {
    double most = LEAST;
    int best = -1;
    for (int i = 0; i < fitting.length; i++) {
      int line = fitting[i];
      boolean heads = line + 1 < lines.size() && asks(line + 1);
      double least = shapes[line].runs() ? Math.max(most, LEAST_RUNNING) : most;
      if (chances[i] > least && heads == headsAppeal && !asks(line) && !names(line)) {
        most = chances[i];
        best = line;
      }
    }
    return best;
  }

  /** The title alone, where a line is the trail that leads to it: "Home » News » Title". */
  private int behindTrail(int line) {
    String trail = line < 0 ? "" : lines.get(line).words();
    for (int i = line + 1; i < Math.min(body, line + BELOW_TRAIL); i++) {
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

  /** Whether a line asks for support, in a sentence. */
  private boolean asks(int line) {
    return cues.appeal(line) >= 2 && shapes[line].sentences() > 0;
  }

  /** Whether a line begins as bylines do and goes on with a name, or ends with a date. */
  private boolean names(int line) {
    LineShape shape = shapes[line];
    boolean named = shape.words() <= 5 && shape.capitals() >= shape.words() - 1;
    return cues.isByline(line) && (named || isDateline(line));
  }

  private boolean isDateline(int line) {
    return shapes[line].digits() > 0
        && shapes[line].words() < 14
        && Dated.holds(lines.get(line).text());
  }

  /** Whether a kept line is nothing but a byline or a date. */
  private boolean isBare(int line) {
    return shapes[line].words() <= 12
        && !shapes[line].runs()
        && (cues.isByline(line) || isDateline(line));
  }

  /** Whether a removed line inside the story says what none above it does. */
  private boolean isMissing(int line, int top) {
    Reason says = cues.isByline(line) ? Reason.BYLINE : Reason.DATE;
    return !verdicts.kept(line)
        && shapes[line].words() <= 12
        && IntStream.range(top, line).noneMatch(i -> verdicts.reason(i) == says);
  }

  /** Other lines above the story that say the title again. */
  private void echoes() {
    String said = lines.get(title).words();
    for (int i = Math.max(0, title - ECHOES); i < body; i++) {
      if (i != title && lines.get(i).words().equals(said)) {
        verdicts.remove(i, Reason.DUPLICATE, "the title once more");
      }
    }
  }

  private void label(int line, int top) {
    LineShape shape = shapes[line];
    if (cues.isByline(line) && shape.words() <= 30 && !isNotice(line)) {
      verdicts.remove(line, Reason.BYLINE, "names the author, beside the title");
    } else if (line >= top - 3 && isDateline(line)) {
      verdicts.remove(line, Reason.DATE, "a date beside the title");
    } else if (line < body && verdicts.unexplained(line)) {
      between(line, top);
    }
  }

  /** Whether a line is a sentence that begins as bylines do: "By choosing I accept, you …". */
  private boolean isNotice(int line) {
    return cues.isConsent(line)
        || (shapes[line].runs() && shapes[line].capitals() * 2 < shapes[line].words());
  }

  private void between(int line, int top) {
    LineShape shape = shapes[line];
    if (line == title - 1 && isSection(line)) {
      verdicts.remove(line, Reason.SECTION, "also in the menu, above the title");
    } else if (line > top && isName(line) && (isBelowBy(line) || isBesideDate(line, top))) {
      verdicts.remove(line, Reason.BYLINE, "a name beside the date, or below a word for by");
    } else if (line == top + 1
        && title >= 0
        && shape.words() >= 5
        && !shape.goesOn()
        && !cues.any(line)
        && shape.separators() == 0
        && features.repeats(line) == 1
        && !lines.get(line).words().endsWith(lines.get(title).words())) {
      verdicts.remove(line, Reason.SUBTITLE, "right below the title");
    }
  }

  /**
   * Whether a line is a few words that the menu above has too. A button is only below once more,
   * and what is below the title is mostly somebody's name, or a button too.
   */
  private boolean isSection(int line) {
    LineShape shape = shapes[line];
    String said = lines.get(line).words();
    return shape.words() <= 3
        && shape.letters() >= 2
        && shape.first() >= 1
        && shape.first() <= 2
        && shape.last() == 0
        && shape.digits() == 0
        && shape.separators() == 0
        && !cues.any(line)
        && lines.subList(0, line).stream().anyMatch(above -> above.words().equals(said));
  }

  private boolean isName(int line) {
    LineShape shape = shapes[line];
    return shape.words() >= 2
        && shape.words() <= 4
        && shape.first() >= 1
        && shape.first() <= 2
        && shape.capitals() >= shape.words() - 1
        && shape.digits() == 0
        && shape.last() == 0
        && shape.separators() == 0
        && !cues.any(line);
  }

  private boolean isBelowBy(int line) {
    return line > 0 && cues.isByline(line - 1) && shapes[line - 1].words() <= 2;
  }

  /** Whether a date is next to a line, or one line farther where that is close to the title. */
  private boolean isBesideDate(int line, int top) {
    int reach = title >= 0 && line - top <= CLOSE ? 2 : 1;
    return IntStream.rangeClosed(Math.max(top, line - reach), line + reach)
        .anyMatch(i -> i != line && i < lines.size() && isDateline(i));
  }
}
