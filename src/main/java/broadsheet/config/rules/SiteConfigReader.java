package broadsheet.config.rules;

import broadsheet.config.rules.RuleLine.Kind;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A rule from the format of the public collection of site rules (ftr-site-config): a {@code
 * directive: value} a line, {@code #} before a comment. Nothing in such a file is an error: a line
 * that says nothing here is a warning, or a note where another program would do something about the
 * story. What only matters to programs that fetch pages is passed over. Immutable and thread-safe.
 */
final class SiteConfigReader {

  /** For fetching pages, for other parsers, or for the looks of the result. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "autodetect_next_page",
          "convert_double_br_tags",
          "dissolve",
          "footnotes",
          "http_header",
          "if_page_contains",
          "insert_detected_image",
          "login_extra_fields",
          "login_password_field",
          "login_uri",
          "login_username_field",
          "not_logged_in_xpath",
          "parser",
          "post_strip_attr",
          "requires_login",
          "skip_id_or_class",
          "skip_json_ld",
          "strip_attr",
          "strip_comments",
          "tidy",
          "wrap_in");

  private static final Set<String> MORE_PAGES =
      Set.of("single_page_link", "single_page_link_in_feed", "next_page_link");

  /** A line, taken apart: {@code name(argument): value}. */
  private record Directive(String name, @Nullable String argument, String value, int line) {}

  /**
   * Reads one file.
   *
   * @param file what to call it
   * @param text all of it
   */
  SiteRule read(String file, String text) {
    Reading reading = new Reading(file);
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String stripped = line.strip();
      if (!stripped.isEmpty() && stripped.charAt(0) != '#') {
        reading.read(stripped, number);
      }
    }
    return reading.rule();
  }

  /** What one file has said up to now. */
  private static final class Reading {
    private final String file;
    private final SortedMap<Field, List<RuleLine>> fields = new TreeMap<>();
    private final List<RuleLine> body = new ArrayList<>();
    private final List<RuleLine> strip = new ArrayList<>();
    private final List<RuleLine> advertisement = new ArrayList<>();
    private final List<String> lazy = new ArrayList<>();
    private final List<Directive> finds = new ArrayList<>();
    private final List<Directive> replaces = new ArrayList<>();
    private final List<Directive> tests = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private boolean whole;
    private boolean alone;

    Reading(String file) {
      this.file = file;
    }

    void read(String line, int number) {
      Optional<Directive> directive = parse(line, number);
      if (directive.isEmpty()) {
        warn(number, "no `directive: value`; put a # before it if it is a comment");
      } else if (directive.get().value().isEmpty()) {
        warn(number, "`" + directive.get().name() + "` has no value; write one, or leave it out");
      } else if (line.length() > YamlRuleReader.LONGEST) {
        warn(number, "longer than " + YamlRuleReader.LONGEST + " characters; make it shorter");
      } else {
        take(directive.get());
      }
    }

    /** The name ends at the first colon, or where its brackets do, for they may hold colons. */
    private static Optional<Directive> parse(String line, int number) {
      int open = line.indexOf('(');
      int colon = line.indexOf(':');
      if (open > 0 && open < colon) {
        int close = line.indexOf("):", open);
        if (close > 0) {
          return Optional.of(
              new Directive(
                  line.substring(0, open).strip(),
                  line.substring(open + 1, close),
                  line.substring(close + 2).strip(),
                  number));
        }
      }
      return colon < 1
          ? Optional.empty()
          : Optional.of(
              new Directive(
                  line.substring(0, colon).strip(),
                  null,
                  line.substring(colon + 1).strip(),
                  number));
    }

    private void take(Directive d) {
      switch (d.name()) {
        case "title", "author", "date" ->
            fields
                .computeIfAbsent(Field.of(d.name()).orElseThrow(), f -> new ArrayList<>())
                .add(line(Kind.XPATH, d.value(), d));
        case "body" -> body.add(line(Kind.XPATH, d.value(), d));
        case "strip" -> strip.add(line(Kind.XPATH, d.value(), d));
        case "strip_id_or_class" -> strip.add(line(Kind.ID_OR_CLASS, unquoted(d.value()), d));
        case "strip_image_src" -> strip.add(line(Kind.IMAGE_SOURCE, unquoted(d.value()), d));
        case "native_ad_clue" -> advertisement.add(line(Kind.XPATH, d.value(), d));
        case "src_lazy_load_attr" -> lazy.add(d.value());
        case "prune" -> whole = !isYes(d);
        case "autodetect_on_failure" -> alone = !isYes(d);
        case "find_string" -> finds.add(d);
        case "replace_string" -> replace(d);
        case "test_url", "test_urls", "test_contains" -> tests.add(d);
        default -> other(d);
      }
    }

    private void replace(Directive d) {
      if (d.argument() != null) {
        finds.add(new Directive("find_string", null, d.argument(), d.line()));
      }
      replaces.add(d);
    }

    private void other(Directive d) {
      if (MORE_PAGES.contains(d.name())) {
        diagnostics.add(
            new Diagnostic(
                Severity.NOTE,
                file,
                d.line(),
                0,
                "`"
                    + d.name()
                    + "` leads to another page, and Broadsheet fetches none; save whole stories"));
      } else if (d.name().equals("move_into")) {
        diagnostics.add(
            new Diagnostic(
                Severity.NOTE,
                file,
                d.line(),
                0,
                "`move_into` is not done: blocks stay in the order of the page"));
      } else if (!PASSED_OVER.contains(d.name())) {
        warn(d.line(), "unknown directive `" + d.name() + "`; it is passed over");
      }
    }

    private static boolean isYes(Directive d) {
      return d.value().equals("yes") || d.value().equals("true");
    }

    private RuleLine line(Kind kind, String value, Directive d) {
      return new RuleLine(kind, value, null, file, d.line(), 0);
    }

    private static String unquoted(String value) {
      return value.replace("'", "").replace("\"", "");
    }

    private void warn(int line, String message) {
      diagnostics.add(new Diagnostic(Severity.WARNING, file, line, 0, message));
    }

    SiteRule rule() {
      return new SiteRule(
          file,
          false,
          body,
          List.of(),
          strip.stream().filter(l -> !l.value().isBlank()).toList(),
          whole,
          alone,
          fields,
          null,
          null,
          advertisement,
          lazy,
          replacements(),
          tests(),
          diagnostics);
    }

    private List<Replacement> replacements() {
      if (finds.size() != replaces.size()) {
        warn(
            finds.isEmpty() ? replaces.get(0).line() : finds.get(0).line(),
            finds.size()
                + " times `find_string`, but "
                + replaces.size()
                + " times `replace_string`; each needs the other, so nothing is replaced");
        return List.of();
      }
      List<Replacement> all = new ArrayList<>();
      for (int i = 0; i < finds.size(); i++) {
        if (!finds.get(i).value().isEmpty()) {
          Directive find = finds.get(i);
          all.add(new Replacement(find.value(), replaces.get(i).value(), find.line()));
        }
      }
      return all;
    }

    /** Each {@code test_contains} is about the address above it. */
    private List<RuleTest> tests() {
      List<RuleTest> all = new ArrayList<>();
      for (int i = 0; i < tests.size(); i++) {
        if (!tests.get(i).name().equals("test_contains")) {
          List<String> contains = new ArrayList<>();
          int next = i + 1;
          while (next < tests.size() && tests.get(next).name().equals("test_contains")) {
            contains.add(tests.get(next++).value());
          }
          all.add(
              new RuleTest(
                  tests.get(i).value(),
                  null,
                  contains,
                  List.of(),
                  new TreeMap<>(),
                  tests.get(i).line()));
        }
      }
      return all;
    }
  }
}
