package broadsheet.archive;

import broadsheet.digest.Digest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the texts of stories are, by the places of the stories: in plain numbers, for there may be
 * a million of them, and nearly all stand on one page. Immutable.
 */
final class StoredTexts {
  private static final int HALVES = 4;

  private final int[] numbers;
  private final int[] drafts;

  /** The halves of two digests of each: of what it is made of, and of the article. */
  private final long[] digests;

  private final Map<Integer, List<Stored>> several = new HashMap<>();

  /** Of each story where the text of each of its pages is. */
  StoredTexts(List<List<Stored>> stories) {
    numbers = new int[stories.size()];
    drafts = new int[stories.size()];
    digests = new long[stories.size() * HALVES];
    for (int i = 0; i < numbers.length; i++) {
      List<Stored> pages = stories.get(i);
      if (pages.size() > 1) {
        several.put(i, pages);
      }
      put(i, pages.get(0));
    }
  }

  private void put(int place, Stored text) {
    numbers[place] = text.number();
    drafts[place] = text.draft();
    int at = place * HALVES;
    digests[at] = text.made().high();
    digests[at + 1] = text.made().low();
    digests[at + 2] = text.digest().high();
    digests[at + 3] = text.digest().low();
  }

  /** Where the text of each page of the story at a place is. */
  List<Stored> get(int place) {
    List<Stored> pages = several.get(place);
    int at = place * HALVES;
    return pages == null
        ? List.of(
            new Stored(
                numbers[place],
                new Digest(digests[at], digests[at + 1]),
                drafts[place],
                new Digest(digests[at + 2], digests[at + 3])))
        : pages;
  }
}
