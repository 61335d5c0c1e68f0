package broadsheet.archive;

import broadsheet.digest.Digest;
import broadsheet.source.Stamp;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * What was made of sources, on disk, so that memory does not grow with their text, and so that the
 * next build need not make it again. To lose it costs nothing but time.
 *
 * <p>Each value has a checksum of its own, for the store has none of what it holds. Where a value
 * is not what was written it counts as missing; where the store itself fails, {@link
 * DamagedCacheException} says so. From the first change until {@link #end} what is there need not
 * go together, and a build that finds it so, after another was killed, compares all pages anew.
 *
 * <p>Thread-safe.
 */
final class Cache implements AutoCloseable {
  static final String NAME = "cache.mv";

  /**
   * Each text is read once or twice in a build, so more would hardly help: what counts is that it
   * stays small, whatever the archive.
   */
  private static final int MEGABYTES = 8;

  /** So many records are read at a time, for several threads to decode. */
  private static final int TOGETHER = 4096;

  /** The size in bytes of a cache that is never too large, however much of it is dead. */
  private static final long SMALL = 4 << 20;

  private static final String PREFIX = "build-";
  private static final String SUFFIX = ".mv";
  private static final String PROGRAM = "program";
  private static final String WHOLE = "whole";

  private final Path file;
  private final boolean lasting;
  private final MVStore store;
  private final MVMap<String, byte[]> drafts;
  private final MVMap<String, byte[]> known;
  private final MVMap<String, byte[]> state;
  private volatile boolean begun;

  private Cache(Path file, boolean lasting) {
    this.file = file;
    this.lasting = lasting;
    this.store =
        new MVStore.Builder()
            .fileName(file.toString())
            .cacheSize(MEGABYTES)
            .cacheConcurrency(4)
            .autoCommitBufferSize(4096)
            .autoCompactFillRate(0) // it would move what a build is about to read
            .open(); // what is dead stays for a while: without, H2 overwrites what it still needs
    this.drafts = map("drafts");
    this.known = map("known");
    this.state = map("state");
  }

  /** Bytes as such: as objects of any type H2 would read them one by one. */
  private MVMap<String, byte[]> map(String name) {
    return store.openMap(
        name,
        new MVMap.Builder<String, byte[]>()
            .keyType(StringDataType.INSTANCE)
            .valueType(ByteArrayDataType.INSTANCE));
  }

  /** A cache for one build alone, in a folder, which is made if it is missing. */
  static Cache temporary(Path folder) throws IOException {
    Files.createDirectories(folder);
    deleteAbandoned(folder);
    return new Cache(Files.createTempFile(folder, PREFIX, SUFFIX), false);
  }

  /**
   * The cache in a folder, which is made if it is missing; empty if another program, or none, wrote
   * it. While another build has it, one for this build alone.
   *
   * @param program what besides the sources decides what is made of them
   */
  static Cache open(Path folder, Digest program) throws IOException {
    Files.createDirectories(folder);
    deleteAbandoned(folder);
    Path file = folder.resolve(NAME);
    for (int attempt = 0; attempt < 2 && isFree(file); attempt++) {
      Optional<Cache> cache = tried(file, program);
      if (cache.isPresent()) {
        return cache.get();
      }
    }
    return temporary(folder);
  }

  /** The cache in a file, or nothing where it was of no use and is deleted, or taken. */
  private static Optional<Cache> tried(Path file, Digest program) throws IOException {
    try {
      boolean made = !Files.exists(file);
      Cache cache = new Cache(file, true);
      if (made) {
        cache.put(cache.state, PROGRAM, KnownCodec.write(program));
        cache.store.commit();
      } else if (!Arrays.equals(cache.get(cache.state, PROGRAM), KnownCodec.write(program))) {
        cache.discard();
        return Optional.empty();
      }
      return Optional.of(cache);
    } catch (MVStoreException e) {
      if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
        Files.deleteIfExists(file);
      }
      return Optional.empty();
    } catch (RuntimeException | AssertionError | OutOfMemoryError damaged) {
      // Where assertions are on, the library doubts a damaged file with them too.
      Files.deleteIfExists(file);
      return Optional.empty();
    }
  }

  /** Deletes the cache in a folder, unless a build has it. */
  static void delete(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (Files.exists(file) && isFree(file)) {
      Files.deleteIfExists(file);
    }
  }

  private static void deleteAbandoned(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        if (isFree(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Whether no other build holds a file: each holds a lock on its own. */
  private static boolean isFree(Path file) {
    if (!Files.exists(file)) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false; // in use, by this program or another
    }
  }

  /**
   * All that the last build knew.
   *
   * @param sources by path
   * @param end what it knew of the archive; null where what is here does not go together, for a
   *     build was killed, or some of it is lost
   */
  record Before(Map<String, Known> sources, @Nullable End end) {}

  /**
   * What a build knew at its end.
   *
   * @param marks of the names of all files of the content folder, sorted
   * @param record the stamp of the record of removals
   */
  record End(List<Long> marks, Stamp record) {}

  /** What the last build left; nothing is found where there was none. */
  Before before() {
    return safely(
        () -> {
          Map<String, Known> sources = new HashMap<>();
          UnaryOperator<String> names = shared();
          boolean whole = true;
          Cursor<String, byte[]> each = known.cursor(null);
          while (each.hasNext()) {
            for (Read read : some(each).parallelStream().map(s -> Read.of(s, names)).toList()) {
              Known source = read.known();
              whole &= source != null;
              if (source != null) {
                sources.put(read.path(), source);
              }
            }
          }
          byte[] end = get(state, WHOLE);
          if (end == null || !whole) {
            return new Before(sources, null);
          }
          CodecReader in = new CodecReader(end);
          boolean all = in.number() == sources.size();
          End found = new End(in.list(in::fixed), KnownCodec.stamp(in));
          return new Before(sources, all ? found : null);
        });
  }

  /** Of each name the first of those that are the same. */
  private static UnaryOperator<String> shared() {
    Map<String, String> names = new ConcurrentHashMap<>();
    return name -> {
      String known = names.putIfAbsent(name, name);
      return known == null ? name : known;
    };
  }

  /** What is kept of a source; null where it is lost. */
  private record Read(String path, @Nullable Known known) {
    static Read of(Map.Entry<String, byte[]> sealed, UnaryOperator<String> names) {
      String path = sealed.getKey();
      byte[] bytes = checked(path, sealed.getValue());
      return new Read(path, bytes == null ? null : KnownCodec.read(path, bytes, names));
    }
  }

  private static List<Map.Entry<String, byte[]>> some(Cursor<String, byte[]> each) {
    List<Map.Entry<String, byte[]>> some = new ArrayList<>(TOGETHER);
    while (some.size() < TOGETHER && each.hasNext()) {
      String path = each.next();
      some.add(Map.entry(path, each.getValue()));
    }
    return some;
  }

  /** From the first change on, until the end, what is there need not go together. */
  private synchronized void begin() {
    if (!begun) {
      state.remove(WHOLE);
      store.commit();
      begun = true;
    }
  }

  /** Whether something changed, so that the end has to be said. */
  boolean isChanged() {
    return begun;
  }

  /** Says that what is there goes together, and how many sources there are. */
  void end(int sources, End end) {
    safely(
        () -> {
          CodecWriter out = new CodecWriter();
          out.number(sources);
          out.number(end.marks().size());
          end.marks().forEach(out::fixed);
          KnownCodec.stamp(end.record(), out);
          begin();
          put(state, WHOLE, out.bytes());
          return store.commit();
        });
  }

  /** Keeps a draft, and gives its checksum. */
  int putDraft(Draft draft) {
    byte[] bytes = DraftCodec.write(draft);
    return safely(
        () -> {
          begin();
          return put(drafts, draft.path(), bytes);
        });
  }

  /** The draft that has this checksum, or nothing where it is lost. */
  Optional<Draft> draft(String path, int checksum) {
    try {
      byte[] sealed = drafts.get(path);
      byte[] bytes = sealed == null ? null : checked(path, sealed);
      return bytes == null || sum(path, bytes) != checksum
          ? Optional.empty()
          : Optional.of(DraftCodec.read(path, bytes));
    } catch (RuntimeException | AssertionError | OutOfMemoryError damaged) {
      return Optional.empty(); // the source is cleaned once more
    }
  }

  void put(String path, Known value) {
    safely(
        () -> {
          begin();
          return put(known, path, KnownCodec.write(value));
        });
  }

  void remove(String path) {
    safely(
        () -> {
          begin();
          drafts.remove(path);
          return known.remove(path);
        });
  }

  private int put(MVMap<String, byte[]> map, String key, byte[] bytes) {
    int sum = sum(key, bytes);
    byte[] sealed = Arrays.copyOf(bytes, bytes.length + 4);
    for (int i = 0; i < 4; i++) {
      sealed[bytes.length + i] = (byte) (sum >>> (8 * i));
    }
    map.put(key, sealed);
    return sum;
  }

  private byte @Nullable [] get(MVMap<String, byte[]> map, String key) {
    byte[] sealed = map.get(key);
    return sealed == null ? null : checked(key, sealed);
  }

  /** The bytes without their checksum, or null where they do not have it. */
  private static byte @Nullable [] checked(String key, byte[] sealed) {
    if (sealed.length < 4) {
      return null;
    }
    byte[] bytes = Arrays.copyOf(sealed, sealed.length - 4);
    int sum = 0;
    for (int i = 0; i < 4; i++) {
      sum |= (sealed[bytes.length + i] & 0xff) << (8 * i);
    }
    return sum == sum(key, bytes) ? bytes : null;
  }

  /** Of the key too: a value must not turn up under another one. */
  private static int sum(String key, byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    sum.update(bytes);
    return (int) sum.getValue();
  }

  private <T> T safely(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | AssertionError | OutOfMemoryError e) {
      throw new DamagedCacheException(file + " cannot be used", e);
    }
  }

  /** Gives up on what is there. */
  void discard() {
    store.closeImmediately();
    delete();
  }

  @Override
  public void close() {
    if (!lasting) {
      discard();
      return;
    }
    boolean sparse = isSparse();
    store.closeImmediately(); // all that counts was committed
    if (sparse) {
      compact();
    }
  }

  /** Whether less than half of the file is what the cache holds, and the rest is what it held. */
  private boolean isSparse() {
    FileStore<?> bytes = store.getFileStore();
    return bytes.size() > SMALL && bytes.getFillRate() * bytes.getChunksFillRate() < 50 * 100;
  }

  /**
   * Copies what is alive into a new file, which takes the place of the old one. To move it about
   * inside a file is not safe in this H2 (its issues 4083 and 4086).
   */
  private void compact() {
    try {
      MVStoreTool.compact(file.toString(), false);
    } catch (MVStoreException e) {
      delete(); // damaged, or there is no room for two: the next build begins with an empty one
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit(); // a virus scanner may still hold it; the next build looks too
    }
  }
}
