package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExcerptsTest {
  private static final int BLOCK = 1000;
  private static final int MOST = 3;

  @RegisterExtension static final Seed SEED = new Seed(1);

  @TempDir Path folder;

  private final List<String> texts = texts(SEED.random());

  @Test
  void eachIsAsItWasGivenWhetherInMemoryOrOnDisk() {
    try (Excerpts excerpts = new Excerpts(folder.resolve("excerpts"), BLOCK, MOST)) {
      List<Excerpt> kept = texts.parallelStream().map(excerpts::add).toList();

      assertThat(IntStream.range(0, texts.size()).parallel())
          .allSatisfy(i -> assertThat(kept.get(i).text()).isEqualTo(texts.get(i)));
    }
  }

  @Test
  void thoseThatDoNotStayInMemoryAreOnDiskUntilTheEnd() throws IOException {
    Path file = folder.resolve("excerpts");
    Excerpt first;
    Excerpt last;
    try (Excerpts excerpts = new Excerpts(file, BLOCK, MOST)) {
      List<Excerpt> kept = texts.stream().map(excerpts::add).toList();
      first = kept.get(0);
      last = kept.get(texts.size() / 2);
    }

    assertThat(first.text()).isEqualTo(texts.get(0));
    assertThatThrownBy(last::text)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file + " cannot be read");
    assertThat(files()).isEmpty();
  }

  @Test
  void fewNeedNoFile() throws IOException {
    try (Excerpts excerpts = new Excerpts(folder.resolve("excerpts"), BLOCK, MOST)) {
      Excerpt excerpt = excerpts.add("How it begins …");

      assertThat(excerpt.text()).isEqualTo("How it begins …");
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNamed() {
    Path file = folder.resolve("missing/excerpts");
    try (Excerpts excerpts = new Excerpts(file, BLOCK, 0)) {
      assertThatThrownBy(() -> texts.forEach(excerpts::add))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(file + " cannot be written");
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** Of letters that have one to four bytes, up to what is too long for a block. */
  private static List<String> texts(Random random) {
    return Stream.generate(() -> text(random)).limit(500).toList();
  }

  private static String text(Random random) {
    int letters = random.nextInt(20) == 0 ? random.nextInt(1500) : random.nextInt(281);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      text.appendCodePoint("aé字😀".codePointAt(random.nextInt(4)));
    }
    return text.toString();
  }
}
