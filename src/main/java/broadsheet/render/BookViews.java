package broadsheet.render;

import broadsheet.archive.Entry;
import broadsheet.article.Article;
import broadsheet.article.Readdressing;
import broadsheet.article.StoryDate;
import broadsheet.config.Settings;
import broadsheet.render.view.BookView;
import broadsheet.render.view.View;
import broadsheet.site.Book;
import broadsheet.site.Story;
import broadsheet.site.Volume;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each template of an e-book sees. Immutable and thread-safe. */
final class BookViews {

  /** A year with more stories has its months in the contents. */
  private static final int MONTHS = 12;

  private final Settings settings;
  private final Words words;
  private final Corrections corrections = new Corrections();
  private final String language;

  BookViews(Settings settings, Words words) {
    this.settings = settings;
    this.words = words;
    this.language = words.tag();
  }

  /** The tag of a story's language, or the book's own where it is not known. */
  static String language(@Nullable String tag, String own) {
    String known = tag == null ? "und" : Locale.forLanguageTag(tag).toLanguageTag();
    return known.equals("und") ? own : known;
  }

  /** What a book is called: the archive, what of it, which volume. */
  String name(Book book) {
    String names = names(book);
    return printable(settings.title()) + (names == null ? "" : " · " + names);
  }

  private @Nullable String names(Book book) {
    List<String> names = new ArrayList<>();
    book.names().forEach(name -> names.add(printable(name)));
    Volume volume = book.volume();
    if (volume != null) {
      names.add(name(volume));
    }
    return names.isEmpty() ? null : String.join(" · ", names);
  }

  /** What a volume is called: its time, and its number where that has several. */
  String name(Volume volume) {
    Year year = volume.year();
    Month month = volume.month();
    String time =
        year == null
            ? words.say("nav.undated")
            : month == null ? year.toString() : words.monthAndYear(year.atMonth(month));
    return volume.part() == 0 ? time : time + " · " + words.number(volume.part());
  }

  BookView.Book of(Book book) {
    return new BookView.Book(
        printable(settings.title()),
        names(book),
        Markup.orNull(printable(settings.description())),
        words.count("count.stories", book.stories().size()),
        span(book.stories()),
        settings.url(),
        language,
        Direction.of(words.locale()),
        contents(book.stories()));
  }

  private @Nullable String span(List<Story> stories) {
    List<LocalDate> days =
        stories.stream().map(BookViews::day).filter(Objects::nonNull).sorted().toList();
    if (days.isEmpty()) {
      return null;
    }
    LocalDate first = days.get(0);
    LocalDate last = days.get(days.size() - 1);
    return first.equals(last)
        ? words.day(first)
        : words.say("about.span", words.day(first), words.day(last));
  }

  /** Years with their stories; the stories alone where all are of one time. */
  private List<BookView.Part> contents(List<Story> stories) {
    List<List<Story>> years = runs(stories, day -> Year.from(day));
    if (years.size() == 1) {
      return months(stories);
    }
    return years.stream()
        .map(
            year -> {
              LocalDate day = day(year.get(0));
              String name = day == null ? words.say("nav.undated") : Year.from(day).toString();
              return new BookView.Part(name, null, null, months(year));
            })
        .toList();
  }

  private List<BookView.Part> months(List<Story> stories) {
    List<List<Story>> months = runs(stories, day -> YearMonth.from(day));
    if (stories.size() <= MONTHS || months.size() == 1) {
      return stories.stream().map(this::part).toList();
    }
    return months.stream()
        .map(
            month ->
                new BookView.Part(
                    words.monthAndYear(YearMonth.from(Objects.requireNonNull(day(month.get(0))))),
                    null,
                    null,
                    month.stream().map(this::part).toList()))
        .toList();
  }

  private BookView.Part part(Story story) {
    Entry entry = story.entry();
    String tag = language(entry.language(), language);
    return new BookView.Part(
        title(entry), Links.encode(story.path()), tag.equals(language) ? null : tag, List.of());
  }

  /** Neighbours that share a time; undated ones share that they have none. */
  private static <T> List<List<Story>> runs(List<Story> stories, Function<LocalDate, T> time) {
    List<List<Story>> runs = new ArrayList<>();
    for (int from = 0; from < stories.size(); ) {
      T shared = time(stories.get(from), time);
      int to = from + 1;
      while (to < stories.size() && Objects.equals(shared, time(stories.get(to), time))) {
        to++;
      }
      runs.add(stories.subList(from, to));
      from = to;
    }
    return runs;
  }

  private static <T> @Nullable T time(Story story, Function<LocalDate, T> time) {
    LocalDate day = day(story);
    return day == null ? null : time.apply(day);
  }

  private static @Nullable LocalDate day(Story story) {
    StoryDate date = story.entry().published();
    return date == null ? null : date.day();
  }

  BookView.Story of(Story story, Article article, Map<String, String> places) {
    Entry entry = story.entry();
    String tag = language(entry.language(), language);
    String url = LinkAddress.web(entry.url());
    String original = url == null ? null : StrictAddress.of(url).orElse(null);
    StoryDate modified = article.metadata().modified();
    BlockHtml text =
        new BlockHtml(
            words,
            Links.from(story.path()),
            places,
            corrections,
            pictures(Links.from(story.path()), places),
            Syntax.XHTML);
    return new BookView.Story(
        title(entry),
        orNull(entry.subtitle()),
        joined(entry.authors()),
        date(entry.published()),
        date(
            modified == null || settings.timezone() == null
                ? modified
                : modified.in(settings.timezone())),
        orNull(entry.section()),
        orNull(entry.paper()),
        joined(entry.topics()),
        tag,
        Direction.of(Locale.forLanguageTag(tag)),
        text.write(strict(places).blocks(article.blocks())),
        original,
        original == null ? "" : LinkAddress.host(original));
  }

  private static FigurePictures pictures(Links links, Map<String, String> places) {
    return (figure, first, to) -> {
      String place = places.get(figure.address());
      if (place == null || !place.startsWith("media/")) {
        return false;
      }
      Markup.attribute("src", links.to(place), to);
      Markup.attribute("alt", figure.alt(), to);
      return true;
    };
  }

  /** An e-book with one address that is not right is refused as a whole. */
  private static Readdressing strict(Map<String, String> places) {
    return new Readdressing(
        address ->
            places.containsKey(address) || address.startsWith("#")
                ? Optional.of(address)
                : StrictAddress.of(address),
        Optional::of);
  }

  private View.@Nullable Date date(@Nullable StoryDate date) {
    return date == null ? null : new View.Date(date.toString(), words.moment(date));
  }

  private @Nullable String joined(List<String> names) {
    return Markup.orNull(printable(String.join(words.say("list.comma"), names)));
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null ? null : Markup.orNull(printable(text));
  }

  /** A story must be called something, whatever its source called it. */
  private static String title(Entry entry) {
    String title = printable(entry.title());
    return title.isBlank() ? entry.slug() : title;
  }

  private static String printable(String text) {
    return Markup.printable(text);
  }
}
