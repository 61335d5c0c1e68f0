package broadsheet.clean.rules;

import broadsheet.diagnostic.Diagnostic;
import java.util.List;

/**
 * What is remembered of the use of a rule on one page, so that a build that does not clean the page
 * again can still say which rules are of no use.
 *
 * @param pages 1 where the rule was asked, else 0
 * @param saved 1 where it was asked of a saved page, else 0
 * @param lines the numbers of its lines that pointed at something, in its order, from 0
 * @param problems what went wrong with it, sorted
 */
public record RuleNotes(int pages, int saved, List<Integer> lines, List<Diagnostic> problems) {

  /** Of a page without a rule. */
  public static final RuleNotes NONE = new RuleNotes(0, 0, List.of(), List.of());

  /** Copies the lists. */
  public RuleNotes {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }
}
