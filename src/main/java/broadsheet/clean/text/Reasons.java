package broadsheet.clean.text;

import broadsheet.article.Reason;
import java.util.List;

/** Why each line is removed that nobody has explained yet: by its words, its run, its place. */
final class Reasons {

  /** Lines that a label speaks for. */
  private static final int REACH = 40;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final LineFeatures features;
  private final Cues cues;
  private final Verdicts verdicts;
  private final Head head;

  Reasons(
      List<Line> lines,
      LineShape[] shapes,
      LineFeatures features,
      Cues cues,
      Verdicts verdicts,
      Head head) {
    this.lines = lines;
    this.shapes = shapes;
    this.features = features;
    this.cues = cues;
    this.verdicts = verdicts;
    this.head = head;
  }

  /** Gives every removed line a reason. */
  void give() {
    int last = lastKept();
    Reason label = Reason.FURNITURE;
    int labelAt = -REACH;
    for (int i = 0; i < shapes.length; i++) {
      if (verdicts.kept(i)) {
        labelAt = -REACH;
        continue;
      }
      Reason own = cues.reason(i);
      if (own != null && cues.heads(i)) {
        label = own;
        labelAt = i;
      }
      if (verdicts.unexplained(i)) {
        if (own != null) {
          verdicts.remove(i, own, "by its words");
        } else if (cues.isConsent(i)) {
          verdicts.remove(i, Reason.COOKIE_NOTICE, "speaks of cookies");
        } else if (i - labelAt < REACH && !lines.get(labelAt).text().isEmpty()) {
          verdicts.remove(i, label, "below \"" + beginning(labelAt) + "\"");
        } else {
          place(i, last);
        }
      }
    }
  }

  private void place(int line, int last) {
    LineShape shape = shapes[line];
    if (shape.copyright()) {
      verdicts.remove(line, Reason.FURNITURE, "a copyright line");
    } else if (head.title() >= 0 ? line < head.title() : line < head.body()) {
      verdicts.remove(line, Reason.NAVIGATION, "above the story");
    } else if (line < head.body()) {
      verdicts.remove(line, Reason.FURNITURE, "between the title and the story");
    } else if (line < last) {
      verdicts.remove(line, Reason.FURNITURE, "between paragraphs of the story");
    } else if (shape.words() >= 5 && features.repeats(line) < 3) {
      verdicts.remove(line, Reason.RELATED_LINKS, "below the story, like the title of another");
    } else {
      verdicts.remove(line, Reason.NAVIGATION, "below the story");
    }
  }

  private String beginning(int line) {
    String text = lines.get(line).words();
    return text.length() <= 30
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 28)) + "\u2026";
  }

  private int lastKept() {
    int i = shapes.length - 1;
    while (i >= 0 && !verdicts.kept(i)) {
      i--;
    }
    return i;
  }
}
