package broadsheet.picture;

import java.io.ByteArrayOutputStream;

/** A JPEG file, read segment by segment; nothing is decoded. */
final class JpegFile {
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;

  /** So many passes over the picture are a bomb, not a picture that grows clear. */
  private static final int MOST_SCANS = 100;

  /** A decoder keeps the whole of a picture that grows clear, and some of that outside the heap. */
  private static final long MOST_PROGRESSIVE = 64_000_000;

  private final byte[] file;
  private final Bytes bytes;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final ByteArrayOutputStream colours = new ByteArrayOutputStream();
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  private int width;
  private int height;
  private int components;
  private int orientation = ExifOrientation.UPRIGHT;
  private int scans;
  private boolean framed;
  private boolean usual;
  private boolean progressive;

  JpegFile(byte[] file) {
    this.file = file;
    this.bytes = new Bytes(file);
  }

  Stripped strip() throws BadPictureException {
    head.write(0xff);
    head.write(0xd8);
    int at = 2;
    int marker = 0;
    while (marker != EOI) {
      while (bytes.at(at) == 0xff && bytes.at(at + 1) == 0xff) {
        at++;
      }
      if (bytes.at(at) != 0xff) {
        throw BadPictureException.damaged();
      }
      marker = bytes.at(at + 1);
      at = isAlone(marker) ? at + 2 : segment(marker, at);
    }
    if (!framed || scans == 0) {
      throw BadPictureException.cutShort();
    }
    rest.write(0xff);
    rest.write(EOI);
    return stripped();
  }

  /** Whether a marker stands for itself, with nothing behind it that belongs to it. */
  private static boolean isAlone(int marker) {
    return marker < 0xc0 || (marker >= 0xd0 && marker <= EOI);
  }

  private Stripped stripped() {
    boolean known =
        usual
            && (components == 1 || components == 3)
            && (!progressive || (long) width * height <= MOST_PROGRESSIVE);
    byte[] said = colours.size() > Stripped.LONGEST_PROFILE ? new byte[0] : colours.toByteArray();
    byte[] end = rest.toByteArray();
    return new Stripped(
        PictureFormat.JPEG,
        width,
        height,
        orientation,
        components,
        known,
        said,
        Pieces.join(head.toByteArray(), said, end),
        Pieces.join(head.toByteArray(), end));
  }

  /** Takes a segment or leaves it out; gives where the next one begins. */
  private int segment(int marker, int at) throws BadPictureException {
    int length = (int) bytes.big(at + 2, 2);
    int next = at + 2 + length;
    if (length < 2) {
      throw BadPictureException.damaged();
    }
    if (!bytes.has(at, 2L + length)) {
      throw BadPictureException.cutShort();
    }
    if (marker >= 0xe0) {
      application(marker, at, length);
      return next;
    }
    if (marker == SOS) {
      if (++scans > MOST_SCANS) {
        throw new BadPictureException("is drawn in too many passes; save the picture again");
      }
      int end = scan(next);
      rest.write(file, at, end - at);
      return end;
    }
    if (marker != 0xc4 && marker != 0xc8 && marker != 0xcc && marker < 0xd0) {
      frame(marker, at + 4);
    }
    rest.write(file, at, next - at);
    return next;
  }

  private void frame(int marker, int at) throws BadPictureException {
    if (framed) {
      throw new BadPictureException("holds several pictures in one; save the picture again");
    }
    framed = true;
    progressive = marker == 0xc2;
    usual = marker <= 0xc2 && bytes.at(at) == 8;
    height = (int) bytes.big(at + 1, 2);
    width = (int) bytes.big(at + 3, 2);
    components = bytes.at(at + 5);
  }

  /** The end of what is drawn, which is where a marker stands that does not belong to it. */
  private int scan(int from) throws BadPictureException {
    int at = from;
    while (true) {
      if (bytes.at(at) != 0xff) {
        at++;
        continue;
      }
      int next = bytes.at(at + 1);
      if (next != 0 && next != 0xff && !(next >= 0xd0 && next <= 0xd7)) {
        return at;
      }
      at += next == 0xff ? 1 : 2;
    }
  }

  /** Of what programs add, only that counts which says how the colours are meant. */
  private void application(int marker, int at, int length) throws BadPictureException {
    int from = at + 4;
    if (marker == 0xe0 && length >= 16 && bytes.startsWith(from, "JFIF\0")) {
      head.write(file, at, 2);
      head.write(0);
      head.write(16);
      head.write(file, from, 12);
      head.write(0); // no thumbnail: it may show what was cut away
      head.write(0);
    } else if (marker == 0xe1 && length >= 8 && bytes.startsWith(from, "Exif\0\0")) {
      orientation = ExifOrientation.of(new Bytes(Pieces.cut(file, from + 6, at + 2 + length)), 0);
    } else if (marker == 0xe2 && bytes.startsWith(from, "ICC_PROFILE\0")) {
      colours.write(file, at, length + 2);
    } else if (marker == 0xee && length >= 14 && bytes.startsWith(from, "Adobe")) {
      head.write(file, at, 2);
      head.write(0);
      head.write(14);
      head.write(file, from, 12);
    }
  }
}
