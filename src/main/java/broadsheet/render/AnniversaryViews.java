package broadsheet.render;

import broadsheet.render.view.DaysView;
import broadsheet.render.view.OnThisDayView;
import broadsheet.render.view.View;
import broadsheet.site.Anniversaries;
import broadsheet.site.AnniversariesPage;
import broadsheet.site.AnniversaryPage;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of the year. One object serves one page. */
final class AnniversaryViews {

  private final Words words;
  private final Cards cards;
  private final Heads heads;

  AnniversaryViews(Words words, Cards cards, Heads heads) {
    this.words = words;
    this.cards = cards;
    this.heads = heads;
  }

  DaysView of(AnniversariesPage page) {
    int fullest = page.days().values().stream().mapToInt(n -> n).max().orElse(0);
    Calendars calendars = new Calendars(words, cards.links());
    List<View.Month> months = new ArrayList<>();
    for (Month month : Month.values()) {
      months.add(calendars.monthOfAllYears(month, page.days(), fullest));
    }
    String title = words.say("nav.days");
    return new DaysView(
        heads.plain(page, title, "", false),
        title,
        words.count("count.days", page.days().size()),
        months);
  }

  OnThisDayView of(AnniversaryPage page) {
    int stories = page.editions().stream().mapToInt(AnniversaryPage.Edition::count).sum();
    String day = words.dayOfYear(page.day());
    return new OnThisDayView(
        heads.plain(page, words.say("days.title", day), "", false),
        List.of(cards.link(words.say("nav.days"), Anniversaries.CALENDAR)),
        day,
        words.count("count.stories", stories),
        page.editions().stream().map(this::edition).toList(),
        new View.Steps(
            step("days.earlier", page.earlier()),
            step("days.later", page.later()),
            null,
            List.of()));
  }

  private View.@Nullable Step step(String label, @Nullable MonthDay day) {
    return day == null ? null : cards.step(label, words.dayOfYear(day), Anniversaries.path(day));
  }

  private OnThisDayView.Edition edition(AnniversaryPage.Edition edition) {
    String path = Cards.path(edition.day());
    int shown = edition.stories().size();
    return new OnThisDayView.Edition(
        cards.link(Integer.toString(edition.day().getYear()), path),
        cards.cards(edition.stories()),
        edition.count() == shown
            ? null
            : cards.link(words.count("days.all", edition.count()), path));
  }
}
