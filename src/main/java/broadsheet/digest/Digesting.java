package broadsheet.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Values on their way into one digest. Not thread-safe. */
final class Digesting {
  private static final MessageDigest SHA_256 = named();

  private byte[] bytes = new byte[512];
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
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (number >>> shift);
    }
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

  Digest digest() {
    MessageDigest sha = sha256();
    sha.update(bytes, 0, length);
    ByteBuffer sum = ByteBuffer.wrap(sha.digest());
    return new Digest(sum.getLong(), sum.getLong());
  }

  /** A copy, for to look up the algorithm takes longer than to digest a page. */
  private static MessageDigest sha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's own SHA-256 can be copied", e);
    }
  }

  private static MessageDigest named() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
