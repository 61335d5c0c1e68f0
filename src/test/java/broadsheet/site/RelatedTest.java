package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Seed;
import broadsheet.archive.Entry;
import broadsheet.archive.Excerpt;
import broadsheet.article.StoryDate;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which stories are related to which. */
class RelatedTest {

  @RegisterExtension final Seed seed = new Seed(20261126);

  @Test
  void whatSharesMoreAndRarerThingsComesFirst() {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry(0, "Pilot boats", List.of("boats", "tides"), "Ines Ward"));
    entries.add(entry(1, "Other boats", List.of("boats"), "Tom Ash"));
    entries.add(entry(2, "Both of them", List.of("boats", "tides"), "Tom Ash"));
    entries.add(entry(3, "Elsewhere", List.of("bread"), "Ines Ward"));
    entries.add(entry(4, "Nothing at all", List.of(), "Ines Ward"));
    Related related = new Related(entries);
    assertThat(related.of(0)).extracting(Entry::key).containsExactly("2", "1");
    assertThat(related.of(4)).as("an author alone is not enough").isEmpty();
    assertThat(related.of(3)).isEmpty();
  }

  @Test
  void wordsOfTitlesTellWhereThereAreNoTopics() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      entries.add(entry(i, "Filler number " + (char) ('a' + i), List.of(), "x" + i));
    }
    entries.add(entry(20, "Lighthouse keeper retires", List.of(), "a"));
    entries.add(entry(21, "A Lighthouse and its last KEEPER", List.of(), "b"));
    entries.add(entry(22, "灯台守の日誌", List.of(), "c"));
    entries.add(entry(23, "百年前の灯台守の手紙", List.of(), "d"));
    Related related = new Related(entries);
    assertThat(related.of(20)).extracting(Entry::key).containsExactly("21");
    assertThat(related.of(22)).extracting(Entry::key).containsExactly("23");
  }

  @Test
  void fiveStoriesOfTheSameTopicsAreFoundAmongThousands() {
    Random random = new Random(7);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      List<String> topics = new ArrayList<>();
      for (int t = 0; t <= random.nextInt(4); t++) {
        topics.add("topic" + random.nextInt(300));
      }
      entries.add(entry(i, "Story " + i, topics, "author " + random.nextInt(60)));
    }
    Related related = new Related(entries);
    int shared = 0;
    int shown = 0;
    for (Entry entry : entries) {
      Set<String> topics = new HashSet<>(entry.topics());
      for (Entry other : related.of(entry.place())) {
        shown++;
        shared += Collections.disjoint(topics, other.topics()) ? 0 : 1;
        assertThat(other).isNotEqualTo(entry);
      }
      assertThat(related.of(entry.place())).doesNotHaveDuplicates();
    }
    assertThat(shown).isGreaterThan(14_000);
    assertThat(shared / (double) shown).isGreaterThan(0.99);
    Related again = new Related(entries);
    assertThat(entries)
        .allSatisfy(e -> assertThat(again.of(e.place())).isEqualTo(related.of(e.place())));
  }

  /** More stories share a topic than one is compared with. */
  @Test
  void whatAnEarlierBuildFoundMakesNoDifference() {
    Random random = seed.random();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      entries.add(some(random, i));
    }
    Relations before = Relations.NONE;
    for (int edit = 0; edit < 12; edit++) {
      List<Entry> placed = placed(entries);
      Related fresh = new Related(placed);
      Related again = new Related(placed, before);
      for (int i = 0; i < placed.size(); i++) {
        assertThat(again.of(i)).as("edit %d", edit).isEqualTo(fresh.of(i));
      }
      Relations after = again.relations();
      if (edit > 0) {
        Set<ByteBuffer> kept = rows(after);
        kept.retainAll(rows(before));
        assertThat(kept).as("found again").hasSizeGreaterThan(300);
      }
      before = after;
      change(random, entries, 3000 + edit);
    }
  }

  @Test
  void whereNothingChangedTheRelationsAreTheSame() {
    Random random = new Random(3);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      entries.add(some(random, i));
    }
    Related first = new Related(entries);
    entries.forEach(e -> first.of(e.place()));
    Related second = new Related(entries, first.relations());
    entries.forEach(e -> second.of(e.place()));
    assertThat(second.relations().bytes()).isEqualTo(first.relations().bytes());
  }

  private static void change(Random random, List<Entry> entries, int fresh) {
    int at = random.nextInt(entries.size());
    switch (random.nextInt(4)) {
      case 0 -> entries.add(at, some(random, fresh));
      case 1 -> entries.remove(at);
      case 2 -> entries.set(at, some(random, Integer.parseInt(entries.get(at).key())));
      default -> entries.add(entries.size() - at, entries.remove(at));
    }
  }

  private static Entry some(Random random, int number) {
    List<String> topics = new ArrayList<>();
    topics.add("topic" + random.nextInt(2000));
    if (random.nextInt(3) > 0) {
      topics.add("great topic " + (char) ('a' + random.nextInt(2)));
    }
    return entry(number, "Story of " + random.nextInt(400), topics, "author" + random.nextInt(90));
  }

  private static List<Entry> placed(List<Entry> entries) {
    return IntStream.range(0, entries.size()).mapToObj(i -> entries.get(i).at(i)).toList();
  }

  private static Set<ByteBuffer> rows(Relations relations) {
    int row = relations.bytes().length == 0 ? 1 : 8 * (2 + Related.MOST);
    return IntStream.range(0, relations.bytes().length / row)
        .mapToObj(i -> ByteBuffer.wrap(relations.bytes(), i * row, row))
        .collect(Collectors.toSet());
  }

  private static Entry entry(int number, String title, List<String> topics, String author) {
    return new Entry(
        number,
        Integer.toString(number),
        title,
        null,
        List.of(author),
        StoryDate.of(LocalDate.of(2024, 1, 1).plusDays(number)),
        null,
        topics,
        "en",
        null,
        null,
        "slug" + number,
        Excerpt.of(""),
        100,
        List.of(),
        List.of(),
        List.of(number + ".html"),
        List.of());
  }
}
