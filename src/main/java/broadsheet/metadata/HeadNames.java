package broadsheet.metadata;

import java.util.ArrayList;
import java.util.List;

/**
 * Who wrote a story, out of the lines of a dump's head: a copy puts a name, a day and the label of
 * a button on one line, with or without a space between: "By Ada AbbottPublished: July 2, 2025", "2
 * July 2025 by Ada Abbott", "Ada Abbott July 2, 2025". What says "by" counts before what does not.
 * Immutable and thread-safe.
 */
final class HeadNames {
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
    for (String line : bylines) {
      boolean saysBy = !names.withoutBy(line).equals(line);
      Names found = names.ofText(untilDay(line, language));
      stated = saysBy ? stated.and(found) : stated;
      beside = beside.and(found);
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
    if (isSomebody(beside)) {
      return beside;
    }
    for (String line : dates) {
      dated = dated.and(beforeDay(line, language));
    }
    return dated;
  }

  private static boolean isSomebody(Names names) {
    return !names.people().isEmpty() || !names.groups().isEmpty();
  }

  /** The names behind a word for "by" inside a line; none where the line says who edited. */
  private Names behindBy(String line, String language) {
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
    String start = untilDay(line, language);
    boolean labels = words.beginsWith("modified", start) || words.beginsWith("published", start);
    return start.equals(line) || labels ? Names.NONE : names.ofText(start);
  }

  /** A line up to the day that it states, or to a label glued to a name. */
  private String untilDay(String line, String language) {
    String[] tokens = line.split(" ", -1);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < tokens.length; i++) {
      boolean month =
          i + 1 < tokens.length
              && hasDigit(tokens[i + 1])
              && months.month(letters(tokens[i]), language) > 0;
      if (hasDigit(tokens[i]) || month) {
        return String.join(" ", withoutLittle(kept));
      }
      int glued = gluedAt(tokens[i]);
      if (glued > 0) {
        kept.add(tokens[i].substring(0, glued));
        return String.join(" ", kept);
      }
      kept.add(tokens[i]);
    }
    return line;
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
    return token.substring(0, end).toLowerCase(java.util.Locale.ROOT);
  }

  /** Where a label or a job is glued to a name, "AbbottPublished:", "AbbottWriter"; or 0. */
  private int gluedAt(String token) {
    for (int i = token.length() - 1; i > 1; i--) {
      if (Character.isUpperCase(token.charAt(i)) && Character.isLowerCase(token.charAt(i - 1))) {
        boolean label = token.endsWith(":") || words.has("jobs", letters(token.substring(i)));
        return label ? i : 0;
      }
    }
    return 0;
  }
}
