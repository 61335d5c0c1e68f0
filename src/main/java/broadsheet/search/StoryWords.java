package broadsheet.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The words of each story of the last index, on disk: when a story is gone or has changed, they say
 * which lines of the index speak of it. Thread-safe.
 */
final class StoryWords implements AutoCloseable {

  /** Where the words of a story are, and their checksum. */
  record Place(long at, int size, int sum) {}

  /** The language of a story, and its words in lower case, each once. */
  record Words(String language, List<String> words) {}

  /** The words of a story are not those that were written. */
  static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedException() {
      super("what was kept of the last search index is damaged");
    }
  }

  private final FileChannel file;
  private long end;

  private StoryWords(FileChannel file) throws IOException {
    this.file = file;
    this.end = file.size();
  }

  /** Those that are there; more may be added. */
  static StoryWords open(Path path) throws IOException {
    return new StoryWords(
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /** None; what is there is thrown away. */
  static StoryWords create(Path path) throws IOException {
    return new StoryWords(
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING));
  }

  Place add(Words words) throws IOException {
    String text = words.language() + "\n" + String.join("\n", words.words());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, fast)) {
      deflated.write(text.getBytes(StandardCharsets.UTF_8));
    } finally {
      fast.end();
    }
    byte[] bytes = out.toByteArray();
    synchronized (this) {
      Place place = new Place(end, bytes.length, sum(bytes));
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        end += file.write(left, end);
      }
      return place;
    }
  }

  /**
   * The words of a story.
   *
   * @throws DamagedException if they are not those that were written
   */
  Words at(Place place) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(place.size());
    while (bytes.hasRemaining() && file.read(bytes, place.at() + bytes.position()) >= 0) {}
    if (bytes.hasRemaining() || sum(bytes.array()) != place.sum()) {
      throw new DamagedException();
    }
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(bytes.array()))) {
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
      return new Words(lines[0], List.of(lines).subList(1, lines.length));
    }
  }

  private static int sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
