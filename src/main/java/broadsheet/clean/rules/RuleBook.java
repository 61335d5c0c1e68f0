package broadsheet.clean.rules;

import broadsheet.config.SettingsException;
import broadsheet.config.rules.RuleFolder;
import broadsheet.config.rules.SiteRule;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All rules of an archive, ready to be asked, and what was seen of their use. Thread-safe. */
public final class RuleBook {
  private final RuleFolder folder;
  private final RuleUse use = new RuleUse();
  private final Map<String, PageRule> rules = new ConcurrentHashMap<>();
  private final Map<List<String>, Digest> digests = new ConcurrentHashMap<>();

  private RuleBook(RuleFolder folder) {
    this.folder = folder;
  }

  /** No rules. */
  public static RuleBook none() {
    return new RuleBook(RuleFolder.none());
  }

  /**
   * The rules in a folder.
   *
   * @throws SettingsException with everything that is wrong with the users' own
   */
  public static RuleBook of(RuleFolder folder) throws SettingsException {
    RuleBook book = new RuleBook(folder);
    List<Diagnostic> wrong = new ArrayList<>();
    for (SiteRule rule : folder.own()) {
      wrong.addAll(rule.diagnostics());
      wrong.addAll(new PageRule(rule).wrong());
    }
    List<Diagnostic> errors =
        wrong.stream().filter(d -> d.severity() == Severity.ERROR).sorted().toList();
    if (!errors.isEmpty()) {
      throw new SettingsException(errors);
    }
    return book;
  }

  /** The files that the rules are in. */
  public RuleFolder folder() {
    return folder;
  }

  /** What was of use up to now. */
  public RuleUse use() {
    return use;
  }

  /**
   * The rule for one page.
   *
   * @param sites as {@link RuleFolder#find} takes them
   */
  public Optional<PageRule> find(List<String> sites) {
    return ready(sites).map(PageRule::forOne);
  }

  /**
   * What a page of these sites is told, as a digest: the same for two books if and only if their
   * rules for it are.
   *
   * @param sites as for {@link #find}; empty for a page that no rule was asked for
   */
  public Digest digest(List<String> sites) {
    return digests.computeIfAbsent(
        sites, s -> new Digester().of(s.isEmpty() ? null : folder.find(s).orElse(null)));
  }

  /** Counts the use of a rule on a page, cleaned now or remembered. */
  public void count(List<String> sites, RuleNotes notes) {
    if (notes.pages() > 0) {
      ready(sites).ifPresent(r -> use.add(r.rule(), notes));
    }
  }

  /** Begins to count what is of use, as a build does that has to begin again. */
  public void begin() {
    use.begin();
  }

  private Optional<PageRule> ready(List<String> sites) {
    return folder.find(sites).map(r -> rules.computeIfAbsent(r.file(), f -> prepared(r)));
  }

  /**
   * What of the rules was of no use: lines as {@link RuleUse#useless} has them, and users' files
   * that held for no source, which is a note.
   */
  public List<Diagnostic> useless(Severity severity) {
    List<Diagnostic> all = new ArrayList<>(use.useless(severity));
    for (SiteRule rule : folder.own()) {
      if (!use.used().contains(rule.file())) {
        all.add(
            Diagnostic.note(
                rule.file(),
                "holds for no source; name it after the host of a site, as in `example.org.yaml`, or"
                    + " after a folder in the content folder"));
      }
    }
    return all.stream().sorted().toList();
  }

  private PageRule prepared(SiteRule rule) {
    PageRule prepared = new PageRule(rule);
    prepared.wrong().forEach(use::problem);
    return prepared;
  }
}
