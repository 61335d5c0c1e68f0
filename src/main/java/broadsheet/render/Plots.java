package broadsheet.render;

import broadsheet.render.view.AboutView;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** Counts over time as drawings: bars in a box of fixed size, which the page scales. */
final class Plots {

  static final int WIDTH = 720;
  static final int HEIGHT = 160;
  static final int SPARK_WIDTH = 240;
  static final int SPARK_HEIGHT = 24;

  /** So many years have room for their names below the bars. */
  private static final int LABELS = 8;

  private final Words words;

  Plots(Words words) {
    this.words = words;
  }

  /** A bar for each year from the first to the last, those without stories included. */
  AboutView.Plot years(SortedMap<Year, Integer> stories) {
    int first = stories.firstKey().getValue();
    List<Integer> counts = counts(stories, first, stories.lastKey().getValue());
    List<List<String>> rows = new ArrayList<>();
    stories.forEach((year, n) -> rows.add(List.of(year.toString(), words.number(n))));
    return new AboutView.Plot(
        "plot-years",
        words.say("about.years"),
        words.say("about.most", words.number(Collections.max(counts))),
        bars(counts, WIDTH, HEIGHT, 3),
        marks(first, counts.size()),
        new AboutView.Table(List.of(words.say("about.year"), words.say("nav.stories")), rows));
  }

  /** A bar for each month of each year; its table has a row for each year. */
  AboutView.Plot months(SortedMap<YearMonth, Integer> stories) {
    int first = stories.firstKey().getYear();
    int last = stories.lastKey().getYear();
    List<Integer> counts = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(year)));
      for (int m = 1; m <= 12; m++) {
        int n = stories.getOrDefault(YearMonth.of(year, m), 0);
        counts.add(n);
        row.add(words.number(n));
      }
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of(words.say("about.year")));
    for (int m = 1; m <= 12; m++) {
      head.add(words.shortMonth(YearMonth.of(first, m)));
    }
    return new AboutView.Plot(
        "plot-months",
        words.say("about.months"),
        words.say("about.most", words.number(Collections.max(counts))),
        bars(counts, WIDTH, HEIGHT, 1),
        marks(first, last - first + 1),
        new AboutView.Table(head, rows));
  }

  /** A small drawing of one row of years, for a line of a table. */
  static String spark(SortedMap<Year, Integer> stories, int first, int last) {
    return bars(counts(stories, first, last), SPARK_WIDTH, SPARK_HEIGHT, 1);
  }

  /** A small drawing of one number of several, lying down. */
  static String bar(int count, int most) {
    int wide = Math.max(2, (int) ((long) count * SPARK_WIDTH / most));
    return "M0 4h" + wide + "v" + (SPARK_HEIGHT - 8) + "h" + -wide + "z";
  }

  private static List<Integer> counts(SortedMap<Year, Integer> stories, int first, int last) {
    List<Integer> counts = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      counts.add(stories.getOrDefault(Year.of(year), 0));
    }
    return counts;
  }

  /** Bars as the data of one SVG path; the fullest reaches the top, and one story can be seen. */
  private static String bars(List<Integer> counts, int width, int height, int gap) {
    int fullest = Math.max(1, Collections.max(counts));
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) > 0) {
        int left = i * width / counts.size();
        int right = Math.max(left + 1, (i + 1) * width / counts.size() - gap);
        int tall = Math.max(2, (int) ((long) counts.get(i) * height / fullest));
        path.append('M').append(left).append(' ').append(height);
        path.append('v').append(-tall).append('h').append(right - left);
        path.append('v').append(tall).append('z');
      }
    }
    return path.toString();
  }

  private static List<AboutView.Mark> marks(int first, int years) {
    int step = (years + LABELS - 1) / LABELS;
    List<AboutView.Mark> marks = new ArrayList<>();
    for (int i = 0; i < years; i += step) {
      marks.add(new AboutView.Mark(i * WIDTH / years, Integer.toString(first + i)));
    }
    return marks;
  }
}
