package broadsheet.archive;

import broadsheet.source.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page has in common with the others of its site. Pages of one paper mostly share a host;
 * dumps, which name none, the folder they are put in.
 */
final class Sites {
  private Sites() {}

  /**
   * The host of a source, in lower case without {@code www.}, where it is known; then its first
   * folder, ending in {@code /}.
   *
   * @param url the canonical address that the source states, or null
   */
  static List<String> of(Source source, @Nullable String url) {
    List<String> sites = new ArrayList<>();
    host(source.corrections().url())
        .or(() -> host(url))
        .or(() -> host(source.capture().url()))
        .ifPresent(sites::add);
    int slash = source.path().indexOf('/');
    sites.add(slash < 0 ? "/" : source.path().substring(0, slash + 1));
    return sites;
  }

  private static Optional<String> host(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(new URI(url).getHost())
          .map(h -> h.toLowerCase(Locale.ROOT))
          .map(h -> h.startsWith("www.") ? h.substring(4) : h);
    } catch (URISyntaxException e) {
      return Optional.empty(); // no address that names a site
    }
  }
}
