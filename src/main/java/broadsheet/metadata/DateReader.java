package broadsheet.metadata;

import broadsheet.article.StoryDate;
import broadsheet.metadata.DateTokens.Kind;
import broadsheet.metadata.DateTokens.Token;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates as machines and people write them, in many languages, with time and offset where they are
 * stated. A date that could mean two days is not read, unless the language decides. Thread-safe.
 */
final class DateReader {
  private static final int LONGEST = 200;

  /** What may stand between the parts of a date. */
  private static final Set<String> LITTLE =
      Set.of(
          ".", ",", "،", "-", "/", "de", "del", "of", "st", "nd", "rd", "th", "er", "º", "ª", "°",
          "–", "'", "’", "năm", "พ", "ศ", "ค");

  /** Languages in which nobody writes a short year in front of the month. */
  private static final Set<String> DAY_FIRST =
      Set.of(
          "nl", "de", "da", "nb", "fi", "ru", "uk", "bg", "pl", "cs", "tr", "el", "it", "ro", "hr",
          "sr");

  private final MonthNames months;

  DateReader(MonthNames months) {
    this.months = months;
  }

  /** A day and the place behind it among the tokens. */
  private record Day(LocalDate day, int end) {}

  /**
   * The first date in a text.
   *
   * @param text of which only the beginning is read
   * @param language a BCP 47 tag, or null where unknown
   */
  Optional<StoryDate> read(String text, @Nullable String language) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<Token> tokens = DateTokens.of(start);
    Locale locale = Locale.forLanguageTag(language == null ? "" : language.replace('_', '-'));
    if (tokens.size() == 1 && tokens.get(0).number() >= 0) {
      return stamp(tokens.get(0));
    }
    for (int i = 0; i < tokens.size(); i++) {
      Day day = dayAt(tokens, i, locale);
      if (day != null) {
        StoryDate date = new TimeOfDay(tokens, day.end()).on(day.day());
        LocalTime before = date.time() == null ? TimeOfDay.before(tokens, i) : null;
        return Optional.of(before == null ? date : new StoryDate(date.day(), before, null));
      }
    }
    return Optional.empty();
  }

  /** Eight digits of a day, or the seconds or milliseconds since 1970. */
  private static Optional<StoryDate> stamp(Token digits) {
    long n = digits.number();
    return switch (digits.text().length()) {
      case 8 -> ofDigits(n).map(StoryDate::of);
      case 14 -> ofDigits(n / 1_000_000).map(StoryDate::of);
      case 10 -> Optional.of(StoryDate.of(Instant.ofEpochSecond(n).atOffset(ZoneOffset.UTC)));
      case 13 -> Optional.of(StoryDate.of(Instant.ofEpochMilli(n).atOffset(ZoneOffset.UTC)));
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> ofDigits(long n) {
    return Optional.ofNullable(day(n / 10_000, n / 100 % 100, n % 100, Locale.ROOT));
  }

  private @Nullable Day dayAt(List<Token> tokens, int i, Locale locale) {
    Token token = tokens.get(i);
    if (token.kind() == Kind.NUMBER) {
      Day numeric = numeric(tokens, i, locale);
      return numeric != null ? numeric : dayFirst(tokens, i, locale);
    }
    return token.kind() == Kind.WORD ? monthFirst(tokens, i, locale) : null;
  }

  /** Three numbers with one and the same kind of sign between them. */
  private @Nullable Day numeric(List<Token> tokens, int i, Locale locale) {
    if (i + 4 >= tokens.size()) {
      return null;
    }
    long a = tokens.get(i).number();
    long b = tokens.get(i + 2).number();
    long c = tokens.get(i + 4).number();
    String sign = tokens.get(i + 1).text();
    boolean sameSign = sign.equals(tokens.get(i + 3).text());
    if (a < 0 || b < 0 || c < 0 || !isSign(tokens.get(i + 1)) || !isSign(tokens.get(i + 3))) {
      return null;
    }
    boolean yearFirst = tokens.get(i).text().length() == 4;
    if (yearFirst && ((sameSign && "-/.".contains(sign)) || "年년".contains(sign))) {
      int end = i + 5 < tokens.size() && "日일".contains(tokens.get(i + 5).text()) ? i + 6 : i + 5;
      return found(day(a, b, c, locale), end);
    }
    int before = i > 0 && "年".contains(sign) ? LocalCalendar.before(tokens.get(i - 1).text()) : 0;
    if (before > 0 && "月".equals(tokens.get(i + 3).text())) {
      return found(day(before + a, b, c, locale), Math.min(tokens.size(), i + 6));
    }
    if (sameSign && tokens.get(i + 4).text().length() == 2 && isShortYear(tokens, i, locale)) {
      return found(ofTwo(a, b, 2000 + c, sign, locale), i + 5);
    }
    boolean yearLast = tokens.get(i + 4).text().length() == 4;
    if (yearLast && sameSign && "-/.".contains(sign) && tokens.get(i).text().length() <= 2) {
      return found(ofTwo(a, b, c, sign, locale), i + 5);
    }
    return null;
  }

  /**
   * Whether 30-09-24 or 30.09.24 ends with the year: in the languages that write it so, a time
   * behind.
   */
  private static boolean isShortYear(List<Token> tokens, int i, Locale locale) {
    String sign = tokens.get(i + 1).text();
    return DAY_FIRST.contains(locale.getLanguage())
        && "-.".contains(sign)
        && tokens.get(i).text().length() <= 2
        && new TimeOfDay(tokens, i + 5).on(LocalDate.EPOCH).time() != null;
  }

  private static boolean isSign(Token token) {
    return token.kind() == Kind.SIGN;
  }

  /** Day and month in an order that their size, the sign or the country decides; or null. */
  private static @Nullable LocalDate ofTwo(long a, long b, long year, String sign, Locale locale) {
    if (a > 12 || a == b || sign.equals(".")) {
      return day(year, b, a, locale);
    }
    if (b > 12) {
      return day(year, a, b, locale);
    }
    String country = locale.getCountry();
    if (country.equals("US") || country.equals("PH")) {
      return day(year, a, b, locale);
    }
    boolean decided =
        !locale.getLanguage().isEmpty()
            && (!locale.getLanguage().equals("en")
                || (!country.isEmpty() && !country.equals("CA")));
    return decided ? day(year, b, a, locale) : null;
  }

  /** 24 July 2018; 24. Juli 2018; 24 de julio de 2018; 24-Jul-2018. */
  private @Nullable Day dayFirst(List<Token> tokens, int i, Locale locale) {
    long day = tokens.get(i).number();
    if (day > 31 && tokens.get(i).text().length() == 4) {
      return yearFirst(tokens, i, locale);
    }
    int at = skip(tokens, i + 1);
    int month = at < tokens.size() ? monthAt(tokens, at, locale) : 0;
    if (day < 1 || month == 0) {
      return null;
    }
    int yearAt = skip(tokens, behindMonth(tokens, at, locale));
    return yearAt < tokens.size() ? year(tokens, yearAt, month, day, locale) : null;
  }

  /** July 24, 2018; Jul. 24th 2018. */
  private @Nullable Day monthFirst(List<Token> tokens, int i, Locale locale) {
    int month = monthAt(tokens, i, locale);
    if (month == 0) {
      return null;
    }
    int dayAt = skip(tokens, i + monthWords(tokens, i, locale));
    if (dayAt >= tokens.size()) {
      return null;
    }
    Token day = tokens.get(dayAt);
    int yearAt = skip(tokens, dayAt + 1);
    return day.text().length() > 2 || day.number() < 1 || yearAt >= tokens.size()
        ? null
        : year(tokens, yearAt, month, day.number(), locale);
  }

  /** 2018 July 24; 2018. július 24. */
  private @Nullable Day yearFirst(List<Token> tokens, int i, Locale locale) {
    int at = skip(tokens, i + 1);
    int month = at < tokens.size() ? monthAt(tokens, at, locale) : 0;
    int dayAt = month == 0 ? tokens.size() : skip(tokens, at + monthWords(tokens, at, locale));
    return dayAt >= tokens.size() || tokens.get(dayAt).text().length() > 2
        ? null
        : found(day(tokens.get(i).number(), month, tokens.get(dayAt).number(), locale), dayAt + 1);
  }

  private static @Nullable Day year(
      List<Token> tokens, int at, int month, long day, Locale locale) {
    Token year = tokens.get(at);
    return year.text().length() == 4 ? found(day(year.number(), month, day, locale), at + 1) : null;
  }

  private static @Nullable Day found(@Nullable LocalDate day, int end) {
    return day == null ? null : new Day(day, end);
  }

  /** Behind a month, which Arabic papers write by both its names: "يناير/كانون الثاني". */
  private int behindMonth(List<Token> tokens, int at, Locale locale) {
    int end = at + monthWords(tokens, at, locale);
    boolean again =
        end + 1 < tokens.size()
            && tokens.get(end).text().equals("/")
            && monthAt(tokens, end + 1, locale) > 0;
    return again ? end + 1 + monthWords(tokens, end + 1, locale) : end;
  }

  /** Behind up to four little words and signs. */
  private static int skip(List<Token> tokens, int from) {
    int end = Math.min(from + 4, tokens.size());
    int i = from;
    while (i < end && LITTLE.contains(tokens.get(i).text())) {
      i++;
    }
    return i;
  }

  private int monthAt(List<Token> tokens, int i, Locale locale) {
    Token token = tokens.get(i);
    if (token.kind() != Kind.WORD) {
      return 0;
    }
    int month = months.month(token.text(), locale.getLanguage());
    return month > 0 ? month : ofPair(tokens, i, locale);
  }

  private int monthWords(List<Token> tokens, int i, Locale locale) {
    return months.month(tokens.get(i).text(), locale.getLanguage()) > 0
            || ofPair(tokens, i, locale) == 0
        ? 1
        : isDotted(tokens, i) ? 3 : 2;
  }

  /** The month of two words, of a word and its number, or of two letters with a dot between. */
  private int ofPair(List<Token> tokens, int i, Locale locale) {
    boolean dotted = isDotted(tokens, i);
    int second = i + (dotted ? 2 : 1);
    return second < tokens.size() && tokens.get(second).kind() != Kind.SIGN
        ? months.month(
            tokens.get(i).text() + (dotted ? "." : " ") + tokens.get(second).text(),
            locale.getLanguage())
        : 0;
  }

  private static boolean isDotted(List<Token> tokens, int i) {
    return i + 2 < tokens.size() && tokens.get(i + 1).text().equals(".");
  }

  private static @Nullable LocalDate day(long year, long month, long day, Locale locale) {
    if (year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      if (year < 1800 || year > 2199) {
        return LocalCalendar.day(locale.getLanguage(), (int) year, (int) month, (int) day);
      }
      return LocalDate.of((int) year, (int) month, (int) day);
    } catch (DateTimeException none) {
      return null; // the 31st of a month that has 30 days
    }
  }
}
