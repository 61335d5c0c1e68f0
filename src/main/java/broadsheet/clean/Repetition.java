package broadsheet.clean;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What repeats on the pages of one site. First every page is observed, then each is settled: kept
 * blocks that stand in {@value #STORIES} or more different stories of the site are removed as
 * {@link Reason#REPEATED}.
 *
 * <p>Repetition alone only takes blocks at the beginning or the end of a story; at the end, one
 * other story is enough if cleaning removed the block there. In the middle of it a block goes only
 * if cleaning doubted it too, and a quotation or a heading stays, unless nothing follows the
 * heading. Several saves of one story count once, or they would erase each other. What a rule keeps
 * stays.
 *
 * <p>Memory is bounded: of each site at most {@value SiteSample#PAGES} pages are remembered, chosen
 * by a hash of their names, so the order of observing makes no difference. Thread-safe, as long as
 * all pages are observed before the first is settled.
 */
public final class Repetition {

  /** In fewer stories than this, the same words are no pattern of the site. */
  static final int STORIES = 3;

  /** Below this score cleaning doubted a block, and repetition may take it out of the middle. */
  private static final double DOUBT = 0.9;

  /** If more than this share of a page's words repeats, it is a copy and not furniture. */
  private static final double COPY = 0.7;

  private final Map<String, SiteSample> sites = new ConcurrentHashMap<>();

  /** The texts for which a site differs from what it was before, by its key. */
  private final Map<String, Set<Long>> changed = new ConcurrentHashMap<>();

  /**
   * Remembers what stands on a page.
   *
   * @param keys what pages of its site have in common: a host, a folder; each counts for itself
   * @param page the page's name, unique in the archive
   * @param cleaned its blocks
   */
  public void observe(Collection<String> keys, String page, Cleaned cleaned) {
    if (!keys.isEmpty()) {
      observe(keys, page, PageSample.of(cleaned));
    }
  }

  /** Remembers the sample of a page; otherwise as above. */
  public void observe(Collection<String> keys, String page, PageSample sample) {
    keys.forEach(k -> sites.computeIfAbsent(k, s -> new SiteSample()).add(page, sample));
  }

  /**
   * The page with what repeats on its site removed.
   *
   * @param keys as they were observed
   */
  public Cleaned settle(Collection<String> keys, Cleaned cleaned) {
    List<SiteSample> samples =
        keys.stream().map(sites::get).filter(Objects::nonNull).distinct().toList();
    if (samples.isEmpty()) {
      return cleaned;
    }
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < cleaned.blocks().size(); i++) {
      if (cleaned.blocks().get(i).kept() && !cleaned.blocks().get(i).ruled()) {
        kept.add(i);
      }
    }
    boolean[] gone = gone(cleaned, kept, samples);
    if (share(cleaned.blocks(), kept, gone) > COPY) {
      return cleaned;
    }
    List<Judged> blocks = new ArrayList<>(cleaned.blocks());
    for (int k = 0; k < gone.length; k++) {
      if (gone[k]) {
        Judged block = blocks.get(kept.get(k));
        blocks.set(kept.get(k), block.removed(Reason.REPEATED, because(keys, block)));
      }
    }
    return cleaned.with(blocks);
  }

  /**
   * Whether a page may have to be settled in another way than when only what {@code before} has was
   * observed; never no where it has. Both are to be complete.
   *
   * @param keys as they were observed, the same both times
   * @param page its sample, the same both times
   */
  public boolean changes(Collection<String> keys, PageSample page, Repetition before) {
    return keys.stream().anyMatch(k -> page.concerns(changed(k, before)));
  }

  private Set<Long> changed(String key, Repetition before) {
    return changed.computeIfAbsent(key, k -> SiteSample.changed(sites.get(k), before.sites.get(k)));
  }

  /** Which of the kept blocks go. */
  private static boolean[] gone(Cleaned cleaned, List<Integer> kept, List<SiteSample> samples) {
    List<Judged> blocks = kept.stream().map(cleaned.blocks()::get).toList();
    boolean[] gone = new boolean[blocks.size()];
    int first = 0;
    while (first < gone.length && edge(blocks.get(first), samples)) {
      gone[first++] = true;
    }
    PageSample page = PageSample.of(cleaned);
    int last = gone.length - 1;
    while (last >= first && closes(blocks.get(last), samples, page, last < gone.length - 1)) {
      gone[last--] = true;
    }
    for (int k = first; k <= last; k++) {
      gone[k] = blocks.get(k).score() < DOUBT && edge(blocks.get(k), samples);
    }
    return gone;
  }

  private static boolean edge(Judged judged, List<SiteSample> samples) {
    return !(judged.block() instanceof Block.Heading)
        && !(judged.block() instanceof Block.Quotation)
        && repeats(judged, samples);
  }

  /**
   * At the end a block also goes if cleaning took it out of another story, and a heading if it
   * repeats, or if all that it headed is gone.
   */
  private static boolean closes(
      Judged judged, List<SiteSample> samples, PageSample page, boolean followed) {
    if (judged.block() instanceof Block.Heading) {
      return followed || repeats(judged, samples);
    }
    return edge(judged, samples)
        || (!(judged.block() instanceof Block.Quotation)
            && samples.stream().anyMatch(s -> s.removedElsewhere(fingerprint(judged), page)));
  }

  private static boolean repeats(Judged judged, List<SiteSample> samples) {
    return samples.stream().anyMatch(s -> s.stories(fingerprint(judged)) > 0);
  }

  private String because(Collection<String> keys, Judged judged) {
    for (String key : keys) {
      SiteSample sample = sites.get(key);
      int stories = sample == null ? 0 : sample.stories(fingerprint(judged));
      if (stories > 0) {
        String site = key.endsWith("/") ? "the folder " + key : key;
        return "repeated in " + stories + " stories of " + site;
      }
    }
    return judged.block() instanceof Block.Heading
        ? "a heading of what repeats"
        : "removed from another story of the site";
  }

  private static long fingerprint(Judged judged) {
    return Fingerprint.of(judged.block().text());
  }

  /** How much of the kept text goes. */
  private static double share(List<Judged> blocks, List<Integer> kept, boolean[] gone) {
    long all = 0;
    long going = 0;
    for (int k = 0; k < gone.length; k++) {
      int length = blocks.get(kept.get(k)).block().text().length();
      all += length;
      going += gone[k] ? length : 0;
    }
    return all == 0 ? 0 : (double) going / all;
  }
}
