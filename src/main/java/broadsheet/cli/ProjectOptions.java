package broadsheet.cli;

import broadsheet.config.Overrides;
import broadsheet.config.Settings;
import broadsheet.config.SettingsException;
import broadsheet.config.SettingsReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which archive a command works on, and what it overrides of the settings. */
final class ProjectOptions {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder of the archive. Default: this one.")
  private Path root;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "Folder of the sources, in place of the settings'.")
  private @Nullable Path content;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder of the site, in place of the settings'.")
  private @Nullable Path output;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings, in place of DIR/broadsheet.yaml.")
  private @Nullable Path config;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where the site will stand, in place of the settings'.")
  private @Nullable String url;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Folder of your own templates, in place of the settings'.")
  private @Nullable Path templates;

  /** The settings of the archive with the command line's changes; every mistake in them at once. */
  Settings settings() throws SettingsException {
    return new SettingsReader()
        .read(root, settingsFile(), new Overrides(content, output, url, templates));
  }

  /** Where the settings are. */
  Path settingsFile() {
    return config == null ? root.resolve(SettingsReader.FILE_NAME).normalize() : config;
  }

  /** Where rules are looked for, once there are any, unless the settings name another folder. */
  Path usualRules() {
    return root.resolve(SettingsReader.RULES).normalize();
  }
}
