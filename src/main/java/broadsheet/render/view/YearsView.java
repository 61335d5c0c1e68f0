package broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code years.html}. */
public record YearsView(Head head, String title, String count, @Nullable Link days, List<Row> years)
    implements View {

  /**
   * One year among all.
   *
   * @param year its number, its page and how many stories it has
   * @param count the same in words
   * @param months twelve cells
   */
  public record Row(Link year, String count, List<Cell> months) {}
}
