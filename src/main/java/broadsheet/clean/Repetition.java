package broadsheet.clean;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What repeats on the pages of one site. First every page is observed, then each is settled: kept
 * blocks that stand in {@value #STORIES} or more different stories of the site are removed as
 * {@link Reason#REPEATED}.
 *
 * <p>Repetition alone only takes blocks at the beginning or the end of a story. In the middle of it
 * a block goes only if cleaning doubted it too, and a quotation or a heading stays, unless nothing
 * follows the heading. Several saves of one story count once, or they would erase each other.
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

  /**
   * Remembers what stands on a page.
   *
   * @param site the key of its site: a host, or where that is unknown, a folder
   * @param page the page's name, unique in the archive
   * @param cleaned its blocks
   */
  public void observe(String site, String page, Cleaned cleaned) {
    sites.computeIfAbsent(site, s -> new SiteSample()).add(page, PageSample.of(cleaned));
  }

  /** The page with what repeats on its site removed. */
  public Cleaned settle(String site, Cleaned cleaned) {
    SiteSample sample = sites.get(site);
    Set<Long> repeated = sample == null ? Set.of() : sample.repeated();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < cleaned.blocks().size(); i++) {
      if (cleaned.blocks().get(i).kept()) {
        kept.add(i);
      }
    }
    boolean[] gone = gone(cleaned.blocks(), kept, repeated);
    if (share(cleaned.blocks(), kept, gone) > COPY) {
      return cleaned;
    }
    List<Judged> blocks = new ArrayList<>(cleaned.blocks());
    for (int k = 0; k < gone.length; k++) {
      if (gone[k]) {
        blocks.set(
            kept.get(k),
            blocks.get(kept.get(k)).removed(Reason.REPEATED, "stands on other pages of the site"));
      }
    }
    return new Cleaned(cleaned.metadata(), blocks, cleaned.held());
  }

  /** Which of the kept blocks go. */
  private static boolean[] gone(List<Judged> blocks, List<Integer> kept, Set<Long> repeated) {
    boolean[] gone = new boolean[kept.size()];
    int first = 0;
    while (first < gone.length && edge(blocks.get(kept.get(first)), repeated)) {
      gone[first++] = true;
    }
    int last = gone.length - 1;
    while (last >= first && closes(blocks.get(kept.get(last)), repeated, last < gone.length - 1)) {
      gone[last--] = true;
    }
    for (int k = first; k <= last; k++) {
      Judged block = blocks.get(kept.get(k));
      gone[k] = block.score() < DOUBT && edge(block, repeated);
    }
    return gone;
  }

  private static boolean edge(Judged judged, Set<Long> repeated) {
    return !(judged.block() instanceof Block.Heading)
        && !(judged.block() instanceof Block.Quotation)
        && repeats(judged, repeated);
  }

  /** At the end a heading goes too if it repeats, or if all that it headed is gone. */
  private static boolean closes(Judged judged, Set<Long> repeated, boolean followed) {
    return judged.block() instanceof Block.Heading
        ? followed || repeats(judged, repeated)
        : edge(judged, repeated);
  }

  private static boolean repeats(Judged judged, Set<Long> repeated) {
    return !repeated.isEmpty() && repeated.contains(Fingerprint.of(judged.block().text()));
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
