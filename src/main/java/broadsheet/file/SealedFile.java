package broadsheet.file;

import broadsheet.digest.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file with what one build found out for the next, which costs only time to lose: where it is not
 * what the same program wrote, it counts as missing.
 *
 * @param program what has to be the same for the bytes to be of use
 */
public record SealedFile(Path file, Digest program) {
  private static final int SEAL = 2 * Long.BYTES + Integer.BYTES;

  /** What is there; nothing where that is of no use. */
  public Optional<byte[]> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] sealed = Files.readAllBytes(file);
    byte[] bytes = Arrays.copyOfRange(sealed, Math.min(SEAL, sealed.length), sealed.length);
    return sealed.length >= SEAL && Arrays.equals(seal(bytes), 0, SEAL, sealed, 0, SEAL)
        ? Optional.of(bytes)
        : Optional.empty();
  }

  /** Writes the bytes in place of what was there, or not at all. */
  public void write(byte[] bytes) throws IOException {
    new WholeFile(file)
        .write(
            out -> {
              out.write(seal(bytes));
              out.write(bytes);
            });
  }

  private byte[] seal(byte[] bytes) {
    ByteBuffer seal = ByteBuffer.allocate(SEAL).putLong(program.high()).putLong(program.low());
    CRC32C sum = new CRC32C();
    sum.update(seal.array());
    sum.update(bytes);
    return seal.putInt((int) sum.getValue()).array();
  }
}
