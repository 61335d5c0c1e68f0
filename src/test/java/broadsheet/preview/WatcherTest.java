package broadsheet.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatcherTest {

  @TempDir Path folder;

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @Test
  void manyChangesAreOneCall() throws Exception {
    Path content = Files.createDirectories(folder.resolve("content/deep"));
    // Long enough that a machine with much to do writes all of them in it.
    Duration quiet = Duration.ofSeconds(2);
    Runnable changed = () -> heard.add("changed");
    try (Watcher watcher =
        new Watcher(List.of(folder.resolve("content")), quiet, changed, this::failed)) {
      assertThat(watcher).isNotNull();
      for (int i = 0; i < 20; i++) {
        Files.writeString(content.resolve(i + ".txt"), "text");
      }
      assertThat(next()).isEqualTo("changed");
      Files.delete(content.resolve("0.txt"));
      assertThat(next()).isEqualTo("changed");
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void aSingleFileIsWatchedBeforeItExists() throws Exception {
    Path config = folder.resolve("broadsheet.yaml");
    try (Watcher watcher = watch(() -> heard.add("changed"), config)) {
      assertThat(watcher).isNotNull();
      Files.writeString(config, "title: Papers\n");
      assertThat(next()).isEqualTo("changed");
    }
  }

  @Test
  void aCallThatFailsIsToldAndTheNextOneComes() throws Exception {
    Path content = Files.createDirectories(folder.resolve("content"));
    Runnable failing =
        () -> {
          throw new IllegalStateException("no such author");
        };
    try (Watcher watcher = watch(failing, content)) {
      assertThat(watcher).isNotNull();
      Files.writeString(content.resolve("a.txt"), "text");
      assertThat(next()).isEqualTo("no such author");
      Files.writeString(content.resolve("b.txt"), "text");
      assertThat(next()).isEqualTo("no such author");
    }
  }

  private Watcher watch(Runnable changed, Path path) throws IOException {
    return Watcher.open(List.of(path), changed, this::failed);
  }

  private void failed(RuntimeException e) {
    heard.add(String.valueOf(e.getMessage()));
  }

  private String next() throws InterruptedException {
    return String.valueOf(heard.poll(60, TimeUnit.SECONDS));
  }
}
