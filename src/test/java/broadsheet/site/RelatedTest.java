package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.archive.Entry;
import broadsheet.article.StoryDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which stories are related to which. */
class RelatedTest {

  @Test
  void whatSharesMoreAndRarerThingsComesFirst() {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry(0, "Pilot boats", List.of("boats", "tides"), "Ines Ward"));
    entries.add(entry(1, "Other boats", List.of("boats"), "Tom Ash"));
    entries.add(entry(2, "Both of them", List.of("boats", "tides"), "Tom Ash"));
    entries.add(entry(3, "Elsewhere", List.of("bread"), "Ines Ward"));
    entries.add(entry(4, "Nothing at all", List.of(), "Ines Ward"));
    Related related = new Related(entries);
    assertThat(related.of(entries.get(0))).extracting(Entry::key).containsExactly("2", "1");
    assertThat(related.of(entries.get(4))).as("an author alone is not enough").isEmpty();
    assertThat(related.of(entries.get(3))).isEmpty();
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
    assertThat(related.of(entries.get(20))).extracting(Entry::key).containsExactly("21");
    assertThat(related.of(entries.get(22))).extracting(Entry::key).containsExactly("23");
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
      for (Entry other : related.of(entry)) {
        shown++;
        shared += Collections.disjoint(topics, other.topics()) ? 0 : 1;
        assertThat(other).isNotEqualTo(entry);
      }
      assertThat(related.of(entry)).doesNotHaveDuplicates();
    }
    assertThat(shown).isGreaterThan(14_000);
    assertThat(shared / (double) shown).isGreaterThan(0.99);
    Related again = new Related(entries);
    assertThat(entries).allSatisfy(e -> assertThat(again.of(e)).isEqualTo(related.of(e)));
  }

  private static Entry entry(int number, String title, List<String> topics, String author) {
    return new Entry(
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
        "",
        100,
        List.of(),
        List.of(),
        List.of(number + ".html"),
        List.of());
  }
}
