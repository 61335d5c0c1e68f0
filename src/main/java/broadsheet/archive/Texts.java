package broadsheet.archive;

import broadsheet.article.Article;
import broadsheet.article.Cleaned;
import broadsheet.clean.Repetition;
import broadsheet.digest.Digest;
import broadsheet.source.Source;
import broadsheet.source.SourceFile;
import broadsheet.source.UnreadableSourceException;
import java.util.List;

/**
 * The texts of sources that were taken in: their drafts are in the cache, and are settled by what
 * the pages of each site repeat, once that is known. Thread-safe from then on.
 */
final class Texts {
  private final Intake intake;
  private final List<SourceFile> files;
  private final Cache cache;
  private final Repetition repetition;

  /**
   * The texts of some sources.
   *
   * @param files in the order of their paths
   * @param repetition what repeats; to be complete before the first text is asked for
   */
  Texts(Intake intake, List<SourceFile> files, Cache cache, Repetition repetition) {
    this.intake = intake;
    this.files = files;
    this.cache = cache;
    this.repetition = repetition;
  }

  /** How many sources there are. */
  int size() {
    return files.size();
  }

  /** Whether there is a source with this path. */
  boolean has(String path) {
    return number(path) >= 0;
  }

  /** The number of the source with this path, or -1. */
  int number(String path) {
    int from = 0;
    int to = files.size();
    while (from < to) { // they stand in the order of their paths
      int middle = (from + to) >>> 1;
      if (files.get(middle).path().compareTo(path) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < files.size() && files.get(from).path().equals(path) ? from : -1;
  }

  /**
   * The article of a source.
   *
   * @throws DamagedCacheException if its draft is lost, and the source is another by now
   */
  Article article(Stored text) {
    Draft draft = settled(text.number(), text.made(), text.draft());
    return new Article(draft.cleaned().metadata(), draft.provenance(), draft.cleaned().kept());
  }

  /** An excerpt of a text that was put together of several. */
  Excerpt excerpt(String text) {
    return cache.excerpts().add(text);
  }

  /**
   * The draft of a source, settled.
   *
   * @param made the digest of what the source is made of
   * @param checksum of the draft
   * @throws DamagedCacheException if it is lost, and the source is another by now
   */
  Draft settled(int number, Digest made, int checksum) {
    SourceFile file = files.get(number);
    return settled(cache.draft(file.path(), checksum).orElseGet(() -> once(file, made)));
  }

  /** A draft, settled. */
  Draft settled(Draft draft) {
    Cleaned before = draft.cleaned();
    Cleaned after =
        Intake.held(
            new Corrector(draft.corrections()).apply(repetition.settle(draft.sites(), before)));
    return before.held() == null && after.held() != null
        ? draft.with(after, Intake.heldNote(draft.path(), after.held(), after, draft.corrections()))
        : draft.with(after);
  }

  /** Takes in a source whose draft is lost. */
  private Draft once(SourceFile file, Digest made) {
    try {
      Source source = intake.read(file);
      if (Taken.made(source).equals(made)) {
        return intake.draft(source); // its use of rules was counted when it was taken in
      }
      throw new DamagedCacheException(file.path() + " changed during the build");
    } catch (UnreadableSourceException e) {
      throw new DamagedCacheException(file.path() + " changed during the build", e);
    }
  }
}
