package broadsheet.render.view;

/** {@code search.html} and {@code not-found.html}: what they say is in their templates. */
public record PlainView(Head head) implements View {}
