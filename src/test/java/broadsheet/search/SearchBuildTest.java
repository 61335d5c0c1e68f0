package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.archive.Progress;
import broadsheet.article.Article;
import broadsheet.site.FakeArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchBuildTest {

  @TempDir Path work;

  @Test
  void givesTheSameBytesWhateverTheOrderAndTheThreads() throws IOException {
    List<Article> stories = new ArrayList<>(MadeUpStories.of(300, 5));
    Map<String, byte[]> once = files(stories, 1);
    Collections.shuffle(stories, new Random(6));
    Map<String, byte[]> again = files(stories, 4);
    assertThat(again.keySet()).isEqualTo(once.keySet());
    again.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(once.get(path)));
  }

  @Test
  void touchesFewFilesForOneMoreStory() throws IOException {
    List<Article> stories = new ArrayList<>(MadeUpStories.of(2_000, 7));
    Map<String, byte[]> before = files(stories.subList(1, 2_000), 2);
    Map<String, byte[]> after = files(stories, 2);
    Set<String> cards = new HashSet<>();
    Set<String> changedCards = new HashSet<>();
    after.forEach(
        (path, bytes) -> {
          if (path.startsWith("search/stories/")) {
            cards.add(path);
            if (!Arrays.equals(bytes, before.get(path))) {
              changedCards.add(path);
            }
          }
        });
    assertThat(changedCards).hasSizeLessThan(cards.size() / 4);
  }

  @Test
  void makesAnEmptyArchiveSearchable() throws IOException {
    assertThat(files(List.of(), 1)).containsOnlyKeys("search/index.js");
  }

  @Test
  void givesEachStoryANumberOfItsOwnYearAndLength() {
    FakeArchive archive = new FakeArchive(MadeUpStories.of(500, 8));
    byte[] lengths = new byte[500];
    new Random(9).nextBytes(lengths);
    Numbers numbers = new Numbers(archive.entries(), lengths);
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      assertThat(seen.add(numbers.of(i))).isTrue();
      int from = 0;
      for (Numbers.Range range : numbers.ranges()) {
        int to = from + (1 << range.power());
        if (numbers.of(i) >= from && numbers.of(i) < to) {
          assertThat(range.year()).isEqualTo(Numbers.year(archive.entries().get(i)));
          assertThat(range.length()).isEqualTo((lengths[i] & 0xff) / 2);
        }
        from = to;
      }
      assertThat(numbers.of(i)).isBetween(0, from - 1);
    }
  }

  private Map<String, byte[]> files(List<Article> stories, int threads) throws IOException {
    Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    new SearchBuild(work, threads, Progress.NONE)
        .write(new FakeArchive(stories), e -> e.key() + ".html", files::put);
    return files;
  }
}
