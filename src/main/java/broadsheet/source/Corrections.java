package broadsheet.source;

import broadsheet.article.StoryDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editor's corrections to one source, from the file beside it ({@code story.html.yaml}). What
 * is null is not corrected.
 *
 * @param file path of the corrections, for messages; empty where there are none
 * @param story whether the source holds a story, or null to let cleaning decide
 * @param keep the beginnings of blocks to keep, whatever cleaning says
 * @param remove the beginnings of blocks to remove, whatever cleaning says
 */
public record Corrections(
    String file,
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable List<String> authors,
    @Nullable StoryDate published,
    @Nullable StoryDate modified,
    @Nullable String section,
    @Nullable List<String> topics,
    @Nullable String language,
    @Nullable String url,
    @Nullable String paper,
    @Nullable String place,
    @Nullable String slug,
    @Nullable Boolean story,
    List<Target> keep,
    List<Target> remove) {

  /** No corrections. */
  public static final Corrections NONE =
      new Corrections(
          "", null, null, null, null, null, null, null, null, null, null, null, null, null,
          List.of(), List.of());

  /**
   * A block named by how its text begins.
   *
   * @param beginning the first words, white space folded; not empty
   * @param line where the corrections name it, from 1
   */
  public record Target(String beginning, int line) {}
}
