package broadsheet.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Some pages of one site, to see what repeats on them. Which pages is decided by a hash of their
 * names, so that any order of adding gives the same sample. Thread-safe.
 */
final class SiteSample {

  /** Enough to see what stands on one page in twenty. */
  static final int PAGES = 128;

  private final TreeMap<Name, PageSample> pages = new TreeMap<>();
  private @Nullable Map<Long, Integer> repeated;

  synchronized void add(String page, PageSample sample) {
    Name name = new Name(Fingerprint.of(page), page);
    if (pages.size() < PAGES || name.compareTo(pages.lastKey()) < 0) {
      repeated = null;
      pages.put(name, sample);
      if (pages.size() > PAGES) {
        pages.pollLastEntry();
      }
    }
  }

  /**
   * The texts for which it makes a difference whether one sample of a site is known or another:
   * those that repeat in one of them alone, or more often, and those that were removed from a page
   * that the other does not have, or has otherwise.
   */
  static Set<Long> changed(@Nullable SiteSample one, @Nullable SiteSample other) {
    SiteSample now = one == null ? new SiteSample() : one;
    SiteSample before = other == null ? new SiteSample() : other;
    if (now.pages.equals(before.pages)) {
      return Set.of();
    }
    Set<Long> texts = new HashSet<>(now.repeated());
    texts.addAll(before.repeated());
    now.pages.forEach((name, page) -> addRemoved(page, before.pages.get(name), texts));
    before.pages.forEach((name, page) -> addRemoved(page, now.pages.get(name), texts));
    return texts;
  }

  private static void addRemoved(PageSample page, @Nullable PageSample same, Set<Long> texts) {
    if (!page.equals(same)) {
      page.removed().forEach(texts::add);
    }
  }

  /** A page's name, in the order of their hashes. */
  private record Name(long hash, String page) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      int order = Long.compareUnsigned(hash, other.hash);
      return order == 0 ? page.compareTo(other.page) : order;
    }
  }

  /** Fingerprints of the texts that stand in enough different stories. */
  private Set<Long> repeated() {
    return counted().keySet();
  }

  /** In how many different stories a text stands, by its fingerprint; 0 where in too few. */
  int stories(long text) {
    return counted().getOrDefault(text, 0);
  }

  private synchronized Map<Long, Integer> counted() {
    if (repeated == null) {
      repeated = count();
    }
    return repeated;
  }

  /** Whether cleaning removed a text from another story than this one. */
  synchronized boolean removedElsewhere(long text, PageSample page) {
    return pages.values().stream().anyMatch(p -> p.removed(text) && !p.sameStory(page));
  }

  private Map<Long, Integer> count() {
    if (pages.size() < Repetition.STORIES) {
      return Map.of();
    }
    Map<Long, Integer> stories = new HashMap<>();
    for (List<PageSample> story : stories()) {
      Set<Long> texts = new HashSet<>();
      story.forEach(p -> p.texts().forEach(texts::add));
      texts.forEach(t -> stories.merge(t, 1, Integer::sum));
    }
    stories.values().removeIf(count -> count < Repetition.STORIES);
    return stories;
  }

  /** The pages, those of one story together. */
  private List<List<PageSample>> stories() {
    List<List<PageSample>> stories = new ArrayList<>();
    for (PageSample page : pages.values()) {
      stories.stream()
          .filter(s -> s.stream().anyMatch(page::sameStory))
          .findFirst()
          .ifPresentOrElse(
              s -> s.add(page),
              () -> {
                List<PageSample> story = new ArrayList<>();
                story.add(page);
                stories.add(story);
              });
    }
    return stories;
  }
}
