package broadsheet.picture;

import broadsheet.digest.Digest;
import broadsheet.file.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What earlier builds made of which pictures, as lines of a file: added to as pictures are made, so
 * that a build that is killed has not worked in vain. A line that is not whole counts for nothing.
 * Thread-safe.
 */
final class PictureIndex implements AutoCloseable {
  private final Path file;
  private final String head;
  private final Map<String, Picture> known = new HashMap<>();
  private final Map<Digest, String> seen = new HashMap<>();
  private @Nullable BufferedWriter more;

  /**
   * The index in a file, which need not be there.
   *
   * @param version what another one wrote counts for nothing
   */
  PictureIndex(Path file, int version) throws IOException {
    this.file = file;
    this.head = "pictures " + version;
    List<String> lines = lines();
    if (!lines.isEmpty() && lines.get(0).equals(head)) {
      lines.forEach(this::read);
    } else {
      Files.write(file, List.of(head));
    }
  }

  private List<String> lines() throws IOException {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (CharacterCodingException e) {
      return List.of(); // no file of ours; it is written anew
    }
  }

  /** What was made of the file with this digest of its stamp. */
  synchronized Optional<Picture> seen(Digest stamp) {
    return Optional.ofNullable(seen.get(stamp)).map(known::get);
  }

  /** What was made of the file with these bytes. */
  synchronized Optional<Picture> known(String sha256) {
    return Optional.ofNullable(known.get(sha256));
  }

  /** Adds a picture. */
  synchronized void add(Digest stamp, Picture picture) {
    known.put(picture.sha256(), picture);
    seen.put(stamp, picture.sha256());
    try {
      BufferedWriter open = more;
      if (open == null) {
        open = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        more = open;
        open.newLine(); // ends a line that a killed build began
      }
      open.write(line(stamp, picture));
      open.newLine();
      open.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps these pictures only.
   *
   * @param used by the digests of their stamps
   * @return those that were known and are no more
   */
  synchronized List<Picture> keep(Map<Digest, Picture> used) throws IOException {
    close();
    List<String> lines = new ArrayList<>();
    lines.add(head);
    used.forEach((stamp, picture) -> lines.add(line(stamp, picture)));
    List<Picture> gone = new ArrayList<>();
    Map<String, Picture> kept = new HashMap<>();
    used.values().forEach(p -> kept.put(p.sha256(), p));
    known.forEach(
        (sha256, picture) -> {
          if (!kept.containsKey(sha256)) {
            gone.add(picture);
          }
        });
    if (!used.keySet().equals(seen.keySet()) || !gone.isEmpty()) {
      new WholeFile(file).write(lines);
    }
    return gone;
  }

  @Override
  public synchronized void close() throws IOException {
    BufferedWriter open = more;
    more = null;
    if (open != null) {
      open.close();
    }
  }

  /** {@code STAMP SHA256 JPEG 1600 1200 true 640 960 .}; the period says that it is whole. */
  private static String line(Digest stamp, Picture picture) {
    StringBuilder line = new StringBuilder();
    line.append(stamp).append(' ').append(picture.sha256());
    line.append(' ').append(picture.format()).append(' ').append(picture.width());
    line.append(' ').append(picture.height()).append(' ').append(picture.redrawn());
    picture.copies().forEach(width -> line.append(' ').append(width));
    return line.append(" .").toString();
  }

  private void read(String line) {
    if (!line.endsWith(" .")) {
      return;
    }
    String[] words = line.split(" ", -1);
    try {
      List<Integer> copies =
          Arrays.stream(words, 6, words.length - 1).map(Integer::valueOf).toList();
      Picture picture =
          new Picture(
              words[1],
              PictureFormat.valueOf(words[2]),
              Integer.parseInt(words[3]),
              Integer.parseInt(words[4]),
              Boolean.parseBoolean(words[5]),
              copies);
      known.put(words[1], picture);
      seen.put(Digest.parse(words[0]), words[1]);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // A line of somebody else; what it would say is found out anew.
    }
  }
}
