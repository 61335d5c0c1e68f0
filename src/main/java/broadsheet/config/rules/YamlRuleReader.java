package broadsheet.config.rules;

import broadsheet.config.YamlDocument;
import broadsheet.config.YamlMap;
import broadsheet.config.YamlValue;
import broadsheet.config.YamlValue.Items;
import broadsheet.config.YamlValue.Text;
import broadsheet.config.rules.RuleLine.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule from its YAML, every mistake with its line. What selectors and expressions mean is for
 * those to check who use them. Immutable and thread-safe.
 */
final class YamlRuleReader {
  /** Far longer than any selector in use. */
  static final int LONGEST = 2_000;

  private static final List<String> KEYS =
      Stream.concat(
              Stream.of("body", "keep", "remove", "paper", "language", "tests"),
              Arrays.stream(Field.values()).map(Field::key))
          .toList();

  private static final List<String> LINE_KEYS = List.of("selector", "xpath", "text", "attribute");

  private static final List<String> TEST_KEYS =
      Stream.concat(
              Stream.of("url", "source", "contains", "lacks"),
              Arrays.stream(Field.values()).map(Field::key))
          .toList();

  /**
   * Reads one file of rules.
   *
   * @param file what to call it
   * @param text its YAML
   */
  SiteRule read(String file, String text) {
    YamlDocument document = YamlDocument.parse(file, text, 0);
    YamlMap map = document.root();
    map.refuseOthers(KEYS);
    SortedMap<Field, List<RuleLine>> fields = new TreeMap<>();
    for (Field field : Field.values()) {
      fields.put(field, lines(file, map, field.key(), true));
    }
    List<RuleLine> body = lines(file, map, "body", false);
    body.stream()
        .filter(l -> l.kind() == Kind.TEXT)
        .forEach(l -> map.error("body", "`body` must be an element; name it by its selector"));
    return new SiteRule(
        file,
        true,
        body,
        lines(file, map, "keep", false),
        lines(file, map, "remove", false),
        false,
        false,
        fields,
        map.line("paper").orElse(null),
        language(map),
        List.of(),
        List.of(),
        List.of(),
        tests(map),
        document.diagnostics());
  }

  private static List<RuleLine> lines(String file, YamlMap map, String key, boolean field) {
    List<RuleLine> lines = new ArrayList<>();
    for (YamlValue value : values(map, key)) {
      line(file, map, key, value, field).ifPresent(lines::add);
    }
    return lines;
  }

  private static List<YamlValue> values(YamlMap map, String key) {
    YamlValue value = map.value(key).orElse(null);
    return value == null
        ? List.of()
        : value instanceof Items items ? items.values() : List.of(value);
  }

  private static Optional<RuleLine> line(
      String file, YamlMap map, String key, YamlValue value, boolean field) {
    if (value instanceof Text text) {
      boolean path = text.value().startsWith("/") || text.value().startsWith("(/");
      return line(file, map, key, path ? Kind.XPATH : Kind.CSS, text, null, field);
    }
    if (!(value instanceof YamlMap pointed)) {
      map.error(value, "`" + key + "` is a list in a list; write each selector on a line");
      return Optional.empty();
    }
    pointed.refuseOthers(LINE_KEYS);
    List<String> ways = LINE_KEYS.subList(0, 3).stream().filter(pointed.keys()::contains).toList();
    if (ways.size() != 1) {
      map.error(
          value,
          "`" + key + "` needs one of `selector`, `xpath` and `text`, as in `text: Read also*`");
      return Optional.empty();
    }
    String way = ways.get(0);
    Optional<Text> attribute = pointed.text("attribute");
    if (attribute.isPresent() && (!way.equals("selector") || !field)) {
      map.error(attribute.get(), "`attribute` goes with the `selector` of a field; leave it out");
    }
    Kind kind = way.equals("selector") ? Kind.CSS : way.equals("xpath") ? Kind.XPATH : Kind.TEXT;
    return pointed
        .text(way)
        .flatMap(
            t -> line(file, map, key, kind, t, attribute.map(Text::value).orElse(null), field));
  }

  private static Optional<RuleLine> line(
      String file,
      YamlMap map,
      String key,
      Kind kind,
      Text text,
      @Nullable String attribute,
      boolean field) {
    String value = text.value().strip();
    if (value.isEmpty()) {
      map.error(text, "`" + key + "` has an empty item; write it, or leave it out");
    } else if (value.length() > LONGEST) {
      map.error(text, "longer than " + LONGEST + " characters; make it shorter");
    } else if (kind == Kind.TEXT && value.chars().allMatch(c -> c == '*')) {
      map.error(text, "`" + value + "` is any text; write some words of it");
    } else if (kind == Kind.TEXT && field && value.indexOf('*') != value.lastIndexOf('*')) {
      map.error(text, "`" + key + "` needs one `*`, for what it is to say, as in `text: \"By *\"`");
    } else {
      return Optional.of(new RuleLine(kind, value, attribute, file, text.line(), text.column()));
    }
    return Optional.empty();
  }

  private static @Nullable String language(YamlMap map) {
    Optional<String> written = map.line("language");
    if (written.isEmpty()) {
      return null;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(written.get()).build();
      if (locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3) {
        return locale.toLanguageTag();
      }
    } catch (IllformedLocaleException e) {
      // Told below, as any other text that is no language.
    }
    map.error(
        "language",
        "the language `" + written.get() + "` is none; write its code, as in `en` or `pt-BR`");
    return null;
  }

  private static List<RuleTest> tests(YamlMap map) {
    List<RuleTest> tests = new ArrayList<>();
    for (YamlValue value : values(map, "tests")) {
      if (value instanceof YamlMap test) {
        tests.add(test(test));
      } else {
        map.error(
            value, "a test is " + value.kind() + "; write a map, as in `url: …` and `contains: …`");
      }
    }
    return tests;
  }

  private static RuleTest test(YamlMap map) {
    map.refuseOthers(TEST_KEYS);
    Optional<String> url = map.line("url");
    Optional<String> source = map.line("source");
    if (url.isPresent() == source.isPresent()) {
      map.error(
          map,
          "a test needs the `url` of a page, or its `source`, the path of its file in content/");
    }
    SortedMap<Field, String> fields = new TreeMap<>();
    for (Field field : Field.values()) {
      map.line(field.key()).ifPresent(v -> fields.put(field, v));
    }
    return new RuleTest(
        url.orElse(null),
        source.orElse(null),
        texts(map, "contains"),
        texts(map, "lacks"),
        fields,
        map.line());
  }

  private static List<String> texts(YamlMap map, String key) {
    return map.texts(key).orElse(List.of()).stream().map(Text::value).toList();
  }
}
