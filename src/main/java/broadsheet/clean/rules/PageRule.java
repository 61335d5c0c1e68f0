package broadsheet.clean.rules;

import broadsheet.article.Judged;
import broadsheet.article.Reason;
import broadsheet.clean.rules.XPathExpression.BadExpression;
import broadsheet.config.rules.Field;
import broadsheet.config.rules.Replacement;
import broadsheet.config.rules.RuleLine;
import broadsheet.config.rules.RuleLine.Kind;
import broadsheet.config.rules.SiteRule;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A rule, ready to be asked of a page of its site, and what was seen of its use there. A line whose
 * selector is none is reported and left out. Not thread-safe.
 */
public final class PageRule {
  /** Replacements may make a page so many times as long, or longer by {@link #MORE}. */
  private static final int TIMES = 2;

  private static final int MORE = 1 << 20;

  private final SiteRule rule;
  private final PageUse use = new PageUse();
  private final Map<RuleLine, Evaluator> selectors;
  private final Map<RuleLine, XPathExpression> expressions;
  private final Map<RuleLine, TextPattern> patterns;
  private final List<Diagnostic> wrong;

  /** A rule, to be asked of one page. */
  PageRule(SiteRule rule) {
    this.rule = rule;
    this.selectors = new HashMap<>();
    this.expressions = new HashMap<>();
    this.patterns = new HashMap<>();
    this.wrong = new ArrayList<>();
    rule.lines().forEach(this::prepare);
  }

  private PageRule(PageRule prepared) {
    this.rule = prepared.rule;
    this.selectors = prepared.selectors;
    this.expressions = prepared.expressions;
    this.patterns = prepared.patterns;
    this.wrong = prepared.wrong;
  }

  /** The same rule, to be asked of another page. */
  PageRule forOne() {
    return new PageRule(this);
  }

  private void prepare(RuleLine line) {
    try {
      switch (line.kind()) {
        case CSS -> selectors.put(line, Selector.evaluatorOf(line.value()));
        case XPATH -> expressions.put(line, XPathExpression.parse(line.value()));
        case TEXT -> patterns.put(line, new TextPattern(line.value()));
        case ID_OR_CLASS, IMAGE_SOURCE -> {}
      }
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      refuse(line, "is no CSS selector: " + e.getMessage());
    } catch (BadExpression e) {
      String at = e.position() > 0 ? ", at its character " + (e.position() + 1) : "";
      refuse(line, "is no XPath expression: " + e.getMessage() + at);
    }
  }

  private void refuse(RuleLine line, String message) {
    wrong.add(
        new Diagnostic(
            rule.strict() ? Severity.ERROR : Severity.WARNING,
            line.file(),
            line.line(),
            line.column(),
            "`" + line.value() + "` " + TextPattern.fold(message)));
  }

  /** What the file says. */
  public SiteRule rule() {
    return rule;
  }

  PageUse use() {
    return use;
  }

  /** Takes note of what went wrong with the rule on its page. */
  public void problem(Diagnostic problem) {
    use.problem(problem);
  }

  /** What to remember of its use, once all was asked. */
  public RuleNotes notes() {
    return use.notes(rule);
  }

  /** The lines that say nothing that can be asked of a page. */
  List<Diagnostic> wrong() {
    return List.copyOf(wrong);
  }

  @Nullable Evaluator selector(RuleLine line) {
    return selectors.get(line);
  }

  @Nullable XPathExpression expression(RuleLine line) {
    return expressions.get(line);
  }

  @Nullable TextPattern pattern(RuleLine line) {
    return patterns.get(line);
  }

  /**
   * HTML with the rule's replacements made, one after the other. One that would make the page many
   * times as long is reported and left out.
   */
  public String replaced(String html) {
    String text = html;
    long most = (long) TIMES * html.length() + MORE;
    for (Replacement r : rule.replacements()) {
      long count = count(text, r.find());
      if (text.length() + count * (r.replace().length() - r.find().length()) > most) {
        use.problem(
            new Diagnostic(
                Severity.WARNING,
                rule.file(),
                r.line(),
                0,
                "`" + r.find() + "` is not replaced: it makes a page more than twice as long"));
      } else if (count > 0) {
        text = text.replace(r.find(), r.replace());
      }
    }
    return text;
  }

  private static long count(String text, String find) {
    long count = 0;
    for (int at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + find.length())) {
      count++;
    }
    return count;
  }

  /**
   * What the rule says of a saved page, on a copy of it.
   *
   * @param unseen names of elements whose text no browser shows, so that nothing is removed there
   */
  public RuledPage on(Document page, Set<String> unseen) {
    use.page(true);
    return new Selection(this, page.clone(), unseen).page();
  }

  /**
   * What the rule says of the lines of a dump.
   *
   * @param lines all of them, in order
   * @return a mark for each, or null where the rule says nothing
   */
  public List<@Nullable Mark> marks(List<String> lines) {
    use.page(false);
    List<@Nullable Mark> marks = new ArrayList<>();
    lines.forEach(l -> marks.add(mark(l).orElse(null)));
    for (Field field : Field.values()) {
      int at = find(field, lines);
      if (at >= 0 && marks.get(at) == null) {
        marks.set(at, new Mark(reason(field), because(line(field, lines.get(at)).orElseThrow())));
      }
    }
    return marks;
  }

  /** What the rule finds stated in the lines of a dump. */
  public Stated stated(List<String> lines) {
    SortedMap<Field, List<String>> values = new TreeMap<>();
    SortedMap<Field, RuleLine> found = new TreeMap<>();
    for (Field field : Field.values()) {
      int at = find(field, lines);
      if (at >= 0) {
        RuleLine line = line(field, lines.get(at)).orElseThrow();
        values.put(field, List.of(captured(line, lines.get(at)).orElseThrow()));
        found.put(field, line);
      }
    }
    return new Stated(values, found, rule.paper(), rule.language());
  }

  private int find(Field field, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (line(field, lines.get(i)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private Optional<RuleLine> line(Field field, String text) {
    Optional<RuleLine> line =
        rule.lines(field).stream().filter(l -> captured(l, text).isPresent()).findFirst();
    line.ifPresent(use::matched);
    return line;
  }

  private Optional<String> captured(RuleLine line, String text) {
    TextPattern pattern = patterns.get(line);
    return pattern == null ? Optional.empty() : pattern.captured(text).filter(t -> !t.isEmpty());
  }

  private static Reason reason(Field field) {
    return switch (field) {
      case TITLE -> Reason.TITLE;
      case SUBTITLE -> Reason.SUBTITLE;
      case AUTHOR -> Reason.BYLINE;
      case DATE -> Reason.DATE;
      case SECTION -> Reason.SECTION;
    };
  }

  /** What the rule says of a block by its text; what it keeps goes before what it removes. */
  Optional<Mark> mark(String text) {
    Optional<RuleLine> kept = matching(rule.keep(), text);
    return kept.isPresent()
        ? kept.map(l -> new Mark(null, because(l)))
        : matching(rule.remove(), text).map(l -> new Mark(Reason.RULE, because(l)));
  }

  private Optional<RuleLine> matching(List<RuleLine> lines, String text) {
    Optional<RuleLine> found =
        lines.stream()
            .filter(l -> l.kind() == Kind.TEXT)
            .filter(
                l -> Optional.ofNullable(patterns.get(l)).filter(p -> p.matches(text)).isPresent())
            .findFirst();
    found.ifPresent(use::matched);
    return found;
  }

  static String because(RuleLine line) {
    return Judged.BY_RULE + line.place();
  }
}
