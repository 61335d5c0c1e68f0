package broadsheet.render.cite;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name in two parts, or a name that has none.
 *
 * @param family the name that lists are sorted by, with what belongs to it ("van der Berg")
 * @param given the other names; empty for a name of one part
 */
public record Name(String family, String given) {

  private static final Set<String> PARTICLES =
      Set.of(
          "af", "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
          "du", "ibn", "la", "le", "ten", "ter", "van", "von", "zu", "zum", "zur");

  private static final Pattern SPACE = Pattern.compile(" +");

  /** Words that names of groups have in English, and names of people have not. */
  private static final Set<String> GROUPS = Set.of("and", "&", "of", "for", "the", "The");

  /**
   * The parts of a name as it is printed; that of a group, by its words, is one. The last word is
   * the family's, with the lower-case particles before it; in Chinese, Japanese and Korean it is
   * the first.
   */
  public static Name of(String printed) {
    String name = printed.strip();
    int space = name.lastIndexOf(' ');
    if (space < 0 || Arrays.stream(SPACE.split(name)).anyMatch(GROUPS::contains)) {
      return new Name(name, "");
    }
    if (familyFirst(name)) {
      int end = name.indexOf(' ');
      return new Name(name.substring(0, end), name.substring(end + 1).strip());
    }
    int start = space + 1;
    for (int before = name.lastIndexOf(' ', start - 2);
        before >= 0 && PARTICLES.contains(name.substring(before + 1, start - 1));
        before = name.lastIndexOf(' ', start - 2)) {
      start = before + 1;
    }
    return new Name(name.substring(start), name.substring(0, start).strip());
  }

  private static boolean familyFirst(String name) {
    return switch (UnicodeScript.of(name.codePointAt(0))) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }

  /** "Dahl, Solveig". */
  String inverted() {
    return given.isEmpty() ? family : family + ", " + given;
  }

  /** "Solveig Dahl". */
  String straight() {
    return given.isEmpty() ? family : given + " " + family;
  }

  /** "Dahl, S. M.": each given name by its first letter, hyphens kept. */
  String initials() {
    if (given.isEmpty()) {
      return family;
    }
    StringBuilder out = new StringBuilder(family).append(',');
    for (String word : given.split(" +", -1)) {
      out.append(' ');
      String hyphen = "";
      for (String part : word.split("-", -1)) {
        if (!part.isEmpty()) {
          out.append(hyphen).appendCodePoint(part.codePointAt(0)).append('.');
          hyphen = "-";
        }
      }
    }
    return out.toString();
  }
}
