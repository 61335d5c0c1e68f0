package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.source.Addresses;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The text of the story as a page states it for machines, in the {@code articleBody} of its
 * JSON-LD. Pages that are put together by a script may show nothing else of it.
 */
final class StatedStory {

  private static final int LONGEST = 2_000_000;

  /** Characters of the shortest that is a story. */
  private static final int LEAST = 250;

  private StatedStory() {}

  /** Whether an element holds JSON-LD. */
  static boolean isData(Element element) {
    return element.normalName().equals("script")
        && Outline.attribute(element, "type").equals("application/ld+json");
  }

  /** All such texts of a page's data. Data that are no JSON say nothing. */
  static List<String> texts(List<String> data) {
    List<String> texts = new ArrayList<>();
    for (String json : data) {
      if (json.contains("articleBody") && json.length() < LONGEST) {
        read(json, texts);
      }
    }
    return texts;
  }

  private static void read(String data, List<String> out) {
    Deque<JsonElement> open = new ArrayDeque<>();
    try {
      open.push(JsonParser.parseString(data));
    } catch (JsonParseException | StackOverflowError e) {
      return;
    }
    while (!open.isEmpty()) {
      JsonElement next = open.pop();
      if (next.isJsonArray()) {
        next.getAsJsonArray().forEach(open::push);
      } else if (next.isJsonObject()) {
        JsonObject object = next.getAsJsonObject();
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
          if (entry.getKey().equals("articleBody") && entry.getValue().isJsonPrimitive()) {
            out.add(entry.getValue().getAsString());
          } else {
            open.push(entry.getValue());
          }
        }
      }
    }
  }

  /** The longest of them as blocks, or none where none is a story. */
  static List<Block> blocks(List<String> data, Addresses addresses) {
    String longest = "";
    for (String text : texts(data)) {
      longest = text.length() > longest.length() ? text : longest;
    }
    if (longest.length() < LEAST) {
      return List.of();
    }
    return longest.contains("</p>") ? HtmlBlocks.of(longest, addresses) : paragraphs(longest);
  }

  private static List<Block> paragraphs(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String line : text.split("[\r\n]+", -1)) {
      InlineRun run = new InlineRun();
      run.append(line);
      List<Inline> content = run.take();
      if (!content.isEmpty()) {
        blocks.add(new Block.Paragraph(content));
      }
    }
    return blocks;
  }
}
