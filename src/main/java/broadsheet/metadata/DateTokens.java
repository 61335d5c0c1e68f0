package broadsheet.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into numbers, words and single signs; the white space between them is dropped. */
final class DateTokens {
  /**
   * A piece of the text.
   *
   * @param text a word in lower case, the digits of a number in ASCII, or one sign
   * @param kind what it is
   * @param spaced whether white space stands before it
   */
  record Token(String text, Kind kind, boolean spaced) {
    /** The number, or -1 for what is none or has more than 14 digits. */
    long number() {
      return kind == Kind.NUMBER && text.length() <= 14 ? Long.parseLong(text) : -1;
    }
  }

  /** What a token is. */
  enum Kind {
    NUMBER,
    WORD,
    SIGN
  }

  private DateTokens() {}

  /** The tokens of a text; digits of any script become ASCII. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    Kind kind = Kind.SIGN;
    boolean spaced = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      Kind next = Character.isDigit(c) ? Kind.NUMBER : isLetter(c) ? Kind.WORD : Kind.SIGN;
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (piece.length() > 0 && (next != kind || next == Kind.SIGN)) {
        tokens.add(token(piece, kind, spaced));
        spaced = false;
      }
      if (space) {
        spaced = true;
      } else {
        kind = next;
        if (next == Kind.NUMBER) {
          piece.append((char) ('0' + Character.digit(c, 10)));
        } else {
          piece.appendCodePoint(c);
        }
      }
    }
    if (piece.length() > 0) {
      tokens.add(token(piece, kind, spaced));
    }
    return tokens;
  }

  private static boolean isLetter(int c) {
    if (c == '年' || c == '月' || c == '日' || c == '년' || c == '월' || c == '일') {
      return false; // the signs behind a number, as if they were its separators
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static Token token(StringBuilder piece, Kind kind, boolean spaced) {
    Token token = new Token(piece.toString().toLowerCase(Locale.ROOT), kind, spaced);
    piece.setLength(0);
    return token;
  }
}
