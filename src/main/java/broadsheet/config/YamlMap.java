package broadsheet.config;

import broadsheet.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A map in a YAML file. The typed getters add a diagnostic to those of the {@link YamlDocument}
 * where a value has another type, and give nothing for it, so that one reading finds every mistake.
 * A key whose value says "nothing" ({@code title:}) counts as absent.
 *
 * <p>Not thread-safe: a document is read by one thread.
 */
public final class YamlMap implements YamlValue {
  private final YamlDocument document;
  private final Map<String, YamlValue> values;
  private final Map<String, Text> keys;
  private final int line;
  private final int column;

  YamlMap(
      YamlDocument document,
      Map<String, YamlValue> values,
      Map<String, Text> keys,
      int line,
      int column) {
    this.document = document;
    this.values = new LinkedHashMap<>(values);
    this.keys = new LinkedHashMap<>(keys);
    this.line = line;
    this.column = column;
  }

  @Override
  public int line() {
    return line;
  }

  @Override
  public int column() {
    return column;
  }

  @Override
  public String kind() {
    return "a map";
  }

  /** The keys that have a value, in the order of the file. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /** Whatever the key has, nothing judged. */
  public Optional<YamlValue> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Text as written; a list or a map is an error. */
  public Optional<Text> text(String key) {
    return value(key).flatMap(v -> asText(key, v));
  }

  /** One line of text, trimmed; empty or with line breaks is an error. */
  public Optional<String> line(String key) {
    Optional<String> value = text(key).map(t -> t.value().strip());
    if (value.isPresent() && value.get().isEmpty()) {
      error(key, "`" + key + "` is empty; write a value, or leave the key out");
      return Optional.empty();
    }
    if (value.isPresent() && value.get().indexOf('\n') >= 0) {
      error(key, "`" + key + "` has several lines; write one");
      return Optional.empty();
    }
    return value;
  }

  /** {@code true} or {@code false}; anything else is an error. */
  public Optional<Boolean> flag(String key) {
    Optional<Text> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String value = text.get().value();
    if (text.get().plain() && (value.equals("true") || value.equals("false"))) {
      return Optional.of(value.equals("true"));
    }
    error(key, "`" + key + "` is `" + value + "`; write true or false, without quotes");
    return Optional.empty();
  }

  /**
   * A list of texts, or one text for a list of one; empty texts, lists and maps in it are errors.
   * Present and empty for {@code []}.
   */
  public Optional<List<Text>> texts(String key) {
    Optional<YamlValue> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof YamlMap map) {
      document.error(map, "`" + key + "` is a map; write a list of texts");
      return Optional.empty();
    }
    List<YamlValue> values =
        value.get() instanceof Items items ? items.values() : List.of(value.get());
    List<Text> texts = new ArrayList<>();
    for (YamlValue each : values) {
      asText(key, each).filter(t -> notBlank(key, t)).ifPresent(texts::add);
    }
    return Optional.of(List.copyOf(texts));
  }

  /** A map; anything else is an error. */
  public Optional<YamlMap> map(String key) {
    Optional<YamlValue> value = value(key);
    if (value.isPresent() && !(value.get() instanceof YamlMap)) {
      error(key, "`" + key + "` is " + value.get().kind() + "; write a map, a `key: value` a line");
    }
    return value.filter(YamlMap.class::isInstance).map(YamlMap.class::cast);
  }

  /** Reports every key that is not among the known ones, with the nearest of those. */
  public void refuseOthers(Collection<String> known) {
    keys.forEach(
        (key, place) -> {
          if (!known.contains(key)) {
            document.error(place, "unknown key `" + key + "`; " + Suggestion.of(key, known));
          }
        });
  }

  /** Reports a mistake at the value of a key, or at the key where it has no value. */
  public void error(String key, String message) {
    YamlValue value = values.get(key);
    Text name = keys.get(key);
    document.error(value != null ? value : name != null ? name : this, message);
  }

  /** Reports a mistake at a value of this document. */
  public void error(YamlValue value, String message) {
    document.error(value, message);
  }

  /** What was reported about the whole document up to now, by place. */
  public List<Diagnostic> diagnostics() {
    return document.diagnostics();
  }

  private Optional<Text> asText(String key, YamlValue value) {
    if (value instanceof Text text) {
      return Optional.of(text);
    }
    document.error(value, "`" + key + "` is " + value.kind() + " where text is expected");
    return Optional.empty();
  }

  private boolean notBlank(String key, Text text) {
    if (!text.value().isBlank()) {
      return true;
    }
    document.error(text, "`" + key + "` has an empty item; write it, or leave it out");
    return false;
  }
}
