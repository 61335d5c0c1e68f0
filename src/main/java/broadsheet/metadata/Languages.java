package broadsheet.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The language that a text is written in: by its script where only one language is written in that,
 * else by the little words that make up a third of any running text.
 *
 * <p>Libraries of n-grams (OpenNLP, Optimaize) were no better on running text of a few hundred
 * characters, and cost 4 to 12 MB and a second or more to start. Names, headlines and lists of
 * words have few little words: of those nothing is said. Immutable and thread-safe.
 */
public final class Languages {
  private static final int LONGEST = 2_000;
  private static final int FEWEST_LETTERS = 20;

  /** Scripts that are written in one language only, or nearly. */
  private static final Map<UnicodeScript, String> OF_SCRIPT =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(UnicodeScript.HIRAGANA, "ja"),
              Map.entry(UnicodeScript.HAN, "zh"),
              Map.entry(UnicodeScript.HANGUL, "ko"),
              Map.entry(UnicodeScript.HEBREW, "he"),
              Map.entry(UnicodeScript.GREEK, "el"),
              Map.entry(UnicodeScript.THAI, "th"),
              Map.entry(UnicodeScript.ARMENIAN, "hy"),
              Map.entry(UnicodeScript.GEORGIAN, "ka"),
              Map.entry(UnicodeScript.KHMER, "km"),
              Map.entry(UnicodeScript.LAO, "lo"),
              Map.entry(UnicodeScript.MYANMAR, "my"),
              Map.entry(UnicodeScript.ETHIOPIC, "am"),
              Map.entry(UnicodeScript.BENGALI, "bn"),
              Map.entry(UnicodeScript.TAMIL, "ta"),
              Map.entry(UnicodeScript.TELUGU, "te"),
              Map.entry(UnicodeScript.KANNADA, "kn"),
              Map.entry(UnicodeScript.MALAYALAM, "ml"),
              Map.entry(UnicodeScript.GUJARATI, "gu"),
              Map.entry(UnicodeScript.GURMUKHI, "pa"),
              Map.entry(UnicodeScript.SINHALA, "si"),
              Map.entry(UnicodeScript.TIBETAN, "bo")));

  private final Map<String, List<String>> languagesOf = new HashMap<>();
  private final Map<String, UnicodeScript> scriptOf = new HashMap<>();

  /** Reads the list of little words that comes with the program. */
  public Languages() {
    for (String line : lines()) {
      int colon = line.indexOf(':');
      if (colon > 0 && !line.startsWith("#")) {
        String language = line.substring(0, colon);
        Set<String> words = new HashSet<>(List.of(line.substring(colon + 1).strip().split(" +")));
        words.forEach(w -> languagesOf.computeIfAbsent(w, k -> new ArrayList<>()).add(language));
        scriptOf.put(language, mainScript(String.join("", words)));
      }
    }
    OF_SCRIPT.forEach((script, language) -> scriptOf.put(language, script));
  }

  private static List<String> lines() {
    try (InputStream in = Languages.class.getResourceAsStream("languages.txt")) {
      if (in == null) {
        throw new IllegalStateException("languages.txt is missing from the program");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The language of a text as a BCP 47 tag, without a country; empty where the text is too short or
   * too mixed to say. Only the first {@value #LONGEST} characters are looked at.
   */
  public Optional<String> detect(String text) {
    String start = start(text);
    if (start.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return Optional.empty();
    }
    String byScript = OF_SCRIPT.get(mainScript(start));
    return byScript != null ? Optional.of(byScript) : byWords(start, 0.06);
  }

  /**
   * Whether a text may be in a language that its page states: not where its script is another's,
   * nor where nearly all its little words are another language's.
   */
  boolean couldBe(String text, String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String start = start(text);
    UnicodeScript expected = scriptOf.get(plain(locale.getLanguage()));
    if (expected == null || !locale.getScript().isEmpty() || start.length() < 200) {
      return true;
    }
    UnicodeScript shown = mainScript(start);
    if (!same(shown, expected)) {
      return share(start, shown) < 0.7 || mayHave(locale.getLanguage(), shown);
    }
    Map<String, Double> scores = scores(start);
    double own = scores.getOrDefault(plain(locale.getLanguage()), 0.0);
    double best = scores.values().stream().max(Comparator.naturalOrder()).orElse(0.0);
    return best < 25 || own > best / 4;
  }

  private static String start(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** Norwegian is stated as a whole, or as one of its two written forms. */
  private static String plain(String language) {
    return language.equals("no") || language.equals("nn") ? "nb" : language;
  }

  private static boolean same(UnicodeScript a, UnicodeScript b) {
    boolean japanese = a == UnicodeScript.HAN && b == UnicodeScript.HIRAGANA;
    return a == b || japanese;
  }

  /** The languages that are written in two scripts today. */
  private static boolean mayHave(String language, UnicodeScript script) {
    return switch (language) {
      case "sr", "uz", "kk", "az", "mn", "bs", "sh" ->
          script == UnicodeScript.LATIN || script == UnicodeScript.CYRILLIC;
      default -> false;
    };
  }

  private Optional<String> byWords(String text, double fewest) {
    Map<String, Double> scores = scores(text);
    long words = Prose.split(text).size();
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(e -> e.getValue() >= Math.max(1.5, fewest * words))
        .map(Map.Entry::getKey);
  }

  /** How many of the words each language has, a word of several languages shared among them. */
  private Map<String, Double> scores(String text) {
    Map<String, Double> scores = new TreeMap<>();
    for (String word : Prose.split(text)) {
      List<String> languages = languagesOf.getOrDefault(word, List.of());
      for (String language : languages) {
        scores.merge(language, 0.5 + 0.5 / languages.size(), Double::sum);
      }
    }
    return scores;
  }

  private static double share(String text, UnicodeScript script) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long own =
        text.codePoints()
            .filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == script)
            .count();
    return letters == 0 ? 0 : (double) own / letters;
  }

  /** The script of most letters; Hiragana for any text with a fair share of kana. */
  private static UnicodeScript mainScript(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int signs = kana + counts.getOrDefault(UnicodeScript.HAN, 0);
    if (kana * 20L > signs && signs * 2L > text.codePoints().filter(Character::isLetter).count()) {
      return UnicodeScript.HIRAGANA;
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.COMMON);
  }
}
