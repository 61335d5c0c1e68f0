package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Seed;
import broadsheet.archive.Progress;
import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Metadata;
import broadsheet.article.StoryDate;
import broadsheet.digest.Digest;
import broadsheet.site.FakeArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SearchBuildTest {

  /** Some words are in about so many of the stories. */
  private static final int COMMON = 60;

  @TempDir Path work;
  @RegisterExtension final Seed seed = new Seed(21);

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
  void afterAnyChangeTheFilesAreThoseOfAFirstBuild() throws IOException {
    Random chance = seed.random();
    List<Article> all =
        MadeUpStories.of(400, seed.value()).stream().map(s -> ofOneYear(s)).toList();
    List<Article> stories = new ArrayList<>(all.subList(0, 300));
    List<Article> others = all.subList(300, 400);
    Path first = work.resolve("first");
    MemoryFiles files = new MemoryFiles();
    build(stories, first, files);
    int updates = 0;
    for (int i = 0; i < 16; i++) {
      for (int n = chance.nextInt(3); n >= 0; n--) {
        change(stories, others.get(chance.nextInt(others.size())), chance);
      }
      int step = i;
      MemoryFiles next = new MemoryFiles(files);
      FakeArchive archive = build(stories, first, next);
      updates += archive.reads.get() < stories.size() ? 1 : 0;
      MemoryFiles anew = new MemoryFiles();
      build(stories, work.resolve("anew"), anew);
      assertThat(next.bytes().keySet()).as("change %d", i).isEqualTo(anew.bytes().keySet());
      Map<String, byte[]> wanted = anew.bytes();
      next.bytes()
          .forEach(
              (path, bytes) ->
                  assertThat(bytes).as("change %d: %s", step, path).isEqualTo(wanted.get(path)));
      files = next;
    }
    assertThat(updates).isGreaterThan(4);
  }

  @Test
  void damageToWhatIsKeptCostsOnlyTime() throws IOException {
    List<Article> all = MadeUpStories.of(200, 23).stream().map(s -> ofOneYear(s)).toList();
    Random chance = new Random(24);
    for (String file : List.of("state", "words")) {
      List<Article> stories = new ArrayList<>(all.subList(0, 190));
      Path kept = work.resolve(file);
      MemoryFiles first = new MemoryFiles();
      build(stories, kept, first);
      byte[] bytes = Files.readAllBytes(kept.resolve(file));
      for (int i = 0; i < bytes.length; i += 20) {
        bytes[i] ^= (byte) (1 << chance.nextInt(8));
      }
      Files.write(kept.resolve(file), bytes);
      stories.set(5, withTextOf(stories.get(5), all.get(195), chance));
      MemoryFiles next = new MemoryFiles(first);
      build(stories, kept, next);
      MemoryFiles anew = new MemoryFiles();
      build(stories, work.resolve("anew"), anew);
      Map<String, byte[]> wanted = anew.bytes();
      assertThat(next.bytes().keySet()).isEqualTo(wanted.keySet());
      next.bytes().forEach((p, b) -> assertThat(b).as(p).isEqualTo(wanted.get(p)));
    }
  }

  /** Few ranges of numbers, so that they seldom change. */
  private static Article ofOneYear(Article story) {
    Metadata about = story.metadata();
    return new Article(
        new Metadata(
            about.title(),
            about.subtitle(),
            about.authors(),
            StoryDate.of(LocalDate.of(2020, 2, 29)),
            about.modified(),
            about.section(),
            about.topics(),
            about.language(),
            about.url(),
            about.paper(),
            about.place(),
            about.part()),
        story.provenance(),
        story.blocks());
  }

  /** One story more, less, or another in its place. */
  private static void change(List<Article> stories, Article other, Random chance) {
    int at = chance.nextInt(stories.size());
    boolean there = stories.contains(other);
    switch (chance.nextInt(4)) {
      case 0 -> stories.remove(at);
      case 1 -> {
        if (!there) {
          stories.add(other);
        }
      }
      default -> stories.set(at, withTextOf(stories.get(at), other, chance));
    }
  }

  /** The same story, some of whose paragraphs are now those of another. */
  private static Article withTextOf(Article story, Article other, Random chance) {
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.set(chance.nextInt(blocks.size()), other.blocks().get(0));
    return new Article(story.metadata(), story.provenance(), blocks);
  }

  @Test
  void countsStoriesOnceWhoseWordIsSpelledInTwoWays() throws IOException {
    Map<String, byte[]> one = files(List.of(withText("the strasse, a strasse")), 1);
    Map<String, byte[]> two = files(List.of(withText("the stra\u00dfe, a strasse")), 1);
    assertThat(one.keySet()).isEqualTo(two.keySet()).anyMatch(p -> p.startsWith("search/terms/"));
    one.forEach(
        (path, bytes) -> {
          if (!path.startsWith("search/stories/")) {
            assertThat(two.get(path)).as(path).isEqualTo(bytes);
          }
        });
  }

  private static Article withText(String text) {
    return MadeUpStories.story("story", "Harbour", "und", null, null, List.of(text));
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
    MemoryFiles files = new MemoryFiles();
    build(stories, threads, files);
    return files.bytes();
  }

  private void build(List<Article> stories, int threads, MemoryFiles files) throws IOException {
    new SearchBuild(work.resolve("once"), new Digest(1, 1), threads, COMMON, Progress.NONE)
        .write(new FakeArchive(stories), e -> e.key() + ".html", files);
  }

  private static FakeArchive build(List<Article> stories, Path folder, MemoryFiles files)
      throws IOException {
    FakeArchive archive = new FakeArchive(stories);
    new SearchBuild(folder, new Digest(1, 1), 2, COMMON, Progress.NONE)
        .write(archive, e -> e.key() + ".html", files);
    return archive;
  }
}
