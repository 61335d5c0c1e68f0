package broadsheet.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * Bytes by their keys in a store, each value with a checksum of its own, for the store has none of
 * what it holds: where a value is not what was written it counts as missing. Thread-safe.
 */
final class SealedMap {
  private static final int SEAL = Integer.BYTES;

  private final MVMap<String, byte[]> map;

  /** The map of this name in a store; bytes as such, for others H2 would read one by one. */
  SealedMap(MVStore store, String name) {
    map =
        store.openMap(
            name,
            new MVMap.Builder<String, byte[]>()
                .keyType(StringDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
  }

  /** Keeps a value, and gives its checksum. */
  int put(String key, byte[] bytes) {
    int sum = sum(key, bytes, bytes.length);
    byte[] sealed = Arrays.copyOf(bytes, bytes.length + SEAL);
    for (int i = 0; i < SEAL; i++) {
      sealed[bytes.length + i] = (byte) (sum >>> (8 * i));
    }
    map.put(key, sealed);
    return sum;
  }

  /** The value of a key, or null where there is none, or it is damaged. */
  byte @Nullable [] get(String key) {
    byte[] sealed = map.get(key);
    return sealed == null ? null : opened(key, sealed);
  }

  /** The value of a key if it has this checksum; else null. */
  byte @Nullable [] get(String key, int checksum) {
    byte[] sealed = map.get(key);
    return sealed == null || seal(sealed) != checksum ? null : opened(key, sealed);
  }

  void remove(String key) {
    map.remove(key);
  }

  /**
   * All values as they are on disk, in the order of their keys; {@link #opened} gives what is in
   * them.
   */
  Cursor<String, byte[]> each() {
    return map.cursor(null);
  }

  /** The bytes without their checksum, or null where they do not have it. */
  static byte @Nullable [] opened(String key, byte[] sealed) {
    int length = sealed.length - SEAL;
    return length < 0 || seal(sealed) != sum(key, sealed, length)
        ? null
        : Arrays.copyOf(sealed, length);
  }

  private static int seal(byte[] sealed) {
    int seal = 0;
    for (int i = 0; i < SEAL && sealed.length >= SEAL; i++) {
      seal |= (sealed[sealed.length - SEAL + i] & 0xff) << (8 * i);
    }
    return seal;
  }

  /** Of the key too: a value must not turn up under another one. */
  private static int sum(String key, byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }
}
