package broadsheet.picture;

import broadsheet.archive.Progress;
import broadsheet.archive.SharedWork;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import broadsheet.digest.Sha256;
import broadsheet.source.Census;
import broadsheet.source.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * Makes the pictures of the content folder ready for a site. What is drawn is kept in a folder of
 * its own by the hash of the picture's bytes, so that it is drawn once. Memory is bounded by the
 * largest picture that may be, however many threads there are. Each {@link #prepare} is for itself.
 */
public final class PictureDesk {
  /** The folder for what is kept, in that for what is never published. */
  static final String FOLDER = "pictures";

  private static final long LONGEST = 64L << 20;

  /** Megabytes that files in work may take together, and what they are decoded to. */
  private static final int MEMORY = 192;

  private final PictureFiles files;
  private final Census census;
  private final Path folder;
  private final SharedWork shared;
  private final Progress progress;
  private final PictureStore store;
  private final PictureMaker maker = new PictureMaker();
  private final Digester digester = new Digester();

  /**
   * A desk.
   *
   * @param content the folder of sources
   * @param census of that folder
   * @param work the folder for what is not published
   * @param threads how many work at a time, at least 1
   * @param progress is told how far it is
   */
  public PictureDesk(Path content, Census census, Path work, int threads, Progress progress) {
    this.files = new PictureFiles(content);
    this.census = census;
    this.folder = work.resolve(FOLDER);
    this.store = new PictureStore(folder);
    this.shared = new SharedWork(threads);
    this.progress = progress;
  }

  /** Forgets what was drawn before. */
  public void forget() throws IOException {
    Files.deleteIfExists(index());
  }

  /**
   * Makes pictures ready; a bad one costs only itself.
   *
   * @param paths of files inside the content folder; those whose names are no pictures' are left
   *     out
   * @throws IOException if the disk fails
   */
  public Album prepare(Collection<String> paths) throws IOException {
    List<String> wanted = new TreeSet<>(paths).stream().filter(PictureFormat::isNamed).toList();
    if (wanted.isEmpty() && !Files.exists(index())) {
      return new Album(files, store, new TreeMap<>(), List.of());
    }
    Files.createDirectories(folder);
    try (PictureIndex index = new PictureIndex(index(), PictureMaker.VERSION)) {
      Round round = new Round(index);
      round.run(wanted);
      for (Picture gone : index.keep(round.used)) {
        store.forget(gone);
      }
      return new Album(files, store, round.pictures, round.problems.stream().sorted().toList());
    }
  }

  /** Something that takes memory while it lasts. */
  private interface Work {
    void run() throws BadPictureException, IOException;
  }

  /** Does a work when there is room for it; the largest has all the room there is. */
  private static void within(Semaphore room, long bytes, Work work)
      throws BadPictureException, IOException {
    int weight = (int) Math.min(MEMORY, (bytes >> 20) + 1);
    room.acquireUninterruptibly(weight);
    try {
      work.run();
    } finally {
      room.release(weight);
    }
  }

  /** One run over all pictures. */
  private final class Round {
    private final PictureIndex index;
    private final Semaphore read = new Semaphore(MEMORY);
    private final Semaphore decoded = new Semaphore(MEMORY);
    private final Map<Digest, Picture> used = new HashMap<>();
    private final SortedMap<String, Picture> pictures = new TreeMap<>();
    private final ConcurrentLinkedQueue<Diagnostic> problems = new ConcurrentLinkedQueue<>();

    Round(PictureIndex index) {
      this.index = index;
    }

    void run(List<String> paths) throws IOException {
      List<String> open = paths.stream().filter(path -> !isSeen(path)).toList();
      if (open.isEmpty()) {
        return;
      }
      progress.begin("Pictures", open.size());
      shared.each(List.of(open.stream()), this::look);
      progress.end();
    }

    private boolean isSeen(String path) {
      Stamp stamp = files.stamp(path, census);
      Digest digest = digester.of(path, stamp);
      Optional<Picture> picture = stamp.vouchesFor(stamp) ? index.seen(digest) : Optional.empty();
      picture.ifPresent(found -> add(path, digest, found));
      return picture.isPresent();
    }

    private void look(String path) {
      try {
        long size = files.size(path);
        if (size > LONGEST) {
          throw new BadPictureException("is longer than 64 MB; make it smaller");
        }
        within(read, 4 * size, () -> look(path, files.read(path)));
      } catch (BadPictureException e) {
        problems.add(Diagnostic.warning(path, e.getMessage() + "; it is not shown"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      progress.step();
    }

    private void look(String path, byte[] bytes) throws BadPictureException, IOException {
      String sha256 = Sha256.of(bytes);
      Optional<Picture> known = index.known(sha256);
      if (known.isPresent()) {
        add(path, known.get());
        return;
      }
      Stripped stripped = Stripped.of(bytes);
      within(
          decoded,
          2 * Decoder.bytes(stripped),
          () -> {
            PictureMaker.Made made = maker.make(stripped, sha256);
            store.keep(made);
            add(path, made.picture());
          });
    }

    private void add(String path, Picture picture) {
      Digest digest = digester.of(path, files.stamp(path, census));
      index.add(digest, picture);
      add(path, digest, picture);
    }

    private synchronized void add(String path, Digest stamp, Picture picture) {
      used.put(stamp, picture);
      pictures.put(path, picture);
      if (!picture.format().fits(path)) {
        problems.add(
            Diagnostic.note(
                path,
                "is in fact a picture in %s; it is shown, but some programs go by the name"
                    .formatted(picture.format())));
      }
    }
  }

  private Path index() {
    return folder.resolve("index");
  }
}
