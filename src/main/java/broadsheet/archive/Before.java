package broadsheet.archive;

import broadsheet.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * All that the last build knew.
 *
 * @param sources those that are still there, by their numbers; null for one that is new
 * @param gone those that are no more, by path
 * @param end what it knew of the archive; null where what is here does not go together, for a build
 *     was killed, or some of it is lost
 */
record Before(List<@Nullable Known> sources, SortedMap<String, Known> gone, @Nullable End end) {

  /** So many records are read at a time, for several threads to decode. */
  private static final int TOGETHER = 4096;

  /**
   * Reads what is known of each source.
   *
   * @param known of each, in the order of their paths
   * @param end what {@link #end} gave, or null
   * @param files that are there now, in the order of their paths
   * @param excerpts where to keep how stories begin
   */
  static Before read(
      Cursor<String, byte[]> known,
      byte @Nullable [] end,
      List<SourceFile> files,
      Excerpts excerpts) {
    Reading reading = new Reading(files, excerpts);
    CompletableFuture<List<Read>> decoded = CompletableFuture.completedFuture(List.of());
    while (known.hasNext()) {
      List<Supplier<Read>> some = reading.some(known); // while those before are decoded
      decoded.join().forEach(reading::add);
      decoded =
          CompletableFuture.supplyAsync(() -> some.parallelStream().map(Supplier::get).toList());
    }
    decoded.join().forEach(reading::add);
    return reading.before(end);
  }

  /** The end of a build as bytes, with how many sources there are. */
  static byte[] end(int sources, End end) {
    CodecWriter out = new CodecWriter();
    out.number(sources);
    end.write(out);
    return out.bytes();
  }

  /** What was read up to now. The file's own path is taken for that of a source: both are kept. */
  private static final class Reading {
    private final List<SourceFile> files;
    private final List<@Nullable Known> sources;
    private final SortedMap<String, Known> gone = new TreeMap<>();
    private final Excerpts excerpts;
    private final Sharing sharing = new Sharing();
    private boolean whole = true;
    private int count;
    private int next;

    Reading(List<SourceFile> files, Excerpts excerpts) {
      this.excerpts = excerpts;
      this.files = files;
      this.sources = Arrays.asList(new @Nullable Known[files.size()]);
    }

    List<Supplier<Read>> some(Cursor<String, byte[]> known) {
      List<Supplier<Read>> some = new ArrayList<>(TOGETHER);
      while (some.size() < TOGETHER && known.hasNext()) {
        String path = known.next();
        byte[] sealed = known.getValue();
        int number = number(path);
        some.add(() -> read(number, number < 0 ? path : files.get(number).path(), sealed));
      }
      return some;
    }

    private Read read(int number, String path, byte[] sealed) {
      byte[] bytes = SealedMap.opened(path, sealed);
      return new Read(
          number,
          path,
          bytes == null ? null : KnownCodec.read(path, bytes, sharing, excerpts::add));
    }

    /** The number of the source with a path, or -1; both come in one order. */
    private int number(String path) {
      while (next < files.size() && files.get(next).path().compareTo(path) < 0) {
        next++;
      }
      return next < files.size() && files.get(next).path().equals(path) ? next : -1;
    }

    private void add(Read read) {
      Known known = read.known();
      if (known == null) {
        whole = false;
        return;
      }
      count++;
      if (read.number() < 0) {
        gone.put(read.path(), known);
      } else {
        sources.set(read.number(), known);
      }
    }

    Before before(byte @Nullable [] end) {
      if (end == null || !whole) {
        return new Before(sources, gone, null);
      }
      CodecReader in = new CodecReader(end);
      boolean all = in.number() == count;
      End found = End.read(in);
      return new Before(sources, gone, all ? found : null);
    }
  }

  /** A record, decoded; null where it is lost. */
  private record Read(int number, String path, @Nullable Known known) {}
}
