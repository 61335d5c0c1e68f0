package broadsheet.render.view;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What a template sees of its page, as {@code page}, and what pages of several kinds have. */
public interface View {

  /** What stands in the page's {@code head}. */
  Head head();

  /**
   * The archive, as {@code site}; the same on each page.
   *
   * @param title as configured
   * @param description as configured, or null
   * @param language BCP 47 tag of the site's own words
   * @param dir {@code ltr} or {@code rtl}
   * @param url absolute address ending in {@code /}, or null
   * @param theme the keys and values below {@code theme} in the configuration
   */
  record Site(
      String title,
      @Nullable String description,
      String language,
      String dir,
      @Nullable String url,
      SortedMap<String, String> theme) {}

  /**
   * The page's {@code head}.
   *
   * @param title of the window
   * @param description one or two sentences, or null
   * @param noindex whether search engines are asked to leave the page out
   * @param canonical absolute address of the page, or null where the site's is not known
   * @param feeds of what the page lists, in RSS
   * @param machines elements of the {@code head} for machines, ready: the ways to all feeds, Open
   *     Graph, and of a story all that is known as schema.org NewsArticle, Dublin Core and {@code
   *     citation_*}
   */
  record Head(
      String title,
      @Nullable String description,
      boolean noindex,
      @Nullable String canonical,
      List<Link> feeds,
      String machines) {}

  /**
   * A link.
   *
   * @param text what it says
   * @param href where it leads, or null where the name leads nowhere
   * @param count how many stories wait there, as a number; may be empty
   * @param current whether it leads to the page that it stands on, or the part of the site
   */
  record Link(String text, @Nullable String href, String count, boolean current) {}

  /**
   * A date.
   *
   * @param iso for machines
   * @param text for people
   */
  record Date(String iso, String text) {}

  /**
   * A picture.
   *
   * @param src where it is
   * @param srcset the same in several sizes, as the attribute has it, or null where there is one
   * @param width in pixels
   * @param height in pixels
   */
  record Picture(String src, @Nullable String srcset, int width, int height) {}

  /**
   * A story in a listing.
   *
   * @param href of its page
   * @param title one line
   * @param subtitle one line, or null
   * @param byline authors, separated, or null
   * @param date its day, or null
   * @param section its name, or null
   * @param paper the site it came from, or null
   * @param summary how the text begins, or null
   * @param lang the story's language where it is not the site's, or null
   * @param dir the direction of that language where {@code lang} is given, or null
   */
  record Card(
      String href,
      String title,
      @Nullable String subtitle,
      @Nullable String byline,
      @Nullable Date date,
      @Nullable String section,
      @Nullable String paper,
      @Nullable String summary,
      @Nullable String lang,
      @Nullable String dir) {}

  /**
   * Stories under one heading of a listing.
   *
   * @param title a month or a day, or null where the listing has no parts
   * @param href of the page of that month or day, or null
   * @param stories newest first
   */
  record Group(@Nullable String title, @Nullable String href, List<Card> stories) {}

  /**
   * The ways on from a page.
   *
   * @param earlier to what came before, or null
   * @param later to what came after, or null
   * @param place where in a long listing one is ("Sheet 3 of 12"), or null
   * @param ends to the newest and oldest sheet of a long listing
   */
  record Steps(
      @Nullable Step earlier, @Nullable Step later, @Nullable String place, List<Link> ends) {}

  /**
   * A step to a neighbour.
   *
   * @param label which neighbour ("The day before")
   * @param text its name
   * @param href where it is
   * @param lang the language of the name where it is not the site's, or null
   * @param dir the direction of that language where {@code lang} is given, or null
   */
  record Step(
      String label, String text, String href, @Nullable String lang, @Nullable String dir) {}

  /**
   * A cell of a calendar.
   *
   * @param text the day's number or the month's short name; empty for a day of another month
   * @param href of its page, or null where it has no stories
   * @param label the date and the number of stories, in words
   * @param count how many stories, as a number; empty where there are none
   * @param heat a class from 0 to 4, such as "heat3": how many stories it has, against the fullest
   */
  record Cell(String text, @Nullable String href, String label, String count, String heat) {}

  /**
   * A month's calendar.
   *
   * @param title the month
   * @param href of its page, or null where it has no stories or this is that page
   * @param count how many stories, in words
   * @param weekdays short names, the first day of the week first
   * @param weeks seven cells each
   */
  record Month(
      String title,
      @Nullable String href,
      String count,
      List<String> weekdays,
      List<List<Cell>> weeks) {}

  /**
   * A version of a story.
   *
   * @param name with its number
   * @param saves those with the same words, the one that is shown first
   * @param changes leads to what changed in it; null for the oldest, and on that page itself
   */
  record Version(String name, List<Saved> saves, @Nullable Link changes) {}

  /**
   * One time that a story was saved.
   *
   * @param file path of the source
   * @param date when, as the source says, or null
   * @param archived address of the capture in a web archive that it was saved from, or null
   */
  record Saved(String file, @Nullable Date date, @Nullable String archived) {}
}
