package broadsheet.render;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written. */
final class Direction {

  private static final Set<String> LANGUAGES =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi");
  private static final Set<String> SCRIPTS =
      Set.of("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

  private Direction() {}

  /** {@code rtl} or {@code ltr}, for the {@code dir} attribute. */
  static String of(Locale locale) {
    boolean right =
        locale.getScript().isEmpty()
            ? LANGUAGES.contains(locale.getLanguage())
            : SCRIPTS.contains(locale.getScript());
    return right ? "rtl" : "ltr";
  }
}
