package broadsheet.search;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Progress;
import broadsheet.archive.SharedWork;
import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import broadsheet.file.SealedFile;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/**
 * Makes an archive searchable. Where the last index is in place and few stories have changed, only
 * what speaks of these is written. Immutable; one build of a project at a time.
 */
public final class SearchBuild {

  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final Digester DIGESTER = new Digester();

  private static final String STATE = "state";
  private static final String WORDS = "words";

  /** Five terms of so many stories each are as much as a query may fetch. */
  static final int COMMON = 42_000;

  /** The words of stories that are gone stay until all take so many times what they took once. */
  private static final int MOSTLY_GONE = 2;

  private final Path folder;
  private final Digest program;
  private final SharedWork shared;
  private final int common;
  private final Progress progress;

  /**
   * A build of search.
   *
   * @param folder of its own for what is not published: the inverted index while it is made, and
   *     what is kept of it for the next build of the same site
   * @param program the digest of what besides the stories decides about the index
   * @param threads how many work at a time; the files are the same with any number
   * @param progress is told how far it is
   */
  public SearchBuild(Path folder, Digest program, int threads, Progress progress) {
    this(folder, program, threads, COMMON, progress);
  }

  /**
   * A build by which other terms are common.
   *
   * @param common of a term that is in more stories, queries count neither how often it is in one
   *     nor whether it stands near the others
   */
  SearchBuild(Path folder, Digest program, int threads, int common, Progress progress) {
    this.common = common;
    this.folder = folder;
    this.program = program;
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
    Files.createDirectories(folder);
    List<Digest> digests =
        archive.entries().parallelStream().map(e -> digest(e, path, archive)).toList();
    Optional<State> last = last(archive, files);
    if (last.isEmpty() || !update(last.get(), archive, path, digests, files)) {
      anew(archive, path, digests, files);
    }
  }

  /** The state of the last index, if it is in place and one to start from. */
  private Optional<State> last(Archive archive, SiteFiles files) throws IOException {
    Path words = folder.resolve(WORDS);
    long size = Files.exists(words) ? Files.size(words) : 0;
    return State.read(state())
        .filter(s -> s.languages().equals(languages(archive)))
        .filter(s -> size <= s.words() * MOSTLY_GONE)
        .filter(
            s ->
                s.files().entrySet().parallelStream()
                    .allMatch(f -> files.has(f.getKey(), f.getValue())));
  }

  private SealedFile state() {
    return new SealedFile(folder.resolve(STATE), program);
  }

  /** All that is shown of a story and can be found in it. */
  private static Digest digest(Entry entry, Function<Entry, String> path, Archive archive) {
    return DIGESTER.of(
        archive.digest(entry),
        path.apply(entry),
        entry.title(),
        entry.authors(),
        entry.published(),
        entry.section(),
        entry.paper(),
        entry.language());
  }

  /** Gives false, with nothing done, where too much has changed. */
  private boolean update(
      State last,
      Archive archive,
      Function<Entry, String> path,
      List<Digest> digests,
      SiteFiles files)
      throws IOException {
    try (StoryWords words = StoryWords.open(folder.resolve(WORDS))) {
      Optional<Update> found = Update.of(last, archive, digests, words);
      if (found.isEmpty()) {
        return false;
      }
      Update update = found.get();
      Numbers numbers = new Numbers(archive.entries(), update.lengths());
      Shards shards = new Shards(files, last.files());
      Lists lists = update.write(numbers, path, stopWords(archive), common, shards);
      List<State.Story> stories =
          stories(archive, digests, update.lengths(), numbers, update.places());
      finish(archive, numbers, lists, stories, last.words(), shards);
      return true;
    } catch (StoryWords.DamagedException e) {
      return false; // Indexing anew costs only time.
    }
  }

  private void anew(
      Archive archive, Function<Entry, String> path, List<Digest> digests, SiteFiles files)
      throws IOException {
    Files.deleteIfExists(folder.resolve(STATE));
    try (StoryWords own = StoryWords.create(folder.resolve(WORDS));
        Inversion inversion =
            Inversion.of(archive, folder.resolve("lucene"), own, shared, progress)) {
      Numbers numbers = new Numbers(archive.entries(), inversion.lengths());
      Shards shards = new Shards(files, Map.of());
      ForkJoinTask<Lists> lists =
          ForkJoinTask.adapt(() -> lists(archive, inversion, numbers, shards));
      ForkJoinTask<?> stories =
          ForkJoinTask.adapt(
              () -> {
                new StoryFiles(archive, path, numbers, shards).write();
                return null;
              });
      // The words are gone through by one thread, while others write what is shown of stories.
      ForkJoinTask.invokeAll(lists, stories);
      List<State.Story> kept =
          stories(archive, digests, inversion.lengths(), numbers, inversion.words());
      finish(archive, numbers, lists.join(), kept, own.size(), shards);
    }
  }

  private Lists lists(Archive archive, Inversion inversion, Numbers numbers, Shards shards)
      throws IOException {
    List<Dictionary.Word> words = Dictionary.of(inversion);
    SpellingFiles spelling = new SpellingFiles(shards, archive.entries().size());
    Set<String> stop = stopWords(archive);
    words.forEach(word -> stop.remove(word.text()));
    return new Lists(
        List.copyOf(stop),
        spelling.writeForwards(words),
        spelling.writeBackwards(words),
        new TermFiles(shards, numbers.end(), common).write(inversion, numbers, words));
  }

  private static List<State.Story> stories(
      Archive archive,
      List<Digest> digests,
      byte[] lengths,
      Numbers numbers,
      List<StoryWords.Place> words) {
    List<State.Story> stories = new ArrayList<>();
    for (int i = 0; i < lengths.length; i++) {
      String key = archive.entries().get(i).key();
      stories.add(new State.Story(key, digests.get(i), lengths[i], numbers.of(i), words.get(i)));
    }
    return stories;
  }

  /** Writes the filters and the file that the script begins with, and keeps the state. */
  private void finish(
      Archive archive,
      Numbers numbers,
      Lists lists,
      List<State.Story> stories,
      long words,
      Shards shards)
      throws IOException {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("stories", stories.size());
    root.put("end", numbers.end());
    root.put("length", averageLength(numbers));
    root.put("common", common);
    root.put("years", ranges(numbers));
    root.put("stop", lists.stop());
    root.put("filters", new FilterFiles(shards, numbers).write(archive.entries()));
    root.put("words", lists.words());
    root.put("endings", lists.endings());
    root.put("terms", lists.terms());
    String call = "broadsheet.open(" + ascii(JSON.toJson(root)) + ");\n";
    shards.writeFile(Shards.FOLDER + "index.js", call.getBytes(StandardCharsets.UTF_8));
    new State(numbers.end(), stories, languages(archive), lists, words, shards.made())
        .write(state());
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

  /** Words that the languages of the archive leave out, as they are looked up. */
  private static Set<String> stopWords(Archive archive) {
    Set<String> left = new TreeSet<>();
    for (String language : languages(archive)) {
      Iterator<Object> all = Stemming.of(language).stopWords().iterator();
      while (all.hasNext()) {
        left.add(Spelling.fold(String.valueOf((char[]) all.next())));
      }
    }
    return left;
  }

  private static List<String> languages(Archive archive) {
    return archive.entries().stream()
        .map(e -> e.language() == null ? "" : e.language())
        .distinct()
        .sorted()
        .toList();
  }
}
