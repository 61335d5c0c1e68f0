package broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code on-this-day.html}: one day of the year, in all years. */
public record OnThisDayView(
    Head head, List<Link> trail, String title, String count, List<Edition> editions, Steps steps)
    implements View {

  /**
   * A day of one year among others.
   *
   * @param year its number, leading to the day's page
   * @param stories the first of them
   * @param more to the others, or null where there are none
   */
  public record Edition(Link year, List<Card> stories, @Nullable Link more) {}
}
