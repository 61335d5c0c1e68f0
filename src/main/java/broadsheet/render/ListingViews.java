package broadsheet.render;

import broadsheet.render.view.ListingView;
import broadsheet.render.view.NamesView;
import broadsheet.render.view.View;
import broadsheet.site.Contents;
import broadsheet.site.Kind;
import broadsheet.site.ListingPage;
import broadsheet.site.NamesPage;
import broadsheet.site.Sheet;
import broadsheet.site.Way;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

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

  ListingView of(ListingPage page) {
    Sheet sheet = page.sheet();
    String name = page.name();
    String all = words.say("nav." + key(page.kind()));
    String title = name == null ? all : name(page.kind(), name);
    String feed = page.feed();
    return new ListingView(
        heads.of(page, title + number(sheet), "", false, feed),
        name == null ? List.of() : List.of(cards.link(all, page.kind().folder() + "index.html")),
        title,
        words.count("count.stories", sheet.total()),
        null,
        cards.groups(sheet.stories(), YearMonth::from, words::monthAndYear, Cards::path),
        feed == null ? null : cards.links().to(feed),
        page.book() == null ? null : cards.links().to(page.book()),
        StepViews.NONE,
        StepViews.of(sheet, words, cards));
  }

  /** What tells the windows of two sheets apart. */
  private String number(Sheet sheet) {
    return sheet.newer() == null ? "" : ", " + StepViews.place(sheet, words);
  }

  NamesView of(NamesPage page) {
    String key = key(page.kind());
    String all = words.say("nav." + key);
    String letter = page.letter();
    String title = letter == null ? all : words.say("names.letter", all, letter);
    Way earlier = page.earlier();
    Way later = page.later();
    return new NamesView(
        heads.plain(page, title, "", false),
        letter == null ? List.of() : List.of(cards.link(all, page.kind().folder() + "index.html")),
        title,
        words.count("count." + key, count(page)),
        index(page),
        parts(page),
        new View.Steps(
            earlier == null ? null : step("names.before", earlier),
            later == null ? null : step("names.after", later),
            null,
            List.of()));
  }

  private View.Step step(String label, Way letter) {
    return cards.step(label, letter.name(), String.valueOf(letter.path()));
  }

  private static int count(NamesPage page) {
    Contents contents = page.contents();
    return page.letter() != null
        ? page.parts().get(0).names().size()
        : switch (page.kind()) {
          case SECTION -> contents.sections();
          case AUTHOR -> contents.authors();
          case TOPIC -> contents.topics();
          case LANGUAGE -> contents.languages();
          default -> contents.papers();
        };
  }

  /** The ways to the letters; few names need none. */
  private List<View.Link> index(NamesPage page) {
    if (few(page)) {
      return List.of();
    }
    List<View.Link> index = new ArrayList<>();
    for (Way letter : page.letters()) {
      String path = letter.path();
      boolean current = letter.name().equals(page.letter());
      String href = path == null ? "#" + id(index.size()) : cards.links().to(path);
      index.add(new View.Link(letter.name(), href, "", current));
    }
    return index;
  }

  private static boolean few(NamesPage page) {
    return page.kind() == Kind.LANGUAGE
        || (page.letters().stream().allMatch(l -> l.path() == null)
            && page.parts().stream().mapToInt(p -> p.names().size()).sum() <= FEW);
  }

  private static String id(int number) {
    return "names-" + number;
  }

  private List<NamesView.Letter> parts(NamesPage page) {
    if (few(page)) {
      List<Way> names = page.parts().stream().flatMap(p -> p.names().stream()).toList();
      return List.of(new NamesView.Letter(null, "names", names(page.kind(), names)));
    }
    List<NamesView.Letter> parts = new ArrayList<>();
    for (NamesPage.Part part : page.parts()) {
      String letter = part.letter();
      parts.add(
          new NamesView.Letter(
              letter == null ? words.say("names.most") : letter,
              id(parts.size()),
              names(page.kind(), part.names())));
    }
    return parts;
  }

  private List<View.Link> names(Kind kind, List<Way> names) {
    return names.stream()
        .map(n -> cards.way(new Way(name(kind, n.name()), n.path(), n.stories())))
        .toList();
  }

  /** A language is found by its tag and shown by its name. */
  private String name(Kind kind, String name) {
    return kind == Kind.LANGUAGE ? words.language(name) : name;
  }

  private static String key(Kind kind) {
    return kind.folder().substring(0, kind.folder().length() - 1);
  }
}
