package broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code front.html}. */
public record FrontView(
    Head head,
    String span,
    @Nullable Card lead,
    @Nullable Picture picture,
    List<Card> second,
    List<Card> rest,
    Link all,
    @Nullable Link days,
    @Nullable String book,
    List<Shelf> shelves)
    implements View {

  /**
   * The names of one kind on the front page.
   *
   * @param id of the section of the page
   * @param title the kind
   * @param names the fullest first
   * @param all to the page with all of them
   */
  public record Shelf(String id, String title, List<Link> names, Link all) {}
}
