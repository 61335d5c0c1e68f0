package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.archive.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names A to Z. */
class NamesTest {

  private static final Contents NOTHING = new Contents(0, 0, 0, 0, 0, 0, 0, 0, null, null, null);

  @Test
  void aLetterWithAMarkStandsUnderThePlainOneWhereTheLanguageTakesThemForOne() {
    assertThat(letters(Locale.ENGLISH, "Émile Rook", "Eva Lund", "Zoe Pike", "Ada Moss"))
        .containsExactly("A: Ada Moss", "E: Émile Rook", "E: Eva Lund", "Z: Zoe Pike");
    assertThat(letters(Locale.forLanguageTag("sv"), "Åke Lind", "Zoe Pike", "Ada Moss"))
        .containsExactly("A: Ada Moss", "Z: Zoe Pike", "Å: Åke Lind");
  }

  @Test
  void theSitesOwnScriptComesFirstAndEachScriptHasItsOrder() {
    assertThat(letters(Locale.forLanguageTag("ru"), "Ada Moss", "Яна Рек", "Борис Лес", "7 days"))
        .containsExactly("Б: Борис Лес", "Я: Яна Рек", "A: Ada Moss", "0–9: 7 days");
    assertThat(letters(Locale.ENGLISH, "Яна Рек", "“Ada” Moss", "金子 光", "김 하늘"))
        .contains("A: “Ada” Moss", "Я: Яна Рек", "漢: 金子 光", "ㄱ: 김 하늘");
  }

  @Test
  void fewNamesStandOnOnePageAndManyOnOneForEachLetter() {
    assertThat(paths(names(new Random(5), Names.ALL))).containsExactly("authors/index.html");
    assertThat(paths(names(new Random(5), Names.ALL + 1)))
        .contains("authors/index.html", "authors/letter-a.html", "authors/letter-u0416.html");
  }

  @Test
  void aNewNameMovesNoOtherToAnotherPage() {
    for (long seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      List<String> names = names(random, 400);
      Map<String, String> before = places(names);
      names.addAll(names(random, 200).stream().map(n -> n + " the younger").toList());
      assertThat(places(names)).as("seed %d", seed).containsAllEntriesOf(before);
    }
  }

  @Test
  void everyNameStandsOnceAmongTheLetters() {
    List<String> names = names(new Random(11), 777);
    assertThat(places(names).keySet()).containsExactlyInAnyOrderElementsOf(names);
  }

  private static Map<String, String> places(List<String> names) {
    Map<String, String> places = new HashMap<>();
    pages(names)
        .forEach(
            page -> {
              if (page.letter() != null) {
                page.parts()
                    .forEach(
                        part ->
                            part.names()
                                .forEach(
                                    way ->
                                        assertThat(places.put(way.name(), page.path())).isNull()));
              }
            });
    return places;
  }

  private static List<String> letters(Locale language, String... names) {
    List<String> found = new ArrayList<>();
    new Names(NOTHING, language)
        .pages(Kind.AUTHOR, groups(List.of(names)))
        .map(page -> (NamesPage) page)
        .flatMap(page -> page.parts().stream())
        .forEach(part -> part.names().forEach(n -> found.add(part.letter() + ": " + n.name())));
    return found;
  }

  private static List<String> paths(List<String> names) {
    return pages(names).stream().map(NamesPage::path).toList();
  }

  private static List<NamesPage> pages(List<String> names) {
    return new Names(NOTHING, Locale.ENGLISH)
        .pages(Kind.AUTHOR, groups(names))
        .map(page -> (NamesPage) page)
        .toList();
  }

  private static List<Group> groups(List<String> names) {
    return names.stream()
        .map(n -> new Group(n, FakeArchive.slug(n), List.of(), Set.of(n)))
        .toList();
  }

  private static List<String> names(Random random, int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      char first = (char) (i % 7 == 0 ? 'А' + random.nextInt(10) : 'A' + random.nextInt(26));
      names.add(first + "da Moss " + i);
    }
    return names;
  }
}
