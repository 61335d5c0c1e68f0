package broadsheet.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watcher may call more than once: a machine with much to do is quiet at times of its own. */
class WatcherTest {

  @TempDir Path folder;

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @Test
  void afterTheLastChangeInAFolderComesACall() throws Exception {
    Path content = Files.createDirectories(folder.resolve("content/deep"));
    Runnable changed = () -> heard.add(String.join(" ", content.toFile().list()));
    try (Watcher watcher = watch(changed, folder.resolve("content"))) {
      assertThat(watcher).isNotNull();
      Files.writeString(content.resolve("a.txt"), "text");
      hear("a.txt");
      Files.move(content.resolve("a.txt"), content.resolve("b.txt"));
      hear("b.txt");
      Files.delete(content.resolve("b.txt"));
      hear("");
    }
  }

  @Test
  void aSingleFileIsWatchedBeforeItExists() throws Exception {
    Path config = folder.resolve("broadsheet.yaml");
    try (Watcher watcher = watch(() -> heard.add("changed"), config)) {
      assertThat(watcher).isNotNull();
      Files.writeString(config, "title: Papers\n");
      hear("changed");
    }
  }

  @Test
  void aFolderIsWatchedBeforeItExistsWithWhatIsInIt() throws Exception {
    Path rules = folder.resolve("rules");
    Path words = rules.resolve("words/en.words");
    Runnable changed = () -> heard.add(Files.exists(words) ? words.toFile().length() + "" : "none");
    try (Watcher watcher = watch(changed, rules)) {
      assertThat(watcher).isNotNull();
      Files.createDirectory(rules);
      hear("none");
      Files.createDirectory(words.getParent());
      Files.writeString(words, "12");
      hear("2");
      Files.writeString(words, "123");
      hear("3");
    }
  }

  @Test
  void aFolderThatGoesAndComesBackIsStillWatched() throws Exception {
    Path content = Files.createDirectories(folder.resolve("content"));
    Path away = folder.resolve("away");
    Runnable changed =
        () ->
            heard.add(
                Files.exists(content) ? String.join(" ", content.toFile().list()) : "no folder");
    try (Watcher watcher = watch(changed, content)) {
      assertThat(watcher).isNotNull();
      Files.move(content, away);
      hear("no folder");
      Files.writeString(away.resolve("a.txt"), "text");
      Files.move(away, content);
      hear("a.txt");
      Files.delete(content.resolve("a.txt"));
      Files.delete(content);
      hear("no folder");
      Files.createDirectory(content);
      hear("");
      Files.writeString(content.resolve("b.txt"), "text");
      hear("b.txt");
    }
  }

  @Test
  void aFolderMadeAnewAtOnceIsStillWatched() throws Exception {
    Path content = Files.createDirectories(folder.resolve("content"));
    Runnable changed = () -> heard.add(String.join(" ", content.toFile().list()));
    try (Watcher watcher = watch(changed, content)) {
      assertThat(watcher).isNotNull();
      Files.delete(content);
      Files.createDirectory(content);
      hear("");
      Files.writeString(content.resolve("a.txt"), "text");
      hear("a.txt");
    }
  }

  @Test
  void moreIsWatchedWhereTheCallAsksForIt() throws Exception {
    Path config = folder.resolve("broadsheet.yaml");
    Path theme = folder.resolve("theme");
    Path parts = Files.createDirectories(theme.resolve("parts"));
    try (Watcher watcher =
        Watcher.open(
            List.of(config),
            watching -> {
              watching.add(theme);
              heard.add(String.join(" ", parts.toFile().list()));
            },
            e -> heard.add(String.valueOf(e.getMessage())))) {
      assertThat(watcher).isNotNull();
      Files.writeString(config, "templates: theme\n");
      hear("");
      Files.writeString(parts.resolve("foot.html"), "<footer>");
      hear("foot.html");
    }
  }

  @Test
  void foldersThatCannotBeWatchedAreToldAtOnce() throws Exception {
    URI zip = URI.create("jar:" + folder.resolve("saved.zip").toUri());
    try (FileSystem unwatched = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      assertThatThrownBy(() -> watch(() -> {}, unwatched.getPath("/")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("does not watch these folders");
    }
  }

  @Test
  void aCallThatFailsIsToldAndTheNextOneComes() throws Exception {
    Path content = Files.createDirectories(folder.resolve("content"));
    Runnable failing =
        () -> {
          throw new IllegalStateException("no author in " + content.toFile().list().length);
        };
    try (Watcher watcher = watch(failing, content)) {
      assertThat(watcher).isNotNull();
      Files.writeString(content.resolve("a.txt"), "text");
      hear("no author in 1");
      Files.writeString(content.resolve("b.txt"), "text");
      hear("no author in 2");
    }
  }

  private Watcher watch(Runnable changed, Path path) throws IOException {
    return Watcher.open(
        List.of(path), watcher -> changed.run(), e -> heard.add(String.valueOf(e.getMessage())));
  }

  /** Waits until this is heard, whatever else was before. */
  private void hear(String awaited) throws InterruptedException {
    String last;
    do {
      last = heard.poll(60, TimeUnit.SECONDS);
      assertThat(last).as("instead of `%s`", awaited).isNotNull();
    } while (!last.equals(awaited));
  }
}
