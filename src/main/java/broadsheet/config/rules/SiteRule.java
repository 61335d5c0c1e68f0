package broadsheet.config.rules;

import broadsheet.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one file of rules says about the pages of a site.
 *
 * @param file path of the file, for messages
 * @param strict whether each line is expected to be of use: true of a user's own, false of one made
 *     for other programs, which covers pages of many years
 * @param body where the story is; the first line that points at something counts, and what lies
 *     outside is no story
 * @param keep parts of the story, whatever cleaning says
 * @param remove no parts of the story, whatever cleaning says
 * @param whole whether all of the body is story, even what cleaning would take out
 * @param alone whether the rule for all sites does not hold here, and a page without the body holds
 *     no story
 * @param fields where each field is stated; the first line that gives a text counts
 * @param paper the name of the site, or null
 * @param language of its stories, a BCP 47 tag, or null
 * @param advertisement what only advertisements in the form of a story have
 * @param lazy attributes that hold the address of a picture before it is shown
 * @param replacements in a page's HTML, one after the other
 * @param tests what must come of some pages
 * @param diagnostics what is wrong with the file, and what of it is not done
 */
public record SiteRule(
    String file,
    boolean strict,
    List<RuleLine> body,
    List<RuleLine> keep,
    List<RuleLine> remove,
    boolean whole,
    boolean alone,
    SortedMap<Field, List<RuleLine>> fields,
    @Nullable String paper,
    @Nullable String language,
    List<RuleLine> advertisement,
    List<String> lazy,
    List<Replacement> replacements,
    List<RuleTest> tests,
    List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public SiteRule {
    body = List.copyOf(body);
    keep = List.copyOf(keep);
    remove = List.copyOf(remove);
    advertisement = List.copyOf(advertisement);
    lazy = List.copyOf(lazy);
    replacements = List.copyOf(replacements);
    tests = List.copyOf(tests);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A rule that only removes and replaces: it neither says where the story is nor states fields.
   */
  static SiteRule removing(
      String file,
      List<RuleLine> remove,
      List<Replacement> replacements,
      List<RuleTest> tests,
      List<Diagnostic> diagnostics) {
    return new SiteRule(
        file,
        false,
        List.of(),
        List.of(),
        remove,
        false,
        false,
        new TreeMap<>(),
        null,
        null,
        List.of(),
        List.of(),
        replacements,
        tests,
        diagnostics);
  }

  /** The lines that state a field; may be empty. */
  public List<RuleLine> lines(Field field) {
    return Optional.ofNullable(fields.get(field)).orElse(List.of());
  }

  /** All lines that point at something. */
  public Stream<RuleLine> lines() {
    return Stream.of(
            Stream.of(body, keep, remove, advertisement).flatMap(List::stream),
            fields.values().stream().flatMap(List::stream))
        .flatMap(lines -> lines);
  }

  /** The same rule, with what one for all sites removes and replaces as well. */
  SiteRule and(SiteRule all) {
    return new SiteRule(
        file,
        strict,
        body,
        keep,
        both(remove, all.remove),
        whole,
        alone,
        fields,
        paper,
        language,
        advertisement,
        lazy,
        both(replacements, all.replacements),
        tests,
        both(diagnostics, all.diagnostics));
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
