package broadsheet.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;

/**
 * The words of each story of the last index, on disk: when a story is gone or has changed, they say
 * which lines of the index speak of it. Stories that are added together share a list of words, of
 * which each has the ordinals of its own. Thread-safe.
 */
final class StoryWords implements AutoCloseable {

  /** Where the words of a story are, and their checksum. */
  record Place(long at, int size, int sum) {}

  /** The language of a story, and its words in lower case, each once. */
  record Words(String language, List<String> words) {}

  /**
   * A story among others.
   *
   * @param story its place in the archive
   * @param words the ordinals of its words in the list that they share
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Story(int story, String language, int[] words) {}

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

  /** How many bytes there are. */
  synchronized long size() {
    return end;
  }

  /** Adds the words of a story alone. */
  Place add(Words words) throws IOException {
    int[] all = IntStream.range(0, words.words().size()).toArray();
    return add(words.words(), List.of(new Story(0, words.language(), all))).get(0);
  }

  /**
   * Adds the words of some stories; gives where those of each are.
   *
   * @param words of all of them
   */
  synchronized List<Place> add(List<String> words, List<Story> stories) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Place list = append(String.join("\n", words).getBytes(StandardCharsets.UTF_8), all);
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    List<Place> places = new ArrayList<>(stories.size());
    for (Story story : stories) {
      out.reset();
      out.writeLong(list.at());
      out.writeInt(list.size());
      out.writeInt(list.sum());
      out.writeString(story.language());
      out.writeVInt(story.words().length);
      for (int word : story.words()) {
        out.writeVInt(word);
      }
      places.add(append(out.toArrayCopy(), all));
    }
    ByteBuffer left = ByteBuffer.wrap(all.toByteArray());
    while (left.hasRemaining()) {
      end += file.write(left, end);
    }
    return places;
  }

  private Place append(byte[] bytes, ByteArrayOutputStream all) throws IOException {
    Place place = new Place(end + all.size(), bytes.length, sum(bytes));
    all.write(bytes);
    return place;
  }

  /**
   * The words of a story.
   *
   * @throws DamagedException if they are not those that were written
   */
  Words at(Place place) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(read(place));
    byte[] list = read(new Place(in.readLong(), in.readInt(), in.readInt()));
    String language = in.readString();
    BitSet own = new BitSet();
    for (int left = in.readVInt(); left > 0; left--) {
      own.set(in.readVInt());
    }
    return new Words(language, lines(list, own));
  }

  /** Some lines of a text, by their numbers. */
  private static List<String> lines(byte[] text, BitSet numbers) {
    List<String> lines = new ArrayList<>();
    for (int at = 0, number = 0; at < text.length; number++) {
      int to = at;
      while (to < text.length && text[to] != '\n') {
        to++;
      }
      if (numbers.get(number)) {
        lines.add(new String(text, at, to - at, StandardCharsets.UTF_8));
      }
      at = to + 1;
    }
    return lines;
  }

  private byte[] read(Place place) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(place.size());
    while (bytes.hasRemaining() && file.read(bytes, place.at() + bytes.position()) >= 0) {}
    if (bytes.hasRemaining() || sum(bytes.array()) != place.sum()) {
      throw new DamagedException();
    }
    return bytes.array();
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
