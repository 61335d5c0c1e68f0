package broadsheet.source;

import broadsheet.article.StoryDate;
import broadsheet.config.YamlDocument;
import broadsheet.config.YamlMap;
import broadsheet.config.YamlValue.Text;
import broadsheet.source.Corrections.Target;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Corrections from their YAML, every mistake with its line. Immutable and thread-safe. */
final class CorrectionsReader {
  private static final List<String> KEYS =
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
          "paper",
          "place",
          "slug",
          "story",
          "keep",
          "remove");

  /**
   * Reads one file of corrections.
   *
   * @param file what to call it
   * @param text its YAML
   */
  Corrections read(String file, String text) throws UnreadableSourceException {
    YamlDocument document = YamlDocument.parse(file, text, 0);
    YamlMap map = document.root();
    map.refuseOthers(KEYS);
    Corrections corrections =
        new Corrections(
            file,
            map.line("title").orElse(null),
            map.line("subtitle").orElse(null),
            list(map, "authors"),
            date(map, "published"),
            date(map, "modified"),
            map.line("section").orElse(null),
            list(map, "topics"),
            map.line("language").orElse(null),
            url(map),
            map.line("paper").orElse(null),
            map.line("place").orElse(null),
            map.line("slug").orElse(null),
            map.flag("story").orElse(null),
            targets(map, "keep"),
            targets(map, "remove"));
    if (!document.diagnostics().isEmpty()) {
      throw new UnreadableSourceException(document.diagnostics());
    }
    return corrections;
  }

  private static @Nullable List<String> list(YamlMap map, String key) {
    return map.texts(key)
        .map(l -> l.stream().map(t -> fold(t.value())).distinct().toList())
        .orElse(null);
  }

  private static @Nullable StoryDate date(YamlMap map, String key) {
    Optional<String> written = map.line(key);
    Optional<StoryDate> date = written.flatMap(StoryDate::parse);
    if (written.isPresent() && date.isEmpty()) {
      map.error(
          key,
          "`"
              + written.get()
              + "` is not a date; write it as in `2018-07-24` or `2018-07-24T09:30:00+03:00`");
    }
    return date.orElse(null);
  }

  private static @Nullable String url(YamlMap map) {
    Optional<String> written = map.line("url");
    Optional<String> url = written.flatMap(WebAddress::parse);
    if (written.isPresent() && url.isEmpty()) {
      map.error(
          "url",
          "`" + written.get() + "` is not an address; write it whole, with http:// or https://");
    }
    return url.orElse(null);
  }

  private static List<Target> targets(YamlMap map, String key) {
    return map.texts(key).orElse(List.of()).stream().map(CorrectionsReader::target).toList();
  }

  private static Target target(Text text) {
    return new Target(fold(text.value()), text.line());
  }

  private static String fold(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }
}
