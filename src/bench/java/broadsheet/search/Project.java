package broadsheet.search;

import broadsheet.archive.Archive;
import broadsheet.archive.ArchiveBuilder;
import broadsheet.archive.Drafts;
import broadsheet.archive.Entry;
import broadsheet.archive.Intake;
import broadsheet.archive.Progress;
import broadsheet.config.Overrides;
import broadsheet.config.Settings;
import broadsheet.config.SettingsException;
import broadsheet.config.SettingsReader;
import broadsheet.digest.Digest;
import broadsheet.site.SitePlan;
import broadsheet.source.SourceFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A project to measure search on: its archive, and where its stories are in its site. What it keeps
 * on disk is beside what a build of the project keeps.
 *
 * @param work folder for what is not published
 */
record Project(Archive archive, Function<Entry, String> paths, Path work) implements AutoCloseable {

  static Project open(Path folder) throws IOException, SettingsException {
    Settings settings = new SettingsReader().read(folder, Overrides.NONE);
    SourceFinder.Found found = new SourceFinder(settings.content()).find();
    Path work = folder.resolve(".broadsheet/bench");
    Intake intake = Intake.of(settings.content(), "bench");
    Drafts drafts = new Drafts(intake, work, 2, Progress.NONE, (path, bug) -> {});
    Archive archive =
        new ArchiveBuilder(drafts, work, new Digest(1, 1), settings.timezone())
            .build(found.sources(), found.census());
    return new Project(archive, new SitePlan(settings, archive)::path, work);
  }

  @Override
  public void close() {
    archive.close();
  }
}
