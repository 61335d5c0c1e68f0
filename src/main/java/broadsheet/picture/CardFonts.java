package broadsheet.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The fonts of a theme, by which alone is written: what the machine has is not asked, for another
 * has others. Immutable and thread-safe.
 */
final class CardFonts {
  /**
   * The size of letters in which lines are laid out. At as many units as fonts are drawn in, widths
   * and outlines are whole numbers, and come out the same from any Java.
   */
  static final float SIZE = 1000;

  /** What is longer is cut before it is looked at. */
  private static final int LONGEST = 400;

  private static final int NARROW_NO_BREAK = 0x202f;
  private static final int NON_JOINER = 0x200c;
  private static final int JOINER = 0x200d;

  private final List<Font> fonts;

  private CardFonts(List<Font> fonts) {
    this.fonts = List.copyOf(fonts);
  }

  /**
   * Fonts in the order in which they are asked for a letter.
   *
   * @param files by names, TrueType or OpenType; at least one
   * @throws UncheckedIOException if one is no font, or this Java cannot use fonts
   */
  static CardFonts of(Map<String, byte[]> files) {
    List<Font> fonts = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      try (ByteArrayInputStream in = new ByteArrayInputStream(file.getValue())) {
        Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE);
        fonts.add(font.deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON)));
      } catch (InternalError | LinkageError e) {
        throw new UncheckedIOException(
            new IOException(
                "this Java cannot draw letters ("
                    + e
                    + "); share images need fontconfig and"
                    + " FreeType: install them, or leave `share-images` out",
                e));
      } catch (FontFormatException | IOException e) {
        throw new UncheckedIOException(
            new IOException(
                "the theme's `" + file.getKey() + "` is no font in TrueType or OpenType", e));
      }
    }
    return new CardFonts(fonts);
  }

  /**
   * A text as it can be written, on one line: without what is no letter and is in no font, as
   * emoji. Empty where a letter or digit is in none, for the rest of it would say something else.
   */
  String writable(String text) {
    StringBuilder line = new StringBuilder();
    boolean joinable = false;
    for (int point : text.codePoints().limit(LONGEST).toArray()) {
      boolean joins = point == NON_JOINER || point == JOINER;
      if (joins && !joinable) {
        continue; // it joined what was left out
      }
      joinable = false;
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        line.append(point == 0xa0 || point == NARROW_NO_BREAK ? '\u00a0' : ' ');
      } else if (isKept(point)) {
        if (find(point) >= 0) {
          line.appendCodePoint(point);
          joinable = !joins;
        } else if (Character.isLetterOrDigit(point)) {
          return "";
        }
      }
    }
    return line.toString().replaceAll(" {2,}", " ").strip();
  }

  private static boolean isKept(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> point == NON_JOINER || point == JOINER;
      default -> true;
    };
  }

  /** A text that is writable, each letter in the first font that has it. */
  AttributedString write(String text) {
    AttributedString written = new AttributedString(text);
    int last = 0;
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int font =
          Character.isLetterOrDigit(point) || !fonts.get(last).canDisplay(point)
              ? Math.max(0, find(point))
              : last;
      if (font != last && at > from) {
        written.addAttribute(TextAttribute.FONT, fonts.get(last), from, at);
        from = at;
      }
      last = font;
      at += Character.charCount(point);
    }
    written.addAttribute(TextAttribute.FONT, fonts.get(last), from, text.length());
    return written;
  }

  private int find(int point) {
    for (int i = 0; i < fonts.size(); i++) {
      if (fonts.get(i).canDisplay(point)) {
        return i;
      }
    }
    return -1;
  }
}
