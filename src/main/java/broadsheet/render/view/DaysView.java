package broadsheet.render.view;

import java.util.List;

/** {@code days.html}: the days of the year. */
public record DaysView(Head head, String title, String count, List<Month> months) implements View {}
