package broadsheet.render;

import broadsheet.render.view.View;
import broadsheet.site.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways between the sheets of a long listing. */
final class StepViews {

  static final View.Steps NONE = new View.Steps(null, null, null, List.of());

  private StepViews() {}

  /** The steps from a sheet, or null where the listing has one sheet alone. */
  static View.@Nullable Steps of(Sheet sheet, Words words, Cards cards) {
    if (sheet.count() == 1) {
      return null;
    }
    List<View.Link> ends = new ArrayList<>();
    String newer = sheet.newer();
    String older = sheet.older();
    if (newer != null) {
      ends.add(cards.link(words.say("sheet.newest"), sheet.newest()));
    }
    if (older != null) {
      ends.add(cards.link(words.say("sheet.oldest"), sheet.oldest()));
    }
    return new View.Steps(
        older == null ? null : cards.step("sheet.older", sheet(sheet, -1, words), older),
        newer == null ? null : cards.step("sheet.newer", sheet(sheet, 1, words), newer),
        place(sheet, words),
        ends);
  }

  /** Which sheet this is, in words. */
  static String place(Sheet sheet, Words words) {
    String number = words.number(sheet.number());
    return sheet.count() == 0
        ? words.say("sheet.number", number)
        : words.say("sheet.place", number, words.number(sheet.count()));
  }

  private static String sheet(Sheet sheet, int step, Words words) {
    return words.say("sheet.number", words.number(sheet.number() + step));
  }
}
