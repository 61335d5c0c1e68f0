package broadsheet.clean;

import broadsheet.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language, as a file holds them: a line {@code [related links]} names a use, the
 * lines below it hold phrases with commas between them, a star at the end of a phrase stands for
 * any ending, and lines that begin with {@code #} are comments.
 *
 * @param phrases in the order of the file
 * @param diagnostics what is wrong with the file
 */
record WordFile(List<Phrase> phrases, List<Diagnostic> diagnostics) {

  /** A longer phrase would be a sentence, which a site changes every year. */
  static final int LONGEST = 60;

  /** Commas of other scripts, which are easily typed by mistake. */
  private static final char[] COMMAS = {'\u060c', '\u3001', '\uff0c', '\u055d'};

  /**
   * A phrase and its use.
   *
   * @param text with the star of an open ending
   * @param file and line where it stands
   */
  record Phrase(String text, PhraseUse use, String file, int line) {}

  WordFile {
    phrases = List.copyOf(phrases);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Reads a file's text.
   *
   * @param name of the file, for messages
   */
  static WordFile read(String name, String text) {
    List<Phrase> phrases = new ArrayList<>();
    List<Diagnostic> wrong = new ArrayList<>();
    @Nullable PhraseUse use = null;
    boolean asked = false;
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        use = use(line);
        asked = true;
        if (use == null) {
          wrong.add(Diagnostic.error(name, number, 0, noSection(line)));
        }
      } else if (use != null) {
        for (String phrase : line.split(",", -1)) {
          add(new Phrase(phrase.strip(), use, name, number), phrases, wrong);
        }
      } else if (!asked) {
        asked = true;
        wrong.add(
            Diagnostic.error(
                name,
                number,
                0,
                "words without a use; write a line such as `[related links]` above them"));
      }
    }
    return new WordFile(phrases, wrong);
  }

  private static @Nullable PhraseUse use(String line) {
    String section = line.endsWith("]") ? line.substring(1, line.length() - 1).strip() : line;
    for (PhraseUse use : uses()) {
      if (use.section().equals(section.toLowerCase(Locale.ROOT))) {
        return use;
      }
    }
    return null;
  }

  private static List<PhraseUse> uses() {
    return Stream.<PhraseUse>concat(Stream.of(WordUse.values()), Stream.of(SiteUse.values()))
        .toList();
  }

  private static String noSection(String line) {
    return "there is no use `"
        + line
        + "`; there are "
        + uses().stream().map(u -> "[" + u.section() + "]").collect(Collectors.joining(", "));
  }

  private static void add(Phrase phrase, List<Phrase> phrases, List<Diagnostic> wrong) {
    String text = phrase.text();
    if (text.isEmpty()) {
      return; // A comma at the end of a line.
    }
    String mistake = mistake(text);
    if (mistake == null) {
      phrases.add(phrase);
    } else {
      wrong.add(Diagnostic.error(phrase.file(), phrase.line(), 0, "`" + text + "`: " + mistake));
    }
  }

  private static @Nullable String mistake(String text) {
    int star = text.indexOf('*');
    if (star >= 0 && (star < text.length() - 1 || star < 2)) {
      return "a star stands at the end alone, behind two letters or more";
    }
    if (text.length() > LONGEST) {
      return "longer than " + LONGEST + " characters; write the words that it begins with";
    }
    for (char comma : COMMAS) {
      if (text.indexOf(comma) >= 0) {
        return "write `,` between phrases, not `" + comma + "`";
      }
    }
    return text.contains("  ") ? "two spaces; write one" : null;
  }
}
