package broadsheet.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * Sorted lines in files, cut by {@link Cuts}: all of them written anew, or those of the last index
 * with some lines changed, which gives the same. For one thread of a pool, the others of which
 * write files meanwhile; once.
 */
final class SortedFiles<L> {

  /** What is in the files of one kind. */
  interface Kind<L> {

    /** The folder of these files. */
    String name();

    /** What the lines are sorted by. */
    String entry(L line);

    /** How much a line adds to the size of a file. */
    long weight(L line);

    /** Writes a file; called from several threads. */
    void write(String id, List<L> lines) throws IOException;

    /** The lines of a file of the last index. */
    List<L> read(String id) throws IOException;

    /** Takes a file of the last index over. */
    void keep(String id) throws IOException;
  }

  /** A line changed: from what it was, null where it was not, to what it is, null for none. */
  interface Edit<L> {
    @Nullable L of(@Nullable L before) throws IOException;
  }

  /** So many files may wait to be written by other threads. */
  private static final int AT_ONCE = 16;

  private final Kind<L> kind;
  private final Cuts cuts;
  private final List<String> firsts = new ArrayList<>();
  private final List<L> lines = new ArrayList<>();
  private final Queue<ForkJoinTask<?>> writing = new ArrayDeque<>();
  private String id = "";

  SortedFiles(Kind<L> kind, Cuts cuts) {
    this.kind = kind;
    this.cuts = cuts;
  }

  /** Adds a line behind all others. */
  void add(L line) throws IOException {
    if (begins(line)) {
      begin(line);
    }
    lines.add(line);
  }

  /** Ends the last file; gives the first entry of each, in order. */
  List<String> end() throws IOException {
    flush();
    while (!writing.isEmpty()) {
      writing.remove().join();
    }
    return firsts;
  }

  /**
   * Writes the files of the last index with some lines changed; others are taken over.
   *
   * @param before the first entry of each file, in order; not empty
   * @param edits by entry, in the order of {@link Shards#compare}
   * @return the first entry of each file as it is now
   */
  List<String> update(List<String> before, SortedMap<String, Edit<L>> edits) throws IOException {
    BitSet touched = touched(before, edits);
    boolean open = false;
    for (int i = 0; i < before.size(); i++) {
      String old = Shards.id(kind.name(), before.get(i));
      if (open || touched.get(i)) {
        open = rewrite(merged(kind.read(old), between(edits, before, i)), touched.get(i));
      }
      if (!open && !touched.get(i)) {
        flush();
        cuts.keep(old);
        kind.keep(old);
        firsts.add(before.get(i));
      }
    }
    return end();
  }

  /** Adds the lines of a file; gives false, and adds none, where it can stay as it is. */
  private boolean rewrite(List<L> all, boolean touched) throws IOException {
    boolean first = true;
    for (L line : all) {
      if (begins(line)) {
        if (first && !touched) {
          return false;
        }
        begin(line);
      }
      first = false;
      lines.add(line);
    }
    return true;
  }

  /** The files whose lines change, and those before the ones whose first line does. */
  private BitSet touched(List<String> before, SortedMap<String, Edit<L>> edits) {
    BitSet touched = new BitSet();
    int file = 0;
    for (String entry : edits.keySet()) {
      while (file + 1 < before.size() && Shards.compare(before.get(file + 1), entry) <= 0) {
        file++;
      }
      touched.set(file);
      if (file > 0 && before.get(file).equals(entry)) {
        touched.set(file - 1);
      }
    }
    return touched;
  }

  private SortedMap<String, Edit<L>> between(
      SortedMap<String, Edit<L>> edits, List<String> before, int file) {
    SortedMap<String, Edit<L>> from = file == 0 ? edits : edits.tailMap(before.get(file));
    return file + 1 == before.size() ? from : from.headMap(before.get(file + 1));
  }

  private List<L> merged(List<L> old, SortedMap<String, Edit<L>> edits) throws IOException {
    List<L> merged = new ArrayList<>();
    Iterator<L> rest = old.iterator();
    @Nullable L next = rest.hasNext() ? rest.next() : null;
    for (Map.Entry<String, Edit<L>> edit : edits.entrySet()) {
      int order = -1;
      while (next != null && (order = Shards.compare(kind.entry(next), edit.getKey())) < 0) {
        merged.add(next);
        next = rest.hasNext() ? rest.next() : null;
      }
      boolean was = next != null && order == 0;
      L changed = edit.getValue().of(was ? next : null);
      if (changed != null) {
        merged.add(changed);
      }
      if (was) {
        next = rest.hasNext() ? rest.next() : null;
      }
    }
    while (next != null) {
      merged.add(next);
      next = rest.hasNext() ? rest.next() : null;
    }
    return merged;
  }

  private boolean begins(L line) {
    String entry = kind.entry(line);
    return cuts.before(Shards.id(kind.name(), entry), entry, kind.weight(line));
  }

  private void begin(L line) throws IOException {
    flush();
    id = Shards.id(kind.name(), kind.entry(line));
    firsts.add(kind.entry(line));
  }

  private void flush() throws IOException {
    if (!lines.isEmpty()) {
      List<L> all = List.copyOf(lines);
      String file = id;
      lines.clear();
      writing.add(ForkJoinTask.adapt(() -> write(file, all)).fork());
      if (writing.size() > AT_ONCE) {
        writing.remove().join();
      }
    }
  }

  private @Nullable Void write(String file, List<L> all) throws IOException {
    kind.write(file, all);
    return null;
  }
}
