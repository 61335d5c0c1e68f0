package broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code about.html}.
 *
 * @param removals what was taken away, by reason, most first; may be empty
 */
public record AboutView(
    Head head,
    String title,
    List<Fact> facts,
    List<Plot> plots,
    List<Strands> strands,
    List<Removal> removals)
    implements View {

  /**
   * One thing that is known about the archive.
   *
   * @param name of what
   * @param value number or date
   * @param href to what is counted, or null
   */
  public record Fact(String name, String value, @Nullable String href) {}

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
  public record Plot(
      String id, String title, String description, String bars, List<Mark> marks, Table table) {}

  /**
   * A mark on an axis.
   *
   * @param x from the left
   * @param text beside it
   */
  public record Mark(int x, String text) {}

  /**
   * Numbers; the first of each row says of what.
   *
   * @param head names of the columns
   * @param rows as wide as the head
   */
  public record Table(List<String> head, List<List<String>> rows) {}

  /**
   * Sections or papers over the years.
   *
   * @param id for the element that names it
   * @param title what it shows
   * @param kind the name of the first column
   * @param rows those with most stories first
   */
  public record Strands(String id, String title, String kind, List<Strand> rows) {}

  /**
   * A section or paper over the years.
   *
   * @param name leads to it, and has the number of its stories
   * @param bars of all years, in a box of 240 by 24, as the data of an SVG path; may be empty
   * @param span the first and last year
   */
  public record Strand(Link name, String bars, String span) {}

  /**
   * What was taken away for one reason.
   *
   * @param reason in words
   * @param count of pieces
   * @param bar in a box of 240 by 24, as the data of an SVG path
   */
  public record Removal(String reason, String count, String bar) {}
}
