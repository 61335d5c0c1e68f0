package broadsheet.archive;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import broadsheet.file.WholeFile;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The record of stories put together of several pages, {@code joined.jsonl}: one object a story,
 * with {@code sources}, the pages in their order, and {@code removed}, each block that is left out
 * of a page because others have it, with {@code source}, {@code reason} and {@code text}. There is
 * none where no story is on several pages. Not thread-safe.
 */
final class JoinedRecord {
  private static final String NAME = "joined.jsonl";

  private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
  private final List<String> lines = new ArrayList<>();

  /**
   * Adds a story.
   *
   * @param sources the paths of its pages
   * @param repeated the blocks of each that are left out
   */
  void add(List<String> sources, List<List<Block>> repeated) {
    JsonArray pages = new JsonArray();
    sources.forEach(pages::add);
    JsonArray removed = new JsonArray();
    for (int i = 0; i < repeated.size(); i++) {
      for (Block block : repeated.get(i)) {
        JsonObject removal = new JsonObject();
        removal.addProperty("source", sources.get(i));
        removal.addProperty("reason", Reason.DUPLICATE.label());
        removal.addProperty("text", block.text());
        removed.add(removal);
      }
    }
    JsonObject line = new JsonObject();
    line.add("sources", pages);
    line.add("removed", removed);
    lines.add(gson.toJson(line));
  }

  /** Writes the record into a folder, in the place of the old one. */
  void write(Path folder) throws IOException {
    if (lines.isEmpty()) {
      Files.deleteIfExists(folder.resolve(NAME));
    } else {
      new WholeFile(folder.resolve(NAME)).write(lines);
    }
  }
}
