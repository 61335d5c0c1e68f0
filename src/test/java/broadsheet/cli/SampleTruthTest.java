package broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.SampleTruth;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code clean} says of the sample archive, against what is true of it. */
class SampleTruthTest {
  private static final List<String> FIELDS =
      List.of(
          "title",
          "subtitle",
          "authors",
          "published",
          "modified",
          "section",
          "topics",
          "language",
          "url",
          "paper");

  private static final Map<String, JsonObject> cleaned = new LinkedHashMap<>();

  @BeforeAll
  static void clean() {
    CommandLineRun run = CommandLineRun.of("clean", "--json", "content");
    assertThat(run.status()).as(run.err()).isZero();
    run.out()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .forEach(object -> cleaned.put(object.get("source").getAsString(), object));
  }

  @Test
  void everySourceIsThere() {
    assertThat(cleaned.keySet())
        .containsExactlyInAnyOrderElementsOf(
            SampleTruth.all().stream().map(SampleTruth::source).toList());
  }

  @ParameterizedTest
  @MethodSource("broadsheet.SampleTruth#all")
  void saysWhatTheSourceSays(SampleTruth truth) {
    JsonObject object = Objects.requireNonNull(cleaned.get(truth.source()));
    Map<String, String> wrong = new LinkedHashMap<>();
    if (truth.story() == object.has("held")) {
      wrong.put("story", "held: " + object.get("held"));
    }
    String text = object.get("text").getAsString();
    for (String line : truth.texts("removed")) {
      // What is held is shown to nobody but who reviews it.
      if (truth.story() && text.contains(line)) {
        wrong.put("removed", line);
      }
    }
    for (String field : FIELDS) {
      List<String> expected = expected(truth, field);
      List<String> actual = actual(object, field.equals("paper") ? "site" : field);
      boolean fine =
          !truth.story()
              || isUnstated(truth, field)
              || expected.equals(actual)
              || (actual.isEmpty() && truth.texts("unsure").contains(field));
      if (!fine) {
        wrong.put(field, "expected " + expected + ", was " + actual);
      }
    }
    assertThat(wrong).as("%s", truth).isEmpty();
  }

  /** The truth says nothing of some subtitles, and of another save only what may be lost in it. */
  private static boolean isUnstated(SampleTruth truth, String field) {
    return (truth.text("same_as") != null || field.equals("subtitle"))
        && !truth.fields().containsKey(field);
  }

  private static List<String> expected(SampleTruth truth, String field) {
    String one = truth.text(field);
    return truth.fields().get(field) instanceof List<?>
        ? truth.texts(field)
        : one == null ? List.of() : List.of(one);
  }

  private static List<String> actual(JsonObject object, String field) {
    @Nullable JsonElement value = object.get(field);
    List<String> values = new ArrayList<>();
    if (value != null && value.isJsonArray()) {
      value.getAsJsonArray().forEach(v -> values.add(v.getAsString()));
    } else if (value != null) {
      values.add(value.getAsString());
    }
    return values;
  }
}
