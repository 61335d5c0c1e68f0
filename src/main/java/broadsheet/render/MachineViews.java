package broadsheet.render;

import broadsheet.archive.Entry;
import broadsheet.article.StoryDate;
import broadsheet.config.Settings;
import broadsheet.site.FeedPage;
import broadsheet.site.Page;
import broadsheet.site.Story;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Feeds and sitemaps: absolute addresses, and only characters that XML can hold. */
final class MachineViews {

  private final Settings settings;
  private final Words words;
  private final Heads heads;

  MachineViews(Settings settings, Words words, Heads heads) {
    this.settings = settings;
    this.words = words;
    this.heads = heads;
  }

  View of(FeedPage page) {
    String section = page.section();
    String title = section == null ? "" : Markup.printable(section);
    String description = Markup.printable(settings.description());
    return new View.Feed(
        heads.plain(page, title, description.isEmpty() ? settings.title() : description, false),
        absolute(page.path()),
        absolute(page.home()),
        words.locale().toLanguageTag(),
        page.stories().stream().map(this::item).toList());
  }

  View of(Page page, List<String> paths) {
    return new View.Sitemap(
        heads.plain(page, "", "", false), paths.stream().map(this::absolute).toList());
  }

  private View.Item item(Story story) {
    Entry entry = story.entry();
    List<String> categories = new ArrayList<>();
    String section = entry.section();
    if (section != null) {
      categories.add(Markup.printable(section));
    }
    entry.topics().forEach(topic -> categories.add(Markup.printable(topic)));
    StoryDate date = entry.published();
    String moment = moment(date);
    return new View.Item(
        absolute(story.path()),
        Markup.printable(entry.title()),
        Markup.orNull(Markup.printable(entry.summary())),
        moment,
        moment == null && date != null ? date.day().toString() : null,
        entry.authors().stream().map(Markup::printable).toList(),
        categories);
  }

  /** RFC 822 wants a time and an offset; where the source states none, none is made up. */
  private @Nullable String moment(@Nullable StoryDate date) {
    if (date == null || date.time() == null) {
      return null;
    }
    ZoneId zone = date.offset() == null ? settings.timezone() : date.offset();
    return zone == null
        ? null
        : DateTimeFormatter.RFC_1123_DATE_TIME.format(
            OffsetDateTime.from(date.day().atTime(date.time()).atZone(zone)));
  }

  private String absolute(String path) {
    return Objects.requireNonNull(heads.absolute(path), "feeds and sitemaps need the site's url");
  }
}
