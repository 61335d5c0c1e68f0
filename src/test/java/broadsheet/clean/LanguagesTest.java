package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One short story a language, with what papers put between its paragraphs: all of that goes, each
 * line for its own reason, and the story stays whole. A line of a file is {@code kind: text}; bars
 * divide what stands in a row.
 */
class LanguagesTest {

  private static final Path FOLDER = Path.of("src/test/resources/languages");

  private static final Map<String, Reason> REASONS =
      Map.of(
          "title", Reason.TITLE,
          "menu", Reason.NAVIGATION,
          "credit", Reason.FURNITURE,
          "also", Reason.RELATED_LINKS,
          "appeal", Reason.DONATION_APPEAL,
          "newsletter", Reason.NEWSLETTER,
          "share", Reason.SHARING,
          "cookie", Reason.COOKIE_NOTICE,
          "footer", Reason.FURNITURE);

  private record Line(String kind, String text) {}

  static List<String> languages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names =
          files.map(f -> f.getFileName().toString().replace(".txt", "")).sorted().toList();
      assertThat(names).containsExactlyElementsOf(KnownWords.LANGUAGES);
      return names;
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aDumpIsCleaned(String language) throws IOException {
    List<Line> lines = read(language);
    String dump = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    assertThat(said(Cleaning.dump(dump))).isEqualTo(expected(lines));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aPageIsCleaned(String language) throws IOException {
    List<Line> lines = read(language);
    Metadata metadata =
        new Metadata(
            lines.get(3).text(), null, List.of(), null, null, null, List.of(), null, null, null);
    Cleaned cleaned = Cleaning.page(page(lines), metadata);
    assertThat(said(cleaned)).isEqualTo(expected(lines));
  }

  /** The lines as a page whose elements have no telling names. */
  private static String page(List<Line> lines) {
    StringBuilder html = new StringBuilder("<!doctype html><title>");
    html.append(lines.get(3).text()).append("</title><body>\n");
    String open = "";
    for (Line line : lines) {
      String part =
          switch (line.kind()) {
            case "menu" -> "ul";
            case "share" -> "ol";
            case "cookie", "footer", "newsletter" -> "section";
            default -> "div";
          };
      if (!open.equals(part)) {
        html.append(open.isEmpty() ? "" : "</" + open + ">\n").append("<" + part + ">\n");
        open = part;
      }
      String linked = "<a href=/x>" + line.text() + "</a>";
      html.append(
          switch (line.kind()) {
            case "menu", "share" -> "<li>" + linked + "</li>\n";
            case "also" -> "<p>" + linked + "</p>\n";
            case "title" -> "<h1>" + line.text() + "</h1>\n";
            default -> "<p>" + line.text() + "</p>\n";
          });
    }
    return html + "</" + open + ">";
  }

  private static List<Line> read(String language) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve(language + ".txt"))) {
      int colon = line.indexOf(':');
      for (String text : line.substring(colon + 1).split("\\|", -1)) {
        lines.add(new Line(line.substring(0, colon), text.strip()));
      }
    }
    return lines;
  }

  private static String expected(List<Line> lines) {
    return lines.stream()
        .map(l -> said(REASONS.get(l.kind()), l.text()))
        .collect(Collectors.joining("\n"));
  }

  private static String said(Cleaned cleaned) {
    return cleaned.blocks().stream()
        .flatMap((Judged b) -> b.block().text().lines().map(l -> said(b.reason(), l)))
        .collect(Collectors.joining("\n"));
  }

  private static String said(@org.jspecify.annotations.Nullable Reason reason, String text) {
    return Objects.toString(reason, "kept") + ": " + text;
  }
}
