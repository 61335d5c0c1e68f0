package broadsheet.site;

import broadsheet.archive.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pages of names: an A to Z. Up to {@value #ALL} names stand on one page; more have a page for
 * each letter, {@code authors/letter-a.html}, whose address says the letter and so stays whatever
 * names are added. Immutable.
 */
final class Names {

  /** So many names stand on one page. */
  static final int ALL = 300;

  /** So many names stand in front of the letters, where each letter has a page. */
  private static final int MOST = 60;

  private final Contents contents;
  private final Locale language;

  Names(Contents contents, Locale language) {
    this.contents = contents;
    this.language = language;
  }

  /** The pages of a kind; none where it has no names. */
  Stream<Page> pages(Kind kind, List<Group> groups) {
    if (groups.isEmpty()) {
      return Stream.empty();
    }
    List<NamesPage.Part> parts = parts(kind, groups);
    String index = kind.folder() + "index.html";
    if (groups.size() <= ALL) {
      List<Way> letters = parts.stream().map(p -> new Way(letter(p), null, 0)).toList();
      return Stream.of(new NamesPage(index, contents, kind, null, letters, parts, null, null));
    }
    List<Way> letters =
        parts.stream()
            .map(p -> new Way(letter(p), kind.folder() + file(letter(p)), p.names().size()))
            .toList();
    Page all = new NamesPage(index, contents, kind, null, letters, most(kind, groups), null, null);
    return Stream.concat(
        Stream.of(all),
        IntStream.range(0, parts.size()).mapToObj(i -> page(kind, letters, parts, i)));
  }

  private Page page(Kind kind, List<Way> letters, List<NamesPage.Part> parts, int place) {
    return new NamesPage(
        String.valueOf(letters.get(place).path()),
        contents,
        kind,
        letters.get(place).name(),
        letters,
        List.of(parts.get(place)),
        place == 0 ? null : letters.get(place - 1),
        place == letters.size() - 1 ? null : letters.get(place + 1));
  }

  private List<NamesPage.Part> parts(Kind kind, List<Group> groups) {
    Map<String, List<Way>> letters = new LinkedHashMap<>();
    for (Alphabet.Placed<Group> placed : new Alphabet(language).sort(groups, Group::name)) {
      letters
          .computeIfAbsent(placed.letter(), l -> new ArrayList<>())
          .add(Shelves.way(kind, placed.thing()));
    }
    return letters.entrySet().stream()
        .map(e -> new NamesPage.Part(e.getKey(), e.getValue()))
        .toList();
  }

  private static List<NamesPage.Part> most(Kind kind, List<Group> groups) {
    List<Way> most =
        groups.stream()
            .sorted(Comparator.comparingInt((Group g) -> -g.entries().size()))
            .limit(MOST)
            .map(g -> Shelves.way(kind, g))
            .toList();
    return List.of(new NamesPage.Part(null, most));
  }

  private static String letter(NamesPage.Part part) {
    return String.valueOf(part.letter());
  }

  /** ASCII alone, so that no host and no archive of files can misspell it. */
  private static String file(String letter) {
    int first = letter.codePointAt(0);
    String name =
        first >= 'A' && first <= 'Z' && letter.length() == 1
            ? letter.toLowerCase(Locale.ROOT)
            : first == '#'
                ? "other"
                : first == '0' ? "digits" : String.format(Locale.ROOT, "u%04x", first);
    return "letter-" + name + ".html";
  }
}
