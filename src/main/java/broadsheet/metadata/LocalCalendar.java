package broadsheet.metadata;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days of calendars that newspapers print beside or in place of the common one: the years of
 * the Buddha in Thailand and Laos, the solar years from the Hijra in Iran and Afghanistan, and the
 * years of an era in Japan and Taiwan.
 */
final class LocalCalendar {

  private static final int BUDDHA = 543;
  private static final Set<String> OF_BUDDHA = Set.of("th", "lo");
  private static final Set<String> OF_HIJRA = Set.of("fa", "ps", "ckb", "prs");

  /** The years before the first one of an era. */
  private static final Map<String, Integer> ERAS =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "民國", 1911, "民国", 1911);

  /** The first day of the solar year 1403. */
  private static final LocalDate KNOWN = LocalDate.of(2024, 3, 20);

  private static final int KNOWN_YEAR = 1403;
  private static final int LONGER_MONTHS = 6;

  private LocalCalendar() {}

  /** The years before the first one of an era, or 0 for any other word. */
  static int before(String era) {
    return ERAS.getOrDefault(era, 0);
  }

  /**
   * A day of a calendar of other years than the common one's; null where the year is none of the
   * language's other calendar.
   *
   * @param language the language part of a BCP 47 tag, or empty
   * @param month from 1 to 12
   * @param day from 1 to 31
   */
  static @Nullable LocalDate day(String language, int year, int month, int day) {
    if (OF_BUDDHA.contains(language) && year > 1800 + BUDDHA && year < 2200 + BUDDHA) {
      return LocalDate.of(year - BUDDHA, month, day);
    }
    return OF_HIJRA.contains(language) && year >= 1200 && year < 1500
        ? solar(year, month, day)
        : null;
  }

  /** Six months of 31 days, five of 30, and one of 29, or 30 in leap years. */
  private static @Nullable LocalDate solar(int year, int month, int day) {
    int longest = month <= LONGER_MONTHS ? 31 : month < 12 || isLeap(year) ? 30 : 29;
    if (day > longest) {
      return null;
    }
    int before = 30 * (month - 1) + Math.min(LONGER_MONTHS, month - 1);
    int years = year - KNOWN_YEAR;
    return KNOWN.plusDays(365L * years + leaps(year) - leaps(KNOWN_YEAR) + before + day - 1L);
  }

  /** Eight of 33 years are leap years, as they are from 1178 to 1633 by the sun. */
  private static boolean isLeap(int year) {
    return leaps(year + 1) > leaps(year);
  }

  /** How many leap years there are before a year. */
  private static int leaps(int year) {
    return (8 * year + 21) / 33;
  }
}
