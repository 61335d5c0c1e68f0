package broadsheet.archive;

import broadsheet.article.Cleaned;
import broadsheet.article.Confidence;
import broadsheet.article.Judged;
import broadsheet.article.Reason;
import broadsheet.file.WholeFile;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The record of what was removed, {@code removals.jsonl}: one object a source, in path order, with
 * {@code source}, {@code held} (what was seen instead of a story), {@code confidence}, {@code kept}
 * (how many blocks) and {@code removed}, each block with {@code reason}, {@code text}, {@code
 * position} (the number of the block among all of its source, from 1), {@code score} and {@code
 * because} (what decided it). All blocks of a held source are removed. Blocks without text are left
 * out.
 */
final class RemovalRecord {
  static final String NAME = "removals.jsonl";

  /** How each reason stands in a line; nothing else can, for quotes in texts are escaped. */
  private static final String REASON = "\"reason\":\"";

  /** What a line begins with; the path of its source follows. */
  private static final String SOURCE = "{\"source\":\"";

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** The line of one source. */
  String line(String source, Cleaned cleaned) {
    boolean story = cleaned.held() == null;
    JsonArray removed = new JsonArray();
    int kept = 0;
    int position = 0;
    for (Judged block : cleaned.blocks()) {
      position++;
      if (block.kept() && story) {
        kept++;
        continue;
      }
      String text = block.block().text();
      if (!text.isEmpty()) {
        Reason reason = block.reason() == null ? Reason.NO_STORY : block.reason();
        JsonObject removal = new JsonObject();
        removal.addProperty("reason", reason.label());
        removal.addProperty("text", text);
        removal.addProperty("position", position);
        removal.addProperty("score", Math.round(block.score() * 1000) / 1000.0);
        if (!block.because().isEmpty()) {
          removal.addProperty("because", block.because());
        }
        removed.add(removal);
      }
    }
    return line(source, cleaned.held(), cleaned.confidence(), kept, removed);
  }

  /**
   * The line of a source of which nothing was removed.
   *
   * @param kept how many blocks it has
   */
  String line(String source, @Nullable Confidence confidence, int kept) {
    return line(source, null, confidence, kept, new JsonArray());
  }

  private static String line(
      String source,
      @Nullable String held,
      @Nullable Confidence confidence,
      int kept,
      JsonArray removed) {
    JsonObject line = new JsonObject();
    line.addProperty("source", source);
    if (held != null) {
      line.addProperty("held", held);
    }
    if (confidence != null) {
      line.addProperty("confidence", confidence.value());
    }
    line.addProperty("kept", kept);
    line.add("removed", removed);
    return GSON.toJson(line);
  }

  /**
   * A writer of a new record.
   *
   * @param old whether lines of the record that is there may be taken
   */
  Writer writer(Path folder, boolean old) throws IOException {
    return new Writer(folder, old);
  }

  /**
   * A new record beside the old one, which it replaces once it is whole; not at all where it would
   * be the same. Not thread-safe.
   */
  static final class Writer implements AutoCloseable {
    private final Path file;
    private final Path part;
    private final BufferedWriter out;
    private final @Nullable BufferedReader old;
    private final Map<String, Integer> counts = new HashMap<>();
    private boolean changed;

    /** Lines are copied byte by byte, for most of them are as they were. */
    private Writer(Path folder, boolean old) throws IOException {
      this.file = folder.resolve(NAME);
      this.part = Files.createTempFile(folder, "removals-", ".part");
      this.out = Files.newBufferedWriter(part, StandardCharsets.ISO_8859_1);
      this.old = old ? Files.newBufferedReader(file, StandardCharsets.ISO_8859_1) : null;
      this.changed = !old;
    }

    /**
     * Adds the line of a source; sources come in path order.
     *
     * @param line as {@link #line} gives it, or null for the one in the old record
     * @param story whether it holds one
     * @throws DamagedCacheException if the old record has none
     */
    void add(String source, @Nullable String line, boolean story) {
      try {
        changed |= line != null;
        String written = line == null ? oldLine(source) : bytes(line);
        out.write(written);
        out.write('\n');
        if (story) {
          count(written);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void count(String line) {
      int at = line.indexOf(REASON);
      while (at >= 0) {
        int end = line.indexOf('"', at + REASON.length());
        counts.merge(line.substring(at + REASON.length(), end), 1, Integer::sum);
        at = line.indexOf(REASON, end);
      }
    }

    /** How many blocks of sources with stories were removed for each reason, up to now. */
    SortedMap<Reason, Integer> counts() {
      SortedMap<Reason, Integer> byReason = new TreeMap<>();
      for (Reason reason : Reason.values()) {
        Integer count = counts.get(reason.label());
        if (count != null) {
          byReason.put(reason, count);
        }
      }
      return byReason;
    }

    private String oldLine(String source) throws IOException {
      for (String line = next(); line != null; line = next()) {
        if (isOf(line, source)) {
          return line;
        }
        changed = true;
      }
      throw new DamagedCacheException(file + " has no line for " + source);
    }

    /** Most paths stand in a line as they are, and there are many lines. */
    private static boolean isOf(String line, String source) {
      return isPlain(source)
          ? line.startsWith(SOURCE)
              && line.startsWith(source, SOURCE.length())
              && line.startsWith("\",", SOURCE.length() + source.length())
          : line.startsWith(bytes("{\"source\":" + GSON.toJson(source) + ","));
    }

    private static boolean isPlain(String source) {
      for (int i = 0; i < source.length(); i++) {
        char c = source.charAt(i);
        if (c < ' ' || c > '~' || c == '"' || c == '\\') {
          return false;
        }
      }
      return true;
    }

    private @Nullable String next() throws IOException {
      return old == null ? null : old.readLine();
    }

    private static String bytes(String text) {
      return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Puts the record in its place. */
    void finish() throws IOException {
      changed |= next() != null;
      out.close();
      if (changed) {
        new WholeFile(file).take(part);
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
      if (old != null) {
        old.close();
      }
      Files.deleteIfExists(part);
    }
  }
}
