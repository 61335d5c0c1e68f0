package broadsheet.render;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a template sees of its page, as {@code page}: words ready to be printed, links relative to
 * the page, and nothing to be worked out. Described for theme makers in docs/theming.md; a change
 * here is a change there.
 */
public sealed interface View {

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

  /** {@code front.html}. */
  record Front(
      Head head,
      String span,
      @Nullable Card lead,
      @Nullable Picture picture,
      List<Card> second,
      List<Card> rest,
      Link all,
      @Nullable Link days,
      @Nullable String book,
      List<Shelf> shelves)
      implements View {}

  /**
   * The names of one kind on the front page.
   *
   * @param id of the section of the page
   * @param title the kind
   * @param names the fullest first
   * @param all to the page with all of them
   */
  record Shelf(String id, String title, List<Link> names, Link all) {}

  /**
   * {@code article.html}.
   *
   * @param place where it was written, as its dateline says, or null
   * @param minutes how long it takes to read, in words, or null where there is no text
   * @param contents the headings of a long story, each with the way to it; empty for others
   * @param body the text as HTML
   * @param versions of a story that changed between two saves, the newest first; else empty
   */
  record Article(
      Head head,
      String title,
      @Nullable String subtitle,
      List<Link> authors,
      @Nullable String place,
      @Nullable Date published,
      @Nullable Link day,
      @Nullable Date modified,
      @Nullable Link section,
      List<Link> topics,
      @Nullable Link paper,
      @Nullable String lang,
      @Nullable String dir,
      @Nullable String minutes,
      List<Link> contents,
      String body,
      List<Version> versions,
      Origin origin,
      List<Citation> citations,
      List<Card> related,
      Steps steps,
      @Nullable Steps sectionSteps)
      implements View {}

  /**
   * One way to cite a story.
   *
   * @param form its name, the same in every language: APA
   * @param text ready to be copied
   */
  record Citation(String form, String text) {}

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

  /**
   * {@code changes.html}: what changed from one version of a story to the next.
   *
   * @param story the way back to it
   * @param counts how many paragraphs changed, came and went, in words
   * @param compared the version before and the one that changed
   * @param stretches the text of both, in order
   */
  record Changes(
      Head head,
      Link story,
      String title,
      List<String> counts,
      List<Version> compared,
      @Nullable String lang,
      @Nullable String dir,
      List<Stretch> stretches,
      Steps steps)
      implements View {}

  /**
   * Some paragraphs of a text that changed.
   *
   * @param folded how many there are, in words, where they stayed the same and may be passed over;
   *     else null
   * @param html with {@code del} and {@code ins}
   */
  record Stretch(@Nullable String folded, String html) {}

  /**
   * Where a story came from. What links to a web page of old carries the attributes of Robust
   * Links.
   *
   * @param original its address on the web, or null
   * @param host of that address; empty where there is none
   * @param archived the address of a web archive's capture of it, or null
   * @param captured the day of that capture, or of the newest save, for machines; or null
   * @param saves the sources with the words shown, the shown one first, or the story's pages
   * @param sha256 of the shown source
   * @param cleaned by what the source was cleaned, in words
   * @param language its name, or null where unknown
   * @param markdown the story as Markdown, or null
   */
  record Origin(
      @Nullable String original,
      String host,
      @Nullable String archived,
      @Nullable String captured,
      List<Saved> saves,
      String sha256,
      String cleaned,
      @Nullable String language,
      @Nullable String markdown) {}

  /** {@code listing.html}: any list of stories, and a month with its calendar. */
  record Listing(
      Head head,
      List<Link> trail,
      String title,
      String count,
      @Nullable Month calendar,
      List<Group> groups,
      @Nullable String feed,
      @Nullable String book,
      Steps steps,
      @Nullable Steps sheets)
      implements View {}

  /** {@code day.html}. */
  record Day(
      Head head,
      List<Link> trail,
      Date day,
      String count,
      List<Card> stories,
      Steps steps,
      @Nullable Steps sheets)
      implements View {}

