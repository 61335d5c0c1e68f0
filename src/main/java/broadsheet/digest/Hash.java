package broadsheet.digest;

/**
 * Numbers that stand for texts and for other numbers: quick, and good where two that are the same
 * by chance do no harm. Somebody who wants two texts to have one number can have that; where this
 * would matter, take a {@link Digest}.
 */
public final class Hash {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  /** The number of a text: FNV-1a (Fowler, Noll and Vo, RFC 9923) over its characters. */
  public static long of(String text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** A number, stirred: the last step of MurmurHash3 (Austin Appleby, in the public domain). */
  public static long mixed(long number) {
    long mixed = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
