package broadsheet.clean.text;

import broadsheet.article.Reason;
import broadsheet.clean.Trail;
import broadsheet.clean.Trees;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines above the story that say what it is: title, subtitle, byline, date and section. The
 * title is the line above or at the beginning of the story that a scorer takes for it.
 */
final class Head {

  /** Lines above the title that may say it too. */
  private static final int ECHOES = 60;

  /** Words and score of the least paragraph that a story may begin with. */
  private static final int PARAGRAPH = 12;

  private static final double DOUBTED = .3;

  /** Lines from the first of the story within which its byline and date may stand. */
  private static final int INTO = 6;

  /** Lines above the title within which they may stand. */
  private static final int ABOVE = 6;

  /** Lines below the title within which a name has its day near. */
  private static final int CLOSE = 4;

  /** The last line of a story, and lines below it, among which its author may sign it. */
  private static final int SIGNED = 3;

  /** Words of what stands below a word for "by": a name, with a job or a paper behind it. */
  private static final int LONGEST_NAMED = 8;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final LineFeatures features;
  private final Cues cues;
  private final Verdicts verdicts;
  private final double[] first;
  private final Trees titles;
  private final Signature signature;
  private final DayLines days;
  private int title = -1;
  private int body;

  /** The line that sets a standfirst apart, or -1. */
  private int apart = -1;

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
    this.signature = new Signature(lines, shapes, cues);
    this.days = new DayLines(lines, shapes, cues);
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
    title = new TitleSearch(lines, shapes, cues, candidates, titles).find();
    if (title >= 0) {
      verdicts.remove(title, Reason.TITLE, "the line by the story that looks most like its title");
      echoes();
      trail();
      standfirst();
    }
    int top = title >= 0 ? title : Math.max(0, body - 4);
    for (int i = Math.max(0, top - ABOVE); i < Math.min(lines.size(), body + INTO); i++) {
      if (i != title && isNamed(i)) {
        verdicts.remove(i, Reason.BYLINE, "below a word for by");
      } else if (i != title
          && (i < body + 2 ? !verdicts.kept(i) || isBare(i) : isMissing(i, top))) {
        label(i, top);
      }
    }
    body = Math.max(title + 1, verdicts.nextKept(Math.max(0, title)));
    beginning();
    below();
  }

  /** Where no line of the head names the author, one right below the story may sign it. */
  private void below() {
    int last = shapes.length - 1;
    while (last > body && !verdicts.kept(last)) {
      last--;
    }
    boolean named = IntStream.range(0, last).anyMatch(i -> verdicts.reason(i) == Reason.BYLINE);
    for (int i = last; !named && i > body && i < Math.min(shapes.length, last + SIGNED); i++) {
      if ((i == last || verdicts.unexplained(i)) && signature.signs(i)) {
        verdicts.remove(i, Reason.BYLINE, "signs the story");
        named = true;
      }
    }
  }

  /** The way to the story, which names its section: "Home » News » Title". */
  private void trail() {
    String said = lines.get(title).words();
    for (int i = title - 1; i >= Math.max(0, title - ECHOES); i--) {
      if (!verdicts.kept(i) && Trail.leadsTo(lines.get(i).words(), said)) {
        verdicts.remove(i, Reason.SECTION, "the way to the story");
        return;
      }
    }
  }

  /**
   * What stands between the title and the names or the day is its subtitle where it does not end as
   * a sentence does, and else the story's beginning; either way the rest of the head is below it.
   */
  private void standfirst() {
    apart = new Standfirst(lines, shapes, features, cues).end(title);
    int story = apart < 0 ? lines.size() : verdicts.nextKept(apart + 1);
    if (story < lines.size() && verdicts.kept(title + 1)) {
      body = Math.max(body, story);
      if (!shapes[title + 1].runs()) {
        verdicts.remove(title + 1, Reason.SUBTITLE, "between the title and who wrote it or when");
      }
    }
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

  /** Whether a kept line is nothing but a byline or a date. */
  private boolean isBare(int line) {
    return line == apart
        || days.isFull(line)
        || (shapes[line].words() <= 12
            && !shapes[line].runs()
            && (cues.isByline(line) || days.is(line)));
  }

  /** Whether a line inside the story is there to say what none above it does. */
  private boolean isMissing(int line, int top) {
    if (verdicts.kept(line)) {
      return days.isAlone(line)
          && IntStream.range(Math.max(0, top - ABOVE), line)
              .noneMatch(i -> isInHead(i) && days.is(i));
    }
    Reason says = days.is(line) ? Reason.DATE : Reason.BYLINE;
    return shapes[line].words() <= 12
        && IntStream.range(top, line).noneMatch(i -> verdicts.reason(i) == says);
  }

  private boolean isInHead(int line) {
    Reason reason = verdicts.reason(line);
    return reason != null && reason.inHead();
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
    if (saysBy(line) && shape.words() <= 30 && !isNotice(line)) {
      verdicts.remove(line, Reason.BYLINE, "names the author, beside the title");
    } else if (line >= top - ABOVE && days.is(line)) {
      verdicts.remove(line, Reason.DATE, "a date beside the title");
    } else if (verdicts.unexplained(line)) {
      between(line, top);
    }
  }

  /** Whether a line begins as bylines do; where that is all of it, a name must stand below. */
  private boolean saysBy(int line) {
    return cues.isByline(line)
        && (!cues.isBareByline(line)
            || (line + 1 != title && line + 1 < lines.size() && isNamed(line + 1)));
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
    } else if (line > top
        && (signature.isName(line) || (signature.mayBeName(line) && isPlaceOfName(line)))
        && (line < body ? days.isBesideOne(line, top, reach(line, top)) : days.isAbove(line))) {
      verdicts.remove(line, Reason.BYLINE, "a name beside the date");
    } else if (line > top && line < body && line - top <= CLOSE && signature.is(line)) {
      verdicts.remove(line, Reason.BYLINE, "a name with a job, below the title");
    } else if (line == top + 1
        && line < body
        && title >= 0
        && shape.words() >= 5
        && !shape.goesOn()
        && !cues.any(line)
        && !cues.isCredited(line)
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
        && lines.subList(0, line).stream().anyMatch(above -> above.words().equalsIgnoreCase(said));
  }

  /** Where no capitals tell names from other words, few places are for them. */
  private boolean isPlaceOfName(int line) {
    return title >= 0
        && line - title <= CLOSE + 1
        && features.repeats(line) <= 2
        && days.isAboveOne(line);
  }

  /** How far from a name its day may be: farther where that is close to the title. */
  private int reach(int line, int top) {
    return title >= 0 && line - top <= CLOSE ? 2 : 1;
  }

  /** Whether a line is few words right below one that says "by" and nothing else. */
  private boolean isNamed(int line) {
    return line > 0
        && shapes[line].words() <= LONGEST_NAMED
        && shapes[line].first() == 1
        && !cues.any(line)
        && !cues.isByline(line)
        && !days.is(line)
        && cues.isBareByline(line - 1);
  }
}
