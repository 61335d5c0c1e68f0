package broadsheet.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of a source with what became of it.
 *
 * @param block the block, all of it
 * @param reason why it is not in the article's text, or null where it is
 * @param score how much it looked like story when it was judged, from 0 to 1
 * @param because what decided it, in a few words for people; may be empty
 * @param voices what moved the score most, the loudest first; empty unless asked for
 */
public record Judged(
    Block block, @Nullable Reason reason, double score, String because, List<Voice> voices) {

  /** How {@code because} begins where a user's rule decided; cleaning does not go against it. */
  public static final String BY_RULE = "by the rule ";

  /** Copies the voices. */
  public Judged {
    voices = List.copyOf(voices);
  }

  /** A block of which nobody asked what spoke for it. */
  public Judged(Block block, @Nullable Reason reason, double score, String because) {
    this(block, reason, score, because, List.of());
  }

  /** Whether the block is in the article's text. */
  public boolean kept() {
    return reason == null;
  }

  /** Whether a user's rule decided what became of the block. */
  public boolean ruled() {
    return because.startsWith(BY_RULE);
  }

  /** The same block, not kept, for this reason. */
  public Judged removed(Reason why, String because) {
    return new Judged(block, why, score, because, voices);
  }

  /** The same block, kept. */
  public Judged restored(String because) {
    return new Judged(block, null, score, because, voices);
  }

  /** The same verdict on the block as it is written now. */
  public Judged as(Block written) {
    return new Judged(written, reason, score, because, voices);
  }

  /** The same block, with what spoke for it. */
  public Judged with(List<Voice> spoke) {
    return new Judged(block, reason, score, because, spoke);
  }
}
