package broadsheet.search;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Progress;
import broadsheet.archive.SharedWork;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes an archive searchable. Immutable. */
public final class SearchBuild {

  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private final Path work;
  private final SharedWork shared;
  private final Progress progress;

  /**
   * A build of search.
   *
   * @param work folder for what is not published
   * @param threads how many work at a time; the files are the same with any number
   * @param progress is told how far it is
   */
  public SearchBuild(Path work, int threads, Progress progress) {
    this.work = work;
    this.shared = new SharedWork(threads);
    this.progress = progress;
  }

  /**
   * Writes all files of the index.
   *
   * @param path of an article's page inside the site
   * @throws IOException if the disk fails
   */
  public void write(Archive archive, Function<Entry, String> path, SiteFiles files)
      throws IOException {
    shared.run(
        () -> {
          writeAll(archive, path, files);
          return null;
        });
  }

  private void writeAll(Archive archive, Function<Entry, String> path, SiteFiles files)
      throws IOException {
    try (Inversion inversion = Inversion.of(archive, work.resolve("search"), progress)) {
      Numbers numbers = new Numbers(archive.entries(), inversion.lengths());
      Shards shards = new Shards(files);
      new StoryFiles(archive, path, numbers, shards).write();
      List<Dictionary.Word> words = Dictionary.of(inversion);
      SpellingFiles spelling = new SpellingFiles(shards, archive.entries().size());
      Map<String, Object> root = new LinkedHashMap<>();
      root.put("stories", archive.entries().size());
      root.put("end", numbers.end());
      root.put("length", averageLength(numbers));
      root.put("years", ranges(numbers));
      root.put("stop", stopWords(archive, words));
      root.put("filters", new FilterFiles(shards, numbers).write(archive.entries()));
      root.put("words", spelling.writeForwards(words));
      root.put("endings", spelling.writeBackwards(words));
      root.put("terms", new TermFiles(inversion, numbers, shards).write(words));
      String call = "broadsheet.open(" + ascii(JSON.toJson(root)) + ");\n";
      files.write(Shards.FOLDER + "index.js", call.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * JSON that is JavaScript too, whatever its version: two line ends of Unicode are none in JSON.
   */
  private static String ascii(String json) {
    return json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private static double averageLength(Numbers numbers) {
    long words = 0;
    long stories = 0;
    for (Numbers.Range range : numbers.ranges()) {
      words += (long) range.words() * range.stories();
      stories += range.stories();
    }
    return stories == 0 ? 1 : Math.max(1, Math.round((double) words / stories));
  }

  /** {@code [year, [length, power, stories], ...]} for each year. */
  private static List<List<Object>> ranges(Numbers numbers) {
    List<List<Object>> years = new ArrayList<>();
    for (Numbers.Range range : numbers.ranges()) {
      if (years.isEmpty() || !years.get(years.size() - 1).get(0).equals(range.year())) {
        years.add(new ArrayList<>(List.of(range.year())));
      }
      years.get(years.size() - 1).add(List.of(range.words(), range.power(), range.stories()));
    }
    return years;
  }

  /** Words that the languages of the archive leave out, but for those that some story has. */
  private static Set<String> stopWords(Archive archive, List<Dictionary.Word> words) {
    Set<String> left = new TreeSet<>();
    Set<String> languages =
        archive.entries().stream()
            .map(e -> e.language() == null ? "" : e.language())
            .collect(Collectors.toCollection(TreeSet::new));
    for (String language : languages) {
      Iterator<Object> all = Stemming.of(language).stopWords().iterator();
      while (all.hasNext()) {
        left.add(Spelling.fold(String.valueOf((char[]) all.next())));
      }
    }
    words.forEach(word -> left.remove(word.text()));
    return left;
  }
}
