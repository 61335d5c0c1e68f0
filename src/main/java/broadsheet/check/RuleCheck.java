package broadsheet.check;

import broadsheet.archive.Crashes;
import broadsheet.archive.Draft;
import broadsheet.archive.Drafts;
import broadsheet.archive.Intake;
import broadsheet.archive.Progress;
import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Metadata;
import broadsheet.clean.Lexicon;
import broadsheet.clean.rules.RuleBook;
import broadsheet.config.Settings;
import broadsheet.config.SettingsException;
import broadsheet.config.rules.RuleFolder;
import broadsheet.config.rules.SiteRule;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import broadsheet.source.SourceFile;
import broadsheet.source.SourceFinder;
import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the users' rules do on the sources of an archive: whether their tests hold, which of their
 * lines are of no use, and what cleaning gives now that it did not give with the rules of the last
 * build. The site is not touched.
 */
public final class RuleCheck {
  private final Settings settings;
  private final Path before;
  private final Path work;
  private final String version;
  private final int threads;
  private final Progress progress;
  private final Crashes crashes;

  /**
   * A check.
   *
   * @param before folder of the rules as they were at the last build; it need not be there
   * @param work folder for working files, which are deleted in the end
   */
  public RuleCheck(
      Settings settings,
      Path before,
      Path work,
      String version,
      int threads,
      Progress progress,
      Crashes crashes) {
    this.settings = settings;
    this.before = before;
    this.work = work;
    this.version = version;
    this.threads = threads;
    this.progress = progress;
    this.crashes = crashes;
  }

  /**
   * What was found.
   *
   * @param files how many files of rules held for some source
   * @param held how many tests held
   * @param failed how many did not
   * @param absent how many are of pages that are not saved here
   * @param changed how many sources are cleaned in another way than at the last build
   * @param diagnostics what is wrong with rules, by file and place
   */
  public record Result(
      int files, int held, int failed, int absent, int changed, List<Diagnostic> diagnostics) {}

  /**
   * How the cleaning of a source changed.
   *
   * @param lines fields and blocks that went, beginning with {@code -}, and that came, with {@code
   *     +}; in order
   */
  public record Change(String source, List<String> lines) {}

  /**
   * Cleans all sources.
   *
   * @param change is given each change, in the order of the sources
   * @throws SettingsException with everything that is wrong with the users' rules
   * @throws IOException if sources cannot be listed, or working files not written
   */
  public Result run(Consumer<Change> change) throws IOException, SettingsException {
    RuleBook now = RuleBook.of(RuleFolder.of(settings));
    RuleFolder old = Files.isDirectory(before) ? RuleFolder.open(before, "") : RuleFolder.none();
    List<SourceFile> sources = new SourceFinder(settings.content()).find().sources();
    List<SiteRule> rules = new ArrayList<>(now.folder().own());
    rules.addAll(now.folder().collected());
    RuleTests tests = new RuleTests(rules);
    int changed = 0;
    if (now.folder().sameAs(old)) {
      each(sources, now, o -> test(o, tests));
    } else {
      changed = compare(sources, RuleBook.of(old), now, tests, change);
    }
    List<Diagnostic> found = new ArrayList<>(now.use().problems());
    found.addAll(now.useless(Severity.ERROR));
    found.addAll(tests.failures());
    return new Result(
        now.use().used().size(),
        tests.held(),
        tests.failed(),
        tests.absent(),
        changed,
        found.stream().distinct().sorted().toList());
  }

  private void each(List<SourceFile> sources, RuleBook rules, Consumer<Drafts.Outcome> outcome)
      throws IOException, SettingsException {
    Lexicon lexicon = Lexicon.of(settings.rules());
    Intake intake = Intake.of(settings.content(), rules, lexicon, version);
    new Drafts(intake, work, threads, progress, crashes).each(sources, outcome);
  }

  private static void test(Drafts.Outcome outcome, RuleTests tests) {
    Draft draft = outcome.draft();
    if (draft != null) {
      tests.on(draft.path(), draft.cleaned());
    }
  }

  /** Cleans twice. What came the first time waits in a file, for it may be all of the archive. */
  private int compare(
      List<SourceFile> sources,
      RuleBook old,
      RuleBook now,
      RuleTests tests,
      Consumer<Change> change)
      throws IOException, SettingsException {
    Files.createDirectories(work);
    Path file = Files.createTempFile(work, "before-", ".jsonl");
    Gson gson = new Gson();
    int[] changed = {0};
    try {
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        each(sources, old, o -> write(gson.toJson(lines(o.draft())), out));
      }
      try (BufferedReader in = Files.newBufferedReader(file)) {
        each(
            sources,
            now,
            outcome -> {
              test(outcome, tests);
              List<String> was = List.of(gson.fromJson(read(in), String[].class));
              List<String> differing = LineDiff.of(was, lines(outcome.draft()));
              if (!differing.isEmpty()) {
                changed[0]++;
                change.accept(new Change(outcome.file().path(), differing));
              }
            });
      }
    } finally {
      Files.deleteIfExists(file);
    }
    return changed[0];
  }

  private static void write(String line, BufferedWriter out) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(BufferedReader in) {
    try {
      return String.valueOf(in.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a source gives, a line for each field and each line of its text. */
  private static List<String> lines(@Nullable Draft draft) {
    List<String> lines = new ArrayList<>();
    if (draft == null) {
      return lines;
    }
    Cleaned cleaned = draft.cleaned();
    Metadata known = cleaned.metadata();
    field("title", known.title(), lines);
    field("subtitle", known.subtitle(), lines);
    field("authors", known.authors().isEmpty() ? null : String.join(", ", known.authors()), lines);
    field("published", known.published(), lines);
    field("section", known.section(), lines);
    field("language", known.language(), lines);
    field("paper", known.paper(), lines);
    field("held", cleaned.held(), lines);
    if (cleaned.held() == null) {
      for (Block block : cleaned.kept()) {
        block.text().lines().forEach(lines::add);
      }
    }
    return lines;
  }

  private static void field(String name, @Nullable Object value, List<String> lines) {
    if (value != null) {
      lines.add(name + ": " + value);
    }
  }
}
