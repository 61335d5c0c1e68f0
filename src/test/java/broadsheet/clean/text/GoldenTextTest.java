package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole dumps with what is kept and what is removed of them, a folder a case. {@code
 * -Dgolden.update=true} writes down what comes out now.
 */
class GoldenTextTest {

  private static final Path CASES = Path.of("src/test/resources/golden/text");
  private final TextCleaner cleaner = new TextCleaner();

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isCleanedAsWrittenDown(String name) throws IOException {
    Path folder = CASES.resolve(name);
    String source = Files.readString(folder.resolve("source.txt"));
    Cleaned cleaned = cleaner.clean(Dumps.of(source));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(folder.resolve("expected.txt"), kept(cleaned));
      Files.writeString(folder.resolve("removed.txt"), removed(cleaned));
    }
    assertThat(kept(cleaned)).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    assertThat(removed(cleaned)).isEqualTo(Files.readString(folder.resolve("removed.txt")));
    assertThat(Conservation.breach(source, cleaned)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lineEndsMakeNoDifference(String name) throws IOException {
    String source = Files.readString(CASES.resolve(name).resolve("source.txt"));
    Cleaned cleaned = cleaner.clean(Dumps.of(source));
    assertThat(cleaner.clean(Dumps.of(source.replace("\n", "\r\n")))).isEqualTo(cleaned);
    assertThat(cleaner.clean(Dumps.of("\ufeff" + source.replace("\n", "\r")))).isEqualTo(cleaned);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void holdsItsFilesAndNoOthers(String name) throws IOException {
    try (Stream<Path> files = Files.list(CASES.resolve(name))) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted())
          .containsExactly("expected.txt", "removed.txt", "source.txt");
    }
  }

  @Test
  void thereAreCases() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(12);
  }

  private static String kept(Cleaned cleaned) {
    String head = cleaned.held() == null ? "" : "held: " + cleaned.held() + "\n\n";
    return head
        + cleaned.kept().stream().map(GoldenTextTest::show).collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private static String removed(Cleaned cleaned) {
    return cleaned.removals().stream()
        .map(GoldenTextTest::show)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String show(Judged removal) {
    return removal.reason() + ": " + removal.block().text();
  }

  private static String show(Block block) {
    if (block instanceof Block.Heading) {
      return "## " + block.text();
    }
    if (block instanceof Block.ListBlock list) {
      String mark = list.start() == null ? "- " : list.start() + "+ ";
      return list.items().stream()
          .map(item -> mark + item.get(0).text())
          .collect(Collectors.joining("\n"));
    }
    if (block instanceof Block.Quotation) {
      return "> " + block.text().replace("\n", "\n> ");
    }
    if (block instanceof Block.Table table) {
      return (table.headed() ? "| headed\n" : "") + "| " + block.text().replace("\n", "\n| ");
    }
    return block.text();
  }
}
