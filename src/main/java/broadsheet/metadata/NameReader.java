package broadsheet.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * People's names out of bylines: without "By", jobs, places, addresses and handles. Immutable and
 * thread-safe.
 */
final class NameReader {
  private static final int LONGEST = 400;
  private static final int MOST = 40;
  private static final Pattern CUT = Pattern.compile(" [|•·—–-] |[\\n|•·⋅●]");

  /** What stands between names, which no "and" before "Co." does. */
  private static final Pattern SEPARATOR = Pattern.compile("[,;/、，；،＆+]|&(?! ?Co\\b)");

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");
  private static final Pattern SPACE = Pattern.compile(" ");

  /** A first name and another. */
  private static final Pattern WHOLE_NAME =
      Pattern.compile("\\G\\p{Lu}[\\p{L}.-]{0,30}+ \\p{Lu}\\p{L}");

  private final Words words;

  NameReader(Words words) {
    this.words = words;
  }

  /** The names in a field that is there to state the author, however they are spelled. */
  Names ofField(String raw) {
    return read(raw, true);
  }

  /** The names in text that may be a byline: only what is plainly written as a person's name. */
  Names ofText(String raw) {
    return read(raw, false);
  }

  /** A field of one name that puts the family name first: "Huberty, Jennifer". */
  Names ofReversible(String raw) {
    String line = Prose.line(raw);
    int comma = line.indexOf(',');
    boolean reversed =
        comma > 0
            && comma == line.lastIndexOf(',')
            && NameShape.wordsIn(line.substring(0, comma)) <= 2
            && NameShape.wordsIn(line.substring(comma + 1).strip()) <= 3
            && !isJob(line.substring(comma + 1).strip());
    return ofField(
        reversed ? line.substring(comma + 1).strip() + " " + line.substring(0, comma) : line);
  }

  /** The name of a group, whole, whatever "and" it has in it. */
  Names ofGroup(String raw) {
    String name = Prose.line(raw);
    boolean named = NameShape.couldName(name) && !words.has("nobody", name);
    return named ? new Names(List.of(), List.of(name)) : Names.NONE;
  }

  /**
   * The name that a line right below a title begins with, where a job or a day stands beside it:
   * "Ada Abbott | Senior Writer | July 2, 2025".
   */
  Names ofTitled(String line) {
    String[] pieces = CUT.split(Prose.line(line), 4);
    boolean beside = false;
    for (int i = 1; i < pieces.length; i++) {
      beside |= isJob(pieces[i].strip()) || YEAR.matcher(pieces[i]).find();
    }
    return beside && !isJob(pieces[0].strip()) ? ofText(pieces[0]) : Names.NONE;
  }

  private Names read(String raw, boolean field) {
    if (raw.length() > 10 * LONGEST) {
      return Names.NONE;
    }
    String line = Prose.line(raw);
    if (line.length() > LONGEST || line.contains("://") || line.startsWith("www.")) {
      return Names.NONE;
    }
    line = withoutBy(line);
    if (words.beginsWith("notby", line)) {
      return Names.NONE;
    }
    line = withoutBrackets(line);
    String[] pieces = CUT.split(line, 3);
    List<String> people = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    for (String piece : pieces) {
      sort(parts(withoutBy(piece.strip())), field, people, groups);
      if (!people.isEmpty() || !groups.isEmpty()) {
        break;
      }
    }
    return new Names(people, groups).and(Names.NONE);
  }

  private void sort(List<String> parts, boolean field, List<String> people, List<String> groups) {
    for (String part : parts) {
      String name = bare(part);
      if (!people.isEmpty() && (isJob(part) || isAside(name))) {
        continue;
      }
      if (isGroup(name) || (field && NameShape.isSlug(name))) {
        groups.add(name);
      } else if (!words.has("nobody", name)
          && (field ? NameShape.couldName(name) : NameShape.isWrittenAsName(name))) {
        people.add(NameShape.settled(name));
      }
    }
  }

  /** Without the words for "by" at its beginning, "Text:" and "By" both. */
  String withoutBy(String line) {
    String rest = line;
    for (int i = 0; i < 2; i++) {
      rest = rest.substring(words.byLength(rest)).strip();
    }
    rest = rest.substring(words.gluedLength(rest));
    return isOfName(rest) ? rest.substring(rest.indexOf(' ') + 1) : rest;
  }

  /** "de Andreea Moldovan", where "de Wit" is a name and "De Wit" too. */
  private boolean isOfName(String text) {
    int space = text.indexOf(' ');
    return space > 0
        && words.list("of").contains(text.substring(0, space))
        && WHOLE_NAME.matcher(text).find(space + 1);
  }

