package broadsheet.config.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule can say of a story besides its text. */
public enum Field {
  TITLE,
  SUBTITLE,
  AUTHOR,
  DATE,
  SECTION;

  /** The key that rules write it with. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of a key, or nothing where it is that of none. */
  static Optional<Field> of(String key) {
    return Arrays.stream(values()).filter(f -> f.key().equals(key)).findFirst();
  }
}
