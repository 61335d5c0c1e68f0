package broadsheet.picture;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG file, read chunk by chunk; nothing is unpacked. */
final class PngFile {
  private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final Set<String> MOVING = Set.of("acTL", "fcTL", "fdAT");
  private static final Set<String> COLOURS = Set.of("gAMA", "cHRM", "sRGB", "iCCP", "cICP");

  private final byte[] file;
  private final Bytes bytes;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final ByteArrayOutputStream colours = new ByteArrayOutputStream();
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  private int orientation = ExifOrientation.UPRIGHT;
  private boolean moves;
  private boolean drawn;

  PngFile(byte[] file) {
    this.file = file;
    this.bytes = new Bytes(file);
  }

  Stripped strip() throws BadPictureException {
    head.write(file, 0, 8);
    String name = "";
    int at = 8;
    while (!name.equals("IEND")) {
      long length = bytes.big(at, 4);
      String next = bytes.name(at + 4);
      if (!bytes.has(at, 12 + length)) {
        throw BadPictureException.cutShort();
      }
      if (name.isEmpty() != next.equals("IHDR") || sum(at, (int) length) != sumStated(at, length)) {
        throw BadPictureException.damaged();
      }
      name = next;
      take(name, at, (int) length);
      at += 12 + (int) length;
    }
    if (!drawn) {
      throw BadPictureException.damaged();
    }
    byte[] said = colours.size() > Stripped.LONGEST_PROFILE ? new byte[0] : colours.toByteArray();
    byte[] start = head.toByteArray();
    byte[] end = rest.toByteArray();
    return new Stripped(
        PictureFormat.PNG,
        side(16),
        side(20),
        orientation,
        depth(),
        !moves,
        said,
        Pieces.join(start, said, end),
        Pieces.join(start, end));
  }

  /** More than a decoder takes comes out as 0, which no picture may state. */
  private int side(int at) throws BadPictureException {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, bytes.big(at, 4)));
  }

  private int depth() throws BadPictureException {
    int samples =
        switch (bytes.at(25)) {
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> 1;
        };
    return samples * (bytes.at(24) == 16 ? 2 : 1);
  }

  private int sum(int at, int length) {
    CRC32 sum = new CRC32();
    sum.update(file, at + 4, length + 4);
    return (int) sum.getValue();
  }

  private int sumStated(int at, long length) throws BadPictureException {
    return (int) bytes.big(at + 8 + (int) length, 4);
  }

  private void take(String name, int at, int length) throws BadPictureException {
    if (name.equals("eXIf")) {
      orientation = ExifOrientation.of(new Bytes(Pieces.cut(file, at + 8, at + 8 + length)), 0);
    } else if (COLOURS.contains(name) && !drawn) {
      colours.write(file, at, length + 12);
    } else if (DRAWN.contains(name) || MOVING.contains(name)) {
      drawn |= name.equals("IDAT");
      moves |= MOVING.contains(name);
      (name.equals("IHDR") ? head : rest).write(file, at, length + 12);
    }
  }
}
