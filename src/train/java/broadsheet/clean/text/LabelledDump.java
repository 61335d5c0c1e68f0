package broadsheet.clean.text;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dump with what a reader kept of it.
 *
 * @param set the name of the set that it is from
 * @param id its name in the set
 * @param site the host of its address, without {@code www.}
 * @param dump the text as it was copied
 * @param text what a reader kept; empty where only snippets are known
 * @param with snippets that are in the story
 * @param without snippets that are not
 */
record LabelledDump(
    String set,
    String id,
    String site,
    String dump,
    String text,
    List<String> with,
    List<String> without) {

  /** All dumps of a set: a folder with {@code truth.jsonl} and {@code text/ID.txt}. */
  static List<LabelledDump> read(Path set) {
    try {
      Gson gson = new Gson();
      return Files.readAllLines(set.resolve("truth.jsonl")).stream()
          .map(line -> gson.fromJson(line, Truth.class))
          .map(truth -> of(set, truth))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledDump of(Path set, Truth truth) {
    try {
      return new LabelledDump(
          String.valueOf(set.getFileName()),
          truth.id,
          host(truth.url == null ? truth.id : truth.url),
          Files.readString(set.resolve("text").resolve(truth.id + ".txt")),
          Objects.requireNonNullElse(truth.text, ""),
          Objects.requireNonNullElse(truth.with, List.of()),
          Objects.requireNonNullElse(truth.without, List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text in small letters with single spaces, as snippets are compared. */
  static String fold(String text) {
    return String.join(" ", text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
  }

  private static String host(String url) {
    try {
      String host = URI.create(url.strip()).getHost();
      return host == null ? url : host.startsWith("www.") ? host.substring(4) : host;
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  /** A line of truth.jsonl. */
  private static final class Truth {
    String id = "";
    @Nullable String url;
    @Nullable String text;
    @Nullable List<String> with;
    @Nullable List<String> without;
  }
}
