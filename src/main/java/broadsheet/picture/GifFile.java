package broadsheet.picture;

import java.io.ByteArrayOutputStream;

/** A GIF file, read block by block; nothing is unpacked. */
final class GifFile {
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2c;
  private static final int TRAILER = 0x3b;

  private final byte[] file;
  private final Bytes bytes;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  GifFile(byte[] file) {
    this.file = file;
    this.bytes = new Bytes(file);
  }

  Stripped strip() throws BadPictureException {
    int at = 13 + table(bytes.at(10));
    take(0, at);
    boolean drawn = false;
    while (at < bytes.length() && bytes.at(at) != TRAILER) {
      int end;
      if (bytes.at(at) == IMAGE) {
        end = blocks(at + 11 + table(bytes.at(at + 9)));
        drawn = true;
      } else if (bytes.at(at) == EXTENSION) {
        end = blocks(at + 2);
      } else {
        throw BadPictureException.damaged();
      }
      if (bytes.at(at) == IMAGE || isNeeded(at)) {
        take(at, end);
      }
      at = end;
    }
    if (!drawn) {
      throw BadPictureException.cutShort();
    }
    kept.write(TRAILER);
    byte[] stripped = kept.toByteArray();
    return new Stripped(
        PictureFormat.GIF,
        (int) bytes.little(6, 2),
        (int) bytes.little(8, 2),
        ExifOrientation.UPRIGHT,
        1,
        false,
        new byte[0],
        stripped,
        stripped);
  }

  /** How long each picture is shown, what of it shows through, and whether it begins again. */
  private boolean isNeeded(int at) throws BadPictureException {
    return bytes.at(at + 1) == 0xf9
        || bytes.startsWith(at + 1, "\u00ff\u000bNETSCAPE2.0")
        || bytes.startsWith(at + 1, "\u00ff\u000bANIMEXTS1.0");
  }

  /** The length of a table of colours. */
  private static int table(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  /** The end of a row of blocks, each of which begins with its length. */
  private int blocks(int from) throws BadPictureException {
    int at = from;
    while (bytes.at(at) != 0) {
      at += bytes.at(at) + 1;
    }
    return at + 1;
  }

  private void take(int from, int to) throws BadPictureException {
    if (!bytes.has(from, to - from)) {
      throw BadPictureException.cutShort();
    }
    kept.write(file, from, to - from);
  }
}
