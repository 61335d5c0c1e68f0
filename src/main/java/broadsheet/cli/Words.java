package broadsheet.cli;

import broadsheet.diagnostic.Severity;
import java.util.Locale;

/** Small words of messages. */
final class Words {

  private Words() {}

  /** {@code error}, {@code warning} or {@code note}. */
  static String of(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** A number with its noun: {@code 1 story}, {@code 2 stories}. */
  static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }
}