  private static String withoutBrackets(String line) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '(' || c == '[' || c == '（') {
        depth++;
        out.append(' ');
      } else if (c == ')' || c == ']' || c == '）') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        out.append(c);
      }
    }
    return Prose.line(out.toString());
  }

  private List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    for (String piece : SEPARATOR.split(line, MOST)) {
      if (parts.isEmpty() || !isPlace(piece.strip(), parts.get(0))) {
        byWord(piece.strip(), parts);
      }
    }
    return parts;
  }

  /** Where somebody writes from: one word behind a comma, where the name before it has several. */
  private static boolean isPlace(String piece, String first) {
    return first.indexOf(' ') > 0
        && piece.indexOf(' ') < 0
        && !piece.isEmpty()
        && !Character.isLowerCase(piece.codePointAt(0))
        && Character.isLetter(piece.codePointAt(0));
  }

  /** Parts a piece at each "and". */
  private void byWord(String piece, List<String> parts) {
    List<String> current = new ArrayList<>();
    String[] tokens = SPACE.split(piece, -1);
    for (int i = 0; i < tokens.length; i++) {
      String token = tokens[i].toLowerCase(Locale.ROOT);
      boolean and = words.list("and").contains(token) && tokens[i].equals(token);
      boolean sure = token.codePointCount(0, token.length()) > 1;
      if (!current.isEmpty() && withoutRole(token).length() < token.length()) {
        parts.add(String.join(" ", current));
        current.clear();
        current.add(tokens[i]);
      } else if (and && (sure || (current.size() >= 2 && tokens.length - i > 2))) {
        parts.add(String.join(" ", current));
        current.clear();
      } else {
        current.add(tokens[i]);
      }
    }
    parts.add(String.join(" ", current));
  }

  /** Without handles and addresses, without jobs behind the name, without signs at its ends. */
  private String bare(String part) {
    List<String> kept = new ArrayList<>();
    for (String token : SPACE.split(withoutBy(part), -1)) {
      if (!token.contains("@") && !token.isEmpty()) {
        kept.add(token);
      }
    }
    int all = kept.size();
    while (kept.size() > 2 && isJobWord(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    List<String> named = kept.size() < all ? NameShape.loud(kept) : kept;
    String name = withoutRole(withoutAgency(String.join(" ", named)));
    int end = name.length();
    while (end > 0 && ":,;*'\"-–—".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = 0;
    while (start < end && ":,;*'\"-–—.".indexOf(name.charAt(start)) >= 0) {
      start++;
    }
    return once(name.substring(start, end).strip());
  }

  /**
   * Without what somebody does, where it stands before the name with a sign between or behind it,
   * as in East Asia, with a space or without: "윤서하 기자", "編集委員・戸倉達也".
   */
  private String withoutRole(String name) {
    for (String role : words.list("roles")) {
      int behind = name.length() - role.length();
      if (behind > 1 && name.endsWith(role)) {
        return name.substring(0, behind).strip();
      }
      int inside = name.indexOf(role + " ");
      if (inside >= 0 && behind > inside + 2) {
        return name.substring(inside + role.length() + 1).strip();
      }
      if (behind > 2 && name.startsWith(role) && "・·:： ".indexOf(name.charAt(role.length())) >= 0) {
        return name.substring(role.length() + 1).strip();
      }
    }
    return name;
  }

  /** A name that an element holds twice, once for those who hear it: "Ann LeeAnn Lee". */
  private static String once(String name) {
    int half = name.length() / 2;
    boolean twice =
        name.length() % 2 == 0 && name.indexOf(' ') > 0 && name.startsWith(name.substring(half));
    return twice ? name.substring(half) : name;
  }

  private String withoutAgency(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    for (String agency : words.list("agencies")) {
      int start = name.length() - agency.length();
      if (low.endsWith(" " + agency)
          && low.length() == name.length()
          && (NameShape.wordsIn(agency) > 1 || NameShape.wordsIn(name) > 2)) {
        String rest = name.substring(0, start).strip();
        return rest.endsWith(" The") ? rest.substring(0, rest.length() - 4) : rest;
      }
    }
    return name;
  }

  private boolean isJobWord(String word) {
    return words.has("jobs", word);
  }

  private boolean isJob(String part) {
    for (String word : SPACE.split(part, -1)) {
      if (isJobWord(word)) {
        return true;
      }
    }
    return false;
  }

  /** What stands behind a person's name and is no second one: an agency, a place, a remark. */
  private boolean isAside(String part) {
    return NameShape.isDegree(part)
        || words.has("agencies", part)
        || (!part.isEmpty()
            && Character.isLowerCase(part.charAt(0))
            && NameShape.wordsIn(part) > 1);
  }

  private boolean isGroup(String name) {
    if (words.has("agencies", name)) {
      return true;
    }
    if (words.has("nobody", name) || NameShape.wordsIn(name) < 2) {
      return false;
    }
    for (String word : SPACE.split(name, -1)) {
      if (words.has("groups", word)) {
        return true;
      }
    }
    return false;
  }
}
