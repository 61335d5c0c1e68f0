package broadsheet.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a person looks like, whatever its words mean. */
final class NameShape {
  /** Letters of the shortest family name in capitals; fewer may be initials or a degree. */
  private static final int LEAST_SHOUTED = 5;

  private static final int LAST_LATIN = 0x24f;
  private static final Pattern SPACE = Pattern.compile(" ");

  /** Small words inside names, which begin in lower case. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von",
          "vom", "zu", "zur", "der", "den", "ter", "ten", "af", "av", "bin", "ibn", "al", "el", "y",
          "e", "i", "st.", "d'", "op", "'t");

  private NameShape() {}

  /** "jane-doe": a part of an address, where a name should be. */
  static boolean isSlug(String name) {
    return name.indexOf('-') > 0
        && name.indexOf(' ') < 0
        && name.equals(name.toLowerCase(Locale.ROOT))
        && !name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** "PHD", "MBA": a few letters, all capital. */
  static boolean isDegree(String part) {
    return part.length() <= 5
        && part.length() > 1
        && part.equals(part.toUpperCase(Locale.ROOT))
        && !part.equals(part.toLowerCase(Locale.ROOT));
  }

  /** How many words a text has, if single spaces part them. */
  static int wordsIn(String text) {
    return text.isEmpty() ? 0 : SPACE.split(text, -1).length;
  }

  /** Whether nothing speaks against a name, of a person or a group. */
  static boolean couldName(String name) {
    return name.codePoints().anyMatch(Character::isLetter)
        && !isKey(name)
        && name.length() <= 60
        && wordsIn(name) <= 6
        && name.indexOf('?') < 0
        && name.indexOf(':') < 0
        && name.indexOf('=') < 0
        && name.indexOf('{') < 0
        && name.indexOf('<') < 0;
  }

  /** "3d23d65-4ce5", "page.head.author": a number or a place of a system's own, for no reader. */
  private static boolean isKey(String name) {
    if (name.indexOf(' ') >= 0) {
      return false;
    }
    long digits = name.chars().filter(c -> c >= '0' && c <= '9').count();
    long dots = name.chars().filter(c -> c == '.').count();
    return (digits >= 3 && digits * 5 >= 2L * name.length())
        || (dots >= 3 && name.equals(name.toLowerCase(Locale.ROOT)));
  }

  /** "jane.doe", "janeDoe": what a system calls somebody whom the page may show by name. */
  static boolean isHandle(String name) {
    if (name.indexOf(' ') >= 0 || name.codePointAt(0) > LAST_LATIN) {
      return false;
    }
    boolean camel = name.chars().skip(1).anyMatch(Character::isUpperCase);
    return name.indexOf('.') > 0
        || Character.isLowerCase(name.codePointAt(0))
        || (camel && !name.equals(name.toUpperCase(Locale.ROOT)));
  }

  /** "Jane Doe", "Ludwig van Beethoven": plainly the name of a person. */
  static boolean isWrittenAsName(String name) {
    int count = wordsIn(name);
    if (!couldName(name) || count > 5 || name.codePoints().anyMatch(Character::isDigit)) {
      return false;
    }
    for (String word : SPACE.split(name, -1)) {
      int first = word.codePointAt(0);
      boolean small = Character.isLowerCase(first) && !PARTICLES.contains(word);
      if (small || word.endsWith(":") || !Character.isLetter(first)) {
        return false;
      }
    }
    boolean cased = Character.isUpperCase(name.codePointAt(0));
    return cased ? count >= 2 : name.length() >= 2 && name.length() <= 30;
  }

  /** The words in capitals that a line begins with: JANE DOE of "JANE DOE Ledger". */
  static List<String> loud(List<String> words) {
    int end = 0;
    while (end < words.size()
        && Character.isUpperCase(words.get(end).codePointBefore(words.get(end).length()))) {
      end++;
    }
    return end < 2 ? words : words.subList(0, end);
  }

  private static boolean isShouted(String word) {
    return word.length() >= LEAST_SHOUTED
        && word.equals(word.toUpperCase(Locale.ROOT))
        && word.chars().allMatch(c -> Character.isLetter(c) || c == '-');
  }

  /** JANE DOE and Jane DOE as Jane Doe; any other spelling as it is. */
  static String settled(String name) {
    boolean shouted =
        name.indexOf(' ') > 0 && name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 5;
    int family = name.lastIndexOf(' ') + 1;
    if (family > 0 && !shouted && isShouted(name.substring(family))) {
      return name.substring(0, family) + settled("X " + name.substring(family)).substring(2);
    }
    if (!shouted || name.equals(name.toLowerCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      out.appendCodePoint(begins ? c : Character.toLowerCase(c));
      begins = !Character.isLetter(c);
      i += Character.charCount(c);
    }
    return out.toString();
  }
}
