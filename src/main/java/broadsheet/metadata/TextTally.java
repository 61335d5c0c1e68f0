package broadsheet.metadata;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the letters of a text are written in and how many little words of each language it has: one
 * reading, which ends where they have decided. For one text and one thread.
 */
final class TextTally {
  /** A language that has this much, five times what any other has, is not overtaken any more. */
  private static final double DECIDED = 40;

  private static final int WORDS_BETWEEN_LOOKS = 32;

  private final LittleWords little;
  private final double[] scores;
  private final Map<UnicodeScript, int[]> letters = new EnumMap<>(UnicodeScript.class);
  private int allLetters;
  private int words;

  private long hash = LittleWords.start();
  private int length;
  private int lettersOfWord;
  private UnicodeScript script = UnicodeScript.COMMON;

  private TextTally(LittleWords little) {
    this.little = little;
    this.scores = new double[little.languages().size()];
  }

  /** Reads the first characters of a text. */
  static TextTally of(String text, int longest, LittleWords little) {
    TextTally tally = new TextTally(little);
    int end = Math.min(text.length(), longest);
    if (isComposed(text, end)) {
      tally.read(text, end);
    } else {
      String composed = Normalizer.normalize(text.substring(0, end), Normalizer.Form.NFKC);
      tally.read(composed, composed.length());
    }
    return tally;
  }

  /** Whether letters are one with their accents, and none is full-width or a ligature. */
  private static boolean isComposed(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if ((c >= '\u0300' && c <= '\u036f') || c >= '\ufb00') {
        return false;
      }
    }
    return true;
  }

  private void read(String text, int end) {
    int look = WORDS_BETWEEN_LOOKS;
    for (int i = 0; i < end; i++) {
      int c = text.charAt(i);
      if (Character.isHighSurrogate((char) c) && i + 1 < end) {
        c = text.codePointAt(i);
        i += Character.charCount(c) - 1;
      }
      take(c);
      if (words >= look) {
        look = words + WORDS_BETWEEN_LOOKS;
        if (isDecided()) {
          return;
        }
      }
    }
    endWord();
  }

  private void take(int c) {
    if (c < 128) {
      takeAscii(c);
    } else if (c == '’') {
      return;
    } else if (isSign(c)) {
      endWord();
      addLetter(c, c);
      endWord();
    } else if (Character.isLetter(c)) {
      addLetter(c, Character.toLowerCase(c));
    } else if (Character.isDigit(c) || isMark(c)) {
      add(c);
    } else {
      endWord();
    }
  }

  private void takeAscii(int c) {
    int lower = c | 0x20;
    if (lower >= 'a' && lower <= 'z') {
      addLetter(c, lower);
    } else if (c >= '0' && c <= '9') {
      add(c);
    } else if (c != '\'') {
      endWord();
    }
  }

  private void addLetter(int c, int lower) {
    if (lettersOfWord++ == 0) {
      script = c < 128 ? UnicodeScript.LATIN : UnicodeScript.of(c);
    }
    add(lower);
  }

  private void add(int c) {
    hash = LittleWords.hash(hash, c);
    length++;
  }

  private void endWord() {
    if (length == 0) {
      return;
    }
    words++;
    letters.computeIfAbsent(script, k -> new int[1])[0] += lettersOfWord;
    allLetters += lettersOfWord;
    int[] languages = little.languagesOf(hash);
    for (int language : languages) {
      scores[language] += 0.5 + 0.5 / languages.length;
    }
    hash = LittleWords.start();
    length = 0;
    lettersOfWord = 0;
    script = UnicodeScript.COMMON;
  }

  /** The vowels of Indian scripts, which stand on their letter. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether a sign is read as a word, in scripts that put no spaces. */
  private static boolean isSign(int c) {
    if (c < '\u0e00' || (c > '\u0e7f' && c < '\u2e80') || !Character.isLetter(c)) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI -> true;
      default -> false;
    };
  }

  private boolean isDecided() {
    int best = best();
    double second = 0;
    for (int i = 0; i < scores.length; i++) {
      second = i == best ? second : Math.max(second, scores[i]);
    }
    return best >= 0 && scores[best] >= DECIDED && second * 5 < scores[best];
  }

  /** The place of the language with most little words, or -1 where none has any. */
  int best() {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > (best < 0 ? 0 : scores[best])) {
        best = i;
      }
    }
    return best;
  }

  /** How many little words a language has, those of several languages shared among them. */
  double score(int language) {
    return scores[language];
  }

  /** How many words were read. */
  int words() {
    return words;
  }

  /** How many letters were read. */
  int letters() {
    return allLetters;
  }

  /** The script of most letters; Hiragana for any text with a fair share of kana. */
  UnicodeScript mainScript() {
    int kana = letters(UnicodeScript.HIRAGANA) + letters(UnicodeScript.KATAKANA);
    int signs = kana + letters(UnicodeScript.HAN);
    if (kana * 20L > signs && signs * 2L > allLetters) {
      return UnicodeScript.HIRAGANA;
    }
    UnicodeScript most = UnicodeScript.COMMON;
    for (UnicodeScript script : letters.keySet()) {
      most = letters(script) > letters(most) ? script : most;
    }
    return most;
  }

  /** The share of the letters that a script has. */
  double share(UnicodeScript of) {
    return allLetters == 0 ? 0 : (double) letters(of) / allLetters;
  }

  private int letters(UnicodeScript of) {
    int[] count = letters.get(of);
    return count == null ? 0 : count[0];
  }
}
