package broadsheet.clean.text;

import broadsheet.article.Reason;
import broadsheet.clean.Lexicon;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Comments below a story, which are written as stories are, and of which the scorer takes some for
 * it. Where "Reply" stands by itself again and again, or a name above a day and a time of day, all
 * from the label of comments to the last of these is theirs.
 */
final class Replies {

  /** Marks of the least thread below a label, and of one without. */
  private static final int LABELLED = 2;

  private static final int FEW = 3;

  /** Different writers of the least thread that has no buttons. */
  private static final int WRITERS = 5;

  /** Words of a row of buttons, of a label of comments, of a name, of a day with a time. */
  private static final int ROW = 5;

  private static final int LABEL = 8;
  private static final int NAME = 4;
  private static final int WHEN = 8;

  /** Digits of a year and a time of day. */
  private static final int YEAR_AND_TIME = 7;

  /** Lines from a label, or from who writes when, down to the first button. */
  private static final int FROM_LABEL = 60;

  private static final int FROM_WRITER = 12;
  private static final int SOON = 4;

  /** Words of the shortest story that comments stand below; else they are what a page is for. */
  private static final int STORY = 60;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final LineFeatures features;
  private final Cues cues;
  private final Lexicon lexicon;
  private final Verdicts verdicts;

  Replies(
      List<Line> lines,
      LineShape[] shapes,
      LineFeatures features,
      Cues cues,
      Lexicon lexicon,
      Verdicts verdicts) {
    this.lines = lines;
    this.shapes = shapes;
    this.features = features;
    this.cues = cues;
    this.lexicon = lexicon;
    this.verdicts = verdicts;
  }

  /** Removes them. */
  void remove() {
    int body = storyEnd();
    int[] buttons = IntStream.range(body, shapes.length).filter(this::isButton).toArray();
    if (buttons.length >= LABELLED) {
      int label = label(body, buttons[0]);
      int writer = writer(body, buttons[0]);
      if (label >= 0 || buttons.length >= FEW) {
        boolean labelled = label >= 0 && (writer == buttons[0] || isWritten(label));
        remove(labelled ? label : writer, buttons[buttons.length - 1]);
        return;
      }
    }
    int[] writers = IntStream.range(body, shapes.length).filter(this::isWriter).toArray();
    long names = Arrays.stream(writers).mapToObj(i -> lines.get(i).text()).distinct().count();
    if (names >= WRITERS && names * 2 > writers.length) {
      int end = writers[writers.length - 1] + 2;
      while (end < shapes.length && !cues.any(end)) {
        end++;
      }
      remove(writers[0], end);
    }
  }

  private void remove(int from, int to) {
    for (int i = from; i < to; i++) {
      if (verdicts.kept(i) || verdicts.unexplained(i)) {
        verdicts.remove(i, Reason.COMMENTS, "among the comments");
      }
    }
  }

  /** The line below which comments may begin. */
  private int storyEnd() {
    double words = 0;
    for (int i = 0; i < shapes.length; i++) {
      words += verdicts.kept(i) ? shapes[i].words() : 0;
      if (words >= STORY) {
        return i + 1;
      }
    }
    return shapes.length;
  }

  private boolean isButton(int line) {
    if (shapes[line].words() > ROW || shapes[line].runs()) {
      return false;
    }
    String text = lines.get(line).text();
    String first = firstOf(text);
    return lexicon.isReply(first) || (first.length() < text.length() && lexicon.isReply(text));
  }

  /** A name above a day with a time of day. */
  private boolean isWriter(int line) {
    return line + 1 < shapes.length
        && shapes[line].words() <= NAME
        && shapes[line].digits() == 0
        && shapes[line].sentences() == 0
        && !cues.any(line)
        && !cues.isByline(line)
        && isMoment(line + 1);
  }

  private boolean isMoment(int line) {
    String text = lines.get(line).text();
    int colon = text.indexOf(':', 1);
    return shapes[line].words() <= WHEN
        && shapes[line].digits() >= YEAR_AND_TIME
        && features.isDated(line)
        && colon > 0
        && colon + 1 < text.length()
        && Character.isDigit(text.charAt(colon - 1))
        && Character.isDigit(text.charAt(colon + 1));
  }

  /** The first of buttons that a copy puts side by side: "ReplyDelete". */
  private static String firstOf(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  /** The label of comments above the first button, or -1. */
  private int label(int body, int button) {
    for (int i = button - 1; i >= Math.max(body, button - FROM_LABEL); i--) {
      if (cues.reason(i) == Reason.COMMENTS && shapes[i].words() <= LABEL) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a label is soon followed by the day of a comment. */
  private boolean isWritten(int label) {
    return IntStream.range(label + 1, Math.min(shapes.length, label + 1 + SOON))
        .anyMatch(this::isDated);
  }

  private boolean isDated(int line) {
    return features.isDated(line) && !shapes[line].runs();
  }

  /** The line that says when the comment with the first button was written; else the button. */
  private int writer(int body, int button) {
    for (int i = button - 1; i >= Math.max(body, button - FROM_WRITER); i--) {
      if (isDated(i)) {
        return i;
      }
    }
    return button;
  }
}
