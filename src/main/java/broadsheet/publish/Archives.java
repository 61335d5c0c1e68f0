package broadsheet.publish;

import broadsheet.archive.Archive;
import broadsheet.archive.ArchiveBuilder;
import broadsheet.archive.Crashes;
import broadsheet.archive.Drafts;
import broadsheet.archive.Intake;
import broadsheet.archive.Progress;
import broadsheet.clean.Lexicon;
import broadsheet.clean.rules.RuleBook;
import broadsheet.config.Settings;
import broadsheet.config.SettingsException;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import broadsheet.digest.FolderDigest;
import broadsheet.picture.Album;
import broadsheet.picture.PictureDesk;
import broadsheet.source.Census;
import broadsheet.source.SourceFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the archive of a project's sources as they are now; what an earlier build has cleaned is
 * not cleaned again. Immutable.
 */
final class Archives {

  private final Settings settings;
  private final Program program;
  private final Path work;
  private final int threads;
  private final Progress progress;
  private final Crashes crashes;

  Archives(
      Settings settings,
      Program program,
      Path work,
      int threads,
      Progress progress,
      Crashes crashes) {
    this.settings = settings;
    this.program = program;
    this.work = work;
    this.threads = threads;
    this.progress = progress;
    this.crashes = crashes;
  }

  /**
   * The archive, which is to be closed.
   *
   * @param anew whether to clean everything, whatever an earlier build left
   * @throws SettingsException with everything that is wrong with the users' words
   */
  Archive open(SourceFinder.Found found, RuleBook rules, boolean anew)
      throws IOException, SettingsException {
    Lexicon lexicon = Lexicon.of(settings.rules());
    Intake intake = Intake.of(settings.content(), rules, lexicon, program.version());
    Drafts drafts = new Drafts(intake, work, threads, progress, crashes);
    ArchiveBuilder builder = new ArchiveBuilder(drafts, work, cleaner(), settings.timezone());
    if (anew) {
      builder.forget();
    }
    return builder.build(found.sources(), found.census());
  }

  /**
   * What is wrong with sources and pictures, each named with its folder, so that a terminal can
   * open it.
   */
  List<Diagnostic> diagnostics(SourceFinder.Found found, Archive archive, Album album) {
    return Stream.of(found.diagnostics(), archive.diagnostics(), album.diagnostics())
        .flatMap(List::stream)
        .map(this::inContent)
        .toList();
  }

  /** What there is to say today of stories whose day is yet to come. */
  List<Diagnostic> toCome(Archive archive, Instant now) {
    return new DaysToCome(now, settings.timezone())
        .of(archive.entries()).stream().map(this::inContent).toList();
  }

  /** The pictures that an archive's stories show; those that an earlier build drew are ready. */
  Album album(Archive archive, Census census, boolean anew) throws IOException {
    PictureDesk desk = new PictureDesk(settings.content(), census, work, threads, progress);
    if (anew) {
      desk.forget();
    }
    return desk.prepare(archive.entries().stream().flatMap(e -> e.media().stream()).toList());
  }

  /** What decides what comes of a source, but for the rules of its site. */
  private Digest cleaner() throws IOException {
    Path rules = settings.rules();
    Digest words = FolderDigest.of(rules == null ? null : rules.resolve(Lexicon.FOLDER));
    return new Digester().of(program.digest(), words);
  }

  private Diagnostic inContent(Diagnostic d) {
    Path content = settings.content();
    Path shown =
        content.startsWith(settings.root()) ? settings.root().relativize(content) : content;
    String folder = shown.toString().replace('\\', '/');
    return new Diagnostic(d.severity(), folder + "/" + d.file(), d.line(), d.column(), d.message());
  }
}
