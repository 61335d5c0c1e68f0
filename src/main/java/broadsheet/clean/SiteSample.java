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

  private final TreeMap<String, PageSample> pages = new TreeMap<>();
  private @Nullable Set<Long> repeated;

  synchronized void add(String page, PageSample sample) {
    repeated = null;
    pages.put("%016x %s".formatted(Fingerprint.of(page), page), sample);
    if (pages.size() > PAGES) {
      pages.pollLastEntry();
    }
  }

  /** Fingerprints of the texts that stand in enough different stories. */
  synchronized Set<Long> repeated() {
    if (repeated == null) {
      repeated = count();
    }
    return repeated;
  }

  /** Whether cleaning removed a text from another story than this one. */
  synchronized boolean removedElsewhere(long text, PageSample page) {
    return pages.values().stream().anyMatch(p -> p.removed(text) && !p.sameStory(page));
  }

  private Set<Long> count() {
    if (pages.size() < Repetition.STORIES) {
      return Set.of();
    }
    Map<Long, Integer> stories = new HashMap<>();
    for (List<PageSample> story : stories()) {
      Set<Long> texts = new HashSet<>();
      story.forEach(p -> p.texts().forEach(texts::add));
      texts.forEach(t -> stories.merge(t, 1, Integer::sum));
    }
    Set<Long> enough = new HashSet<>();
    stories.forEach(
        (text, count) -> {
          if (count >= Repetition.STORIES) {
            enough.add(text);
          }
        });
    return enough;
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
