package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Provenance;
import broadsheet.digest.Digest;
import broadsheet.source.Corrections;
import broadsheet.source.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that the cache is in. */
class CacheTest {
  private static final Digest PROGRAM = new Digest(1, 1);
  private static final int STORIES = 500;
  private static final int LETTERS = 4000;

  @TempDir Path folder;
  private final Random random = new Random(3);
  private final Map<String, Integer> sums = new HashMap<>();

  @Test
  void howeverManyBuildsThereWereItIsNotMuchLargerThanWhatItHolds() throws IOException {
    change(STORIES);
    long largest = 0;
    for (int build = 0; build < 60; build++) {
      change(5);
      largest = Math.max(largest, Files.size(folder.resolve(Cache.NAME)));
    }
    assertThat(largest).isLessThan(4L * STORIES * LETTERS);
    try (Cache cache = Cache.open(folder, PROGRAM)) {
      sums.forEach((path, sum) -> assertThat(cache.draft(path, sum)).as(path).isPresent());
    }
    assertThat(folder).isDirectoryNotContaining(f -> !f.endsWith(Cache.NAME));
  }

  /** A build in which some stories are others than before. */
  private void change(int stories) throws IOException {
    try (Cache cache = Cache.open(folder, PROGRAM)) {
      for (int i = 0; i < stories; i++) {
        String path = "story-" + (stories == STORIES ? i : random.nextInt(STORIES)) + ".md";
        sums.put(path, cache.putDraft(draft(path)));
      }
      cache.end(stories, new End(new long[0], Stamp.NONE));
    }
  }

  private Draft draft(String path) {
    StringBuilder text = new StringBuilder();
    random.ints(LETTERS, 'a', 'z').forEach(text::appendCodePoint);
    Block block = new Block.Paragraph(List.of(new Inline.Text(text.toString())));
    Metadata title =
        new Metadata(path, null, List.of(), null, null, null, List.of(), null, null, null);
    return new Draft(
        path,
        "0",
        "Markdown",
        List.of(),
        new Cleaned(title, List.of(new Judged(block, null, 1, "")), null, null),
        null,
        new Provenance(path, "0", "Markdown", "1"),
        Corrections.NONE,
        Grounds.NONE,
        List.of());
  }

  @Test
  void aDiskThatIsFullIsNamed() {
    Throwable full = new IllegalStateException("writing failed", new IOException("No space left"));

    assertThat(new DamagedCacheException("cache.mv cannot be used", full).lasting())
        .hasMessage("cache.mv cannot be used: No space left; is the disk full?");
  }
}
