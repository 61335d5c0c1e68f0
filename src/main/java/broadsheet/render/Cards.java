package broadsheet.render;

import broadsheet.archive.Entry;
import broadsheet.article.StoryDate;
import broadsheet.render.view.View;
import broadsheet.site.Story;
import broadsheet.site.StoryPaths;
import broadsheet.site.Way;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stories, dates and ways as one page shows them. One object serves one page. */
final class Cards {

  private final Words words;
  private final Links links;
  private @Nullable LocalDate lastDay;
  private View.@Nullable Date lastDate;

  Cards(Words words, Links links) {
    this.words = words;
    this.links = links;
  }

  Links links() {
    return links;
  }

  View.Card card(Story story) {
    Entry entry = story.entry();
    StoryDate date = entry.published();
    return new View.Card(
        links.to(story.path()),
        entry.title(),
        entry.subtitle(),
        Markup.orNull(names(entry.authors())),
        date == null ? null : date(date.day()),
        entry.section(),
        entry.paper(),
        Markup.orNull(entry.summary()),
        lang(entry.language()),
        dir(entry.language()));
  }

  private String names(List<String> names) {
    return names.size() == 1 ? names.get(0) : String.join(words.say("list.comma"), names);
  }

  /** A day; neighbours in a list mostly share it. */
  private View.Date date(LocalDate day) {
    View.Date date = lastDate;
    if (date == null || !day.equals(lastDay)) {
      date = new View.Date(day.toString(), words.day(day));
      lastDay = day;
      lastDate = date;
    }
    return date;
  }

  List<View.Card> cards(List<Story> stories) {
    return stories.stream().map(this::card).toList();
  }

  /** Stories under headings: neighbours with the same heading share it. */
  <T> List<View.Group> groups(
      List<Story> stories,
      Function<LocalDate, T> part,
      Function<T, String> title,
      Function<T, String> path) {
    List<View.Group> groups = new ArrayList<>();
    for (int from = 0; from < stories.size(); ) {
      T shared = part(stories.get(from), part);
      int to = from + 1;
      while (to < stories.size() && same(shared, part(stories.get(to), part))) {
        to++;
      }
      groups.add(
          new View.Group(
              shared == null ? null : title.apply(shared),
              shared == null ? null : links.to(path.apply(shared)),
              cards(stories.subList(from, to))));
      from = to;
    }
    return groups;
  }

  private static <T> @Nullable T part(Story story, Function<LocalDate, T> part) {
    StoryDate date = story.entry().published();
    return date == null ? null : part.apply(date.day());
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return one == null ? other == null : one.equals(other);
  }

  View.Link way(Way way) {
    String path = way.path();
    return new View.Link(
        way.name(),
        path == null ? null : links.to(path),
        way.stories() == 0 ? "" : words.number(way.stories()),
        false);
  }

  List<View.Link> ways(List<Way> ways) {
    return ways.stream().map(this::way).toList();
  }

  View.Link link(String text, String path) {
    return new View.Link(text, links.to(path), "", false);
  }

  View.@Nullable Step step(String label, @Nullable Story story) {
    if (story == null) {
      return null;
    }
    Entry entry = story.entry();
    return new View.Step(
        words.say(label),
        entry.title(),
        links.to(story.path()),
        lang(entry.language()),
        dir(entry.language()));
  }

  View.Step step(String label, String text, String path) {
    return new View.Step(words.say(label), text, links.to(path), null, null);
  }

  /** The language of a story where it is not the site's. */
  @Nullable String lang(@Nullable String tag) {
    if (tag == null || tag.equals(words.tag())) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(tag);
    return locale.getLanguage().isEmpty() || locale.equals(words.locale())
        ? null
        : locale.toLanguageTag();
  }

  @Nullable String dir(@Nullable String tag) {
    return tag == null || lang(tag) == null ? null : Direction.of(Locale.forLanguageTag(tag));
  }

  static String path(LocalDate day) {
    return StoryPaths.folder(day) + "index.html";
  }

  static String path(YearMonth month) {
    return StoryPaths.folder(month) + "index.html";
  }

  static String path(int year) {
    return StoryPaths.folder(year) + "index.html";
  }
}
