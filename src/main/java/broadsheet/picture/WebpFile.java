package broadsheet.picture;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * A WebP file, read chunk by chunk; nothing is decoded, nor can be: of the decoders in Java, that
 * of TwelveMonkeys (3.14) gave colours that were wrong by 20 of 255, and others are native code.
 */
final class WebpFile {
  private static final Set<String> FRAME = Set.of("VP8 ", "VP8L", "ALPH");
  private static final int ANIMATED = 0x02;
  private static final int ALPHA = 0x10;
  private static final int PROFILE = 0x20;

  private final byte[] file;
  private final Bytes bytes;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int width;
  private int height;
  private boolean extended;
  private boolean drawn;

  WebpFile(byte[] file) {
    this.file = file;
    this.bytes = new Bytes(file);
  }

  Stripped strip() throws BadPictureException {
    long length = bytes.little(4, 4) + 8;
    if (!bytes.has(0, length)) {
      throw BadPictureException.cutShort();
    }
    int at = 12;
    while (at + 8 <= length) {
      int size = (int) Math.min(Integer.MAX_VALUE, bytes.little(at + 4, 4));
      if (!bytes.has(at + 8, size)) {
        throw BadPictureException.cutShort();
      }
      take(bytes.name(at), at + 8, size);
      at += 8 + size + (size & 1);
    }
    if (!drawn) {
      throw BadPictureException.cutShort();
    }
    byte[] stripped = whole(kept);
    return new Stripped(
        PictureFormat.WEBP,
        width,
        height,
        ExifOrientation.UPRIGHT,
        4,
        false,
        new byte[0],
        stripped,
        stripped);
  }

  private static byte[] whole(ByteArrayOutputStream chunks) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(chunks.size() + 12);
    all.writeBytes(new byte[] {'R', 'I', 'F', 'F'});
    little(all, chunks.size() + 4);
    all.writeBytes(new byte[] {'W', 'E', 'B', 'P'});
    all.writeBytes(chunks.toByteArray());
    return all.toByteArray();
  }

  private void take(String name, int at, int size) throws BadPictureException {
    switch (name) {
      case "VP8X" -> extension(at, size);
      case "ICCP" -> {
        if (size <= Stripped.LONGEST_PROFILE) {
          chunk(kept, name, Pieces.cut(file, at, at + size));
        }
      }
      case "ANIM" -> chunk(kept, name, Pieces.cut(file, at, at + size));
      case "ANMF" -> {
        chunk(kept, name, frame(at, size));
        drawn = true;
      }
      default -> {
        if (FRAME.contains(name)) {
          measure(name, at);
          chunk(kept, name, Pieces.cut(file, at, at + size));
        }
      }
    }
  }

  private void extension(int at, int size) throws BadPictureException {
    if (size < 10 || extended || drawn) {
      throw BadPictureException.damaged();
    }
    extended = true;
    width = (int) bytes.little(at + 4, 3) + 1;
    height = (int) bytes.little(at + 7, 3) + 1;
    byte[] data = Pieces.cut(file, at, at + 10);
    data[0] = (byte) (data[0] & (ANIMATED | ALPHA | PROFILE));
    chunk(kept, "VP8X", data);
  }

  /** The size of the picture itself, which a file may state otherwise in its head. */
  private void measure(String name, int at) throws BadPictureException {
    if (name.equals("ALPH")) {
      return;
    }
    int wide;
    int high;
    if (name.equals("VP8L")) {
      long size = bytes.little(at + 1, 4);
      wide = (int) (size & 0x3fff) + 1;
      high = (int) (size >> 14 & 0x3fff) + 1;
    } else {
      wide = (int) bytes.little(at + 6, 2) & 0x3fff;
      high = (int) bytes.little(at + 8, 2) & 0x3fff;
    }
    if (extended && (wide != width || high != height)) {
      throw BadPictureException.damaged();
    }
    width = wide;
    height = high;
    drawn = true;
  }

  /** A frame of a film, which may have chunks of its own. */
  private byte[] frame(int at, int size) throws BadPictureException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream(size);
    if (size < 16) {
      throw BadPictureException.damaged();
    }
    frame.write(file, at, 16);
    int end = at + size;
    for (int from = at + 16; from + 8 <= end; ) {
      int length = (int) Math.min(Integer.MAX_VALUE, bytes.little(from + 4, 4));
      if (length > end - from - 8) {
        throw BadPictureException.damaged();
      }
      if (FRAME.contains(bytes.name(from))) {
        chunk(frame, bytes.name(from), Pieces.cut(file, from + 8, from + 8 + length));
      }
      from += 8 + length + (length & 1);
    }
    return frame.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream to, String name, byte[] data) {
    for (int i = 0; i < 4; i++) {
      to.write(name.charAt(i));
    }
    little(to, data.length);
    to.writeBytes(data);
    if ((data.length & 1) != 0) {
      to.write(0);
    }
  }

  private static void little(ByteArrayOutputStream to, int number) {
    for (int shift = 0; shift < 32; shift += 8) {
      to.write(number >> shift);
    }
  }
}
