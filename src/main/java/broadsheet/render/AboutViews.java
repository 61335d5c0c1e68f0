package broadsheet.render;

import broadsheet.article.Reason;
import broadsheet.render.view.AboutView;
import broadsheet.site.AboutPage;
import broadsheet.site.Contents;
import broadsheet.site.Strand;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The page about the archive. */
final class AboutViews {

  private final Words words;
  private final Cards cards;
  private final Heads heads;
  private final Plots plots;

  AboutViews(Words words, Cards cards, Heads heads) {
    this.words = words;
    this.cards = cards;
    this.heads = heads;
    this.plots = new Plots(words);
  }

  AboutView of(AboutPage page) {
    List<AboutView.Plot> drawn = new ArrayList<>();
    SortedMap<Year, Integer> years = years(page.months());
    if (years.size() > 1) {
      drawn.add(plots.years(years));
    }
    if (page.months().size() > 1) {
      drawn.add(plots.months(page.months()));
    }
    List<AboutView.Strands> strands = new ArrayList<>();
    add(strands, "sections", page.sections(), years);
    add(strands, "papers", page.papers(), years);
    String title = words.say("nav.about");
    return new AboutView(
        heads.plain(page, title, "", false), title, facts(page), drawn, strands, removals(page));
  }

  private List<AboutView.Removal> removals(AboutPage page) {
    int most = page.removals().values().stream().max(Integer::compare).orElse(1);
    return page.removals().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(
            e ->
                new AboutView.Removal(
                    words.say("reason." + key(e.getKey())),
                    words.number(e.getValue()),
                    Plots.bar(e.getValue(), most)))
        .toList();
  }

  private static String key(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<AboutView.Fact> facts(AboutPage page) {
    Contents contents = page.contents();
    List<AboutView.Fact> facts = new ArrayList<>();
    add(facts, "stories", contents.stories(), "stories/index.html");
    LocalDate first = contents.first();
    LocalDate last = contents.last();
    if (first != null && last != null) {
      facts.add(new AboutView.Fact(words.say("about.from"), words.day(first), null));
      facts.add(new AboutView.Fact(words.say("about.to"), words.day(last), null));
    }
    add(facts, "undated", contents.undated(), "undated/index.html");
    add(facts, "years", contents.years(), "years/index.html");
    add(facts, "sections", contents.sections(), "sections/index.html");
    add(facts, "authors", contents.authors(), "authors/index.html");
    add(facts, "topics", contents.topics(), "topics/index.html");
    add(facts, "papers", contents.papers(), "papers/index.html");
    add(facts, "languages", page.languages(), "languages/index.html");
    add(facts, "held", page.held(), null);
    return facts;
  }

  private void add(List<AboutView.Fact> facts, String key, int number, @Nullable String path) {
    if (number > 0) {
      facts.add(
          new AboutView.Fact(
              words.say("nav." + key),
              words.number(number),
              path == null ? null : cards.links().to(path)));
    }
  }

  private static SortedMap<Year, Integer> years(SortedMap<YearMonth, Integer> months) {
    SortedMap<Year, Integer> years = new TreeMap<>();
    months.forEach((month, n) -> years.merge(Year.of(month.getYear()), n, Integer::sum));
    return years;
  }

  private void add(
      List<AboutView.Strands> all,
      String key,
      List<Strand> strands,
      SortedMap<Year, Integer> years) {
    if (strands.isEmpty() || years.size() < 2) {
      return;
    }
    int first = years.firstKey().getValue();
    int last = years.lastKey().getValue();
    all.add(
        new AboutView.Strands(
            "over-" + key,
            words.say("about.over." + key),
            words.say("nav." + key),
            strands.stream().map(s -> strand(s, first, last)).toList()));
  }

  private String span(SortedMap<Year, Integer> years) {
    if (years.isEmpty()) {
      return "";
    }
    String first = years.firstKey().toString();
    String last = years.lastKey().toString();
    return first.equals(last) ? first : words.say("about.span", first, last);
  }

  private AboutView.Strand strand(Strand strand, int first, int last) {
    SortedMap<Year, Integer> years = strand.years();
    return new AboutView.Strand(
        cards.way(strand.way()),
        years.isEmpty() ? "" : Plots.spark(years, first, last),
        span(years));
  }
}
