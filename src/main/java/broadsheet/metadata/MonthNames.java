package broadsheet.metadata;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of the months in the languages of the world, from the JDK's calendars. Thread-safe; the
 * names of a language are looked up when first asked for.
 */
final class MonthNames {
  /** Asked in this order where a page's language is not known. */
  private static final List<String> COMMON =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "ar", "tr", "sv", "nb", "da",
          "fi", "cs", "sk", "hu", "ro", "el", "bg", "id", "ca", "hr", "sr", "sl", "lt", "lv", "et",
          "fa", "he", "hi", "vi");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private final Map<String, Map<String, Integer>> known = new ConcurrentHashMap<>();
  private final Map<String, Integer> more = new HashMap<>();

  MonthNames(Words words) {
    for (String item : words.list("months")) {
      int space = item.lastIndexOf(' ');
      more.put(plain(item.substring(0, space)), Integer.parseInt(item.substring(space + 1)));
    }
  }

  /**
   * The month of a name, from 1, or 0 where it names none.
   *
   * @param name in lower case
   * @param language whose names count, before the English ones: the language part of a BCP 47 tag,
   *     or empty where all count
   */
  int month(String name, String language) {
    if (name.length() > 20) {
      return 0;
    }
    String plain = plain(name);
    for (String asked : language.isEmpty() ? COMMON : List.of(language, "en")) {
      Integer found = of(asked).get(plain);
      if (found != null) {
        return found;
      }
    }
    return more.getOrDefault(plain, 0);
  }

  private Map<String, Integer> of(String language) {
    return known.computeIfAbsent(language, MonthNames::names);
  }

  private static Map<String, Integer> names(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Map<String, Integer> names = new HashMap<>();
    for (Month month : Month.values()) {
      for (TextStyle style : STYLES) {
        String name = plain(month.getDisplayName(style, locale).toLowerCase(Locale.ROOT));
        if (name.length() > 1 && !Character.isDigit(name.charAt(0))) {
          names.putIfAbsent(name, month.getValue());
        }
      }
    }
    return names;
  }

  private static String plain(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
