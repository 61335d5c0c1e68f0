package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.OnDemand;
import broadsheet.config.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of one article. Thread-safe. */
final class Articles {

  private final Settings settings;
  private final Archive archive;
  private final Contents contents;
  private final Shelves shelves;
  private final Function<Entry, Story> story;
  private final Map<String, PlacedPicture> pictures;
  private final Related related;

  /** Entries by their sources: in most archives no story leads to another. */
  private final Supplier<Map<String, Entry>> bySource = new OnDemand<>(this::entriesBySource);

  Articles(
      Settings settings,
      Archive archive,
      Contents contents,
      Shelves shelves,
      Function<Entry, Story> story,
      Map<String, PlacedPicture> pictures,
      Related related) {
    this.settings = settings;
    this.archive = archive;
    this.contents = contents;
    this.shelves = shelves;
    this.story = story;
    this.pictures = pictures;
    this.related = related;
  }

  /** The page of the article at a place in a list that is newest first. */
  ArticlePage page(List<Entry> entries, int place) {
    Entry entry = entries.get(place);
    Story shown = story.apply(entry);
    String path = shown.path();
    SortedMap<String, PlacedPicture> own = PlacedPicture.among(entry.media(), pictures);
    return new ArticlePage(
        path,
        contents,
        shown,
        new ArticleText(archive.digest(entry), () -> archive.article(entry)),
        shelves.way(Kind.SECTION, entry.section()),
        shelves.ways(Kind.AUTHOR, entry.authors()),
        shelves.ways(Kind.TOPIC, entry.topics()),
        shelves.way(Kind.PAPER, entry.paper()),
        place + 1 < entries.size() ? story.apply(entries.get(place + 1)) : null,
        place > 0 ? story.apply(entries.get(place - 1)) : null,
        inSection(entry, 1, place + 1 < entries.size() ? entries.get(place + 1) : null),
        inSection(entry, -1, place > 0 ? entries.get(place - 1) : null),
        Versions.of(shown),
        Story.each(related.of(entry.place()), story),
        settings.publish().markdown() ? Story.markdown(path) : null,
        noindex(entry),
        places(entry),
        own,
        settings.publish().shareImages() && own.isEmpty() ? Story.shareImage(path) : null);
  }

  /** What was found of relatives, for the next build. */
  Relations relations() {
    return related.relations();
  }

  /** The neighbour in the section, unless it is the one in time; dated or not as the story is. */
  private @Nullable Story inSection(Entry entry, int step, @Nullable Entry inTime) {
    Entry found = shelves.inSection(entry, step);
    return found == null
            || (inTime != null && found.place() == inTime.place())
            || (found.published() == null) != (entry.published() == null)
        ? null
        : story.apply(found);
  }

  /** Whether search engines are asked to leave a story out: it is not known to be one's own. */
  boolean noindex(Entry entry) {
    return settings.publish().noindex()
        && (settings.own().isEmpty() || (!own(entry.paper()) && !own(host(entry.url()))));
  }

  private boolean own(@Nullable String name) {
    return name != null && settings.own().contains(name.toLowerCase(Locale.ROOT));
  }

  private static @Nullable String host(@Nullable String url) {
    try {
      String host = url == null ? null : new URI(url).getHost();
      return host == null ? null : host.replaceFirst("^www\\.", "");
    } catch (URISyntaxException e) {
      return null; // An address without a readable host is nobody's own.
    }
  }

  /**
   * Where what a story shows and links to stands in the site, by its path in the content folder.
   */
  Map<String, String> places(Entry entry) {
    if (entry.media().isEmpty() && entry.linked().isEmpty()) {
      return Map.of();
    }
    Map<String, String> places = new HashMap<>();
    Stream.concat(entry.media().stream(), entry.linked().stream())
        .forEach(
            address -> {
              String place = place(address);
              if (place != null) {
                places.put(address, place);
              }
            });
    return places;
  }

  private Map<String, Entry> entriesBySource() {
    Map<String, Entry> bySource = new HashMap<>();
    for (Entry entry : archive.entries()) {
      entry.sources().forEach(source -> bySource.putIfAbsent(source, entry));
    }
    return bySource;
  }

  private @Nullable String place(String address) {
    Entry entry = bySource.get().get(address);
    if (entry != null) {
      return story.apply(entry).path();
    }
    PlacedPicture picture = pictures.get(address);
    return picture == null ? null : picture.path();
  }
}
