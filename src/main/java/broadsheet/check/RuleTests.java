package broadsheet.check;

import broadsheet.article.Cleaned;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.article.StoryDate;
import broadsheet.config.rules.Field;
import broadsheet.config.rules.RuleTest;
import broadsheet.config.rules.SiteRule;
import broadsheet.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tests that rules bring along, run on the sources that are here. Not thread-safe. */
final class RuleTests {
  private static final int SHOWN = 80;

  private final Map<String, List<Asked>> byAddress = new HashMap<>();
  private final Map<String, List<Asked>> bySource = new HashMap<>();
  private final Set<Asked> all = new HashSet<>();
  private final Set<Asked> run = new HashSet<>();
  private final Set<Asked> failed = new HashSet<>();
  private final List<Diagnostic> failures = new ArrayList<>();

  /** A test and the file that it is in. */
  private record Asked(String file, RuleTest test) {}

  RuleTests(Collection<SiteRule> rules) {
    for (SiteRule rule : rules) {
      for (RuleTest test : rule.tests()) {
        Asked asked = new Asked(rule.file(), test);
        all.add(asked);
        if (test.source() != null) {
          bySource.computeIfAbsent(test.source(), k -> new ArrayList<>()).add(asked);
        } else {
          byAddress.computeIfAbsent(address(test.url()), k -> new ArrayList<>()).add(asked);
        }
      }
    }
  }

  /** Runs the tests of one source. */
  void on(String source, Cleaned cleaned) {
    List<Asked> tests = new ArrayList<>(bySource.getOrDefault(source, List.of()));
    String url = cleaned.metadata().url();
    if (url != null) {
      tests.addAll(byAddress.getOrDefault(address(url), List.of()));
    }
    for (Asked asked : tests) {
      run.add(asked);
      for (String wrong : wrong(asked.test(), cleaned)) {
        failed.add(asked);
        failures.add(failure(asked, "the test on `" + source + "` fails: " + wrong));
      }
    }
  }

  /** What did not hold, and tests of sources that are not there. */
  List<Diagnostic> failures() {
    List<Diagnostic> found = new ArrayList<>(failures);
    for (Asked asked : all) {
      String source = asked.test().source();
      if (source != null && !run.contains(asked)) {
        found.add(failure(asked, "there is no source `" + source + "` that can be read"));
      }
    }
    return found.stream().sorted().toList();
  }

  int held() {
    return run.size() - failed.size();
  }

  int failed() {
    return failed.size();
  }

  /** Tests of pages that nobody saved here. */
  int absent() {
    return (int) all.stream().filter(t -> t.test().source() == null && !run.contains(t)).count();
  }

  private static Diagnostic failure(Asked asked, String message) {
    return Diagnostic.error(asked.file(), asked.test().line(), 0, message);
  }

  private static List<String> wrong(RuleTest test, Cleaned cleaned) {
    List<String> wrong = new ArrayList<>();
    if (cleaned.held() != null) {
      wrong.add("it is held for review: " + cleaned.held());
      return wrong;
    }
    Metadata known = cleaned.metadata();
    String text = words(cleaned);
    for (String expected : test.contains()) {
      if (!text.contains(fold(expected))) {
        wrong.add("the story lacks `" + shown(expected) + "`");
      }
    }
    for (String foreign : test.lacks()) {
      if (text.contains(fold(foreign))) {
        wrong.add("the story has `" + shown(foreign) + "`");
      }
    }
    test.fields()
        .forEach(
            (field, expected) -> {
              String found = value(field, known);
              boolean day = field == Field.DATE && found != null && found.startsWith(expected);
              if (!day && (found == null || !fold(found).equals(fold(expected)))) {
                wrong.add(
                    "its "
                        + field.key()
                        + (found == null
                            ? " is not known"
                            : " is `" + shown(found) + "`, not `" + shown(expected) + "`"));
              }
            });
    return wrong;
  }

  /** All that a reader sees of a story. */
  private static String words(Cleaned cleaned) {
    Metadata known = cleaned.metadata();
    List<String> words = new ArrayList<>();
    Stream.of(known.title(), known.subtitle()).filter(Objects::nonNull).forEach(words::add);
    words.addAll(known.authors());
    words.add(PlainText.of(cleaned.kept()));
    return fold(String.join(" ", words));
  }

  private static @Nullable String value(Field field, Metadata known) {
    StoryDate published = known.published();
    return switch (field) {
      case TITLE -> known.title();
      case SUBTITLE -> known.subtitle();
      case AUTHOR -> known.authors().isEmpty() ? null : String.join(", ", known.authors());
      case DATE -> published == null ? null : published.toString();
      case SECTION -> known.section();
    };
  }

  private static String fold(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }

  private static String shown(String text) {
    String line = fold(text);
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /**
   * An address without what does not tell pages apart: scheme, www, query, fragment, last slash.
   */
  private static String address(@Nullable String url) {
    String rest = url == null ? "" : url.strip();
    int scheme = rest.indexOf("://");
    rest = scheme < 0 ? rest : rest.substring(scheme + 3);
    int end = rest.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = rest.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    rest = rest.substring(0, end);
    int path = rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/');
    String host = rest.substring(0, path).toLowerCase(Locale.ROOT);
    String where = rest.substring(path);
    return (host.startsWith("www.") ? host.substring(4) : host)
        + (where.endsWith("/") ? where.substring(0, where.length() - 1) : where);
  }
}
