package broadsheet.archive;

import broadsheet.article.Cleaned;
import broadsheet.clean.PageSample;
import broadsheet.clean.rules.RuleBook;
import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import broadsheet.source.Corrections;
import broadsheet.source.Source;
import broadsheet.source.Stamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that was taken in, without its text, which is in its draft.
 *
 * @param stamp of its file
 * @param corrected the stamp of its file of corrections
 * @param made the digest of its bytes and its corrections
 * @param rule the digest of what the users' rules say of it
 * @param grounds what its cleaning rests on besides
 * @param sites that it is compared with the other pages of; may be empty
 * @param sample of its text, to be compared
 * @param draft the checksum of its draft
 */
record Taken(
    Stamp stamp,
    Stamp corrected,
    Digest made,
    Digest rule,
    Grounds grounds,
    List<String> sites,
    @Nullable PageSample sample,
    int draft) {

  private static final Digester DIGESTER = new Digester();

  /**
   * Of a draft that was just made.
   *
   * @param grounds those of the draft
   */
  static Taken of(
      Draft draft, Grounds grounds, Stamp stamp, Stamp corrected, RuleBook rules, int checksum) {
    return new Taken(
        stamp,
        corrected,
        made(draft.sha256(), draft.corrections()),
        rules.digest(grounds.sites()),
        grounds,
        draft.sites(),
        draft.sites().isEmpty() ? null : PageSample.of(draft.cleaned()),
        checksum);
  }

  /** The digest of what a source, read, is made of. */
  static Digest made(Source source) {
    return made(source.sha256(), source.corrections());
  }

  private static Digest made(String sha256, Corrections corrections) {
    return DIGESTER.of(sha256, corrections.equals(Corrections.NONE) ? null : corrections);
  }

  Taken with(Stamp otherStamp, Stamp otherCorrected) {
    return new Taken(otherStamp, otherCorrected, made, rule, grounds, sites, sample, draft);
  }

  /**
   * The digest of the article that was settled from the draft: of all that it was made of, and of
   * what was taken out in the end.
   */
  Digest digest(Cleaned settled) {
    List<Integer> gone = new ArrayList<>();
    for (int i = 0; i < settled.blocks().size(); i++) {
      if (!settled.blocks().get(i).kept()) {
        gone.add(i);
      }
    }
    return DIGESTER.of(made, rule, draft, gone);
  }
}
