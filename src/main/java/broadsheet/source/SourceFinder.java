package broadsheet.source;

import broadsheet.diagnostic.Diagnostic;
import broadsheet.file.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sources in a content folder, by path, whatever the order in which the file system lists them.
 *
 * <p>Links are not followed: what one leads to inside the folder is found under its own name, and
 * what lies outside is not content. Files and folders whose name begins with a dot are skipped. So
 * are companions: pictures and other media, corrections, and the folder that a browser puts beside
 * a page ("web page, complete"), with the frames in it. Every other file gets a note.
 *
 * <p>Immutable and thread-safe.
 */
public final class SourceFinder {
  private static final Comparator<SourceFile> BY_PATH = Comparator.comparing(SourceFile::path);

  private final Path content;
  private final InstantSource clock;
  private final Listing listing;

  /** A finder for a content folder, which may itself be a link. */
  public SourceFinder(Path content) {
    this(content, InstantSource.system());
  }

  /**
   * A finder as above.
   *
   * @param clock tells which files have just changed
   */
  public SourceFinder(Path content, InstantSource clock) {
    this(content, clock, SourceFinder::list);
  }

  SourceFinder(Path content, InstantSource clock, Listing listing) {
    this.content = content;
    this.clock = clock;
    this.listing = listing;
  }

  /**
   * What is in a content folder.
   *
   * @param sources by path
   * @param diagnostics by path
   * @param census of all files, the sources among them
   */
  public record Found(List<SourceFile> sources, List<Diagnostic> diagnostics, Census census) {
    /** Copies the lists. */
    public Found {
      sources = List.copyOf(sources);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** What a file system says is in a folder, in any order; several threads ask. */
  interface Listing {
    /** The folder's files and folders. */
    List<Path> of(Path folder) throws IOException;
  }

  /** Looks through the whole folder; what cannot be looked at is among the diagnostics. */
  public Found find() {
    Finding finding = new Finding(clock.instant());
    finding.folders.add(new Folder(content, "", false));
    while (!finding.folders.isEmpty()) {
      List<Folder> level = List.copyOf(finding.folders);
      finding.folders.clear();
      level.parallelStream().map(f -> looked(f, finding.now)).toList().forEach(finding::add);
    }
    finding.sources.sort(BY_PATH);
    finding.diagnostics.sort(null);
    return new Found(
        finding.sources, finding.diagnostics, new Census(finding.files, finding.links));
  }

  /** What is in one folder, and which folders are. */
  private Finding looked(Folder folder, Instant now) {
    Finding finding = new Finding(now);
    try {
      new Visit(folder, listing.of(folder.path), finding).run();
    } catch (IOException e) {
      finding.diagnostics.add(closed(folder, e));
    } catch (DirectoryIteratorException e) {
      finding.diagnostics.add(closed(folder, Objects.requireNonNull(e.getCause())));
    }
    return finding;
  }

  private Diagnostic closed(Folder folder, IOException e) {
    String name = folder.prefix.isEmpty() ? content.toString() : folder.prefix;
    return Diagnostic.error(name, "this folder cannot be looked into: " + Refusal.of(e));
  }

  private static List<Path> list(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(paths::add);
    }
    return paths;
  }

  /**
   * A folder.
   *
   * @param prefix what its files' paths begin with
   * @param parts whether it holds the parts of a page, and no sources
   */
  private record Folder(Path path, String prefix, boolean parts) {}

  /** A file or folder with its name. */
  private record Named(Path path, String name) {}

  /** What was found up to now. */
  private static final class Finding {
    private final Instant now;
    private final List<SourceFile> sources = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Deque<Folder> folders = new ArrayDeque<>();
    private final Map<String, Stamp> files = new HashMap<>();
    private boolean links;

    Finding(Instant now) {
      this.now = now;
    }

    void add(Finding other) {
      sources.addAll(other.sources);
      diagnostics.addAll(other.diagnostics);
      folders.addAll(other.folders);
      files.putAll(other.files);
      links |= other.links;
    }
  }

  /** One folder, looked at. */
  private final class Visit {
    private final Folder folder;
    private final List<Named> found;
    private final Finding finding;
    private final Set<String> names;
    private final Set<String> pages;

