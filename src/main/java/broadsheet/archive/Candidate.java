package broadsheet.archive;

import broadsheet.article.Block;
import broadsheet.article.Confidence;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.article.StoryDate;
import broadsheet.digest.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that holds a story, before it is known whether another holds the same.
 *
 * @param path of the source
 * @param metadata whose title is not null
 * @param key what its article is found by
 * @param slug of its address
 * @param asked whether the source or a correction asks for that slug
 * @param fingerprint of its words
 * @param saved when it was saved, or null
 * @param archived the address of the web archive's capture that it was saved from, or null
 * @param confidence how sure cleaning is of it, or null where it was not cleaned
 * @param excerpt how it begins
 * @param files paths inside the content folder that it shows or links to, sorted
 * @param digest of the whole article
 */
record Candidate(
    String path,
    Metadata metadata,
    String key,
    String slug,
    boolean asked,
    Digest fingerprint,
    @Nullable StoryDate saved,
    @Nullable String archived,
    @Nullable Confidence confidence,
    Excerpt excerpt,
    int words,
    List<String> files,
    Digest digest) {

  /**
   * The candidate of a draft that is settled, and not held.
   *
   * @param taken what the draft was taken in as
   * @param sharing of the names that other stories have too
   * @param excerpts where to keep how it begins
   */
  static Candidate of(Draft draft, Taken taken, Sharing sharing, Excerpts excerpts) {
    Metadata metadata = sharing.names(draft.cleaned().metadata());
    List<Block> kept = draft.cleaned().kept();
    String text = PlainText.of(kept);
    int words = Summary.words(text);
    String title = String.valueOf(metadata.title());
    String key = key(draft.path(), metadata);
    return new Candidate(
        draft.path(),
        metadata,
        key,
        Slugs.of(draft.slug() == null ? title : draft.slug(), key),
        draft.slug() != null,
        Duplicates.fingerprint(title, text, words),
        draft.provenance().saved(),
        draft.provenance().archived(),
        draft.cleaned().confidence(),
        excerpts.add(Summary.of(kept)),
        words,
        Media.of(kept),
        taken.digest(draft.cleaned()));
  }

  /** Of a story on several pages only the first has the address that all of them may state. */
  private static String key(String path, Metadata m) {
    boolean own =
        Duplicates.address(m.url()) != null && (m.part() == null || m.part().number() == 1);
    return own && m.url() != null ? m.url() : path;
  }

  /** The least confidence in one of several sources, or null where none was cleaned. */
  static @Nullable Confidence leastSure(List<Candidate> candidates) {
    Confidence least = null;
    for (Candidate candidate : candidates) {
      Confidence each = candidate.confidence();
      least = each != null && (least == null || each.value() < least.value()) ? each : least;
    }
    return least;
  }
}
