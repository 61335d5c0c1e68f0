package broadsheet.clean;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way to a story through its site, in one line: "Home » News » The harbour froze over". */
public final class Trail {

  private static final String SIGNS = "»›>/|→";

  private static final Pattern STEP = Pattern.compile(" [" + SIGNS + "] ");

  /** Steps of the longest. */
  private static final int MOST = 8;

  /** Steps of the shortest that names a section: the front page, the section, the story. */
  private static final int LEAST = 3;

  /** Letters of the shortest beginning of a title that a trail may end with. */
  private static final int SHORTEST = 10;

  private Trail() {}

  /** Whether a line is the way to the story with a title, which it may say the beginning of. */
  public static boolean leadsTo(String line, String title) {
    return section(line, title) != null;
  }

  /** The last step before the story, or null where a line is no trail of three steps or more. */
  public static @Nullable String section(String line, String title) {
    List<String> before;
    if (line.endsWith(title)) {
      String way = line.substring(0, line.length() - title.length());
      before = STEP.matcher(way).find() ? steps(way.strip() + " ") : List.of();
    } else {
      List<String> steps = steps(line);
      String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
      boolean begins = last.length() >= SHORTEST && title.startsWith(last);
      before = begins ? steps.subList(0, steps.size() - 1) : List.of();
    }
    return before.size() + 1 >= LEAST && before.size() < MOST
        ? before.get(before.size() - 1)
        : null;
  }

  private static List<String> steps(String way) {
    if (!hasSign(way)) {
      return List.of(); // as most lines
    }
    return Arrays.stream(STEP.split(way, MOST + 1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static boolean hasSign(String way) {
    for (int i = 1; i < way.length(); i++) {
      if (SIGNS.indexOf(way.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
