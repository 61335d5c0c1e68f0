package broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code listing.html}: any list of stories, and a month with its calendar. */
public record ListingView(
    Head head,
    List<Link> trail,
    String title,
    String count,
    @Nullable Month calendar,
    List<Group> groups,
    @Nullable String feed,
    @Nullable String book,
    Steps steps,
    @Nullable Steps sheets)
    implements View {}
