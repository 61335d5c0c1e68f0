package broadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What one source of the sample archive says, from {@code sample/expected.yaml}, whose head
 * explains the fields.
 *
 * @param fields by key, as written; a field that is not stated is not there
 */
public record SampleTruth(Map<String, Object> fields) {

  /** The truth about all sources in content/, by path. */
  public static List<SampleTruth> all() {
    try (InputStream in = SampleTruth.class.getResourceAsStream("/sample/expected.yaml")) {
      List<?> entries =
          (List<?>)
              new Load(LoadSettings.builder().build())
                  .loadFromInputStream(Objects.requireNonNull(in));
      return entries.stream().map(SampleTruth::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static SampleTruth of(Object entry) {
    return new SampleTruth((Map<String, Object>) entry);
  }

  /** The path inside content/. */
  public String source() {
    return Objects.requireNonNull(text("source"));
  }

  /** Whether the source holds a story. */
  public boolean story() {
    return Boolean.TRUE.equals(fields.get("story"));
  }

  /** A field of one value, or null where the source says nothing. */
  public @Nullable String text(String key) {
    Object value = fields.get(key);
    return value == null ? null : value.toString();
  }

  /** A field of many values; empty where the source says nothing. */
  public List<String> texts(String key) {
    return fields.get(key) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  @Override
  public String toString() {
    return source();
  }
}