    Visit(Folder folder, List<Path> paths, Finding finding) {
      this.folder = folder;
      this.found = paths.stream().map(p -> new Named(p, name(p))).toList();
      this.finding = finding;
      this.names = found.stream().map(Named::name).collect(Collectors.toSet());
      this.pages =
          names.stream()
              .filter(n -> FileKind.format(n).equals(Optional.of(Format.HTML)))
              .map(FileKind::stem)
              .collect(Collectors.toSet());
    }

    /** The questions to the file system are shared among threads: there may be 100,000 of them. */
    void run() {
      List<Named> shown = found.stream().filter(f -> !f.name.startsWith(".")).toList();
      List<Stamp.Look> looks = shown.parallelStream().map(f -> look(f.path)).toList();
      for (int i = 0; i < shown.size(); i++) {
        add(shown.get(i).path, shown.get(i).name, looks.get(i));
      }
    }

    private Stamp.Look look(Path path) {
      try {
        return Stamp.look(path, finding.now);
      } catch (IOException e) {
        return new Stamp.Look(false, false, false, Stamp.NONE); // gone meanwhile, or unreadable
      }
    }

    private void add(Path path, String name, Stamp.Look look) {
      String full = folder.prefix + name;
      finding.links |= look.isLink();
      finding.files.put(full, look.stamp());
      if (folder.parts) {
        if (look.isFolder()) {
          finding.folders.add(new Folder(path, full + "/", true));
        }
      } else if (name.chars().anyMatch(Character::isISOControl)) {
        add(Diagnostic.error(visible(full), "its name holds a control character; rename it"));
      } else if (!isNameable(path, name)) {
        add(Diagnostic.error(full, unnameable()));
      } else if (look.isLink()) {
        add(aboutLink(path, full));
      } else if (look.isFolder()) {
        boolean parts = FileKind.pagesOfFolder(name).stream().anyMatch(pages::contains);
        finding.folders.add(new Folder(path, full + "/", parts));
      } else if (!look.isFile()) {
        add(Diagnostic.note(full, "not a source: it is not a file with bytes in it"));
      } else {
        lookAtFile(name, full);
      }
    }

    private void lookAtFile(String name, String full) {
      Optional<Format> format = FileKind.format(name);
      Optional<String> corrected = FileKind.corrected(name);
      if (format.isPresent()) {
        boolean corrects = names.contains(name + SourceFile.CORRECTIONS);
        finding.sources.add(new SourceFile(full, format.get(), corrects));
      } else if (corrected.isPresent()) {
        if (!names.contains(corrected.get())) {
          add(
              Diagnostic.error(
                  full,
                  "corrections of `"
                      + corrected.get()
                      + "`, which is not beside them; rename them after their source, or delete"
                      + " them"));
        }
      } else if (!FileKind.isCompanion(name)) {
        add(Diagnostic.note(full, FileKind.notASource(name)));
      }
    }

    private Diagnostic aboutLink(Path path, String full) {
      Path target = real(path);
      Path base = real(content);
      if (target == null) {
        return Diagnostic.error(full, "a link that leads nowhere or in circles; delete it");
      }
      if (base != null && target.startsWith(base)) {
        return Diagnostic.note(
            full, "a link, not followed: what it leads to is found under its own name");
      }
      return Diagnostic.error(
          full, "a link that leads out of the content folder; put a copy in its place");
    }

    private void add(Diagnostic diagnostic) {
      finding.diagnostics.add(diagnostic);
    }
  }

  private static @Nullable Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return null; // the caller says that it leads nowhere
    }
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /** Whether the name leads back to the file; one of another character set has lost letters. */
  private static boolean isNameable(Path path, String name) {
    try {
      return name.indexOf('\uFFFD') < 0 || path.resolveSibling(name).equals(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String unnameable() {
    String charset = System.getProperty("sun.jnu.encoding", "").toUpperCase(Locale.ROOT);
    return charset.equals("UTF-8")
        ? "its name is not in UTF-8, so that it cannot be opened by it; rename it"
        : "its name has letters beyond the character set that is set here, "
            + charset
            + "; set LC_ALL=C.UTF-8, or rename it";
  }

  private static String visible(String name) {
    StringBuilder visible = new StringBuilder();
    name.chars().forEach(c -> visible.append(Character.isISOControl(c) ? '?' : (char) c));
    return visible.toString();
  }
}
