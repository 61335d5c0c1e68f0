package broadsheet.search;

import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Metadata;
import broadsheet.article.Provenance;
import broadsheet.article.StoryDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Stories of words by chance, some of them common and most rare, as in any language. */
final class MadeUpStories {

  private static final String[] SYLLABLES =
      "ba do fer gin hol jam kel lor mun nar pol quin ros sul tav wen yar zed".split(" ", -1);

  private MadeUpStories() {}

  /** So many stories; the same for the same seed. */
  static List<Article> of(int count, long seed) {
    Random chance = new Random(seed);
    List<Article> stories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> paragraphs = new ArrayList<>();
      for (int p = 1 + chance.nextInt(5); p > 0; p--) {
        paragraphs.add(words(5 + chance.nextInt(60), chance));
      }
      stories.add(
          story(
              "story-" + i,
              words(3 + chance.nextInt(5), chance),
              "en",
              chance.nextInt(9) == 0
                  ? null
                  : LocalDate.of(2001, 1, 1).plusDays(chance.nextInt(9000)),
              chance.nextBoolean() ? "Town" : "Harbour",
              paragraphs));
    }
    return stories;
  }

  /** A word by chance; the lower the number that it is made of, the more common. */
  static String word(Random chance) {
    int number = (int) Math.pow(4000, chance.nextDouble());
    StringBuilder word = new StringBuilder();
    do {
      word.append(SYLLABLES[number % SYLLABLES.length]);
      number /= SYLLABLES.length;
    } while (number > 0);
    return word.toString();
  }

  private static String words(int count, Random chance) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(word(chance));
    }
    return words.append('.').toString();
  }

  static Article story(
      String file,
      String title,
      String language,
      @Nullable LocalDate day,
      @Nullable String section,
      List<String> paragraphs) {
    return new Article(
        new Metadata(
            title,
            null,
            List.of(),
            day == null ? null : StoryDate.of(day),
            null,
            section,
            List.of(),
            language,
            null,
            null),
        new Provenance(file, "00", "markdown", "0"),
        paragraphs.stream()
            .map(p -> (Block) new Block.Paragraph(List.of(new Inline.Text(p))))
            .toList());
  }
}
