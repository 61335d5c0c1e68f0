package broadsheet.export;

import broadsheet.archive.Entry;
import broadsheet.archive.Slugs;
import broadsheet.article.StoryDate;
import broadsheet.digest.Digest;
import broadsheet.site.Book;
import broadsheet.site.Story;
import broadsheet.site.Volume;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Deals stories out to books. Readers' devices choke on books of many thousands of files: where
 * there are more stories than fit in one, each year gets a volume; a year of more than that gets
 * one for each month; what is still more gets numbered parts. Immutable.
 */
final class Books {

  private final Function<Entry, Story> story;
  private final int most;

  /**
   * Books of stories.
   *
   * @param story the one of an entry, as the site has it: its file in the book has the same path,
   *     but for the ending
   * @param most how many stories fit in one
   */
  Books(Function<Entry, Story> story, int most) {
    this.story = story;
    this.most = most;
  }

  /** One book, or volumes, in the order of time. */
  List<Book> of(Selection.Selected selected) {
    List<Story> stories =
        selected.entries().stream()
            .map(story)
            .map(s -> new Story(s.entry(), s.folder(), s.name(), "xhtml", Digest.NONE))
            .toList();
    if (stories.size() <= most) {
      return List.of(new Book(selected.names(), null, stories));
    }
    List<Book> books = new ArrayList<>();
    by(stories, date -> Year.from(date.day()))
        .forEach((year, those) -> year(selected.names(), year.orElse(null), those, books));
    return books;
  }

  /** The file of a story in a book, by its page in the site. */
  static String file(String page) {
    return page.replaceFirst("\\.html$", ".xhtml");
  }

  private void year(
      List<String> names, @Nullable Year year, List<Story> stories, List<Book> books) {
    if (year == null) {
      parts(names, null, null, stories, books);
    } else if (stories.size() <= most) {
      books.add(new Book(names, new Volume(year, null, 0), stories));
    } else {
      by(stories, date -> date.day().getMonth())
          .forEach((month, those) -> parts(names, year, month.orElse(null), those, books));
    }
  }

  private void parts(
      List<String> names,
      @Nullable Year year,
      @Nullable Month month,
      List<Story> stories,
      List<Book> books) {
    boolean one = stories.size() <= most;
    for (int from = 0; from < stories.size(); from += most) {
      Volume volume = new Volume(year, month, one ? 0 : from / most + 1);
      books.add(
          new Book(names, volume, stories.subList(from, Math.min(from + most, stories.size()))));
    }
  }

  private static <T> Map<Optional<T>, List<Story>> by(
      List<Story> stories, Function<StoryDate, T> time) {
    Map<Optional<T>, List<Story>> groups = new LinkedHashMap<>();
    for (Story story : stories) {
      Optional<T> key = Optional.ofNullable(story.entry().published()).map(time);
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(story);
    }
    return groups;
  }

  /**
   * The name of a book's file: {@code the-archive-harbour-2018.epub}.
   *
   * @param title of the archive
   */
  static String file(String title, Book book) {
    StringBuilder name = new StringBuilder(title);
    book.names().forEach(n -> name.append(' ').append(n));
    StringBuilder file = new StringBuilder(Slugs.of(name.toString(), title));
    Volume volume = book.volume();
    if (volume != null) {
      Year year = volume.year();
      Month month = volume.month();
      file.append('-').append(year == null ? "undated" : year.toString());
      if (month != null) {
        file.append(String.format(Locale.ROOT, "-%02d", month.getValue()));
      }
      if (volume.part() > 0) {
        file.append("-part-").append(volume.part());
      }
    }
    return file.append(".epub").toString();
  }
}
