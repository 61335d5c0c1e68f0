package broadsheet.render;

import broadsheet.article.StoryDate;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import net.xyzsd.plurals.PluralRule;
import net.xyzsd.plurals.PluralRuleType;
import org.jspecify.annotations.Nullable;

/**
 * The theme's own words, and numbers and dates as the site's language spells them. The words are in
 * {@code messages.properties}; those of {@code messages_xx.properties} go before, for a site in the
 * language {@code xx}. Immutable and thread-safe.
 */
final class Words {

  private final Locale locale;
  private final String tag;
  private final PluralRule plural;
  private final Map<String, String> words = new HashMap<>();

  /** Days and numbers as they are spelled: the same few stand on page after page. */
  private final Map<LocalDate, String> days = new ConcurrentHashMap<>();

  private final Map<Integer, String> numbers = new ConcurrentHashMap<>();
  private final Map<String, String> languages = new ConcurrentHashMap<>();
  private final Locale digits;
  private final DateTimeFormatter day;
  private final DateTimeFormatter weekday;
  private final DateTimeFormatter dayOfYear;
  private final DayOfWeek firstWeekday;
  private final DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  Words(Theme theme, Locale locale) {
    this.locale = locale;
    tag = locale.toLanguageTag();
    plural = PluralRule.createOrDefault(locale, PluralRuleType.CARDINAL);
    add(theme, "messages.properties");
    add(theme, "messages_" + locale.getLanguage() + ".properties");
    digits =
        locale.getUnicodeLocaleType("nu") == null
            ? new Locale.Builder().setLocale(locale).setUnicodeLocaleKeyword("nu", "latn").build()
            : locale;
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    weekday = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
    dayOfYear = pattern(theme, "date.day");
    firstWeekday = weekday(theme, "week.first");
  }

  /** What the user's file leaves out is said as in the default theme's. */
  private void add(Theme theme, String file) {
    addAll(theme, file, theme.defaultText(file));
    addAll(theme, file, theme.text(file));
  }

  private void addAll(Theme theme, String file, @Nullable String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text == null ? "" : text));
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    } catch (IllegalArgumentException e) {
      throw ThemeException.in(
          theme,
          file,
          "`\\u` stands there without four hexadecimal digits; write the letter itself");
    }
    properties.stringPropertyNames().forEach(k -> words.put(k, properties.getProperty(k)));
  }

  private DateTimeFormatter pattern(Theme theme, String key) {
    try {
      return DateTimeFormatter.ofPattern(say(key), locale);
    } catch (IllegalArgumentException e) {
      throw wrong(theme, key, "no pattern for a date; write one as in `d MMMM`");
    }
  }

  private DayOfWeek weekday(Theme theme, String key) {
    try {
      return DayOfWeek.valueOf(say(key).strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong(theme, key, "no day of the week; write its English name, as in `monday`");
    }
  }

  private ThemeException wrong(Theme theme, String key, String mistake) {
    String named = "messages_" + locale.getLanguage() + ".properties";
    String text = theme.text(named);
    String file = text != null && text.contains(key) ? named : "messages.properties";
    return ThemeException.in(theme, file, "`" + key + "` is `" + say(key) + "`, " + mistake);
  }

  Locale locale() {
    return locale;
  }

  /** The BCP 47 tag of the site's language. */
  String tag() {
    return tag;
  }

  /** The words for a key, with what stands in for {@code {0}}, {@code {1}}; the key if unknown. */
  String say(String key, Object... values) {
    String text = words.getOrDefault(key, key);
    if (values.length == 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 32);
    for (int i = 0; i < text.length(); i++) {
      boolean place = text.charAt(i) == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}';
      int value = place ? text.charAt(i + 1) - '0' : -1;
      if (value >= 0 && value < values.length) {
        out.append(values[value]);
        i += 2;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /**
   * So many of something: the words of {@code key.one}, {@code key.few} and so on, as the language
   * counts; of {@code key.other} where the language has that form but the words have not.
   */
  String count(String key, int number) {
    String form = key + "." + plural.select((long) number).name().toLowerCase(Locale.ROOT);
    return say(words.containsKey(form) ? form : key + ".other", number(number));
  }

  /** With the digits of its dates: 0 to 9, unless the language's tag asks for others. */
  String number(int number) {
    return number < 1000
        ? Integer.toString(number)
        : numbers.computeIfAbsent(number, n -> NumberFormat.getIntegerInstance(digits).format(n));
  }

  String day(LocalDate date) {
    String known = days.get(date);
    return known != null ? known : days.computeIfAbsent(date, day::format);
  }

  String weekday(LocalDate date) {
    return weekday.format(date);
  }

  /** A day without its year: July 24. */
  String dayOfYear(MonthDay day) {
    return dayOfYear.format(day);
  }

  /** The month alone: July. */
  String month(Month month) {
    return month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  String monthAndYear(YearMonth month) {
    return say(
        "date.month",
        month(month.getMonth()),
        Integer.toString(month.getYear()),
        Integer.toString(month.getMonthValue()));
  }

  String shortMonth(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
  }

  String shortWeekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
  }

  /** As in the country of the language's tag; where it names none, as the words say. */
  DayOfWeek firstWeekday() {
    return locale.getCountry().isEmpty() ? firstWeekday : WeekFields.of(locale).getFirstDayOfWeek();
  }

  /** A date with its time and offset, as far as the source states them. */
  String moment(StoryDate date) {
    if (date.time() == null) {
      return day(date.day());
    }
    ZoneOffset offset = date.offset();
    String zone = offset == null ? "" : " UTC" + (offset.getTotalSeconds() == 0 ? "" : offset);
    return say("date.time", day(date.day()), time.format(date.time()) + zone);
  }

  /** The name of a language in the site's language. */
  String language(String tag) {
    return languages.computeIfAbsent(tag, this::nameOf);
  }

  private String nameOf(String tag) {
    Locale named = Locale.forLanguageTag(tag);
    String name = named.getDisplayName(locale);
    return name.isEmpty() ? tag : name;
  }
}
