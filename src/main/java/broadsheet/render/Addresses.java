package broadsheet.render;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Absolute addresses of the site's files. */
final class Addresses {

  private final @Nullable String url;

  /**
   * Addresses below that of the site.
   *
   * @param url where the site will stand, ending in {@code /}, or null where that is not known
   */
  Addresses(@Nullable String url) {
    this.url = url;
  }

  /** The address of a path, or null where the site's is not known. Folders go by their own name. */
  @Nullable String find(String path) {
    String shown =
        path.equals("index.html") || path.endsWith("/index.html")
            ? path.substring(0, path.length() - "index.html".length())
            : path;
    return url == null ? null : url + Links.encode(shown);
  }

  /** The address of a path of a site whose own is known. */
  String of(String path) {
    return Objects.requireNonNull(find(path), "feeds and sitemaps need the site's url");
  }
}
