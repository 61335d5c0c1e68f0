package broadsheet.picture;

import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws the pictures that stand for stories where they are shared: 1200 by 630 pixels, in PNG.
 * Fonts are read when the first is asked for. Thread-safe.
 */
public final class ShareImages {
  /** In pixels, as those who show them ask for. */
  public static final int WIDTH = 1200;

  /** In pixels. */
  public static final int HEIGHT = 630;

  /** Counted up when other bytes are to come of the same card: it is drawn anew then. */
  private static final int VERSION = 1;

  private final Supplier<Map<String, byte[]>> files;
  private final Digester digester = new Digester();
  private @Nullable Fonts fonts;
  private @Nullable CardPainter painter;

  /** The fonts' files, and of what they are made. */
  private record Fonts(Map<String, byte[]> files, Digest digest) {}

  /**
   * Share images.
   *
   * @param fonts gives at least one font's file, by names, in the order in which they are asked for
   *     a letter
   */
  public ShareImages(Supplier<Map<String, byte[]>> fonts) {
    this.files = fonts;
  }

  /** Of what an image is made. */
  public Digest digest(ShareCard card) {
    return digester.of(VERSION, fonts().digest(), card);
  }

  /**
   * The file of an image.
   *
   * @throws java.io.UncheckedIOException if one of the fonts is none, or this Java cannot use fonts
   */
  public byte[] draw(ShareCard card) {
    return painter().paint(card);
  }

  private synchronized Fonts fonts() {
    Fonts known = fonts;
    if (known == null) {
      Map<String, byte[]> read = files.get();
      known = new Fonts(read, digester.of(read.keySet().stream().toList(), read));
      fonts = known;
    }
    return known;
  }

  private synchronized CardPainter painter() {
    CardPainter known = painter;
    if (known == null) {
      known = new CardPainter(CardFonts.of(fonts().files()));
      painter = known;
    }
    return known;
  }
}
