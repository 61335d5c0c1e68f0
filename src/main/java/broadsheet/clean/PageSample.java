package broadsheet.clean;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What is remembered of a page to see what repeats: fingerprints, no text. Immutable. */
public final class PageSample {

  /** Of a page with more blocks the rest is not remembered: nothing that long is furniture. */
  private static final int BLOCKS = 2_000;

  private final long title;
  private final long[] blocks;
  private final long[] story;

  /**
   * A sample as it was remembered.
   *
   * @param blocks fingerprints of all blocks, sorted
   * @param story those of the kept ones, sorted
   */
  public PageSample(long title, long[] blocks, long[] story) {
    this.title = title;
    this.blocks = blocks;
    this.story = story;
  }

  /** The sample of a page. */
  public static PageSample of(Cleaned cleaned) {
    String title = cleaned.metadata().title();
    return new PageSample(
        title == null ? Fingerprint.NONE : Fingerprint.of(title),
        fingerprints(cleaned, false),
        fingerprints(cleaned, true));
  }

  /** The fingerprint of the title. */
  public long title() {
    return title;
  }

  /** Fingerprints of all blocks, sorted; not to be written to. */
  public long[] blocks() {
    return blocks;
  }

  /** Fingerprints of the kept blocks, sorted; not to be written to. */
  public long[] story() {
    return story;
  }

  /** Fingerprints of all blocks, each once. */
  LongStream texts() {
    return Arrays.stream(blocks);
  }

  /** Whether the page has a text, though not in its story. */
  boolean removed(long text) {
    return Arrays.binarySearch(blocks, text) >= 0 && Arrays.binarySearch(story, text) < 0;
  }

  /** Fingerprints of what cleaning removed. */
  LongStream removed() {
    return texts().filter(this::removed);
  }

  /**
   * Whether settling the page may have to do with some texts; never no where it has.
   *
   * @param texts fingerprints
   */
  boolean concerns(Set<Long> texts) {
    return !texts.isEmpty()
        && (blocks.length == BLOCKS || Arrays.stream(story).anyMatch(texts::contains));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PageSample sample
        && sample.title == title
        && Arrays.equals(sample.blocks, blocks)
        && Arrays.equals(sample.story, story);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(title) * 31 + Arrays.hashCode(blocks);
  }

  /** Whether both pages are saves of one story: the same title, or nearly the same text. */
  boolean sameStory(PageSample other) {
    return (title != Fingerprint.NONE && title == other.title) || overlap(other) > 0.7;
  }

  /** The share of the two pages' kept blocks that both have (Jaccard's index). */
  private double overlap(PageSample other) {
    int both = 0;
    for (int i = 0, j = 0; i < story.length && j < other.story.length; ) {
      int order = Long.compare(story[i], other.story[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int all = story.length + other.story.length - both;
    return all == 0 ? 0 : (double) both / all;
  }

  private static long[] fingerprints(Cleaned cleaned, boolean kept) {
    return cleaned.blocks().stream()
        .filter(b -> !kept || b.kept())
        .filter(b -> !headLine(b))
        .mapToLong(b -> Fingerprint.of(b.block().text()))
        .filter(f -> f != Fingerprint.NONE)
        .sorted()
        .distinct()
        .limit(BLOCKS)
        .toArray();
  }

  /** Titles and bylines repeat where authors do. */
  private static boolean headLine(Judged judged) {
    return judged.reason() != null && judged.reason().inHead();
  }
}
