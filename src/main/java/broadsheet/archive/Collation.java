package broadsheet.archive;

import broadsheet.article.Block;
import broadsheet.article.Confidence;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.article.StoryDate;
import broadsheet.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sources that hold stories, put together to stories: those that hold the same one, and those
 * that hold the pages of one. Not thread-safe.
 */
final class Collation {
  /** Of ten labelled pages or dumps one or two are less sure; half of the worst are among them. */
  private static final double DOUBTFUL = 0.9;

  /** So many stories are put together at a time, by several threads. */
  private static final int TOGETHER = 4096;

  private final Texts texts;
  private final @Nullable ZoneId timezone;
  private final List<Candidate> candidates = new ArrayList<>();

  /** Where the text of each source with a story is, by its number. */
  private final @Nullable Stored[] stored;

  private final Map<String, Stored> saves = new HashMap<>();
  private final List<Archive.Doubt> doubts = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final AskedSlugs slugs = new AskedSlugs();

  /**
   * A story.
   *
   * @param entry whose place is not known yet
   * @param texts where they are, of each of its pages
   */
  record Collated(Entry entry, List<Stored> texts) {}

  /**
   * A collation.
   *
   * @param timezone whose calendar decides on which day a story appeared, or null for the day as
   *     the source states it
   */
  Collation(Texts texts, @Nullable ZoneId timezone) {
    this.texts = texts;
    this.timezone = timezone;
    this.stored = new @Nullable Stored[texts.size()];
  }

  /** Adds a source that holds a story. */
  void add(Candidate candidate, Stored text) {
    candidates.add(candidate);
    stored[text.number()] = text;
  }

  /**
   * Puts the sources together, once, and writes the record of what stands on several pages of a
   * story. What was added is forgotten.
   *
   * @param folder for the record
   * @return the stories, in no order; a list of the caller's own
   */
  List<Collated> collate(Path folder) throws IOException {
    List<List<Candidate>> found = Duplicates.stories(candidates);
    candidates.clear();
    Pages pages = new Pages(found);
    List<Collated> stories = new ArrayList<>(found.size());
    JoinedRecord joins = new JoinedRecord();
    Collections.reverse(found);
    while (!found.isEmpty()) {
      // From the end, where they are given up: a million of them take much of the memory.
      var some = found.subList(Math.max(0, found.size() - TOGETHER), found.size());
      Collections.reverse(some);
      List<Pages.Story> joined = pages.join(some);
      List<Collated> collated = joined.parallelStream().map(this::collated).toList();
      for (int i = 0; i < joined.size(); i++) {
        stories.add(whole(joined.get(i), collated.get(i), joins));
      }
      some.clear();
    }
    joins.write(folder);
    diagnostics.addAll(slugs.clashes(stories));
    Arrays.fill(stored, null);
    return stories;
  }

  /** A story with all its pages, once what else there is to remember of it is. */
  private Collated whole(Pages.Story story, Collated first, JoinedRecord joins) {
    List<Candidate> pages = story.shown();
    for (Version version : first.entry().versions()) {
      saves.put(version.source(), stored(version.source()));
    }
    slugs.add(pages.get(0));
    Confidence confidence = Candidate.leastSure(pages);
    if (confidence != null && confidence.value() < DOUBTFUL) {
      doubts.add(new Archive.Doubt(pages.get(0).path(), confidence.value()));
    }
    return pages.size() == 1
        ? first
        : new Collated(joined(first.entry(), story, first.texts(), joins), first.texts());
  }

  /** Where the texts of the stories' versions are, by source. */
  Map<String, Stored> saves() {
    return saves;
  }

  /** The stories of whose cleaning Broadsheet is not sure. */
  List<Archive.Doubt> doubts() {
    return doubts;
  }

  /** What there is to say of stories. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** A story as it is if it stands on one page. */
  private Collated collated(Pages.Story story) {
    List<Candidate> pages = story.shown();
    return new Collated(entry(pages.get(0), story), each(pages, p -> stored(p.path())));
  }

  /** Most stories stand on one page, and come from one source. */
  private static <T> List<T> each(List<Candidate> candidates, Function<Candidate, T> what) {
    return candidates.size() == 1
        ? List.of(what.apply(candidates.get(0)))
        : candidates.stream().map(what).toList();
  }

  private Stored stored(String path) {
    return Objects.requireNonNull(stored[texts.number(path)]);
  }

  /** The entry of a story on several pages, once they are put together. */
  private Entry joined(Entry first, Pages.Story story, List<Stored> shown, JoinedRecord joins) {
    Joining.Joined joined = Joining.join(shown.stream().map(texts::article).toList());
    joins.add(story.shown().stream().map(Candidate::path).toList(), joined.repeated());
    if (!story.missing().isEmpty()) {
      diagnostics.add(
          Diagnostic.note(
              story.shown().get(0).path(),
              "this story is put together of "
                  + shown.size()
                  + " pages, and not whole: of its pages there is no "
                  + story.missing()
                  + "; save them into the content folder, too"));
    }
    List<Block> blocks = joined.article().blocks();
    List<String> files = Media.of(blocks);
    return first.with(
        texts.excerpt(Summary.of(blocks)),
        Summary.words(PlainText.of(blocks)),
        among(files, f -> !texts.has(f)),
        among(files, texts::has));
  }

  /** Most stories neither show nor link to a file. */
  private static List<String> among(List<String> files, Predicate<String> which) {
    return files.isEmpty() ? files : files.stream().filter(which).toList();
  }

  private Entry entry(Candidate shown, Pages.Story story) {
    Metadata m = shown.metadata();
    StoryDate published = m.published();
    return new Entry(
        0, // until all are in order
        shown.key(),
        String.valueOf(m.title()),
        m.subtitle(),
        m.authors(),
        published == null || timezone == null ? published : published.in(timezone),
        m.section(),
        m.topics(),
        m.language(),
        m.paper(),
        m.url(),
        shown.slug(),
        shown.excerpt(),
        shown.words(),
        among(shown.files(), f -> !texts.has(f)),
        among(shown.files(), texts::has),
        each(story.sources(), Candidate::path),
        story.pages().size() == 1 ? Version.of(story.sources()) : List.of());
  }
}
