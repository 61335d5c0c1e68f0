package broadsheet.picture;

import java.util.List;
import java.util.Set;

/**
 * An AVIF file, read box by box. Where a box is cut out of it all others have to be told, so
 * nothing is: a file that carries more than its picture is refused.
 */
final class AvifFile {
  private static final Set<String> BOXES = Set.of("ftyp", "meta", "mdat", "moov", "free", "skip");

  /** Items and boxes that can say where a picture was taken. */
  private static final List<String> TELLING = List.of("Exif", "mime", "uri ", "uuid", "udta");

  private final byte[] file;
  private final Bytes bytes;
  private int width;
  private int height;
  private boolean lies;

  AvifFile(byte[] file) {
    this.file = file;
    this.bytes = new Bytes(file);
  }

  Stripped strip() throws BadPictureException {
    int at = 0;
    while (at < bytes.length()) {
      long length = bytes.big(at, 4);
      String name = bytes.name(at + 4);
      int head = 8;
      if (length == 1) {
        length = bytes.big(at + 8, 4) == 0 ? bytes.big(at + 12, 4) : Long.MAX_VALUE;
        head = 16;
      } else if (length == 0) {
        length = bytes.length() - (long) at;
      }
      if (length < head) {
        throw BadPictureException.damaged();
      }
      if (length > bytes.length() - (long) at) {
        throw BadPictureException.cutShort();
      }
      box(name, at + head, at + (int) length);
      at += (int) length;
    }
    return new Stripped(
        PictureFormat.AVIF,
        lies ? height : width,
        lies ? width : height,
        ExifOrientation.UPRIGHT,
        1,
        false,
        new byte[0],
        file,
        file);
  }

  private void box(String name, int from, int to) throws BadPictureException {
    boolean pixels = name.equals("mdat");
    boolean tells = !BOXES.contains(name) || (isPadding(name) && !isEmpty(from, to));
    for (String item : pixels ? List.<String>of() : TELLING) {
      tells |= bytes.contains(from, to, item);
    }
    if (tells) {
      throw new BadPictureException(
          "is an AVIF that may say where and by whom it was taken, which cannot be taken out of it;"
              + " save it without, or as JPEG");
    }
    for (int at = from; !pixels && at + 16 <= to; at++) {
      if (bytes.startsWith(at, "ispe")) {
        long wide = bytes.big(at + 8, 4);
        long high = bytes.big(at + 12, 4);
        if (wide * high > (long) width * height && wide < 1 << 20 && high < 1 << 20) {
          width = (int) wide;
          height = (int) high;
        }
      } else if (bytes.startsWith(at, "irot")) {
        lies |= (bytes.at(at + 4) & 1) != 0;
      }
    }
  }

  private static boolean isPadding(String name) {
    return name.equals("free") || name.equals("skip");
  }

  private boolean isEmpty(int from, int to) throws BadPictureException {
    for (int at = from; at < to; at++) {
      if (bytes.at(at) != 0) {
        return false;
      }
    }
    return true;
  }
}
