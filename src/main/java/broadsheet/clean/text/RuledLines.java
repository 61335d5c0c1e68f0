package broadsheet.clean.text;

import broadsheet.article.Reason;
import broadsheet.clean.rules.Mark;
import broadsheet.clean.rules.PageRule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a user's rule says of the lines of a dump, put before what cleaning says of them. */
final class RuledLines {
  private final List<@Nullable Mark> marks;

  RuledLines(PageRule rule, List<Line> lines) {
    this.marks = rule.marks(lines.stream().map(Line::words).toList());
  }

  /** Keeps and removes what the rule says. */
  void settle(Verdicts verdicts) {
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (mark != null && mark.kept()) {
        verdicts.keep(i, mark.because());
      } else if (mark != null && !isHead(verdicts.reason(i))) {
        verdicts.remove(i, Objects.requireNonNull(mark.reason()), mark.because());
      }
    }
  }

  private static boolean isHead(@Nullable Reason found) {
    return found != null && found.inHead();
  }
}
