package broadsheet.render.view;

/**
 * A page of one's own, from {@code pages/} of the theme.
 *
 * @param title as its template states it
 */
public record OwnView(Head head, String title) implements View {}
