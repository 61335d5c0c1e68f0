package broadsheet.bench;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * An archive to measure on: stories in Markdown over twenty years, in made-up words, with sections,
 * authors and topics, in front matter that Hugo reads as well. The same number gives the same
 * bytes, and a story is the same whatever the number but for its date.
 *
 * <p>Runs from its source: {@code java MadeUpArchive.java 10000 FOLDER}.
 */
public final class MadeUpArchive {

  private static final String[] SECTIONS = {
    "World", "Politics", "Business", "Science", "Culture", "Sport", "Opinion", "Local"
  };
  private static final String[] LITTLE = {
    "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "was", "on", "with", "as", "at"
  };
  private static final String[] STARTS = {"b", "br", "d", "f", "g", "k", "l", "m", "p", "st", "tr"};
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea"};
  private static final String[] ENDS = {"n", "r", "l", "st", "nd", "m", "rt", "ck", ""};
  private static final OffsetDateTime NEWEST =
      OffsetDateTime.of(2026, 6, 1, 6, 0, 0, 0, ZoneOffset.UTC);
  private static final long MINUTES = 20L * 365 * 24 * 60;

  private final int stories;
  private final List<String> words = new ArrayList<>();
  private final List<String> topics;
  private final List<String> authors;

  private MadeUpArchive(int stories) {
    this.stories = stories;
    Random random = new Random(1);
    while (words.size() < 4000) {
      words.add(word(random));
    }
    this.topics = names(random, 300, 1);
    this.authors = names(random, 60, 2);
  }

  /**
   * Writes an archive.
   *
   * @param args how many stories, and the folder, whose {@code content/} they go into
   */
  public static void main(String[] args) throws IOException {
    new MadeUpArchive(Integer.parseInt(args[0])).writeTo(Path.of(args[1]));
  }

  static void write(int stories, Path folder) throws IOException {
    new MadeUpArchive(stories).writeTo(folder);
  }

  private void writeTo(Path folder) throws IOException {
    for (int i = 0; i < stories; i++) {
      SplittableRandom random = new SplittableRandom(i);
      OffsetDateTime date = NEWEST.minusMinutes(MINUTES * i / stories);
      String section = one(random, SECTIONS);
      Path place = folder.resolve("content").resolve(section).resolve("" + date.getYear());
      Files.createDirectories(place);
      Files.writeString(place.resolve("story-" + i + ".md"), story(i, random, date, section));
    }
  }

  private String story(int number, SplittableRandom random, OffsetDateTime date, String section) {
    StringBuilder text = new StringBuilder(6000);
    text.append("---\ntitle: \"").append(capital(phrase(random, 5, 11))).append("\"\ndate: ");
    text.append(ISO_OFFSET_DATE_TIME.format(date))
        .append("\nauthors: ")
        .append(some(random, authors, 1, 2))
        .append("\ntags: ");
    text.append(some(random, topics, 1, 4)).append("\nsection: ").append(section);
    text.append("\nsource: https://paper-").append(number % 20).append(".example/");
    text.append(date.getYear()).append("/story-").append(number).append("\n---\n");
    int paragraphs = random.nextInt(5, 15);
    for (int p = 0; p < paragraphs; p++) {
      text.append('\n');
      if (p == 2 && random.nextInt(5) < 2) {
        text.append("## ").append(capital(phrase(random, 3, 6))).append("\n\n");
      }
      paragraph(text, random);
    }
    return text.toString();
  }

  private void paragraph(StringBuilder text, SplittableRandom random) {
    int sentences = random.nextInt(2, 6);
    for (int s = 0; s < sentences; s++) {
      String sentence = capital(phrase(random, 6, 22));
      boolean quoted = random.nextInt(6) == 0;
      text.append(s == 0 ? "" : " ").append(quoted ? "“" : "").append(sentence);
      text.append(quoted ? ",” said " + authors.get(random.nextInt(authors.size())) : "");
      text.append('.');
    }
    text.append('\n');
  }

  private String phrase(SplittableRandom random, int least, int most) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(least, most + 1);
    for (int i = 0; i < count; i++) {
      boolean little = random.nextInt(5) < 2;
      text.append(i == 0 ? "" : " ");
      // Few words are frequent and most are rare, as in any language.
      int place = (int) (words.size() * Math.pow(random.nextDouble(), 3));
      text.append(little ? one(random, LITTLE) : words.get(place));
    }
    return text.toString();
  }

  private static List<String> some(SplittableRandom random, List<String> of, int least, int most) {
    TreeSet<String> chosen = new TreeSet<>();
    int count = random.nextInt(least, most + 1);
    while (chosen.size() < count) {
      chosen.add(of.get(random.nextInt(of.size())));
    }
    return List.copyOf(chosen);
  }

  private static List<String> names(Random random, int count, int words) {
    TreeSet<String> names = new TreeSet<>();
    while (names.size() < count) {
      String name = capital(word(random));
      names.add(words == 1 ? name : name + " " + capital(word(random)));
    }
    return List.copyOf(names);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int syllables = 1 + random.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      word.append(STARTS[random.nextInt(STARTS.length)]).append(VOWELS[random.nextInt(7)]);
    }
    return word.append(ENDS[random.nextInt(ENDS.length)]).toString();
  }

  private static String one(SplittableRandom random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
