package broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code day.html}. */
public record DayView(
    Head head,
    List<Link> trail,
    Date day,
    String count,
    List<Card> stories,
    Steps steps,
    @Nullable Steps sheets)
    implements View {}
