package broadsheet.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * What a decoder gives, row by row. The samples are taken as they are: to draw one image of Java's
 * onto another converts colours, and a grey becomes another grey.
 */
final class DecodedRows implements Rows {
  private final Raster raster;
  private final int @Nullable [] palette;
  private final int channels;
  private final boolean covered;
  private final int bands;
  private final int shift;
  private final boolean direct;
  private final int[] samples;

  DecodedRows(BufferedImage image) {
    ColorModel colours = image.getColorModel();
    raster = image.getRaster();
    bands = raster.getNumBands();
    samples = new int[raster.getWidth() * bands];
    shift = Math.max(0, colours.getComponentSize(0) - 8);
    direct =
        raster.getTransferType() == DataBuffer.TYPE_BYTE
            && raster.getNumDataElements() == bands
            && colours.getPixelSize() >= 8;
    if (colours instanceof IndexColorModel indexed) {
      palette = new int[indexed.getMapSize()];
      indexed.getRGBs(palette);
      channels = indexed.hasAlpha() ? 4 : 3;
    } else {
      palette = null;
      channels = bands;
    }
    covered = channels % 2 == 0 && !colours.isAlphaPremultiplied();
  }

  @Override
  public int width() {
    return raster.getWidth();
  }

  @Override
  public int height() {
    return raster.getHeight();
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public void read(int row, byte[] into) {
    int[] colours = palette;
    if (colours == null && direct) {
      raster.getDataElements(0, row, width(), 1, into);
    } else {
      raster.getPixels(0, row, width(), 1, samples);
      if (colours == null) {
        for (int i = 0; i < samples.length; i++) {
          into[i] = (byte) (samples[i] >> shift);
        }
      } else {
        look(colours, into);
      }
    }
    if (covered) {
      cover(into);
    }
  }

  private void look(int[] colours, byte[] into) {
    for (int x = 0; x < width(); x++) {
      int colour = colours[Math.min(samples[x], colours.length - 1)];
      int at = x * channels;
      into[at] = (byte) (colour >> 16);
      into[at + 1] = (byte) (colour >> 8);
      into[at + 2] = (byte) colour;
      if (channels == 4) {
        into[at + 3] = (byte) (colour >>> 24);
      }
    }
  }

  /** What does not show must not shine through where pixels are mixed. */
  private void cover(byte[] row) {
    for (int at = 0; at < width() * channels; at += channels) {
      int alpha = row[at + channels - 1] & 0xff;
      for (int i = 0; alpha < 255 && i < channels - 1; i++) {
        row[at + i] = (byte) (((row[at + i] & 0xff) * alpha + 127) / 255);
      }
    }
  }
}
