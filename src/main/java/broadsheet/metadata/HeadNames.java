package broadsheet.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who wrote a story, out of the lines of a dump's head: a copy puts a name, a day and the label of
 * a button on one line, with or without a space between: "By Ada AbbottPublished: July 2, 2025", "2
 * July 2025 by Ada Abbott", "Ada Abbott July 2, 2025". What says "by" counts before what does not.
 * Immutable and thread-safe.
 */
final class HeadNames {
  /** Words of the longest name that is read without a word for "by". */
  private static final int LONGEST = 3;

  /** Signs of the longest line that is read. */
  private static final int LONGEST_LINE = 400;

  /** What stands between a name and what is said of it. */
  private static final Pattern ASIDE = Pattern.compile("[|•·⋅●,(]| [—–-] ");

  private static final Pattern SPACE = Pattern.compile(" ");

  private final Words words;
  private final MonthNames months;
  private final NameReader names;

  HeadNames(Words words, MonthNames months, NameReader names) {
    this.words = words;
    this.months = months;
    this.names = names;
  }

  /**
   * The names.
   *
   * @param bylines lines that name somebody
   * @param dates lines that state a day
   * @param language of the dump, empty where unknown
   */
  Names of(List<String> bylines, List<String> dates, String language) {
    Names stated = Names.NONE;
    Names beside = Names.NONE;
    boolean below = false;
    for (String line : bylines) {
      String named = names.withoutBy(line);
      boolean saysBy = below || !named.equals(line);
      Names found = names.ofText(untilDay(line, language));
      if (saysBy) {
        stated = stated.and(isSomebody(found) ? found : oneWord(line, language));
      }
      beside = isSomebody(beside) || isJob(beforeComma(line)) ? beside : found;
      below = named.isEmpty();
    }
    if (isSomebody(stated)) {
      return stated;
    }
    Names dated = Names.NONE;
    for (String line : dates) {
      dated = dated.and(behindBy(line, language));
    }
    if (isSomebody(dated)) {
      return dated;
    }
    for (String line : dates) {
      dated = dated.and(beforeDay(line, language));
    }
    return isSomebody(dated) ? dated : beside;
  }

  /** A name of one word, which counts only behind a word for "by": "By Ada · July 2, 2025". */
  private Names oneWord(String line, String language) {
    String name = names.withoutBy(untilDay(line, language));
    Matcher end = ASIDE.matcher(name);
    String first = end.find() ? name.substring(0, end.start()).strip() : name.strip();
    boolean named =
        first.length() > 2
            && Character.isUpperCase(first.charAt(0))
            && first.chars().allMatch(Character::isLetter)
            && !isJob(first);
    return named ? names.ofGroup(first) : Names.NONE;
  }

  private static boolean isSomebody(Names names) {
    return !names.people().isEmpty() || !names.groups().isEmpty();
  }

  /** The names behind a word for "by" inside a line; none where the line says who edited. */
  private Names behindBy(String line, String language) {
    if (line.length() > LONGEST_LINE) {
      return Names.NONE;
    }
    for (int at = 0; at < line.length(); at = line.indexOf(' ', at) + 1) {
      String rest = line.substring(at);
      if (words.beginsWith("notby", rest)) {
        return Names.NONE;
      }
      if (words.byLength(rest) > 0) {
        return names.ofText(untilDay(rest, language));
      }
      if (rest.indexOf(' ') < 0) {
        break;
      }
    }
    return Names.NONE;
  }

  /** The names that a line begins with, in front of a day. */
  private Names beforeDay(String line, String language) {
    String start = isLabel(line) ? line : untilDay(line, language);
    Names found = start.equals(line) ? Names.NONE : names.ofText(start);
    boolean named = found.people().stream().allMatch(n -> NameShape.wordsIn(n) <= LONGEST);
    return named ? found : Names.NONE;
  }

  /** A line up to the day that it states, or to a label of it; both may be glued to a name. */
  private String untilDay(String line, String language) {
    if (line.length() > LONGEST_LINE) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    String[] tokens = SPACE.split(line, -1);
    int at = 0;
    for (int i = 0; i < tokens.length; i++) {
      String token = tokens[i];
      boolean dated = i + 1 < tokens.length && hasDigit(tokens[i + 1]);
      boolean label = i > 0 && isLabel(line.substring(at));
      int glued = label ? 0 : gluedAt(token, line.substring(at), dated, language);
      if (glued > 0 && !isLabel(token)) {
        kept.add(token.substring(0, glued));
      }
      if (glued > 0 || label || hasDigit(token) || (dated && isMonth(token, language))) {
        return String.join(" ", withoutLittle(kept));
      }
      kept.add(token);
      at += token.length() + 1;
    }
    return line;
  }

  private boolean isJob(String line) {
    return SPACE.splitAsStream(line).anyMatch(word -> words.has("jobs", letters(word)));
  }

  /** What a line says before its first comma, behind which a job stands: "Ada Abbott, reporter". */
  private static String beforeComma(String line) {
    int comma = line.indexOf(',');
    return comma < 0 ? line : line.substring(0, comma);
  }

  private boolean isLabel(String text) {
    return words.opens("modified", text)
        || words.beginsWith("written", text)
        || words.beginsWith("section", text);
  }

  private boolean isMonth(String word, String language) {
    return months.month(letters(word), language) > 0;
  }

  /** Without small words at the end: "Ada Abbott on" July 2. */
  private static List<String> withoutLittle(List<String> tokens) {
    int end = tokens.size();
    while (end > 0 && !tokens.get(end - 1).isEmpty() && isSmall(tokens.get(end - 1))) {
      end--;
    }
    return tokens.subList(0, end);
  }

  private static boolean isSmall(String token) {
    return Character.isLowerCase(token.codePointAt(0));
  }

  private static boolean hasDigit(String token) {
    return token.chars().anyMatch(Character::isDigit);
  }

  private static String letters(String token) {
    int end = token.length();
    while (end > 0 && !Character.isLetter(token.charAt(end - 1))) {
      end--;
    }
    return token.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** Where a label, a job or a month is glued to a name, "AbbottPublished:"; or 0. */
  private int gluedAt(String token, String line, boolean dated, String language) {
    for (int i = 1; i < token.length(); i++) {
      if (Character.isUpperCase(token.charAt(i)) && Character.isLowerCase(token.charAt(i - 1))) {
        String rest = token.substring(i);
        boolean month = dated && isMonth(rest, language);
        if (month || isLabel(line.substring(i)) || words.has("jobs", letters(rest))) {
          return i;
        }
      }
    }
    return 0;
  }
}
