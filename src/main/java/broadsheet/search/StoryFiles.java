package broadsheet.search;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.article.PlainText;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of what is shown of stories among the results: those of {@value #RANGE} numbers in one,
 * as JSON, {@code [[number, title, path, date, section, authors, paper, language, excerpts]]}. What
 * a story lacks is an empty string.
 */
final class StoryFiles {

  /** How many numbers, of which some are no story's, one file covers. */
  static final int RANGE = 16;

  /** How many files are in one folder. */
  private static final int FOLDER = 512;

  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private final Archive archive;
  private final Function<Entry, String> path;
  private final Numbers numbers;
  private final Shards shards;

  StoryFiles(Archive archive, Function<Entry, String> path, Numbers numbers, Shards shards) {
    this.archive = archive;
    this.path = path;
    this.numbers = numbers;
    this.shards = shards;
  }

  /** Writes all files. */
  void write() throws IOException {
    write(byFile());
  }

  /**
   * Writes the files of some numbers, whose stories are others than in the last index or have
   * changed; the other files are taken over.
   */
  void update(Set<Integer> numbers) throws IOException {
    Set<Integer> touched = numbers.stream().map(n -> n / RANGE).collect(Collectors.toSet());
    Map<Integer, Map<Integer, Entry>> files = byFile();
    for (int file : files.keySet()) {
      if (!touched.contains(file)) {
        shards.keep(id(file));
      }
    }
    files.keySet().retainAll(touched);
    write(files);
  }

  private Map<Integer, Map<Integer, Entry>> byFile() {
    Map<Integer, Map<Integer, Entry>> files = new TreeMap<>();
    List<Entry> entries = archive.entries();
    for (int i = 0; i < entries.size(); i++) {
      files
          .computeIfAbsent(numbers.of(i) / RANGE, f -> new TreeMap<>())
          .put(numbers.of(i), entries.get(i));
    }
    return files;
  }

  private void write(Map<Integer, Map<Integer, Entry>> files) throws IOException {
    try {
      new ArrayList<>(files.entrySet())
          .parallelStream().forEach(file -> write(file.getKey(), file.getValue()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String id(int file) {
    return "stories/" + file / FOLDER + "/" + file;
  }

  private void write(int file, Map<Integer, Entry> stories) {
    List<List<Object>> rows = new ArrayList<>();
    stories.forEach((number, entry) -> rows.add(row(number, entry)));
    try {
      shards.write(id(file), JSON.toJson(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Object> row(int number, Entry entry) {
    return List.of(
        number,
        entry.title(),
        path.apply(entry),
        entry.published() == null ? "" : entry.published().day().toString(),
        entry.section() == null ? "" : entry.section(),
        entry.authors(),
        entry.paper() == null ? "" : entry.paper(),
        entry.language() == null ? "" : entry.language(),
        Excerpts.of(PlainText.of(archive.article(entry).blocks())));
  }
}
