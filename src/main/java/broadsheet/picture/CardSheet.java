package broadsheet.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sheet that a card is drawn on, in {@value #GRADES} grades from paper to ink and one colour
 * more, so that its file is small. Letters are drawn by their outlines, unhinted. For one thread.
 */
final class CardSheet {
  /** In pixels, at all four sides. */
  static final int MARGIN = 72;

  private static final int WIDTH = ShareImages.WIDTH;
  private static final int PAPER = 0xfdfcf9;
  private static final int INK = 0x1d1b18;
  private static final int ACCENT = 0x8c1f1a;
  private static final int GRADES = 8;
  private static final List<Integer> TABLE = table();
  private static final byte[] GRADE_OF = grades();

  private final boolean mirrored;
  private final BufferedImage image =
      new BufferedImage(WIDTH, ShareImages.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
  private final Graphics2D pen = image.createGraphics();

  /**
   * An empty sheet.
   *
   * @param mirrored whether lines begin at the right
   */
  CardSheet(boolean mirrored) {
    this.mirrored = mirrored;
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(Color.WHITE); // here as much ink as there can be
  }

  /**
   * Draws a line of letters.
   *
   * @param size of letters, in pixels
   * @param baseline from above, in pixels
   * @param atEnd whether it ends at the far margin, in place of beginning at the near one
   */
  void write(TextLayout line, int size, int baseline, boolean atEnd) {
    double scale = size / (double) CardFonts.SIZE;
    boolean right = mirrored != atEnd;
    double x = right ? WIDTH - MARGIN - line.getAdvance() * scale : MARGIN;
    AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
    place.scale(scale, scale);
    pen.fill(line.getOutline(place));
  }

  /** Draws a thin line across. */
  void rule(int top) {
    pen.fillRect(MARGIN, top, WIDTH - 2 * MARGIN, 2);
  }

  /** The file of the sheet, with a bar of colour at the head of it. */
  byte[] png() {
    pen.dispose();
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = GRADE_OF[pixels[i] & 0xff];
    }
    int left = mirrored ? WIDTH - MARGIN - 96 : MARGIN;
    for (int y = 40; y < 50; y++) {
      Arrays.fill(pixels, y * WIDTH + left, y * WIDTH + left + 96, (byte) GRADES);
    }
    return PngEncoder.encode(WIDTH, ShareImages.HEIGHT, pixels, TABLE);
  }

  private static List<Integer> table() {
    List<Integer> table = new ArrayList<>();
    for (int grade = 0; grade < GRADES; grade++) {
      table.add(mix(16, grade) << 16 | mix(8, grade) << 8 | mix(0, grade));
    }
    table.add(ACCENT);
    return List.copyOf(table);
  }

  /** The grades by how much ink there is, of 255. */
  private static byte[] grades() {
    byte[] grades = new byte[256];
    for (int ink = 0; ink < grades.length; ink++) {
      grades[ink] = (byte) ((ink * (GRADES - 1) + 127) / 255);
    }
    return grades;
  }

  private static int mix(int shift, int grade) {
    int paper = PAPER >> shift & 0xff;
    int ink = INK >> shift & 0xff;
    return paper + (ink - paper) * grade / (GRADES - 1);
  }
}
