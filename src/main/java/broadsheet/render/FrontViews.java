package broadsheet.render;

import broadsheet.config.Settings;
import broadsheet.render.view.FrontView;
import broadsheet.render.view.View;
import broadsheet.site.Anniversaries;
import broadsheet.site.Contents;
import broadsheet.site.FrontPage;
import broadsheet.site.PlacedPicture;
import broadsheet.site.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The front page. */
final class FrontViews {

  private static final int SECOND = 6;

  /** A picture of fewer pixels across does not carry the head of a page. */
  private static final int NARROW = 480;

  private final Settings settings;
  private final Words words;
  private final Cards cards;
  private final Heads heads;

  FrontViews(Settings settings, Words words, Cards cards, Heads heads) {
    this.settings = settings;
    this.words = words;
    this.cards = cards;
    this.heads = heads;
  }

  FrontView of(FrontPage page) {
    Contents contents = page.contents();
    List<View.Card> latest = cards.cards(page.latest());
    int second = Math.min(latest.size(), 1 + SECOND);
    return new FrontView(
        heads.plain(page, "", settings.description(), false),
        span(contents),
        latest.isEmpty() ? null : latest.get(0),
        picture(page),
        latest.isEmpty() ? List.of() : latest.subList(1, second),
        latest.subList(second, latest.size()),
        cards.link(
            words.say("front.all", words.count("count.stories", contents.stories())),
            "stories/index.html"),
        contents.years() < 2 ? null : cards.link(words.say("nav.days"), Anniversaries.CALENDAR),
        page.book() == null ? null : cards.links().to(page.book()),
        shelves(page));
  }

  private String span(Contents contents) {
    LocalDate first = contents.first();
    LocalDate last = contents.last();
    String stories = words.count("count.stories", contents.stories());
    if (first == null || last == null) {
      return stories;
    }
    return first.equals(last)
        ? words.say("date.with", words.day(first), stories)
        : words.say("front.span", stories, words.day(first), words.day(last));
  }

  /** A picture wide enough to stand above a story, and not so tall as to push it away. */
  private View.@Nullable Picture picture(FrontPage page) {
    PlacedPicture picture = page.picture();
    if (picture == null
        || picture.width() < NARROW
        || picture.width() * 10L < picture.height() * 11L) {
      return null;
    }
    Links links = cards.links();
    return new View.Picture(
        links.to(picture.path()),
        Markup.orNull(PictureHtml.srcset(links, picture)),
        picture.width(),
        picture.height());
  }

  private List<FrontView.Shelf> shelves(FrontPage page) {
    List<FrontView.Shelf> shelves = new ArrayList<>();
    Contents contents = page.contents();
    add(shelves, "years", page.years(), contents.years());
    add(shelves, "sections", page.sections(), contents.sections());
    add(shelves, "topics", page.topics(), contents.topics());
    add(shelves, "authors", page.authors(), contents.authors());
    add(shelves, "papers", page.papers(), contents.papers());
    return shelves;
  }

  private void add(List<FrontView.Shelf> shelves, String key, List<Way> ways, int count) {
    if (!ways.isEmpty()) {
      shelves.add(
          new FrontView.Shelf(
              "by-" + key,
              words.say("front." + key),
              cards.ways(ways),
              cards.link(words.count("front.count." + key, count), key + "/index.html")));
    }
  }
}
