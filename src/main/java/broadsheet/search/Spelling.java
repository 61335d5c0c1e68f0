package broadsheet.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a word is, and when two of them are written alike. The script in the browser does the same
 * to what is typed, step for step ({@code words} and {@code fold} in search-index.js): a change
 * here is a change there. Nothing in it depends on the language of a story.
 */
final class Spelling {

  /** No word in use is longer; what is, is noise that would only weigh on the index. */
  private static final int LONGEST = 48;

  /** Scripts that put no space between words; the Japanese mark of length belongs to none. */
  private static final String SOLID =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}"
          + "\\p{IsMyanmar}\u30fc";

  private static final Pattern WORD =
      Pattern.compile(
          "(?<solid>["
              + SOLID
              + "&&[\\p{L}\\p{M}\\p{N}]]+)"
              + "|(?<spaced>[\\p{L}\\p{M}\\p{N}&&[^"
              + SOLID
              + "]]+"
              + "(?:['\u2019\u02bc][\\p{L}\\p{M}\\p{N}&&[^"
              + SOLID
              + "]]+){0,3})");

  /** What is inside words without being read. */
  private static final Pattern UNREAD = Pattern.compile("[\u00ad\u0640\u200d\u2060\ufeff]");

  /** Accents, Arabic vowels and Hebrew points, but not the breve that makes another letter of и. */
  private static final Pattern MARKS =
      Pattern.compile(
          "(?<!\u0438)\u0306|[\u0300-\u0305\u0307-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f"
              + "\u0670]");

  private static final Pattern APOSTROPHE = Pattern.compile("['\u2019\u02bc]");

  private static final Map<Character, String> ALIKE =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('ł', "l"),
          Map.entry('ı', "i"),
          Map.entry('þ', "th"),
          Map.entry('ς', "σ"),
          Map.entry('ى', "ي"),
          Map.entry('ی', "ي"),
          Map.entry('ک', "ك"),
          Map.entry('ة', "ه"));

  private Spelling() {}

  /**
   * The words of a text in their order, in lower case. Runs of a script without spaces give every
   * two neighbouring characters; a single one gives itself.
   */
  static List<String> words(String text) {
    String plain = UNREAD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    List<String> words = new ArrayList<>();
    Matcher found = WORD.matcher(plain);
    while (found.find()) {
      String solid = found.group("solid");
      if (solid != null) {
        pairs(solid, words);
      } else {
        String word = bare(found.group("spaced"));
        if (word.length() <= LONGEST) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
      }
    }
    return words;
  }

  /** How a word is looked up: without accents, and letters that are often exchanged made one. */
  static String fold(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
    String bare = Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      String other = ALIKE.get(bare.charAt(i));
      if (other == null) {
        folded.append(bare.charAt(i));
      } else {
        folded.append(other);
      }
    }
    return folded.toString();
  }

  private static void pairs(String run, List<String> words) {
    int[] letters = run.codePoints().toArray();
    if (letters.length == 1) {
      words.add(run);
    }
    for (int i = 0; i + 1 < letters.length; i++) {
      words.add(new String(letters, i, 2));
    }
  }

  /** Takes "l'" and "'s" and the like off a word: what is short beside an apostrophe. */
  private static String bare(String word) {
    String[] parts = APOSTROPHE.split(word, -1);
    int from = 0;
    int to = parts.length;
    if (to - from > 1 && parts[to - 1].length() <= 2) {
      to--;
    }
    while (to - from > 1 && parts[from].length() <= 2) {
      from++;
    }
    return String.join("", List.of(parts).subList(from, to));
  }
}
