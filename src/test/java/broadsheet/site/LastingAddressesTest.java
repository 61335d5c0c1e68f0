package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Article;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An address that was once in the site stays in it, whatever stories are added. */
class LastingAddressesTest {

  private static final List<String> LETTERS = List.of("A", "É", "Å", "Я", "ع", "海", "か", "가", "9");

  @Test
  void noAddressGoesWhenStoriesAreAdded() {
    for (long seed = 1; seed <= 12; seed++) {
      Random random = new Random(seed);
      List<Article> all = stories(random, 120 + random.nextInt(500));
      Collections.shuffle(all, random);
      int kept = 1 + random.nextInt(all.size());
      Set<String> before = paths(all.subList(0, kept));
      assertThat(paths(all)).as("seed %d, %d of %d", seed, kept, all.size()).containsAll(before);
    }
  }

  private static List<Article> stories(Random random, int count) {
    List<Article> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String day =
          random.nextInt(9) == 0
              ? null
              : LocalDate.of(2001, 1, 1).plusDays(random.nextInt(900)).toString();
      String letter = LETTERS.get(random.nextInt(LETTERS.size()));
      all.add(
          Stories.story(
              "Story number " + i,
              random.nextInt(4) == 0 ? "fr" : "en",
              day,
              "Section " + random.nextInt(4),
              List.of(letter + " author " + random.nextInt(count)),
              List.of("topic " + random.nextInt(9)),
              "It rained."));
    }
    return all;
  }

  private static Set<String> paths(List<Article> articles) {
    return new SitePlan(
            TestSettings.of(Path.of("."), null, null, "en", List.of()), new FakeArchive(articles))
        .pages()
        .map(Page::path)
        .collect(Collectors.toSet());
  }
}
