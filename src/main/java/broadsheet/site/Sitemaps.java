package broadsheet.site;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sitemap of a site, in parts where it has many addresses. Immutable. */
final class Sitemaps {

  /** How many addresses a sitemap may have; the protocol says so. */
  static final int MOST = 50_000;

  private final Contents contents;
  private final int most;

  /**
   * The sitemaps of a site.
   *
   * @param most how many addresses each has at most
   */
  Sitemaps(Contents contents, int most) {
    this.contents = contents;
    this.most = most;
  }

  /** The pages for what may be found, yet to be made: a million addresses take much memory. */
  Stream<Supplier<Page>> pages(Findable findable) {
    if (findable.size() <= most) {
      return Stream.of(() -> page("sitemap.xml", findable, 0));
    }
    SortedMap<String, Integer> parts = new TreeMap<>();
    for (int from = 0; from < findable.size(); from += most) {
      parts.put("sitemap-" + (from / most + 1) + ".xml", from);
    }
    List<String> names = List.copyOf(parts.keySet());
    return Stream.concat(
        Stream.of(() -> new SitemapIndexPage("sitemap.xml", contents, names)),
        parts.entrySet().stream().map(e -> () -> page(e.getKey(), findable, e.getValue())));
  }

  private Page page(String path, Findable findable, int from) {
    int to = Math.min(from + most, findable.size());
    return new SitemapPage(
        path, contents, IntStream.range(from, to).mapToObj(findable::path).toList());
  }
}
