package broadsheet.clean.text;

import broadsheet.article.Reason;
import java.util.List;

/**
 * The lines above the story that say what it is: title, subtitle, byline, date and section. The
 * title is the line shortly above the first running text that looks most like one and shares most
 * words with the story.
 */
final class Head {

  /** Lines above the story among which the title is sought. */
  private static final int REACH = 60;

  private static final double LEAST = .75;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final LineFeatures features;
  private final Cues cues;
  private final Verdicts verdicts;
  private int title = -1;
  private int body;

  Head(List<Line> lines, LineShape[] shapes, LineFeatures features, Cues cues, Verdicts verdicts) {
    this.lines = lines;
    this.shapes = shapes;
    this.features = features;
    this.cues = cues;
    this.verdicts = verdicts;
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
    body = firstRunning();
    if (body == lines.size()) {
      return;
    }
    double best = LEAST;
    for (int i = Math.max(0, body - REACH); i < body; i++) {
      double score = titleScore(i);
      if (score >= best) {
        best = score;
        title = i;
      }
    }
    if (isSubtitle()) {
      title--;
    }
    if (title >= 0) {
      verdicts.remove(title, Reason.TITLE, "the line above the story that looks most like a title");
      echoes();
    }
    int top = title >= 0 ? title : Math.max(0, body - 4);
    for (int i = Math.max(0, top - 6); i < Math.min(lines.size(), body + 2); i++) {
      if (i != title && (!verdicts.kept(i) || isBare(i))) {
        label(i, top);
      }
    }
    body = Math.max(title + 1, verdicts.nextKept(Math.max(0, title)));
  }

  /** Whether what looks most like a title stands below one that is shorter and announces more. */
  private boolean isSubtitle() {
    return title > 0
        && shapes[title].words() >= 7
        && shapes[title - 1].words() >= 4
        && shapes[title - 1].words() <= shapes[title].words() + 2
        && features.announces(title - 1) > 0
        && features.announces(title - 1) * 2 >= features.announces(title)
        && titleScore(title - 1) >= LEAST * .8;
  }

  /** The first kept line of running text that another follows soon, or the first at all. */
  private int firstRunning() {
    int first = lines.size();
    for (int i = 0; i < lines.size(); i++) {
      if (verdicts.kept(i) && shapes[i].runs()) {
        first = Math.min(first, i);
        for (int j = i + 1; j < Math.min(lines.size(), i + 8); j++) {
          if (verdicts.kept(j) && shapes[j].runs()) {
            return i;
          }
        }
      }
    }
    return first;
  }

  /** How much a line looks like the story's title. */
  private double titleScore(int line) {
    LineShape shape = shapes[line];
    float words = shape.words();
    if (words < 1.5
        || words > 40
        || shape.letters() < 4
        || shape.last() == 6
        || isDateline(line)
        || cues.isByline(line)) {
      return 0;
    }
    double score = Math.min(words, 8) / 8;
    score += Math.min(1, features.shared(line) * 2) * .6;
    score += Math.min(1, features.announces(line) / 3.0);
    score -= Math.max(0, words - 14) * .05;
    score -= verdicts.score(line) * .6;
    score -= shape.runs() || (shape.last() == 1 && shape.asks() == 0) ? .6 : 0;
    score -= shape.last() == 3 || shape.last() == 4 || shape.last() == 6 ? .5 : 0;
    score -= Math.min(.9, shape.separators() * .4);
    score -= shape.address() || shape.copyright() ? .5 : 0;
    score -= cues.any(line) ? .7 : 0;
    score -= (body - line) / (double) REACH;
    score += line == 0 || neighbour(line) ? .3 : 0;
    score += features.repeats(line) > 1 && words > 3 ? .3 : 0;
    score -= features.repeats(line) > 1 && words <= 3 ? .4 : 0;
    score += line > 0 && lines.get(line).gap() > lines.get(line - 1).gap() ? .05 : 0;
    return score;
  }

  /** Whether the story, a date or a byline follows right below a line. */
  private boolean neighbour(int line) {
    return line + 1 == body || isDateline(line + 1) || cues.isByline(line + 1);
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

  /** Other lines above the story that say the title again. */
  private void echoes() {
    String said = lines.get(title).words();
    for (int i = Math.max(0, title - REACH); i < body; i++) {
      if (i != title && lines.get(i).words().equals(said)) {
        verdicts.remove(i, Reason.DUPLICATE, "the title once more");
      }
    }
  }

  private void label(int line, int top) {
    LineShape shape = shapes[line];
    if (cues.isByline(line) && shape.words() <= 30) {
      verdicts.remove(line, Reason.BYLINE, "names the author, beside the title");
    } else if (line >= top - 3 && isDateline(line)) {
      verdicts.remove(line, Reason.DATE, "a date beside the title");
    } else if (line < body && verdicts.unexplained(line)) {
      between(line, top);
    }
  }

  private void between(int line, int top) {
    LineShape shape = shapes[line];
    boolean near = line >= top - 1;
    if (near && shape.words() <= 3 && features.repeats(line) > 1 && !cues.any(line) && title >= 0) {
      verdicts.remove(line, Reason.SECTION, "also in the menu, beside the title");
    } else if (line > top && isName(line) && besideDate(line)) {
      verdicts.remove(line, Reason.BYLINE, "a name beside the date");
    } else if (line == top + 1
        && title >= 0
        && shape.words() >= 5
        && !cues.any(line)
        && shape.separators() == 0
        && features.repeats(line) == 1) {
      verdicts.remove(line, Reason.SUBTITLE, "right below the title");
    }
  }

  private boolean isName(int line) {
    LineShape shape = shapes[line];
    return shape.words() >= 2
        && shape.words() <= 4
        && shape.capitals() >= shape.words() - 1
        && shape.digits() == 0
        && shape.last() == 0
        && shape.separators() == 0
        && !cues.any(line);
  }

  private boolean besideDate(int line) {
    return (line > 0 && isDateline(line - 1)) || (line + 1 < lines.size() && isDateline(line + 1));
  }
}
