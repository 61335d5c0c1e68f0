package broadsheet.markdown;

import broadsheet.article.Metadata;
import broadsheet.article.Provenance;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Metadata and provenance as YAML front matter that YAML 1.1 (Jekyll, older Hugo) and 1.2 read
 * alike: text stands without quotes only where no reader could take it for anything else.
 */
final class FrontMatterWriter {
  /** Words that YAML 1.1 takes for a truth value, a number or nothing. */
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

  private FrontMatterWriter() {}

  /** The front matter with its two fences and a final line end. */
  static void write(Metadata metadata, Provenance provenance, StringBuilder out) {
    out.append("---\n");
    text("title", metadata.title(), out);
    text("subtitle", metadata.subtitle(), out);
    list("authors", metadata.authors(), out);
    plain("published", metadata.published(), out);
    plain("modified", metadata.modified(), out);
    text("section", metadata.section(), out);
    list("topics", metadata.topics(), out);
    text("language", metadata.language(), out);
    text("source", metadata.url(), out);
    text("paper", metadata.paper(), out);
    text("place", metadata.place(), out);
    out.append("provenance:\n");
    text("  file", provenance.file(), out);
    text("  sha256", provenance.sha256(), out);
    text("  format", provenance.format(), out);
    text("  version", provenance.version(), out);
    plain("  saved", provenance.saved(), out);
    text("  archived", provenance.archived(), out);
    list("  parts", provenance.parts(), out);
    out.append("---\n");
  }

  private static void plain(String key, @Nullable Object value, StringBuilder out) {
    if (value != null) {
      out.append(key).append(": ").append(value).append('\n');
    }
  }

  private static void text(String key, @Nullable String value, StringBuilder out) {
    if (value != null) {
      plain(key, scalar(value), out);
    }
  }

  private static void list(String key, List<String> values, StringBuilder out) {
    if (!values.isEmpty()) {
      plain(
          key,
          "[" + String.join(", ", values.stream().map(FrontMatterWriter::scalar).toList()) + "]",
          out);
    }
  }

  /** A YAML scalar that is read as text wherever it stands. */
  static String scalar(String value) {
    return isPlain(value) ? value : quoted(value);
  }

  private static boolean isPlain(String value) {
    if (value.isEmpty()
        || !Character.isLetter(value.charAt(0))
        || value.endsWith(" ")
        || WORDS.contains(value.toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean address =
        (value.startsWith("https://") || value.startsWith("http://"))
            && value.indexOf(':') == value.lastIndexOf(':');
    for (int i = 0; i < value.length(); i++) {
      if (!Character.isLetterOrDigit(value.charAt(i)) && !isSafe(value.charAt(i), address)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSafe(int c, boolean address) {
    return address ? "/:._~%?=+-".indexOf(c) >= 0 : " .'()-’–".indexOf(c) >= 0;
  }

  private static String quoted(String value) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n' || c == '\r') {
        out.append(' ');
      } else if (isPrintable(value, i)) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return out.append('"').toString();
  }

  /** Whether YAML takes a character as it is, and people see it. */
  private static boolean isPrintable(String value, int i) {
    char c = value.charAt(i);
    if (Character.isSurrogate(c)) {
      return Character.isHighSurrogate(c)
          ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
          : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }
    return c >= ' '
        && !(c >= 0x7f && c <= 0xa0)
        && c != 0x2028
        && c != 0x2029
        && c != 0xfeff
        && c < 0xfffe;
  }
}
