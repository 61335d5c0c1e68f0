package broadsheet.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** An archive of made-up stories in Markdown, the same for the same seed. */
final class MadeUpArchive {

  private static final List<String> WORDS =
      List.of(
          ("harbour ferry council winter bridge library orchard tide market lantern school river"
                  + " quarry chapel engine weaver signal granary meadow ledger pilot festival"
                  + " storm bakery museum ward inspector cable timber survey archive keeper")
              .split(" ", -1));
  private static final List<String> SECTIONS = List.of("Harbour", "Town", "Culture", "Sport");
  private static final List<String> PAPERS = List.of("Gull Rock Post", "The Inland Courier");
  private static final LocalDate FIRST = LocalDate.of(1998, 1, 1);

  private final Random random;

  MadeUpArchive(long seed) {
    random = new Random(seed);
  }

  /** Writes a project with this many stories into an empty folder. */
  void write(Path folder, int stories) throws IOException {
    Files.writeString(
        Files.createDirectories(folder).resolve("broadsheet.yaml"),
        "title: Two Thousand Mornings\nurl: https://example.org/mornings/\n");
    Path content = Files.createDirectories(folder.resolve("content"));
    for (int i = 0; i < stories; i++) {
      Files.writeString(content.resolve("story-" + i + ".md"), story(i, stories));
    }
  }

  private String story(int number, int of) {
    String title = sentence(4 + random.nextInt(5));
    LocalDate day = FIRST.plusDays(number * 9_800L / of);
    StringBuilder text = new StringBuilder("---\n");
    line(text, "title", title);
    line(text, "authors", "[" + name() + (random.nextInt(5) == 0 ? ", " + name() : "") + "]");
    line(text, "published", day.toString());
    line(text, "section", pick(SECTIONS));
    line(text, "topics", "[" + pick(WORDS) + ", " + pick(WORDS) + "]");
    line(text, "language", "en");
    String host = pick(PAPERS).replace(" ", "-").toLowerCase(Locale.ROOT) + ".example";
    line(text, "source", "https://" + host + "/" + number);
    text.append("---\n\n");
    int paragraphs = 3 + random.nextInt(6);
    for (int i = 0; i < paragraphs; i++) {
      for (int s = 0; s < 4; s++) {
        text.append(sentence(8 + random.nextInt(12))).append(". ");
      }
      text.append("\n\n");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(value).append('\n');
  }

  private String name() {
    return capital(pick(WORDS)) + " " + capital(pick(WORDS));
  }

  private String sentence(int words) {
    StringBuilder sentence = new StringBuilder(capital(pick(WORDS)));
    for (int i = 1; i < words; i++) {
      sentence.append(' ').append(pick(WORDS));
    }
    return sentence.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
