package broadsheet.site;

/**
 * A page that the theme brings: its words stand in its template.
 *
 * @param path inside the site, and of its template inside the theme: {@code pages/imprint.html}
 * @param contents what the archive holds
 * @param title as its template states it
 */
public record OwnPage(String path, Contents contents, String title) implements Page {}
