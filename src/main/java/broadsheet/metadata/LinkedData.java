package broadsheet.metadata;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a page's JSON-LD, all of them in one flat list, in reading order.
 *
 * <p>What is broken is read up to where it breaks. Scripts beyond {@value #LONGEST} characters are
 * not read, values nested deeper than {@value #DEEPEST} end the reading. Immutable and thread-safe.
 */
final class LinkedData {
  private static final int LONGEST = 2_000_000;
  private static final int DEEPEST = 60;
  private static final int MOST_OBJECTS = 5_000;

  /** The objects in a script's text, outer ones before the ones inside them. */
  List<JsonObject> objects(String script) {
    List<JsonObject> found = new ArrayList<>();
    if (script.length() > LONGEST) {
      return found;
    }
    Deque<JsonElement> open = new ArrayDeque<>();
    open.add(tree(unwrapped(script)));
    while (!open.isEmpty() && found.size() < MOST_OBJECTS) {
      JsonElement next = open.poll();
      if (next instanceof JsonObject object) {
        found.add(object);
        object.asMap().values().forEach(v -> enqueue(v, open));
      } else if (next instanceof JsonArray array) {
        array.forEach(v -> enqueue(v, open));
      }
    }
    return found;
  }

  private static void enqueue(JsonElement value, Deque<JsonElement> open) {
    if (value instanceof JsonObject || value instanceof JsonArray) {
      open.add(value);
    }
  }

  /** The script without the comment or CDATA signs that some systems put around it. */
  private static String unwrapped(String script) {
    return object(script.indexOf('"') < 0 ? Parser.unescapeEntities(script, false) : script);
  }

  private static String object(String script) {
    int object = script.indexOf('{');
    int array = script.indexOf('[');
    while (array >= 0 && script.startsWith("[CDATA[", array)) {
      array = script.indexOf('[', array + "[CDATA[".length());
    }
    int start = object < 0 ? array : array < 0 ? object : Math.min(object, array);
    return start < 0 ? "" : script.substring(start);
  }

  /** All values of the script in one array; what is read when it breaks is kept. */
  private static JsonArray tree(String script) {
    JsonArray all = new JsonArray();
    JsonReader reader = new JsonReader(new StringReader(script));
    reader.setStrictness(Strictness.LENIENT);
    reader.setNestingLimit(DEEPEST);
    Deque<JsonElement> path = new ArrayDeque<>();
    path.push(all);
    @Nullable String name = null;
    try {
      for (JsonToken token = reader.peek();
          token != JsonToken.END_DOCUMENT;
          token = reader.peek()) {
        if (token == JsonToken.NAME) {
          name = reader.nextName();
        } else {
          read(reader, token, name, path);
          name = null;
        }
      }
    } catch (IOException | IllegalStateException | NumberFormatException broken) {
      return all; // a page's JSON is as its author left it: what was read so far counts
    }
    return all;
  }

  private static void read(
      JsonReader reader, JsonToken token, @Nullable String name, Deque<JsonElement> path)
      throws IOException {
    switch (token) {
      case BEGIN_OBJECT -> {
        reader.beginObject();
        open(new JsonObject(), name, path);
      }
      case BEGIN_ARRAY -> {
        reader.beginArray();
        open(new JsonArray(), name, path);
      }
      case END_OBJECT -> {
        reader.endObject();
        path.pop();
      }
      case END_ARRAY -> {
        reader.endArray();
        path.pop();
      }
      case NULL -> {
        reader.nextNull();
        add(JsonNull.INSTANCE, name, path);
      }
      case BOOLEAN -> add(new JsonPrimitive(reader.nextBoolean()), name, path);
      default -> add(new JsonPrimitive(reader.nextString()), name, path);
    }
  }

  private static void open(JsonElement element, @Nullable String name, Deque<JsonElement> path) {
    add(element, name, path);
    path.push(element);
  }

  private static void add(JsonElement element, @Nullable String name, Deque<JsonElement> path) {
    JsonElement parent = path.element();
    if (parent instanceof JsonArray array) {
      array.add(element);
    } else if (parent instanceof JsonObject object && name != null && !object.has(name)) {
      object.add(name, element);
    }
  }
}
