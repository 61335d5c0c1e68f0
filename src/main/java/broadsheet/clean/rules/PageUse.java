package broadsheet.clean.rules;

import broadsheet.config.rules.RuleLine;
import broadsheet.config.rules.SiteRule;
import broadsheet.diagnostic.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What was of use of a rule on one page. Not thread-safe. */
final class PageUse {
  private final Set<RuleLine> matched = new HashSet<>();
  private final Set<Diagnostic> problems = new HashSet<>();
  private boolean asked;
  private boolean saved;

  /**
   * Takes note that the rule was asked of the page.
   *
   * @param saved whether that is a saved page, not a dump
   */
  void page(boolean saved) {
    this.asked = true;
    this.saved = saved;
  }

  /** Takes note that a line pointed at something. */
  void matched(RuleLine line) {
    matched.add(line);
  }

  /** Takes note of what went wrong. */
  void problem(Diagnostic problem) {
    problems.add(problem);
  }

  /** What to remember of it. */
  RuleNotes notes(SiteRule rule) {
    List<RuleLine> lines = rule.lines().toList();
    return new RuleNotes(
        asked ? 1 : 0,
        saved ? 1 : 0,
        IntStream.range(0, lines.size())
            .filter(i -> matched.contains(lines.get(i)))
            .boxed()
            .toList(),
        problems.stream().sorted().toList());
  }
}
