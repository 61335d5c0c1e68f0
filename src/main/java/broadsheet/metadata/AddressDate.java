package broadsheet.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that the path of an address names. */
final class AddressDate {
  private static final int LONGEST = 500;
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})([/_-]?)([0-9]{2})\\2([0-9]{2})(?![0-9])");
  private static final Pattern NAMED =
      Pattern.compile("/((?:19|20)[0-9]{2})/([a-z]{3})[a-z]{0,6}/([0-9]{1,2})/");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private AddressDate() {}

  /** The first day in the path. */
  static Optional<LocalDate> of(String address) {
    int host = address.indexOf('/', address.indexOf("//") + 2);
    String path = host < 0 ? "" : address.substring(host);
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    path = path.length() > LONGEST ? path.substring(0, LONGEST) : path;
    Matcher named = NAMED.matcher(path.toLowerCase(Locale.ROOT));
    if (named.find() && MONTHS.contains(named.group(2))) {
      return day(named.group(1), MONTHS.indexOf(named.group(2)) + 1, named.group(3));
    }
    Matcher numbers = NUMBERS.matcher(path);
    while (numbers.find()) {
      Optional<LocalDate> day =
          day(numbers.group(1), Integer.parseInt(numbers.group(3)), numbers.group(4));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException none) {
      return Optional.empty(); // digits that name no day
    }
  }
}
