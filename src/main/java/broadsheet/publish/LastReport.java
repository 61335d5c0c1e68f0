package broadsheet.publish;

import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import broadsheet.file.WholeFile;
import broadsheet.source.Stamp;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the last build had to say, in a file, so that one that finds everything as it was can say
 * the same. A file that is not what was written counts as none.
 */
final class LastReport {
  private final Path file;
  private final Path record;
  private final Gson gson = new Gson();

  /**
   * A report in a file.
   *
   * @param record of removals, which goes with it
   */
  LastReport(Path file, Path record) {
    this.file = file;
    this.record = record;
  }

  /**
   * A report and what goes with it.
   *
   * @param made the digest of all that the site was made of
   * @param record the stamp of the record of removals
   */
  private record Said(Digest made, Stamp record, BuildReport report) {}

  void write(Digest made, BuildReport report) throws IOException {
    String said = gson.toJson(new Said(made, Stamp.left(record), report));
    new WholeFile(file).write(List.of(sum(said), said));
  }

  /** The report of the build that made the same, if the record of removals is that build's. */
  Optional<BuildReport> read(Digest made) throws IOException {
    if (!Files.exists(file) || !Files.exists(record)) {
      return Optional.empty();
    }
    // Bytes that are no UTF-8 read as others, which have another sum.
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    if (lines.size() != 2 || !sum(lines.get(1)).equals(lines.get(0))) {
      return Optional.empty();
    }
    try {
      Said said = gson.fromJson(lines.get(1), Said.class);
      boolean same = said.made().equals(made) && said.record().equals(Stamp.left(record));
      return same ? Optional.of(said.report()) : Optional.empty();
    } catch (JsonParseException | NullPointerException e) {
      return Optional.empty(); // another version of Broadsheet wrote it
    }
  }

  private static String sum(String said) {
    return new Digester().of(said).toString();
  }
}
