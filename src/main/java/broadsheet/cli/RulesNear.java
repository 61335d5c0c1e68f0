package broadsheet.cli;

import broadsheet.clean.Lexicon;
import broadsheet.clean.rules.RuleBook;
import broadsheet.config.Overrides;
import broadsheet.config.Settings;
import broadsheet.config.SettingsException;
import broadsheet.config.SettingsReader;
import broadsheet.config.rules.RuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The rules for sources that are named one by one: those of the archive that they are in.
 *
 * @param rules none where there is no archive, or it has none
 * @param lexicon the words that give away what is no story, the archive's own among them
 * @param content the archive's folder of sources, or null
 */
record RulesNear(RuleBook rules, Lexicon lexicon, @Nullable Path content) {

  /** No rules. */
  static RulesNear none() {
    return new RulesNear(RuleBook.none(), new Lexicon(), null);
  }

  /** The rules in a folder. */
  static RulesNear in(Path folder) throws IOException, SettingsException {
    String shown = folder.toString().replace('\\', '/');
    return new RulesNear(RuleBook.of(RuleFolder.open(folder, shown)), Lexicon.of(folder), null);
  }

  /** The rules of the archive that a folder is in: the nearest with settings, upwards. */
  static RulesNear to(Path folder) throws IOException, SettingsException {
    for (Path root = folder; root != null; root = root.getParent()) {
      if (Files.isRegularFile(root.resolve(SettingsReader.FILE_NAME))) {
        Settings settings = new SettingsReader().read(root, Overrides.NONE);
        return settings.rules() == null
            ? none()
            : new RulesNear(
                RuleBook.of(RuleFolder.of(settings)),
                Lexicon.of(settings.rules()),
                settings.content());
      }
    }
    return none();
  }

  /**
   * The folder that paths of sources begin from: with rules that of the archive, as in a build, for
   * rules may be for folders in it.
   */
  Path base(Path common) {
    return content != null && common.startsWith(content) ? content : common;
  }
}
