package broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code year.html}. */
public record YearView(
    Head head,
    List<Link> trail,
    String title,
    String count,
    @Nullable String book,
    List<Month> months,
    Steps steps)
    implements View {}
