package broadsheet.config;

import broadsheet.config.YamlValue.Items;
import broadsheet.config.YamlValue.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML text to values with their places.
 *
 * <p>It works on the library's events, not on its tree: the tree is composed by recursion without a
 * limit, keeps the last of two equal keys, and shares what is aliased.
 */
final class YamlParser {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setParseComments(false).build();

  private final YamlDocument document;
  private final Map<String, Text> anchors = new HashMap<>();

  YamlParser(YamlDocument document) {
    this.document = document;
  }

  /** The map at the top level, or nothing where there is none; mistakes go to the document. */
  Optional<YamlMap> parse(String text) {
    if (text.length() > YamlDocument.MOST_CHARACTERS) {
      document.errorAt(
          0, 0, "longer than " + YamlDocument.MOST_CHARACTERS + " characters; make it shorter");
      return Optional.empty();
    }
    if (!isPrintable(text)) {
      return Optional.empty();
    }
    try {
      return read(text);
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      String context = e.getContext() == null ? "" : " " + e.getContext();
      document.errorAt(
          mark == null ? 0 : mark.getLine(),
          mark == null ? 0 : mark.getColumn(),
          "not valid YAML: "
              + oneLine(e.getProblem() + context)
              + "; text with a colon, #, quotes"
              + " or brackets needs quotes around it");
    } catch (YamlEngineException e) {
      document.errorAt(0, 0, "not valid YAML: " + oneLine(String.valueOf(e.getMessage())));
    } catch (TooDeep e) {
      document.errorAt(e.line, e.column, "nested deeper than " + YamlDocument.DEEPEST + " levels");
    }
    return Optional.empty();
  }

  private Optional<YamlMap> read(String text) {
    Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
    events.next(); // the start of the stream
    if (events.next().getEventId() != Event.ID.DocumentStart) {
      return Optional.empty();
    }
    Event first = events.next();
    YamlValue top = value(first, events, 0);
    events.next(); // the end of the document
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      Place place = place(after);
      document.errorAt(place.line, place.column, "a second document begins here; write only one");
    }
    if (top instanceof YamlMap map) {
      return Optional.of(map);
    }
    if (top != null && !(top instanceof Text nothing && nothing.isNull())) {
      document.error(top, "this is " + top.kind() + "; write a `key: value` on each line");
    }
    return Optional.empty();
  }

  /** The value that begins with an event, or null for an alias that is refused. */
  private @Nullable YamlValue value(Event event, Iterator<Event> events, int depth) {
    Place place = place(event);
    if (depth > YamlDocument.DEEPEST) {
      throw new TooDeep(place.line, place.column);
    }
    if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
      node.getAnchor().ifPresent(a -> anchors.remove(a.getValue()));
    }
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event, place);
      case Alias -> alias((AliasEvent) event, place);
      case SequenceStart -> items(events, depth, place);
      case MappingStart -> map(events, depth, place);
      default -> throw new IllegalStateException("no value begins with " + event);
    };
  }

  private Text scalar(ScalarEvent event, Place place) {
    Text text =
        new Text(
            event.getValue(), event.isPlain(), document.fileLine(place.line), place.column + 1);
    event.getAnchor().ifPresent(a -> anchors.put(a.getValue(), text));
    return text;
  }

  private @Nullable YamlValue alias(AliasEvent event, Place place) {
    Text text = anchors.get(event.getAlias().getValue());
    if (text == null) {
      document.errorAt(
          place.line,
          place.column,
          "`*"
              + event.getAlias().getValue()
              + "` stands for a list, a map or nothing; only text may"
              + " be named and used again, write the rest out");
      return null;
    }
    return new Text(text.value(), text.plain(), document.fileLine(place.line), place.column + 1);
  }

  private Items items(Iterator<Event> events, int depth, Place place) {
    List<YamlValue> values = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      YamlValue value = value(e, events, depth + 1);
      if (value != null && !(value instanceof Text text && text.isNull())) {
        values.add(value);
      }
    }
    return new Items(values, document.fileLine(place.line), place.column + 1);
  }

  private YamlMap map(Iterator<Event> events, int depth, Place place) {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    Map<String, Text> keys = new LinkedHashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      YamlValue key = value(e, events, depth + 1);
      YamlValue value = value(events.next(), events, depth + 1);
      if (key instanceof Text name) {
        put(values, keys, name, value);
      } else if (key != null) {
        document.error(key, "this key is " + key.kind() + "; a key must be text");
      }
    }
    return new YamlMap(document, values, keys, document.fileLine(place.line), place.column + 1);
  }

  private void put(
      Map<String, YamlValue> values, Map<String, Text> keys, Text name, @Nullable YamlValue value) {
    Text first = keys.putIfAbsent(name.value(), name);
    if (first != null) {
      document.error(
          name, "key `" + name.value() + "` was given on line " + first.line() + " already");
    } else if (value != null && !(value instanceof Text text && text.isNull())) {
      values.put(name.value(), value);
    }
  }

  private boolean isPrintable(String text) {
    int line = 0;
    int column = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!StreamReader.isPrintable(c)) {
        document.errorAt(
            line, column, String.format("the character U+%04X is not allowed; take it out", c));
        return false;
      }
      column = c == '\n' ? 0 : column + 1;
      line = c == '\n' ? line + 1 : line;
    }
    return true;
  }

  private static String oneLine(String message) {
    return String.join(" ", message.strip().split("\\s+"));
  }

  private static Place place(Event event) {
    Mark mark = event.getStartMark().orElse(null);
    return mark == null ? new Place(0, 0) : new Place(mark.getLine(), mark.getColumn());
  }

  /** Line and column in the text, from 0. */
  private record Place(int line, int column) {}

  /** Leaves the recursion. */
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int line;
    private final int column;

    TooDeep(int line, int column) {
      super(null, null, false, false);
      this.line = line;
      this.column = column;
    }
  }
}
