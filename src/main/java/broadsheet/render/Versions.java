package broadsheet.render;

import broadsheet.archive.Save;
import broadsheet.archive.Version;
import broadsheet.article.StoryDate;
import broadsheet.render.view.View;
import broadsheet.site.VersionWay;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When and as what a story was saved. Immutable and thread-safe. */
final class Versions {

  private final Words words;
  private final @Nullable ZoneId zone;

  /**
   * Versions in words.
   *
   * @param zone whose clock times are shown by, or null for that of each source
   */
  Versions(Words words, @Nullable ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /** A version on the page of its story. */
  View.Version of(VersionWay way, Cards cards) {
    String changes = way.changes();
    return new View.Version(
        name(way),
        saves(way.version()),
        changes == null
            ? null
            : cards.link(words.say("changes.title", words.number(way.number())), changes));
  }

  String name(VersionWay way) {
    return words.say("version.number", words.number(way.number()));
  }

  List<View.Saved> saves(Version version) {
    return version.saves().stream().map(this::saved).toList();
  }

  View.Saved saved(Save save) {
    return new View.Saved(save.source(), date(save.saved()), LinkAddress.web(save.archived()));
  }

  private View.@Nullable Date date(@Nullable StoryDate saved) {
    StoryDate date = saved == null || zone == null ? saved : saved.in(zone);
    return date == null ? null : new View.Date(date.toString(), words.moment(date));
  }
}
