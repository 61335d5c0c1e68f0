package broadsheet.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as JPEG, which grow clear as they come, by the encoder of the JDK. */
final class JpegEncoder {
  private JpegEncoder() {}

  /**
   * The file of a picture of one or three channels.
   *
   * @param quality from 0 to 1
   * @param colours segments that say how its colours are meant; may be empty
   */
  static byte[] encode(Samples picture, float quality, byte[] colours) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image(picture), null, null), param);
    } finally {
      writer.dispose();
    }
    byte[] made = file.toByteArray();
    int head = 4 + ((made[4] & 0xff) << 8 | (made[5] & 0xff)); // begin, and the JFIF segment
    return Pieces.join(Pieces.cut(made, 0, head), colours, Pieces.cut(made, head, made.length));
  }

  /** The samples as an image of Java's, uncopied. */
  private static BufferedImage image(Samples picture) {
    int channels = picture.channels();
    int[] offsets = channels == 1 ? new int[] {0} : new int[] {0, 1, 2};
    WritableRaster raster =
        Raster.createInterleavedRaster(
            new DataBufferByte(picture.bytes(), picture.bytes().length),
            picture.width(),
            picture.height(),
            picture.width() * channels,
            channels,
            offsets,
            null);
    int space = channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(space),
            false,
            false,
            ComponentColorModel.OPAQUE,
            DataBuffer.TYPE_BYTE);
    return new BufferedImage(model, raster, false, null);
  }
}
