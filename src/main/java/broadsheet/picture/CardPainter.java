package broadsheet.picture;

import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws a card: the paper above, the title as large as fits, the date and the archive below. What
 * its fonts cannot write is left out; the paper stands in the place of such a title, or else the
 * archive, and the number of the day in that of such a date. Immutable and thread-safe.
 */
final class CardPainter {
  private static final int COLUMN = ShareImages.WIDTH - 2 * CardSheet.MARGIN;
  private static final int TOP = 146;
  private static final int BOTTOM = 524;
  private static final double LEADING = 1.2;
  private static final List<Integer> SIZES = List.of(88, 78, 68, 60, 52, 46);
  private static final int SMALL = 30;
  private static final String MORE = "…";

  /** No hints, and widths in fractions. */
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final CardFonts fonts;

  CardPainter(CardFonts fonts) {
    this.fonts = fonts;
  }

  /** The file of a card. */
  byte[] paint(ShareCard card) {
    CardSheet sheet = new CardSheet(card.rightToLeft());
    String archive = fonts.writable(card.archive());
    String paper = card.paper() == null ? "" : fonts.writable(card.paper());
    String above = paper.isEmpty() ? archive : paper;
    String title = fonts.writable(card.title());
    if (title.isEmpty()) {
      title(above, card.rightToLeft(), sheet);
    } else {
      title(title, card.rightToLeft(), sheet);
      small(above, 0.98, 108, false, sheet);
    }
    sheet.rule(541);
    small(date(card), 0.4, 586, false, sheet);
    if (!archive.equals(above)) {
      small(archive, 0.55, 586, true, sheet);
    }
    return sheet.png();
  }

  private String date(ShareCard card) {
    String date = fonts.writable(card.date());
    return date.isEmpty() && card.day() != null ? card.day().toString() : date;
  }

  /** A line of small letters, in the direction of its first one. */
  private void small(String text, double share, int baseline, boolean atEnd, CardSheet sheet) {
    if (!text.isEmpty()) {
      float width = (float) (COLUMN * share);
      boolean rightToLeft =
          !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
      sheet.write(fit(text, rightToLeft, width, SMALL, 1).get(0), SMALL, baseline, atEnd);
    }
  }

  private void title(String title, boolean rightToLeft, CardSheet sheet) {
    if (title.isEmpty()) {
      return;
    }
    LineBreakMeasurer measurer = measurer(title, rightToLeft);
    int chosen = SIZES.get(SIZES.size() - 1);
    for (int i = SIZES.size() - 1; i >= 0; i--) {
      int size = SIZES.get(i);
      int most = most(size);
      if (count(measurer, title.length(), size, most) > most) {
        break;
      }
      chosen = size;
    }
    List<TextLayout> lines = fit(title, rightToLeft, COLUMN, chosen, most(chosen));
    for (int i = 0; i < lines.size(); i++) {
      int baseline = TOP + chosen + (int) Math.round(i * chosen * LEADING);
      sheet.write(lines.get(i), chosen, baseline, false);
    }
  }

  /** So many lines have room. */
  private static int most(int size) {
    return (int) ((BOTTOM - TOP) / (size * LEADING));
  }

  /**
   * So many lines would be needed; not counted further than needed to see that they are too many.
   */
  private static int count(LineBreakMeasurer measurer, int length, int size, int most) {
    measurer.setPosition(0);
    int lines = 0;
    while (measurer.getPosition() < length && lines <= most) {
      measurer.setPosition(measurer.nextOffset(COLUMN * CardFonts.SIZE / size));
      lines++;
    }
    return lines;
  }

  /** The lines of a text, which ends in dots where it is too long. */
  private List<TextLayout> fit(String text, boolean rightToLeft, float width, int size, int most) {
    String shown = text;
    while (true) {
      LineBreakMeasurer measurer = measurer(shown, rightToLeft);
      List<TextLayout> lines = new ArrayList<>();
      while (measurer.getPosition() < shown.length() && lines.size() < most) {
        lines.add(measurer.nextLayout(width * CardFonts.SIZE / size));
      }
      if (measurer.getPosition() == shown.length()) {
        return lines;
      }
      shown = shortened(shown, measurer.getPosition());
    }
  }

  /** A text up to a place, or shorter where it ended in dots already, with dots at its end. */
  private static String shortened(String text, int place) {
    int end = Math.min(place, text.endsWith(MORE) ? text.length() - 2 : text.length() - 1);
    while (end > 0
        && (Character.isLowSurrogate(text.charAt(end))
            || !Character.isLetterOrDigit(text.codePointBefore(end)))) {
      end--;
    }
    return text.substring(0, end) + MORE;
  }

  private LineBreakMeasurer measurer(String text, boolean rightToLeft) {
    AttributedString written = fonts.write(text);
    written.addAttribute(
        TextAttribute.RUN_DIRECTION,
        rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
    return new LineBreakMeasurer(
        written.getIterator(), BreakIterator.getLineInstance(Locale.ROOT), EXACT);
  }
}
