package broadsheet.clean.rules;

import broadsheet.config.rules.Field;
import broadsheet.config.rules.RuleLine;
import broadsheet.config.rules.RuleLine.Kind;
import broadsheet.config.rules.SiteRule;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Which lines of rules were of use, counted while sources are cleaned: thread-safe, and the same
 * whatever their order.
 */
public final class RuleUse {
  private final Map<String, Pages> pages = new ConcurrentHashMap<>();
  private final Set<RuleLine> matched = ConcurrentHashMap.newKeySet();
  private final Set<Diagnostic> problems = ConcurrentHashMap.newKeySet();

  /** Counts a page. */
  void add(SiteRule rule, RuleNotes notes) {
    Pages counted =
        pages.computeIfAbsent(
            rule.file(), f -> new Pages(rule, new AtomicInteger(), new AtomicInteger()));
    counted.all().addAndGet(notes.pages());
    counted.saved().addAndGet(notes.saved());
    List<RuleLine> lines = rule.lines().toList();
    notes.lines().forEach(i -> matched.add(lines.get(i)));
    problems.addAll(notes.problems());
  }

  /** Counts from nothing again; what went wrong with rules stays. */
  void begin() {
    pages.clear();
    matched.clear();
  }

  /** How many pages a rule held for, and how many of them were saved pages. */
  private record Pages(SiteRule rule, AtomicInteger all, AtomicInteger saved) {}

  /** Takes note of what is wrong with a rule, whatever page it is asked of. */
  void problem(Diagnostic problem) {
    problems.add(problem);
  }

  /** The paths of the rules that held for some source. */
  public Set<String> used() {
    return Set.copyOf(pages.keySet());
  }

  /** What is wrong with the rules that held for some source, and what went wrong on pages. */
  public List<Diagnostic> problems() {
    List<Diagnostic> all = new ArrayList<>(problems);
    pages.values().forEach(p -> all.addAll(p.rule().diagnostics()));
    return all.stream().distinct().sorted().toList();
  }

  /**
   * The lines that pointed at nothing on any page that they could have pointed at. Of a field, only
   * if no line did; of a rule made for other programs, only if nothing of it did, and then it is no
   * error.
   */
  public List<Diagnostic> useless(Severity severity) {
    List<Diagnostic> all = new ArrayList<>();
    for (Pages counted : pages.values()) {
      SiteRule rule = counted.rule();
      if (rule.strict()) {
        for (Collection<RuleLine> group : groups(rule)) {
          if (couldMatch(group, counted) && group.stream().noneMatch(matched::contains)) {
            all.add(useless(severity, group.iterator().next(), counted));
          }
        }
      } else if (counted.saved().get() > 0
          && own(rule).findAny().isPresent()
          && own(rule).noneMatch(matched::contains)) {
        all.add(
            new Diagnostic(
                severity == Severity.ERROR ? Severity.WARNING : severity,
                rule.file(),
                0,
                0,
                "nothing of it is on the "
                    + pages(counted.saved().get())
                    + " of its site here; they may be older or newer than the rule"));
      }
    }
    return all.stream().sorted().toList();
  }

  private static List<List<RuleLine>> groups(SiteRule rule) {
    List<List<RuleLine>> groups = new ArrayList<>();
    groups.add(own(rule, rule.body()));
    own(rule, rule.keep()).forEach(l -> groups.add(List.of(l)));
    own(rule, rule.remove()).forEach(l -> groups.add(List.of(l)));
    for (Field field : Field.values()) {
      groups.add(own(rule, rule.lines(field)));
    }
    return groups.stream().filter(g -> !g.isEmpty()).toList();
  }

  /** The lines without those of the rule for all sites. */
  private static Stream<RuleLine> own(SiteRule rule) {
    return rule.lines().filter(l -> l.file().equals(rule.file()));
  }

  private static List<RuleLine> own(SiteRule rule, List<RuleLine> lines) {
    return lines.stream().filter(l -> l.file().equals(rule.file())).toList();
  }

  private static boolean couldMatch(Collection<RuleLine> group, Pages counted) {
    return counted.saved().get() > 0 || group.stream().anyMatch(l -> l.kind() == Kind.TEXT);
  }

  private static Diagnostic useless(Severity severity, RuleLine line, Pages counted) {
    boolean text = line.kind() == Kind.TEXT;
    int count = text ? counted.all().get() : counted.saved().get();
    return new Diagnostic(
        severity,
        line.file(),
        line.line(),
        line.column(),
        "`"
            + line.value()
            + "` is on none of the "
            + pages(count)
            + " that the rule is for; correct it, or take it out");
  }

  private static String pages(int count) {
    return count == 1 ? "1 page" : count + " pages";
  }
}
