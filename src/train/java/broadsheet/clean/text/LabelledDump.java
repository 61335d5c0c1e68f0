package broadsheet.clean.text;

import broadsheet.clean.LabelledSet;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
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
 * @param title the story's; empty where it is not known
 * @param text what a reader kept; empty where only snippets are known
 * @param lesson what cleaning keeps of the saved page
 * @param with snippets that are in the story
 * @param without snippets that are not
 */
record LabelledDump(
    String set,
    String id,
    String site,
    String dump,
    String title,
    String text,
    Teacher.Lesson lesson,
    List<String> with,
    List<String> without) {

  /**
   * All dumps of a set: a folder with {@code truth.jsonl}, {@code text/ID.txt} and {@code
   * html/ID.html.gz}.
   */
  static List<LabelledDump> read(Path set, Teacher teacher) {
    try {
      Gson gson = new Gson();
      return Files.readAllLines(set.resolve("truth.jsonl")).parallelStream()
          .map(line -> gson.fromJson(line, Truth.class))
          .map(truth -> of(set, truth, teacher))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledDump of(Path set, Truth truth, Teacher teacher) {
    try {
      String url = Objects.requireNonNullElse(truth.url, "");
      String text = Objects.requireNonNullElse(truth.text, "");
      Teacher.Lesson lesson = teacher.teach(new LabelledSet(set), truth.id, url);
      return new LabelledDump(
          String.valueOf(set.getFileName()),
          truth.id,
          host(url.isEmpty() ? truth.id : url),
          Files.readString(set.resolve("text").resolve(truth.id + ".txt")),
          text.isEmpty() ? lesson.title() : Objects.requireNonNullElse(truth.title, ""),
          text,
          lesson,
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

  /** The same with plain quotation marks and dashes, as titles are compared. */
  static String foldTitle(String text) {
    return fold(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .replace('\u2018', '\'')
        .replace('\u2019', '\'')
        .replace('\u201c', '"')
        .replace('\u201d', '"')
        .replace('\u2013', '-')
        .replace('\u2014', '-');
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
    @Nullable String title;
    @Nullable String text;
    @Nullable List<String> with;
    @Nullable List<String> without;
  }
}
