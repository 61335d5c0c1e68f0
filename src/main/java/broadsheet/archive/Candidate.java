package broadsheet.archive;

import broadsheet.article.Confidence;
import broadsheet.article.Metadata;
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
 * @param address that counts as the story's own, folded, or null
 * @param fingerprint of its words
 * @param saved when it was saved, or null
 * @param archived the address of the web archive's capture that it was saved from, or null
 * @param confidence how sure cleaning is of it, or null where it was not cleaned
 * @param files paths inside the content folder that it shows or links to, sorted
 * @param digest of the whole article
 */
record Candidate(
    String path,
    Metadata metadata,
    String key,
    String slug,
    @Nullable String address,
    String fingerprint,
    @Nullable StoryDate saved,
    @Nullable String archived,
    @Nullable Confidence confidence,
    String summary,
    int words,
    List<String> files,
    Digest digest) {

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
