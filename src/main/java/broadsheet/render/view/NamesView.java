package broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code names.html}: all sections, authors, topics, papers or languages, or those of one letter.
 *
 * @param trail to the page of all letters, where this is one letter's
 * @param index the ways to the letters: places of this page, or pages of their own
 * @param parts names by letter
 */
public record NamesView(
    Head head,
    List<Link> trail,
    String title,
    String count,
    List<Link> index,
    List<Letter> parts,
    Steps steps)
    implements View {

  /**
   * Names that begin alike.
   *
   * @param title the letter, or what else they share; null where the names are few
   * @param id for links to it
   * @param names in their order
   */
  public record Letter(@Nullable String title, String id, List<Link> names) {}
}
