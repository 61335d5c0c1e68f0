package broadsheet.config;

import broadsheet.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One YAML file, or the front matter of a text: its values with their places, and what is wrong
 * with them. {@link #parse} never throws for bad text: the mistake is among the diagnostics, and
 * what could not be read is absent.
 *
 * <p>Refused, so that no file can eat memory or stack: more than {@value #MOST_CHARACTERS}
 * characters, nesting deeper than {@value #DEEPEST}, and aliases of lists and maps.
 *
 * <p>Not thread-safe: a document is read by one thread.
 */
public final class YamlDocument {
  /**
   * Far more than settings, corrections or front matter need; a megabyte parses in milliseconds.
   */
  static final int MOST_CHARACTERS = 1 << 20;

  /** Front matter in the wild nests five deep at most. */
  static final int DEEPEST = 32;

  private final String file;
  private final int linesBefore;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private YamlMap root = new YamlMap(this, Map.of(), Map.of(), 1, 1);

  private YamlDocument(String file, int linesBefore) {
    this.file = file;
    this.linesBefore = linesBefore;
  }

  /**
   * Reads a document whose top level is a map.
   *
   * @param file what to call it in messages
   * @param text one YAML document
   * @param linesBefore how many lines of the file stand before the text: 0 for a whole file, 1 for
   *     front matter below its {@code ---}
   */
  public static YamlDocument parse(String file, String text, int linesBefore) {
    YamlDocument document = new YamlDocument(file, linesBefore);
    document.root = new YamlParser(document).parse(text).orElse(document.root);
    return document;
  }

  /** The map at the top level; without keys where the text is empty or not valid. */
  public YamlMap root() {
    return root;
  }

  /** What was found wrong up to now, by place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics.stream().distinct().sorted().toList();
  }

  void error(YamlValue place, String message) {
    diagnostics.add(Diagnostic.error(file, place.line(), place.column(), message));
  }

  /** Reports a mistake by its place in the text, from 0. */
  void errorAt(int line, int column, String message) {
    diagnostics.add(Diagnostic.error(file, fileLine(line), column + 1, message));
  }

  /** A line of the text, from 0, as a line of the file, from 1. */
  int fileLine(int line) {
    return line + 1 + linesBefore;
  }
}
