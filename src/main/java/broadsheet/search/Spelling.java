package broadsheet.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
  private static final String UNREAD = "\u00ad\u0640\u200d\u2060\ufeff";

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
   * What is known of words.
   *
   * @param <T> what is known of one
   */
  interface Lexicon<T> {

    /** What is known of a word in lower case that stands in some text, or null. */
    @Nullable T find(char[] text, int from, int length);

    /** What is known of a word in lower case from now on. */
    T learn(String word);
  }

  /**
   * The words of a text in their order, in lower case. Runs of a script without spaces give every
   * two neighbouring characters; a single one gives itself.
   */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    each(
        text,
        new Lexicon<String>() {
          @Override
          public @Nullable String find(char[] in, int from, int length) {
            return null;
          }

          @Override
          public String learn(String word) {
            return word;
          }
        },
        words::add);
    return words;
  }

  /** Gives what a lexicon knows of each word of a text, in the order of {@link #words}. */
  static <T> void each(String text, Lexicon<T> lexicon, Consumer<T> words) {
    String plain = plain(text);
    char[] chars = plain.toCharArray();
    for (int at = 0; at < chars.length; ) {
      int to = asciiEnd(chars, at);
      if (to > at && endsWord(chars, to)) {
        if (to - at <= LONGEST) {
          T known = lexicon.find(chars, at, to - at);
          words.accept(known == null ? lexicon.learn(new String(chars, at, to - at)) : known);
        }
        at = to;
      } else {
        at = next(plain, at, word -> words.accept(lexicon.learn(word)));
      }
    }
  }

  /** Where a run of letters and digits of ASCII ends, which are made lower case. */
  private static int asciiEnd(char[] chars, int from) {
    int at = from;
    while (at < chars.length && chars[at] < 0x80 && Letters.of(chars[at]) == Letters.SPACED) {
      char c = chars[at];
      chars[at++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return at;
  }

  /** Whether a word of ASCII ends here: no other letter follows, nor what may join one to it. */
  private static boolean endsWord(char[] chars, int at) {
    return at == chars.length
        || (!isApostrophe(chars[at])
            && Letters.of(Character.codePointAt(chars, at)) != Letters.SPACED);
  }

  /** Gives the word that begins here, if one does, and where to go on. */
  private static int next(String plain, int at, Consumer<String> words) {
    int to = Letters.runEnd(plain, at);
    if (to == at) {
      return at + Character.charCount(plain.codePointAt(at));
    }
    if (Letters.of(plain.codePointAt(at)) == Letters.SOLID) {
      pairs(plain.substring(at, to), words);
      return to;
    }
    int end = joinedEnd(plain, to);
    String word = bare(plain.substring(at, end));
    if (word.length() <= LONGEST) {
      words.accept(word.toLowerCase(Locale.ROOT));
    }
    return end;
  }

  /** The text as it is compared: in the one form of Unicode that has no variants of letters. */
  private static String plain(String text) {
    boolean ascii = true;
    for (int i = 0; ascii && i < text.length(); i++) {
      ascii = text.charAt(i) < 0x80;
    }
    return ascii ? text : read(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  /** A text without what is inside words and not read; mostly the text itself. */
  private static String read(String text) {
    @Nullable StringBuilder read = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && UNREAD.indexOf(c) >= 0) {
        read = read == null ? new StringBuilder(text.length()).append(text, 0, i) : read;
      } else if (read != null) {
        read.append(c);
      }
    }
    return read == null ? text : read.toString();
  }

  /** Where a word ends that has apostrophes between its letters. */
  private static int joinedEnd(String text, int first) {
    int end = first;
    for (int part = 1; part < JOINED && end < text.length(); part++) {
      char c = text.charAt(end);
      if (!isApostrophe(c)
          || end + 1 == text.length()
          || Letters.of(text.codePointAt(end + 1)) != Letters.SPACED) {
        break;
      }
      end = Letters.runEnd(text, end + 1);
    }
    return end;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc';
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

  private static void pairs(String run, Consumer<String> words) {
    int[] letters = run.codePoints().toArray();
    if (letters.length == 1) {
      words.accept(run);
    }
    for (int i = 0; i + 1 < letters.length; i++) {
      words.accept(new String(letters, i, 2));
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
