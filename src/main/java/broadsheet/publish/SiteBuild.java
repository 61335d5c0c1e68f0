package broadsheet.publish;

import broadsheet.archive.Archive;
import broadsheet.archive.ArchiveBuilder;
import broadsheet.archive.Crashes;
import broadsheet.archive.Progress;
import broadsheet.clean.rules.RuleBook;
import broadsheet.config.Settings;
import broadsheet.config.SettingsException;
import broadsheet.config.rules.RuleFolder;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import broadsheet.digest.FolderDigest;
import broadsheet.export.Export;
import broadsheet.file.SealedFile;
import broadsheet.picture.Album;
import broadsheet.render.Asset;
import broadsheet.render.Renderer;
import broadsheet.search.SearchBuild;
import broadsheet.site.Page;
import broadsheet.site.Relations;
import broadsheet.site.SitePlan;
import broadsheet.site.StoryPaths;
import broadsheet.source.Census;
import broadsheet.source.SourceFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole way: from the settings of an archive to its site on disk. The site that was there stays
 * as it is until the new one is complete. Each {@link #run} is for itself.
 */
public final class SiteBuild {

  /** The folder beside the settings for what is never published. */
  public static final String WORK = ".broadsheet";

  /** The folder in {@link #WORK} with the rules as they were at the last build. */
  public static final String RULES = "rules";

  private final Settings settings;
  private final Program program;
  private final InstantSource clock;
  private final boolean anew;
  private final int threads;
  private final Progress progress;
  private final Path work;
  private final Archives archives;

  /**
   * A build.
   *
   * @param settings of the archive
   * @param program this Broadsheet
   * @param clock tells which files changed just now, and which days are to come
   * @param anew whether to clean and to render everything, whatever an earlier build left
   * @param threads how many work at a time, at least 1; the site is the same with any number
   * @param progress is told how far it is
   * @param crashes is told of sources that Broadsheet itself failed over
   */
  public SiteBuild(
      Settings settings,
      Program program,
      InstantSource clock,
      boolean anew,
      int threads,
      Progress progress,
      Crashes crashes) {
    this.settings = settings;
    this.program = program;
    this.clock = clock;
    this.anew = anew;
    this.threads = threads;
    this.progress = progress;
    this.work = settings.root().resolve(WORK);
    this.archives = new Archives(settings, program, work, threads, progress, crashes);
  }

  /**
   * Builds the site.
   *
   * @throws IOException if the content folder cannot be listed, or the site cannot be written
   * @throws SettingsException with everything that is wrong with the users' rules and words
   */
  public BuildReport run() throws IOException, SettingsException {
    try (Output output = Output.open(settings.output(), work)) {
      LastReport last =
          new LastReport(output.beside("report"), work.resolve(ArchiveBuilder.RECORD));
      Done done = done(output, last);
      RuleFolder rules = done.rules();
      if (rules == null) {
        return done.report().with(output.unchanged());
      }
      Committed committed = output.commit(done.made());
      rules.copyTo(work.resolve(RULES));
      last.write(done.made(), done.report());
      return done.report().with(committed);
    }
  }

  /**
   * A build but for its commit, for which nothing of the archive need be in memory.
   *
   * @param rules that were asked, or null where the site is as it should be
   */
  private record Done(Digest made, @Nullable RuleFolder rules, BuildReport report) {}

  private Done done(Output output, LastReport last) throws IOException, SettingsException {
    Start start = start(output, last);
    if (start instanceof Opened opened) {
      BuildReport report = build(opened, output);
      return new Done(opened.made(), opened.rules().folder(), report);
    }
    Same same = (Same) start;
    return new Done(same.made(), null, same.report());
  }

  /** What is known once the sources were looked at; of a million they take much of the memory. */
  private sealed interface Start {}

  /** All is as the last build left it. */
  private record Same(Digest made, BuildReport report) implements Start {}

  /** The archive is open, which is to be closed. */
  private record Opened(
      Digest made,
      RuleBook rules,
      int sources,
      Archive archive,
      Album album,
      Renderer renderer,
      List<Diagnostic> diagnostics)
      implements Start {}

  private Start start(Output output, LastReport last) throws IOException, SettingsException {
    SourceFinder.Found found = new SourceFinder(settings.content(), clock).find();
    Digest made = anew ? Digest.NONE : made(found.census());
    Optional<BuildReport> same = output.isOf(made) ? last.read(made) : Optional.empty();
    if (same.isPresent()) {
      return new Same(made, same.get());
    }
    if (anew) {
      output.distrust();
    }
    return open(found, made);
  }

  private Opened open(SourceFinder.Found found, Digest made) throws IOException, SettingsException {
    RuleBook rules = RuleBook.of(RuleFolder.of(settings));
    // Templates are set up while the archive is opened, for which one thread does most at first.
    CompletableFuture<Renderer> renderer =
        CompletableFuture.supplyAsync(() -> new Renderer(settings));
    Archive archive = archives.open(found, rules, anew);
    boolean opened = false;
    try {
      Album album = archives.album(archive, found.census(), anew);
      List<Diagnostic> diagnostics = new ArrayList<>(archives.diagnostics(found, archive, album));
      List<Diagnostic> toCome = archives.toCome(archive, clock.instant());
      diagnostics.addAll(toCome);
      // What is said of days to come is true today: the next build is to look again.
      Digest lasting = toCome.isEmpty() ? made : Digest.NONE;
      int sources = found.sources().size();
      Opened all = new Opened(lasting, rules, sources, archive, album, done(renderer), diagnostics);
      opened = true;
      return all;
    } finally {
      if (!opened) {
        archive.close();
      }
    }
  }

  /** All but the commit. */
  private BuildReport build(Opened opened, Output output) throws IOException {
    try (Archive archive = opened.archive()) {
      List<Diagnostic> diagnostics = new ArrayList<>(opened.diagnostics());
      diagnostics.addAll(opened.rules().use().problems());
      diagnostics.addAll(opened.rules().useless(Severity.NOTE));
      diagnostics.addAll(opened.renderer().notes());
      write(archive, opened.album(), opened.renderer(), output, diagnostics);
      return new BuildReport(
          opened.sources(),
          archive.entries().size(),
          archive.held(),
          archive.doubtful(),
          output.unchanged(),
          diagnostics.stream().sorted().toList());
    }
  }

  private static <T> T done(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** All that a build is made of; {@link Digest#NONE} where stamps cannot vouch for it. */
  private Digest made(Census census) throws IOException {
    Digest content = census.digest();
    return content.equals(Digest.NONE)
        ? Digest.NONE
        : new Digester().of(everyPage(), FolderDigest.of(settings.rules()), content);
  }

  /** What every page is made of. */
  private Digest everyPage() throws IOException {
    return new Digester().of(program.digest(), settings, FolderDigest.of(settings.templates()));
  }

  private void write(
      Archive archive, Album album, Renderer renderer, Output output, List<Diagnostic> diagnostics)
      throws IOException {
    // Of all that pages are made of, only their addresses stay in memory while search is made.
    StoryPaths paths = writePages(archive, album, renderer, output, diagnostics);
    if (settings.publish().search()) {
      new SearchBuild(output.beside("search"), program.digest(), threads, progress)
          .write(archive, paths::path, output);
    }
  }

  private StoryPaths writePages(
      Archive archive, Album album, Renderer renderer, Output output, List<Diagnostic> diagnostics)
      throws IOException {
    Sources sources = new Sources(everyPage());
    SitePlan plan = plan(archive, album);
    for (Asset asset : renderer.assets()) {
      output.write(asset.path(), asset.bytes());
    }
    new PictureWriter(album, output).write(plan.media());
    new HostingFiles(settings.url(), settings.url() != null).writeTo(output);
    progress.begin("Writing", archive.entries().size());
    List<Stream<Supplier<Page>>> pages = new ArrayList<>(plan.parts());
    pages.add(renderer.own(plan.contents()).stream().map(page -> () -> page));
    diagnostics.addAll(new PageWriter(renderer, output, sources, threads, progress).write(pages));
    progress.end();
    if (settings.publish().epub()) {
      Export export = new Export(settings, archive, album, plan, Progress.NONE);
      new BookWriter(export, output, sources, threads, progress).write(plan.books());
    }
    return plan.paths();
  }

  /** The plan of the site; what was found for it of stories' relatives is kept. */
  private SitePlan plan(Archive archive, Album album) throws IOException {
    SealedFile kept = new SealedFile(work.resolve("related"), program.digest());
    Relations before =
        anew ? Relations.NONE : kept.read().map(Relations::new).orElse(Relations.NONE);
    SitePlan plan = new SitePlan(settings, archive, album.pictures(), before);
    byte[] relations = plan.relations().bytes();
    if (!Arrays.equals(relations, before.bytes())) {
      kept.write(relations);
    }
    return plan;
  }
}
