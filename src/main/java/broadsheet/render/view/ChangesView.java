package broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code changes.html}: what changed from one version of a story to the next.
 *
 * @param story the way back to it
 * @param counts how many paragraphs changed, came and went, in words
 * @param compared the version before and the one that changed
 * @param stretches the text of both, in order
 */
public record ChangesView(
    Head head,
    Link story,
    String title,
    List<String> counts,
    List<Version> compared,
    @Nullable String lang,
    @Nullable String dir,
    List<Stretch> stretches,
    Steps steps)
    implements View {

  /**
   * Some paragraphs of a text that changed.
   *
   * @param folded how many there are, in words, where they stayed the same and may be passed over;
   *     else null
   * @param html with {@code del} and {@code ins}
   */
  public record Stretch(@Nullable String folded, String html) {}
}
