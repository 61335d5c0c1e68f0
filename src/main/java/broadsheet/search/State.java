package broadsheet.search;

import broadsheet.digest.Digest;
import broadsheet.file.SealedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the last index was made of, so that the next build can write only what differs. It is of use
 * only while the files of the site are those that it names.
 *
 * @param end one more than the highest number that a story could have
 * @param stories in any order
 * @param languages of the stories
 * @param lists of its files of words and terms
 * @param words how many bytes of {@link StoryWords} there were when all stories were indexed
 * @param files the digests of the bytes of all files, by path
 */
record State(
    int end,
    List<Story> stories,
    List<String> languages,
    Lists lists,
    long words,
    Map<String, Digest> files) {

  /** How many lists of texts are written. */
  private static final int LISTS = 5;

  /**
   * A story of the last index.
   *
   * @param digest of all that is shown of it and can be found in it
   * @param length the byte of its length that Lucene stores
   * @param words where its words are
   */
  record Story(String key, Digest digest, byte length, int number, StoryWords.Place words) {}

  /** The state that was written; empty where there is none, or it is of no use. */
  static Optional<State> read(SealedFile file) throws IOException {
    Optional<byte[]> bytes = file.read();
    return bytes.isEmpty() ? Optional.empty() : Optional.of(read(bytes.get()));
  }

  private static State read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int end = in.readInt();
      List<Story> stories = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        stories.add(
            new Story(
                text(in),
                digest(in),
                in.readByte(),
                in.readInt(),
                new StoryWords.Place(in.readLong(), in.readInt(), in.readInt())));
      }
      List<List<String>> lists = new ArrayList<>();
      for (int i = 0; i < LISTS; i++) {
        lists.add(texts(in));
      }
      Lists first = new Lists(lists.get(1), lists.get(2), lists.get(3), lists.get(4));
      long words = in.readLong();
      Map<String, Digest> files = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        files.put(text(in), digest(in));
      }
      return new State(end, stories, lists.get(0), first, words, files);
    }
  }

  /** Writes it in place of what was there, or not at all. */
  void write(SealedFile file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(end);
    out.writeInt(stories.size());
    for (Story story : stories) {
      put(story.key(), out);
      put(story.digest(), out);
      out.writeByte(story.length());
      out.writeInt(story.number());
      out.writeLong(story.words().at());
      out.writeInt(story.words().size());
      out.writeInt(story.words().sum());
    }
    for (List<String> list :
        List.of(languages, lists.stop(), lists.words(), lists.endings(), lists.terms())) {
      out.writeInt(list.size());
      for (String text : list) {
        put(text, out);
      }
    }
    out.writeLong(words);
    out.writeInt(files.size());
    for (Map.Entry<String, Digest> made : files.entrySet()) {
      put(made.getKey(), out);
      put(made.getValue(), out);
    }
    file.write(bytes.toByteArray());
  }

  private static void put(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void put(Digest digest, DataOutputStream out) throws IOException {
    out.writeLong(digest.high());
    out.writeLong(digest.low());
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static Digest digest(DataInputStream in) throws IOException {
    return new Digest(in.readLong(), in.readLong());
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    String[] texts = new String[in.readInt()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text(in);
    }
    return Arrays.asList(texts);
  }
}
