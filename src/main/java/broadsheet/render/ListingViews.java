package broadsheet.render;

import broadsheet.site.Kind;
import broadsheet.site.ListingPage;
import broadsheet.site.NamesPage;
import broadsheet.site.Sheet;
import broadsheet.site.Way;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of stories and of names. One object serves one page. */
final class ListingViews {

  /** So many names fit on a page without letters between them. */
  private static final int FEW = 40;

  private final Words words;
  private final Cards cards;
  private final Heads heads;

  ListingViews(Words words, Cards cards, Heads heads) {
    this.words = words;
    this.cards = cards;
    this.heads = heads;
  }

  View of(ListingPage page) {
    Sheet sheet = page.sheet();
    String name = page.name();
    String all = words.say("nav." + key(page.kind()));
    String title = name == null ? all : name;
    String feed = page.feed();
    return new View.Listing(
        heads.of(page, title + number(sheet), "", false, feed),
        name == null ? List.of() : List.of(cards.link(all, page.kind().folder() + "index.html")),
        title,
        words.count("count.stories", sheet.total()),
        null,
        cards.groups(sheet.stories(), YearMonth::from, words::monthAndYear, Cards::path),
        feed == null ? null : cards.links().to(feed),
        StepViews.NONE,
        StepViews.of(sheet, words, cards));
  }

  /** What tells the windows of two sheets apart. */
  private String number(Sheet sheet) {
    return sheet.newer() == null ? "" : ", " + StepViews.place(sheet, words);
  }

  View of(NamesPage page) {
    String key = key(page.kind());
    String before = page.before();
    String after = page.after();
    String title = words.say("nav." + key);
    return new View.Names(
        heads.plain(page, title, "", false),
        title,
        words.count("count." + key, total(page)),
        letters(page.names()),
        new View.Steps(
            before == null ? null : cards.step("names.before", title, before),
            after == null ? null : cards.step("names.after", title, after),
            page.count() == 1
                ? null
                : words.say("sheet.place", words.number(page.number()), words.number(page.count())),
            List.of()));
  }

  private static int total(NamesPage page) {
    return switch (page.kind()) {
      case SECTION -> page.contents().sections();
      case AUTHOR -> page.contents().authors();
      case TOPIC -> page.contents().topics();
      default -> page.contents().papers();
    };
  }

  private List<View.Letter> letters(List<Way> names) {
    if (names.size() <= FEW) {
      return List.of(new View.Letter(null, "names", cards.ways(names)));
    }
    Map<String, List<View.Link>> letters = new LinkedHashMap<>();
    for (Way name : names) {
      letters.computeIfAbsent(letter(name.name()), l -> new ArrayList<>()).add(cards.way(name));
    }
    List<View.Letter> found = new ArrayList<>();
    letters.forEach((l, ways) -> found.add(new View.Letter(l, "names-" + found.size(), ways)));
    return found;
  }

  private String letter(String name) {
    int first = name.codePointAt(0);
    return Character.isLetter(first)
        ? Character.toString(first).toUpperCase(words.locale())
        : Character.isDigit(first) ? "0–9" : "#";
  }

  private static String key(Kind kind) {
    return kind.folder().substring(0, kind.folder().length() - 1);
  }
}
