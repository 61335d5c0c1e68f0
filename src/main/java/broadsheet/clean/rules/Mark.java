package broadsheet.clean.rules;

import broadsheet.article.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a part of a page.
 *
 * @param reason why it is no part of the story's text, or null where it is one
 * @param because the rule and its line, for people
 */
public record Mark(@Nullable Reason reason, String because) {

  /** Whether the part belongs to the story's text. */
  public boolean kept() {
    return reason == null;
  }
}
