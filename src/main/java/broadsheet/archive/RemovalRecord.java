package broadsheet.archive;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Reason;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;

/**
 * The record of what was removed, {@code removals.jsonl}: one object a source, in path order, with
 * {@code source}, {@code held} (what was seen instead of a story), {@code kept} (how many blocks)
 * and {@code removed}, each block with {@code reason} and {@code text}. All blocks of a held source
 * are removed. Blocks without text are left out.
 */
final class RemovalRecord {
  static final String NAME = "removals.jsonl";

  private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();

  /** The line of one source. */
  String line(String source, Cleaned cleaned) {
    JsonObject line = new JsonObject();
    line.addProperty("source", source);
    if (cleaned.held() != null) {
      line.addProperty("held", cleaned.held());
    }
    boolean story = cleaned.held() == null;
    JsonArray removed = new JsonArray();
    int kept = 0;
    for (Judged block : cleaned.blocks()) {
      String text = block.block().text();
      if (block.kept() && story) {
        kept++;
      } else if (!text.isEmpty()) {
        Reason reason = block.reason() == null ? Reason.NO_STORY : block.reason();
        JsonObject removal = new JsonObject();
        removal.addProperty("reason", reason.label());
        removal.addProperty("text", text);
        removed.add(removal);
      }
    }
    line.addProperty("kept", kept);
    line.add("removed", removed);
    return gson.toJson(line);
  }

  /** Writes the lines beside the old record, and puts them in its place once they are all there. */
  void write(Path folder, Iterator<String> lines) throws IOException {
    Path part = Files.createTempFile(folder, "removals-", ".part");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
        while (lines.hasNext()) {
          out.write(lines.next());
          out.write('\n');
        }
      }
      move(part, folder.resolve(NAME));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING); // some network drives
    }
  }
}
