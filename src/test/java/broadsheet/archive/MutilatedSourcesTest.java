package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThatCode;

import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whatever is left of a page or dump is taken in, as hands and programs leave them. */
class MutilatedSourcesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** How often each is mutilated. */
  private static final int TIMES = 20;

  private static final List<String> TAGS = List.of("p", "div", "h2", "li", "figure", "td", "a");

  private final Intake intake = Intake.of(Path.of("no-such-folder").toAbsolutePath(), "test");

  @Test
  void pages() throws IOException {
    check("html", "source.html", Format.HTML, MutilatedSourcesTest::page);
  }

  @Test
  void dumps() throws IOException {
    check("text", "source.txt", Format.TEXT, MutilatedSourcesTest::dump);
  }

  private void check(
      String kind, String name, Format format, BiFunction<String, Random, String> mutilated)
      throws IOException {
    int seed = 0;
    for (Path path : sources(kind, name)) {
      String whole = Files.readString(path);
      for (int i = 0; i < TIMES; i++) {
        check(path, ++seed, format, mutilated.apply(whole, new Random(seed)));
      }
    }
  }

  private void check(Path path, int seed, Format format, String text) {
    Source source =
        new Source("story", format, "", "UTF-8", text, Capture.UNKNOWN, Corrections.NONE);
    assertThatCode(() -> intake.take(source))
        .as("%s, seed %s: %s", path, seed, text)
        .doesNotThrowAnyException();
  }

  /** Elements are lost, or their tags, attributes or names are; or few are left at all. */
  private static String page(String whole, Random random) {
    Document page = Jsoup.parse(whole);
    double share = random.nextDouble() * random.nextDouble() / 2;
    for (Element element : page.body().children().select("*")) {
      if (element.parent() != null && random.nextDouble() < share) {
        switch (random.nextInt(4)) {
          case 0 -> element.remove();
          case 1 -> element.unwrap();
          case 2 -> element.clearAttributes();
          default -> element.tagName(TAGS.get(random.nextInt(TAGS.size())));
        }
      }
    }
    if (random.nextInt(3) == 0) {
      List<Element> parts = new ArrayList<>(page.body().select("p, h2, li, img, figure"));
      Collections.shuffle(parts, random);
      List<Element> titles = page.body().select("h1");
      page.body().empty();
      Stream.concat(titles.stream().limit(1), parts.stream().limit(random.nextInt(6)))
          .forEach(page.body()::appendChild);
    }
    return page.outerHtml();
  }

  /** Lines are lost, stand elsewhere or have lost their beginnings. */
  private static String dump(String whole, Random random) {
    List<String> lines = new ArrayList<>(whole.lines().toList());
    double share = random.nextDouble();
    lines.removeIf(line -> random.nextDouble() < share);
    if (random.nextBoolean()) {
      Collections.shuffle(lines, random);
    }
    lines.replaceAll(l -> random.nextInt(6) > 0 ? l : l.substring(random.nextInt(l.length() + 1)));
    return String.join("\n", lines);
  }

  private static List<Path> sources(String kind, String name) throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN.resolve(kind))) {
      return folders.map(f -> f.resolve(name)).sorted().toList();
    }
  }
}
