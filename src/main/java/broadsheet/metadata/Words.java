package broadsheet.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of many languages by which names and dates are found, from {@code words.txt}. Immutable
 * and thread-safe.
 */
final class Words {
  private final Map<String, Set<String>> lists;
  private final Map<String, Map<Integer, List<String>>> byFirst = new HashMap<>();

  private Words(Map<String, Set<String>> lists) {
    this.lists = lists;
    lists.forEach((section, items) -> byFirst.put(section, byFirst(items)));
  }

  /** The items by the letter that they begin with, longer ones first. */
  private static Map<Integer, List<String>> byFirst(Set<String> items) {
    List<String> longestFirst = new ArrayList<>(items);
    longestFirst.sort((a, b) -> b.length() - a.length());
    Map<Integer, List<String>> byFirst = new HashMap<>();
    longestFirst.forEach(i -> byFirst.computeIfAbsent(first(i), k -> new ArrayList<>()).add(i));
    return byFirst;
  }

  /** The few items of a section that a text could begin with. */
  private List<String> candidates(String section, String text) {
    return byFirst.getOrDefault(section, Map.of()).getOrDefault(first(text), List.of());
  }

  /** Reads the list that comes with the program. */
  static Words load() {
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    Set<String> list = new LinkedHashSet<>();
    for (String line : lines()) {
      if (line.startsWith("[")) {
        list = new LinkedHashSet<>();
        lists.put(line.substring(1, line.indexOf(']')), list);
      } else if (!line.startsWith("#")) {
        for (String item : line.split(",", -1)) {
          if (!item.isBlank()) {
            list.add(item.strip().toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    return new Words(lists);
  }

  private static List<String> lines() {
    try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
      if (in == null) {
        throw new IllegalStateException("words.txt is missing from the program");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The items of one section, in the order of the file. */
  Set<String> list(String section) {
    Set<String> list = lists.get(section);
    if (list == null) {
      throw new IllegalArgumentException("words.txt has no section `" + section + "`");
    }
    return list;
  }

  /** Whether a section holds this text, whatever its case. */
  boolean has(String section, String text) {
    return list(section).contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether a text begins with an item of a section, as words of their own. */
  boolean beginsWith(String section, String text) {
    List<String> items = candidates(section, text);
    if (items.isEmpty()) {
      return false;
    }
    String start = text.substring(0, Math.min(text.length(), 40)).toLowerCase(Locale.ROOT);
    for (String item : items) {
      if (start.startsWith(item)
          && (start.length() == item.length()
              || !Character.isLetterOrDigit(start.charAt(item.length())))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text begins with the letters of an item of a section, whatever follows them. */
  boolean opens(String section, String text) {
    for (String item : candidates(section, text)) {
      if (text.toLowerCase(Locale.ROOT).startsWith(item)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text ends with an item of a section, what closes a bracket left out. */
  boolean closes(String section, String text) {
    int end = text.length();
    while (end > 0 && ")）]】".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String bare = text.substring(0, end).toLowerCase(Locale.ROOT);
    return list(section).stream().anyMatch(bare::endsWith);
  }

  /** The length of a word for "by" that a copy has glued to a name: "ByAda Abbott"; or 0. */
  int gluedLength(String text) {
    for (String cue : candidates("glued", text)) {
      int end = cue.length();
      if (text.length() > end + 1
          && text.regionMatches(true, 0, cue, 0, end)
          && Character.isUpperCase(text.charAt(end))
          && Character.isLowerCase(text.charAt(end + 1))) {
        return end;
      }
    }
    return 0;
  }

  /**
   * The length of the words for "by" that a text begins with, with the space or colon behind them,
   * or 0.
   */
  int byLength(String text) {
    for (String cue : candidates("by", text)) {
      if (text.regionMatches(true, 0, cue, 0, cue.length())) {
        int end = endOfCue(text, cue.length());
        if (end > 0) {
          return end;
        }
      }
    }
    return 0;
  }

  /** The first letter, whatever its case; -1 for an empty text. */
  private static int first(String text) {
    return text.isEmpty() ? -1 : Character.toLowerCase(Character.toUpperCase(text.codePointAt(0)));
  }

  /** Where the name begins behind a cue of this length, or 0 where the cue is part of a word. */
  private static int endOfCue(String text, int length) {
    int end = length;
    while (end < text.length() && isJoint(text.charAt(end))) {
      end++;
    }
    boolean apart = end > length || end == text.length();
    return apart ? end : 0;
  }

  private static boolean isJoint(char c) {
    return c == ' ' || c == ':' || c == '：' || c == '・' || c == '/' || c == '|' || c == '＝';
  }
}
