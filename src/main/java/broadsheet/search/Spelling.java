package broadsheet.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a word is, and when two of them are written alike. The script in the browser does the same
 * to what is typed, step for step ({@code words} and {@code fold} in search-index.js): a change
 * here is a change there. Nothing in it depends on the language of a story.
 */
final class Spelling {

  /** No word in use is longer; what is, is noise that would only weigh on the index. */
  private static final int LONGEST = 48;

  /** Parts of a word that apostrophes join; more are a list or noise. */
  private static final int JOINED = 4;

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
    String plain = plain(text);
    List<String> words = new ArrayList<>();
    for (int at = 0; at < plain.length(); ) {
      int to = Letters.runEnd(plain, at);
      if (to == at) {
        at += Character.charCount(plain.codePointAt(at));
      } else if (Letters.of(plain.codePointAt(at)) == Letters.SOLID) {
        pairs(plain.substring(at, to), words);
        at = to;
      } else {
        to = joinedEnd(plain, to);
        String word = bare(plain.substring(at, to));
        if (word.length() <= LONGEST) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
        at = to;
      }
    }
    return words;
  }

  /** The text as it is compared: in the one form of Unicode that has no variants of letters. */
  private static String plain(String text) {
    boolean ascii = true;
    for (int i = 0; ascii && i < text.length(); i++) {
      ascii = text.charAt(i) < 0x80;
    }
    return ascii
        ? text
        : UNREAD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Where a word ends that has apostrophes between its letters. */
  private static int joinedEnd(String text, int first) {
    int end = first;
    for (int part = 1; part < JOINED && end < text.length(); part++) {
      char c = text.charAt(end);
      boolean joins = c == '\'' || c == '\u2019' || c == '\u02bc';
      if (!joins
          || end + 1 == text.length()
          || Letters.of(text.codePointAt(end + 1)) != Letters.SPACED) {
        break;
      }
      end = Letters.runEnd(text, end + 1);
    }
    return end;
  }

  /** How a word is looked up: without accents, and letters that are often exchanged made one. */
  static String fold(String word) {
    if (word.chars().allMatch(c -> c < 0x80)) {
      return word;
    }
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
    if (word.indexOf('\'') < 0 && word.indexOf('\u2019') < 0 && word.indexOf('\u02bc') < 0) {
      return word;
    }
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
