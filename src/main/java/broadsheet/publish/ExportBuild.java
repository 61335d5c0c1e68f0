package broadsheet.publish;

import broadsheet.archive.Archive;
import broadsheet.archive.Crashes;
import broadsheet.archive.Progress;
import broadsheet.clean.rules.RuleBook;
import broadsheet.config.Settings;
import broadsheet.config.SettingsException;
import broadsheet.config.rules.RuleFolder;
import broadsheet.digest.Digest;
import broadsheet.export.Export;
import broadsheet.export.ExportFiles;
import broadsheet.export.Selection;
import broadsheet.export.SelectionException;
import broadsheet.file.WholeFile;
import broadsheet.picture.Album;
import broadsheet.site.Book;
import broadsheet.source.SourceFinder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From the settings of an archive to an export of it on disk. It comes to be there whole or not at
 * all, but for the volumes of several books, of which each does. Nothing is overwritten that an
 * export did not make. Each {@link #run} is for itself.
 */
public final class ExportBuild {

  private final Settings settings;
  private final InstantSource clock;
  private final Progress progress;
  private final Path work;
  private final Archives archives;

  /**
   * An export.
   *
   * @param settings of the archive
   * @param program this Broadsheet
   * @param clock tells which files changed just now
   * @param threads how many clean at a time, at least 1
   * @param progress is told how far it is
   * @param crashes is told of sources that Broadsheet itself failed over
   */
  public ExportBuild(
      Settings settings,
      Program program,
      InstantSource clock,
      int threads,
      Progress progress,
      Crashes crashes) {
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
    this.work = settings.root().resolve(SiteBuild.WORK);
    this.archives = new Archives(settings, program, work, threads, progress, crashes);
  }

  /**
   * Exports.
   *
   * @throws SelectionException if what is wanted is not there, or does not fit into one file
   * @throws IOException if the target is in the way of something, or cannot be written
   * @throws SettingsException with everything that is wrong with the users' rules and words
   */
  public ExportReport run(ExportRequest request)
      throws IOException, SettingsException, SelectionException {
    Path target = request.target().toAbsolutePath().normalize();
    boolean single = target.toString().toLowerCase(Locale.ROOT).endsWith(request.format().ending());
    refuse(target, single);
    SourceFinder.Found found = new SourceFinder(settings.content(), clock).find();
    RuleBook rules = RuleBook.of(RuleFolder.of(settings));
    try (Archive archive = archives.open(found, rules, false)) {
      Selection.Selected selected = request.selection().of(archive);
      Album album = archives.album(archive, found.census(), false);
      Export export = new Export(settings, archive, album, progress);
      int files =
          switch (request.format()) {
            case EPUB -> books(export, selected, target, single, request.replace());
            case MARKDOWN ->
                single
                    ? file(target, request.replace(), out -> export.markdown(selected, out))
                    : folder(export, selected, target);
          };
      return new ExportReport(
          selected.entries().size(),
          files,
          archives.diagnostics(found, archive, album).stream().sorted().toList());
    }
  }

  /** Keeps an export out of the folders that the archive is made of, and of its site. */
  private void refuse(Path target, boolean single) throws IOException {
    Stream<@Nullable Path> folders =
        Stream.of(
            settings.content(), settings.output(), settings.templates(), settings.rules(), work);
    for (Path folder : (Iterable<@Nullable Path>) folders::iterator) {
      if (folder != null && (target.startsWith(folder) || (!single && folder.startsWith(target)))) {
        throw new IOException(
            "`" + target + "` and the archive's `" + folder + "` overlap; export to another place");
      }
    }
  }

  private int books(
      Export export, Selection.Selected selected, Path target, boolean single, boolean replace)
      throws IOException, SelectionException {
    List<Book> books = export.books(selected);
    if (single && books.size() > 1) {
      throw new SelectionException(
          selected.entries().size()
              + " stories are too many for one book; name a folder, and they become "
              + books.size()
              + " books");
    }
    List<Path> places =
        books.stream().map(b -> single ? target : target.resolve(export.file(b))).toList();
    for (Path place : places) {
      refuseToReplace(place, replace);
    }
    for (int i = 0; i < books.size(); i++) {
      Book book = books.get(i);
      file(places.get(i), replace, out -> export.epub(book, out));
    }
    return books.size();
  }

  /** Writes one file beside its place, then puts it there. */
  private static int file(Path target, boolean replace, WholeFile.Writing writing)
      throws IOException {
    refuseToReplace(target, replace);
    new WholeFile(target).write(writing);
    return 1;
  }

  private static void refuseToReplace(Path target, boolean replace) throws IOException {
    if (Files.isDirectory(target) || (!replace && Files.exists(target))) {
      throw new IOException(
          "`" + target + "` is there already; move it away, or have files replaced with --replace");
    }
  }

  private int folder(Export export, Selection.Selected selected, Path target) throws IOException {
    try (Output output = Output.open(target, work)) {
      if (output.isNew() && !isEmpty(target)) {
        throw new IOException(
            "`" + target + "` holds files that are not of an export; name a new folder");
      }
      export.markdown(selected, new Guarded(output));
      Committed committed = output.commit(Digest.NONE);
      return committed.added() + committed.replaced() + committed.unchanged();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }

  /** Writes into an output what takes nobody's place. */
  private record Guarded(Output output) implements ExportFiles {

    @Override
    public void write(String path, byte[] bytes) throws IOException {
      refuseToLose(path);
      output.write(path, bytes);
    }

    @Override
    public void copy(String path, InputStream picture) throws IOException {
      refuseToLose(path);
      output.write(path, Digest.NONE, picture);
    }

    private void refuseToLose(String path) throws IOException {
      if (!output.isFree(path)) {
        throw new IOException(
            "`" + path + "` was edited since the last export, or put there; move it away first");
      }
    }
  }
}