  /** {@code year.html}. */
  record Year(
      Head head,
      List<Link> trail,
      String title,
      String count,
      @Nullable String book,
      List<Month> months,
      Steps steps)
      implements View {}

  /** {@code years.html}. */
  record Years(Head head, String title, String count, @Nullable Link days, List<YearRow> years)
      implements View {}

  /**
   * One year among all.
   *
   * @param year its number, its page and how many stories it has
   * @param count the same in words
   * @param months twelve cells
   */
  record YearRow(Link year, String count, List<Cell> months) {}

  /**
   * {@code names.html}: all sections, authors, topics, papers or languages, or those of one letter.
   *
   * @param trail to the page of all letters, where this is one letter's
   * @param index the ways to the letters: places of this page, or pages of their own
   * @param parts names by letter
   */
  record Names(
      Head head,
      List<Link> trail,
      String title,
      String count,
      List<Link> index,
      List<Letter> parts,
      Steps steps)
      implements View {}

  /**
   * Names that begin alike.
   *
   * @param title the letter, or what else they share; null where the names are few
   * @param id for links to it
   * @param names in their order
   */
  record Letter(@Nullable String title, String id, List<Link> names) {}

  /** {@code days.html}: the days of the year. */
  record Days(Head head, String title, String count, List<Month> months) implements View {}

  /** {@code on-this-day.html}: one day of the year, in all years. */
  record OnThisDay(
      Head head, List<Link> trail, String title, String count, List<Edition> editions, Steps steps)
      implements View {}

  /**
   * A day of one year among others.
   *
   * @param year its number, leading to the day's page
   * @param stories the first of them
   * @param more to the others, or null where there are none
   */
  record Edition(Link year, List<Card> stories, @Nullable Link more) {}

  /**
   * {@code about.html}.
   *
   * @param removals what was taken away, by reason, most first; may be empty
   */
  record About(
      Head head,
      String title,
      List<Fact> facts,
      List<Plot> plots,
      List<Strands> strands,
      List<Removal> removals)
      implements View {}

  /**
   * What was taken away for one reason.
   *
   * @param reason in words
   * @param count of pieces
   * @param bar in a box of 240 by 24, as the data of an SVG path
   */
  record Removal(String reason, String count, String bar) {}

  /**
   * One thing that is known about the archive.
   *
   * @param name of what
   * @param value number or date
   * @param href to what is counted, or null
   */
  record Fact(String name, String value, @Nullable String href) {}

  /**
   * A drawing of bars in a box of 720 by 160.
   *
   * @param id for the elements that name it
   * @param title what it shows
   * @param description the same in words
   * @param bars as the data of an SVG path
   * @param marks on the axis below
   * @param table the numbers behind it
   */
  record Plot(
      String id, String title, String description, String bars, List<Mark> marks, Table table) {}

  /**
   * A mark on an axis.
   *
   * @param x from the left
   * @param text beside it
   */
  record Mark(int x, String text) {}

  /**
   * Numbers; the first of each row says of what.
   *
   * @param head names of the columns
   * @param rows as wide as the head
   */
  record Table(List<String> head, List<List<String>> rows) {}

  /**
   * Sections or papers over the years.
   *
   * @param id for the element that names it
   * @param title what it shows
   * @param kind the name of the first column
   * @param rows those with most stories first
   */
  record Strands(String id, String title, String kind, List<Strand> rows) {}

  /**
   * A section or paper over the years.
   *
   * @param name leads to it, and has the number of its stories
   * @param bars of all years, in a box of 240 by 24, as the data of an SVG path; may be empty
   * @param span the first and last year
   */
  record Strand(Link name, String bars, String span) {}

  /**
   * A page of one's own, from {@code pages/} of the theme.
   *
   * @param title as its template states it
   */
  record Own(Head head, String title) implements View {}

  /** {@code not-found.html}. */
  record NotFound(Head head) implements View {}

  /** {@code search.html}. */
  record Search(Head head) implements View {}
}
