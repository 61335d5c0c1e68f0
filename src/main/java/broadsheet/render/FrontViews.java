package broadsheet.render;

import broadsheet.config.Settings;
import broadsheet.site.Anniversaries;
import broadsheet.site.Contents;
import broadsheet.site.FrontPage;
import broadsheet.site.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The front page. */
final class FrontViews {

  private static final int SECOND = 6;

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

  View of(FrontPage page) {
    Contents contents = page.contents();
    List<View.Card> latest = cards.cards(page.latest());
    int second = Math.min(latest.size(), 1 + SECOND);
    return new View.Front(
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
    String place = page.picture();
    String source = page.pictureSource();
    if (place == null || source == null) {
      return null;
    }
    return PictureSize.of(settings.content().resolve(source))
        .filter(s -> s.width() >= 480 && s.width() * 10L >= s.height() * 11L)
        .map(s -> new View.Picture(cards.links().to(place), s.width(), s.height()))
        .orElse(null);
  }

  private List<View.Shelf> shelves(FrontPage page) {
    List<View.Shelf> shelves = new ArrayList<>();
    Contents contents = page.contents();
    add(shelves, "years", page.years(), contents.years());
    add(shelves, "sections", page.sections(), contents.sections());
    add(shelves, "topics", page.topics(), contents.topics());
    add(shelves, "authors", page.authors(), contents.authors());
    add(shelves, "papers", page.papers(), contents.papers());
    return shelves;
  }

  private void add(List<View.Shelf> shelves, String key, List<Way> ways, int count) {
    if (!ways.isEmpty()) {
      shelves.add(
          new View.Shelf(
              "by-" + key,
              words.say("front." + key),
              cards.ways(ways),
              cards.link(words.count("front.count." + key, count), key + "/index.html")));
    }
  }
}
