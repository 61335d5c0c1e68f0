package broadsheet.cli;

import broadsheet.config.Settings;
import broadsheet.config.SettingsException;
import broadsheet.preview.PreviewServer;
import broadsheet.preview.Watcher;
import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code broadsheet serve}: the site on this machine, built again as its sources change. */
@Command(
    name = "serve",
    description = {
      "Builds the site and shows it on this machine, at 127.0.0.1 only.",
      "When a source, a template or a setting changes, builds again and reloads open pages."
    })
final class ServeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ProjectOptions project;
  @Mixin private BuildOptions options;
  @Mixin private Talk talk;

  @Spec private CommandSpec spec;

  private int port;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8000",
      description = "Port to listen on, 0 for any free one. Default: ${DEFAULT-VALUE}.")
  void setPort(int number) {
    if (number < 0 || number > 65_535) {
      throw new ParameterException(
          spec.commandLine(), "--port: `" + number + "` is none; use 0 to 65535");
    }
    port = number;
  }

  @Option(names = "--open", description = "Open the front page in the browser.")
  private boolean open;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = project.settings();
    // The port first: nobody is to wait for a build only to hear that it is taken.
    try (PreviewServer server = PreviewServer.open(settings.output(), port)) {
      new BuildRun(console, talk, options, false).of(settings);
      Watcher watcher =
          Watcher.open(
              watched(settings, true),
              watching -> rebuild(settings, server, watching),
              e -> failed(e, server));
      try {
        talk.say(console, "Serving " + server.address() + " - stop with Ctrl-C.");
        if (open) {
          browse(server.address());
        }
        new CountDownLatch(1).await();
      } finally {
        watcher.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitStatus.DONE;
  }

  /** Settings are read again, for they may be what changed. */
  private void rebuild(Settings built, PreviewServer server, Watcher watcher) {
    try {
      Settings settings = project.settings();
      watched(settings, false).forEach(watcher::add);
      if (!settings.output().equals(built.output())
          || !settings.content().equals(built.content())) {
        talk.say(console, "Another folder is named; start `broadsheet serve` again to follow it.");
      }
      new BuildRun(console, talk, options, false).of(settings);
      server.reload();
    } catch (SettingsException | IOException e) {
      failed(e, server);
    }
  }

  private void failed(Exception e, PreviewServer server) {
    String message = "not built: " + Failure.sentence(e);
    console.err().println("error: " + message);
    if (talk.verbose()) {
      e.printStackTrace(console.err());
    }
    server.showFailure(message);
  }

  /** What a watcher is for; a content folder is too large for one that began without it. */
  private List<Path> watched(Settings settings, boolean content) {
    List<Path> paths = new ArrayList<>();
    if (content) {
      paths.add(settings.content());
    }
    paths.add(project.settingsFile());
    if (settings.templates() != null) {
      paths.add(settings.templates());
    }
    paths.add(settings.rules() != null ? settings.rules() : project.usualRules());
    return paths;
  }

  private void browse(URI address) throws IOException {
    if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
      Desktop.getDesktop().browse(address);
    } else {
      console.err().println("No browser can be opened from here; open " + address + " yourself.");
    }
  }
}
