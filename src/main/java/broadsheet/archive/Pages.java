package broadsheet.archive;

import broadsheet.article.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The pages of a story that stands on several, together: those that share its address but for their
 * number, and its title. Work and memory are in line with the pages that are there, however many a
 * page says that there are, and whatever leads from one to another.
 */
final class Pages {

  /** Letters that a later page may add to the title: "(page 2)". */
  private static final int NUMBERING = 16;

  private final Map<String, Story> joined = new HashMap<>();

  /** The pages of these but for their first ones. */
  private final Set<String> later = new HashSet<>();

  /**
   * Some pages of one story.
   *
   * @param pages in their order, each with all sources that hold it, the one to show first
   * @param missing the numbers of those that are not there, as text, or empty: {@code 2, 4 to 6}
   */
  record Story(List<List<Candidate>> pages, String missing) {

    /** The source to show of each page. */
    List<Candidate> shown() {
      return pages.size() == 1
          ? List.of(pages.get(0).get(0))
          : pages.stream().map(p -> p.get(0)).toList();
    }

    /** All sources. */
    List<Candidate> sources() {
      return pages.size() == 1 ? pages.get(0) : pages.stream().flatMap(List::stream).toList();
    }
  }

  /** The pages that are among some stories as they were found, page by page. */
  Pages(List<List<Candidate>> stories) {
    Map<String, List<List<Candidate>>> together = new TreeMap<>();
    for (List<Candidate> story : stories) {
      Part part = story.get(0).metadata().part();
      if (part != null) {
        String address = Duplicates.address(part.story() + "/");
        together.computeIfAbsent(String.valueOf(address), k -> new ArrayList<>()).add(story);
      }
    }
    for (List<List<Candidate>> pages : together.values()) {
      List<List<Candidate>> fitting = fitting(pages);
      if (fitting.size() > 1 && missing(fitting) <= fitting.size()) {
        joined.put(path(fitting.get(0)), new Story(fitting, gaps(fitting)));
        fitting.stream().skip(1).forEach(p -> later.add(path(p)));
      }
    }
  }

  /** Some of these stories, those on several pages joined and where their first pages are. */
  List<Story> join(List<List<Candidate>> stories) {
    List<Story> all = new ArrayList<>(stories.size());
    for (List<Candidate> story : stories) {
      if (!later.contains(path(story))) {
        Story several = joined.get(path(story));
        all.add(several == null ? new Story(List.of(story), "") : several);
      }
    }
    return all;
  }

  private static String path(List<Candidate> page) {
    return page.get(0).path();
  }

  /** The pages with the first one's title, in their order, each number once. */
  private static List<List<Candidate>> fitting(List<List<Candidate>> pages) {
    List<List<Candidate>> sorted = new ArrayList<>(pages);
    sorted.sort(Comparator.comparingInt(Pages::number));
    String title = title(sorted.get(0));
    Set<Integer> numbers = new HashSet<>();
    return sorted.stream()
        .filter(p -> isTitle(title, title(p), number(p)) && numbers.add(number(p)))
        .toList();
  }

  private static boolean isTitle(String first, String other, int number) {
    return other.equals(first)
        || (other.startsWith(first)
            && other.length() <= first.length() + NUMBERING
            && other.substring(first.length()).contains(String.valueOf(number)));
  }

  private static String title(List<Candidate> page) {
    return Folding.words(String.valueOf(page.get(0).metadata().title()));
  }

  private static int number(List<Candidate> page) {
    Part part = page.get(0).metadata().part();
    return part == null ? 1 : part.number();
  }

  private static int last(List<List<Candidate>> pages) {
    int last = 0;
    for (List<Candidate> page : pages) {
      Part part = page.get(0).metadata().part();
      last = Math.max(last, part == null ? 1 : part.pages());
    }
    return last;
  }

  /** How many pages are not there before the last that is. */
  private static int missing(List<List<Candidate>> pages) {
    return number(pages.get(pages.size() - 1)) - pages.size();
  }

  private static String gaps(List<List<Candidate>> pages) {
    List<String> gaps = new ArrayList<>();
    int expected = 1;
    for (List<Candidate> page : pages) {
      gap(expected, number(page) - 1, gaps);
      expected = number(page) + 1;
    }
    gap(expected, last(pages), gaps);
    return String.join(", ", gaps);
  }

  private static void gap(int from, int to, List<String> gaps) {
    if (from <= to) {
      gaps.add(from == to ? String.valueOf(from) : from + " to " + to);
    }
  }
}
