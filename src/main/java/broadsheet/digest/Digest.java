package broadsheet.digest;

import java.util.HexFormat;

/**
 * What two values have in common if and only if they say the same: 128 bits of XXH3. That two
 * values share one by chance need not be feared. Somebody who sought such a pair could make a story
 * that is not seen to have changed, or that counts as a save of another; both they can have more
 * simply, by not changing it, and by copying the other's words.
 *
 * @param high the first half
 * @param low the second half
 */
public record Digest(long high, long low) {

  private static final HexFormat HEX = HexFormat.of();

  /** Of nothing that can be made again: it tells that something is not known. */
  public static final Digest NONE = new Digest(0, 0);

  /**
   * The digest that was written so.
   *
   * @throws NumberFormatException if it is not what {@link #toString} gives
   */
  public static Digest parse(String written) {
    if (written.length() != 32) {
      throw new NumberFormatException("no digest: " + written);
    }
    return new Digest(
        Long.parseUnsignedLong(written, 0, 16, 16), Long.parseUnsignedLong(written, 16, 32, 16));
  }

  /** In 32 hexadecimal digits. */
  @Override
  public String toString() {
    return HEX.toHexDigits(high) + HEX.toHexDigits(low);
  }
}
