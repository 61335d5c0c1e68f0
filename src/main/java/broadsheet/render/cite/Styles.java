package broadsheet.render.cite;

import broadsheet.article.StoryDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A story as the entry of a bibliography, in plain text. Both styles are defined in English, so
 * their dates are. Immutable and thread-safe.
 */
public final class Styles {

  /** As a month is called in both. */
  private static final Map<Month, String> MONTHS =
      Arrays.stream(Month.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  m -> m, m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));

  /** Beyond so many authors APA leaves out all but the first nineteen and the last. */
  private static final int APA_MOST = 20;

  /** Beyond so many Chicago (18th edition) names the first three. */
  private static final int CHICAGO_MOST = 6;

  /** APA, 7th edition: an article of a newspaper. */
  public String apa(Reference story) {
    StoryDate published = story.published();
    String date =
        published == null ? "(n.d.)" : "(" + year(published) + ", " + monthAndDay(published) + ")";
    StringBuilder out = new StringBuilder();
    if (story.authors().isEmpty()) {
      sentence(out, story.title());
      sentence(out, date);
    } else {
      sentence(out, apaAuthors(story.authors()));
      sentence(out, date);
      sentence(out, story.title());
    }
    sentence(out, story.paper());
    sentence(out, story.url(), "");
    return out.toString();
  }

  /**
   * The Chicago Manual of Style, notes and bibliography: an article of a newspaper. The title keeps
   * the capitals that it was printed with.
   */
  public String chicago(Reference story) {
    StoryDate published = story.published();
    StringBuilder out = new StringBuilder();
    sentence(out, chicagoAuthors(story.authors()));
    String end = ended(story.title()) ? "" : ".";
    sentence(out, "“" + quoted(story.title()) + end + "”", "");
    String paper = story.paper();
    String date = published == null ? null : monthAndDay(published) + ", " + year(published);
    sentence(
        out, paper == null || date == null ? (paper == null ? date : paper) : paper + ", " + date);
    sentence(out, story.url());
    return out.toString();
  }

  private static String monthAndDay(StoryDate date) {
    return MONTHS.get(date.day().getMonth()) + " " + date.day().getDayOfMonth();
  }

  /** Four digits, as ISO 8601 has them. */
  private static String year(StoryDate date) {
    String day = date.day().toString();
    return day.substring(0, day.length() - "-01-01".length());
  }

  private static @Nullable String apaAuthors(List<Name> authors) {
    int count = authors.size();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (count > APA_MOST && i == APA_MOST - 1) {
        out.append(", … ");
        i = count - 1;
      } else if (i > 0) {
        out.append(i == count - 1 ? ", & " : ", ");
      }
      out.append(authors.get(i).initials());
    }
    return out.toString();
  }

  private static @Nullable String chicagoAuthors(List<Name> authors) {
    if (authors.isEmpty()) {
      return null;
    }
    boolean more = authors.size() > CHICAGO_MOST;
    int named = more ? 3 : authors.size();
    StringBuilder out = new StringBuilder(authors.get(0).inverted());
    for (int i = 1; i < named; i++) {
      out.append(i == named - 1 && !more ? ", and " : ", ").append(authors.get(i).straight());
    }
    return out.append(more ? ", et al." : "").toString();
  }

  /** Quotation marks inside of quotation marks are single ones. */
  private static String quoted(String title) {
    return title.replace('“', '‘').replace('”', '’');
  }

  private static void sentence(StringBuilder out, @Nullable String text) {
    sentence(out, text, text == null || ended(text) ? "" : ".");
  }

  private static void sentence(StringBuilder out, @Nullable String text, String end) {
    if (text != null && !text.isEmpty()) {
      out.append(out.isEmpty() ? "" : " ").append(text).append(end);
    }
  }

  private static boolean ended(String text) {
    return ".!?…。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
