package broadsheet.picture;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Pieces of files. */
final class Pieces {
  private Pieces() {}

  static byte[] join(byte[]... pieces) {
    int length = Arrays.stream(pieces).mapToInt(p -> p.length).sum();
    ByteArrayOutputStream joined = new ByteArrayOutputStream(length);
    for (byte[] piece : pieces) {
      joined.writeBytes(piece);
    }
    return joined.toByteArray();
  }

  static byte[] cut(byte[] file, int from, int to) {
    return Arrays.copyOfRange(file, from, to);
  }
}
