package broadsheet.digest;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Values on their way into one digest, then into the next. Not thread-safe. */
final class Digesting {
  private static final Hasher128 XXH3 = Hashing.xxh3_128();

  private static final int SMALL = 1 << 9;

  /** More room than this, which few values take, is not kept for the next ones. */
  private static final int LARGE = 1 << 16;

  private byte[] bytes = new byte[SMALL];
  private int length;

  Digesting tag(char kind) {
    room(1);
    bytes[length++] = (byte) kind;
    return this;
  }

  /** In seven bits a byte, the lowest first, for most numbers are small. */
  void number(long number) {
    room(10);
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private void fixed(long number) {
    room(8);
    byte[] to = bytes;
    int at = length;
    for (int shift = 56; shift >= 0; shift -= 8) {
      to[at++] = (byte) (number >>> shift);
    }
    length = at;
  }

  /** As it is written to files: half a surrogate pair, which is no character, is a `?` there. */
  void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  void bytes(byte[] value) {
    number(value.length);
    room(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  void digest(Digest digest) {
    fixed(digest.high());
    fixed(digest.low());
  }

  /** The digest of all of them; then there are none. */
  Digest take() {
    HashValue128 hash = XXH3.hashBytesTo128Bits(bytes, 0, length);
    length = 0;
    if (bytes.length > LARGE) {
      bytes = new byte[SMALL];
    }
    return new Digest(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
