package broadsheet.archive;

import broadsheet.clean.rules.PageRule;
import broadsheet.clean.rules.RuleNotes;
import broadsheet.source.Census;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the cleaning of a source rests on besides the source itself, its corrections and the
 * program: where all of this is the same, so is what comes of it.
 *
 * @param sites that a rule was looked for under; empty where none was
 * @param notes what was seen of the rule's use
 * @param looked the marks of the files that it looked for, sorted
 */
public record Grounds(List<String> sites, RuleNotes notes, List<Long> looked) {

  /** Of a source that stands by itself. */
  public static final Grounds NONE = new Grounds(List.of(), RuleNotes.NONE, List.of());

  /** Copies the lists. */
  public Grounds {
    sites = List.copyOf(sites);
    looked = List.copyOf(looked);
  }

  /**
   * The grounds of a cleaning.
   *
   * @param rule that was found under the sites, and has been used
   * @param looked the paths of files that it looked for
   */
  static Grounds of(List<String> sites, Optional<PageRule> rule, Set<String> looked) {
    return new Grounds(
        sites,
        rule.map(PageRule::notes).orElse(RuleNotes.NONE),
        looked.stream().map(Census::mark).sorted().distinct().toList());
  }
}
