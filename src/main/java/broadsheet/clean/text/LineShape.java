package broadsheet.clean.text;

import broadsheet.clean.Script;

/**
 * What a line looks like, in signs that no language owns.
 *
 * @param words how many; in scripts without spaces, signs by halves
 * @param letters how many
 * @param signs how many in all, spaces left out
 * @param digits how many
 * @param sentences ends of sentences, the line's own included
 * @param commas signs that divide a sentence; in scripts without spaces between words, spaces
 * @param capitals words that begin with a capital letter
 * @param shouted words of nothing but capital letters, from two
 * @param separators bars, dots and arrows that stand between links
 * @param numbers words that hold a digit
 * @param first what it begins with: 0 small letter, 1 capital, 2 letter without case, 3 digit, 4
 *     quotation mark, 5 mark of a list, 6 another sign
 * @param last what it ends with: 0 a letter, 1 end of a sentence, 2 one behind a quotation mark, 3
 *     three dots, 4 colon, 5 digit, 6 comma, 7 another sign
 * @param asks question and exclamation marks
 * @param address whether it holds an address of a page, a mailbox or an account
 * @param copyright whether it holds the sign for it
 * @param price whether it holds a sign of money
 */
record LineShape(
    float words,
    int letters,
    int signs,
    int digits,
    int sentences,
    int commas,
    int capitals,
    int shouted,
    int separators,
    int numbers,
    int first,
    int last,
    int asks,
    boolean address,
    boolean copyright,
    boolean price) {

  /**
   * Words from which a line of letters ends a sentence in scripts that have no sign for it, such as
   * Thai.
   */
  private static final int SENTENCE = 18;

  /** Signs of a name or a word in brackets behind the last sentence. */
  private static final int SIGNATURE = 20;

  /** Signs looked at; nothing new is learnt of a line behind them. */
  private static final int ENOUGH = 20_000;

  /** The line measured. */
  static LineShape of(String text) {
    return new Scan(text).measure();
  }

  /** Whether it reads like running text: as long as a sentence, and ended like one, or longer. */
  boolean runs() {
    return (words >= 8 && (last == 1 || last == 2) && commas + sentences > 0 && separators < 3)
        || (words >= 30 && sentences > 1)
        || words >= 50;
  }

  /** Whether it ends in a comma, as a verse may or "Dear all,", and no title. */
  boolean goesOn() {
    return last == 6;
  }

  private static final class Scan {
    private final String text;
    private float words;
    private int letters;
    private int signs;
    private int digits;
    private int sentences;
    private int commas;
    private int capitals;
    private int shouted;
    private int separators;
    private int numbers;
    private int asks;
    private boolean address;
    private boolean copyright;
    private boolean price;

    // The word being read.
    private int wordLetters;
    private int wordUpper;
    private boolean wordCapital;
    private boolean wordDigit;

    Scan(String text) {
      this.text = text;
    }

    LineShape measure() {
      int length = Math.min(text.length(), ENOUGH);
      for (int i = 0; i < length; i++) {
        int start = i;
        while (i < length && isSmall(text.charAt(i))) {
          i++;
        }
        small(i - start);
        if (i == length) {
          break;
        }
        char c = text.charAt(i);
        if (c == ' ' || c == '\t') {
          endWord();
          commas += i > 0 && Script.isUnspaced(text.charAt(i - 1)) ? 1 : 0;
        } else {
          signs++;
          sign(c, i + 1 < length ? text.charAt(i + 1) : ' ');
        }
      }
      endWord();
      int last = last(length);
      return new LineShape(
          words,
          letters,
          signs,
          digits,
          sentences + (last == 1 && Script.isUnspaced(text.charAt(length - 1)) ? 1 : 0),
          commas,
          capitals,
          shouted,
          separators,
          numbers,
          first(),
          last,
          asks,
          address,
          copyright,
          price);
    }

    private static boolean isSmall(char c) {
      return c >= 'a' && c <= 'z';
    }

    private void small(int count) {
      signs += count;
      letters += count;
      wordLetters += count;
    }

    private void sign(char c, char next) {
      if (Script.signsOfWord(c) == 2) {
        letters++;
        words += .5f;
      } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
        letter(c);
      } else if (Character.isDigit(c)) {
        digits++;
        wordDigit = true;
      } else {
        punctuation(c, next);
      }
    }

    private void letter(char c) {
      letters++;
      if (Script.isUnspaced(c)) {
        words += .25f;
        return;
      }
      if (Character.isUpperCase(c)) {
        wordCapital |= wordLetters == 0;
        wordUpper++;
      }
      wordLetters++;
    }

    private void punctuation(char c, char next) {
      if (Script.endsSentence(c)) {
        boolean ends = c != '.' || next == ' ' || Script.closes(next);
        sentences += ends && !Script.endsSentence(next) ? 1 : 0;
        asks += c == '?' || c == '!' || c == '\u061f' || c == '\uff1f' || c == '\uff01' ? 1 : 0;
      } else if (Script.divides(c)) {
        commas++;
      } else if (c == '|'
          || c == '\u00b7'
          || c == '\u2022'
          || c == '\u203a'
          || c == '>'
          || c == '\u2192'
          || c == '\u2190'
          || (c == '/' && next == ' ')
          || c == '\u00d7') {
        separators++;
      } else if (c == '@' || (c == ':' && next == '/') || (c == '#' && next != ' ')) {
        address = true;
      } else if (c == '\u00a9' || c == '\u24d2') {
        copyright = true;
      } else if (Script.isMoney(c)) {
        price = true;
      }
    }

    private void endWord() {
      if (wordLetters > 0 || wordDigit) {
        words++;
        capitals += wordCapital ? 1 : 0;
        shouted += wordUpper > 1 && wordUpper == wordLetters ? 1 : 0;
        numbers += wordDigit ? 1 : 0;
      }
      wordLetters = 0;
      wordUpper = 0;
      wordCapital = false;
      wordDigit = false;
    }

    private int first() {
      char c = text.charAt(0);
      if (Script.opens(c)) {
        return 4;
      }
      if (Marker.of(text) != null) {
        return 5;
      }
      if (Character.isLetter(c) || Character.isSurrogate(c)) {
        return Character.isLowerCase(c) ? 0 : Character.isUpperCase(c) ? 1 : 2;
      }
      return Character.isDigit(c) ? 3 : 6;
    }

    private int last(int length) {
      char c = text.charAt(length - 1);
      int end = signed(length) - 1;
      while (end > 0 && (Script.closes(text.charAt(end)) || text.charAt(end) == ' ')) {
        end--;
      }
      char inner = text.charAt(end);
      if (Script.endsSentence(inner) || (Script.isUnspaced(inner) && words >= SENTENCE)) {
        boolean trails =
            inner == '\u2026' || (inner == '.' && end > 0 && text.charAt(end - 1) == '.');
        return trails ? 3 : end < length - 1 ? 2 : 1;
      }
      if (c == ':' || c == '\uff1a') {
        return 4;
      }
      if (Script.divides(c)) {
        return 6;
      }
      return Character.isDigit(c) ? 5 : isLetterOrVowel(c) ? 0 : 7;
    }

    /** A mark behind the letters of the world is a vowel; signs and pictures have others. */
    private static boolean isLetterOrVowel(char c) {
      return Character.isLetter(c) || (c < '\u2000' && Script.isMark(c));
    }

    /** Where a text ends without a name or a word in wide brackets behind it: "…。（完）". */
    private int signed(int length) {
      int open = text.charAt(length - 1) == '\uff09' ? text.lastIndexOf('\uff08', length - 1) : -1;
      boolean behind = open > 0 && Script.endsSentence(text.charAt(open - 1));
      return behind && length - open <= SIGNATURE ? open : length;
    }
  }
}
