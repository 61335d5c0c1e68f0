package broadsheet.metadata;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The language that a text is written in: by its script where only one language is written in that,
 * else by the little words that make up a third of any running text.
 *
 * <p>Libraries of n-grams (OpenNLP, Optimaize) were no better on running text of a few hundred
 * characters, and cost 4 to 12 MB and a second or more to start. Names, headlines and lists of
 * words have few little words: of those nothing is said. Immutable and thread-safe.
 */
public final class Languages {
  /** No more characters of a text are looked at. */
  public static final int LONGEST = 2_000;

  private static final int FEWEST_LETTERS = 20;
  private static final int SHORTEST_DOUBT = 200;
  private static final double FEWEST_LITTLE = 0.06;

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

  private final LittleWords little = LittleWords.load();
  private final Map<String, Integer> placeOf = new HashMap<>();
  private final Map<String, UnicodeScript> scriptOf = new HashMap<>();

  /** Reads the list of little words that comes with the program. */
  public Languages() {
    for (int i = 0; i < little.languages().size(); i++) {
      String language = little.languages().get(i);
      placeOf.put(language, i);
      String words = little.wordsOf(i);
      scriptOf.put(language, TextTally.of(words, words.length(), little).mainScript());
    }
    OF_SCRIPT.forEach((script, language) -> scriptOf.put(language, script));
  }

  /**
   * The language of a text as a BCP 47 tag, without a country; empty where the text is too short or
   * too mixed to say. Only the first {@value #LONGEST} characters are looked at, and fewer where
   * they leave no doubt.
   */
  public Optional<String> detect(String text) {
    TextTally tally = tally(text);
    if (tally.letters() < FEWEST_LETTERS) {
      return Optional.empty();
    }
    String byScript = OF_SCRIPT.get(tally.mainScript());
    return byScript != null ? Optional.of(byScript) : byWords(tally);
  }

  private TextTally tally(String text) {
    return TextTally.of(text, LONGEST, little);
  }

  /**
   * Whether a text may be in a language that its page states: not where its script is another's,
   * nor where nearly all its little words are another language's.
   */
  boolean couldBe(String text, String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String language = plain(locale.getLanguage());
    UnicodeScript expected = scriptOf.get(language);
    if (expected == null || !locale.getScript().isEmpty() || text.length() < SHORTEST_DOUBT) {
      return true;
    }
    TextTally tally = tally(text);
    UnicodeScript shown = tally.mainScript();
    if (!same(shown, expected)) {
      return tally.share(shown) < 0.7 || mayHave(language, shown);
    }
    Integer place = placeOf.get(language);
    int best = tally.best();
    double most = best < 0 ? 0 : tally.score(best);
    return most < 25 || (place != null && tally.score(place) > most / 4);
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

  private Optional<String> byWords(TextTally tally) {
    int best = tally.best();
    return best >= 0 && tally.score(best) >= Math.max(1.5, FEWEST_LITTLE * tally.words())
        ? Optional.of(little.languages().get(best))
        : Optional.empty();
  }
}
