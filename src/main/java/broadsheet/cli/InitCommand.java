package broadsheet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code broadsheet init}: a new archive. */
@Command(
    name = "init",
    description = {
      "Makes a new archive: its settings and an example story.",
      "Files that are there already stay as they are."
    })
final class InitCommand implements Callable<Integer> {

  private static final Map<String, String> FILES = files();

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder of the archive, made where needed. Default: this one.")
  private Path root;

  @Mixin private Talk talk;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path target = root.resolve(file.getKey());
      boolean there = Files.exists(target);
      if (!there) {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream in =
            Objects.requireNonNull(
                InitCommand.class.getResourceAsStream("/broadsheet/init/" + file.getValue()))) {
          Files.copy(in, target);
        }
      }
      talk.say(console, (there ? "kept    " : "created ") + target);
    }
    talk.say(
        console,
        "Put saved stories into "
            + root.resolve("content")
            + ", then run: broadsheet serve "
            + root);
    return ExitStatus.DONE;
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("broadsheet.yaml", "broadsheet.yaml");
    files.put("content/harbour-post/lamp-lighter.txt", "example.txt");
    files.put(".gitignore", "gitignore");
    return files;
  }
}
