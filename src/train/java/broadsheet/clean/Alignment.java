package broadsheet.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which texts of a source are story, found by laying them along the text that a reader kept: the
 * chain of texts, in the order of both, that covers most words of it.
 */
public final class Alignment {

  private static final int GRAM = 4;
  private static final int PLACES = 60;

  private final List<String> truth;
  private final Map<String, List<Integer>> grams = new HashMap<>();
  private final Map<String, List<Integer>> words = new HashMap<>();
  private final Set<Integer> edges = new HashSet<>();

  private Alignment(String text) {
    truth = new ArrayList<>();
    edges.add(0);
    for (String line : text.split("\n", -1)) {
      truth.addAll(Words.of(line));
      edges.add(truth.size());
    }
    for (int i = 0; i < truth.size(); i++) {
      words.computeIfAbsent(truth.get(i), w -> new ArrayList<>()).add(i);
      if (i + GRAM <= truth.size()) {
        grams.computeIfAbsent(gram(truth, i), g -> new ArrayList<>()).add(i);
      }
    }
  }

  private static String gram(List<String> words, int at) {
    return String.join(" ", words.subList(at, at + GRAM));
  }

  /** The share of each text that is story, from 0 to 1. */
  public static float[] shares(List<String> lines, String text) {
    return new Alignment(text).lay(lines);
  }

  private record Candidate(int line, int from, int to, double weight, float share, int before) {}

  private float[] lay(List<String> lines) {
    float[] shares = new float[lines.size()];
    int[] best = new int[truth.size() + 2];
    Arrays.fill(best, -1);
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<Candidate> mine = candidates(i, Words.of(lines.get(i)), best, all);
      for (Candidate c : mine) {
        all.add(c);
        update(best, c.to(), all.size() - 1, all);
      }
    }
    boolean[] used = new boolean[truth.size()];
    for (int at = query(best, truth.size(), all); at >= 0; at = all.get(at).before()) {
      Candidate c = all.get(at);
      shares[c.line()] = c.share();
      Arrays.fill(used, c.from(), c.to(), true);
    }
    for (Candidate c : all) {
      if (shares[c.line()] == 0 && c.share() > .8 && c.to() - c.from() >= 8 && isFree(used, c)) {
        shares[c.line()] = c.share();
        Arrays.fill(used, c.from(), c.to(), true);
      }
    }
    return shares;
  }

  private static boolean isFree(boolean[] used, Candidate c) {
    int free = 0;
    for (int i = c.from(); i < c.to(); i++) {
      free += used[i] ? 0 : 1;
    }
    return free > (c.to() - c.from()) * .7;
  }

  private List<Candidate> candidates(
      int line, List<String> words, int[] best, List<Candidate> all) {
    List<Candidate> found = new ArrayList<>();
    int size = words.size();
    if (size == 0) {
      return found;
    }
    Set<Integer> starts = new HashSet<>();
    boolean[] covered = new boolean[size];
    if (size > GRAM) {
      for (int i = 0; i + GRAM <= size; i++) {
        List<Integer> places = grams.getOrDefault(gram(words, i), List.of());
        if (!places.isEmpty()) {
          Arrays.fill(covered, i, i + GRAM, true);
          for (int place : places.subList(0, Math.min(places.size(), 6))) {
            if (starts.size() < 12) {
              starts.add(Math.max(0, place - i));
            }
          }
        }
      }
    } else {
      List<Integer> places = this.words.getOrDefault(words.get(0), List.of());
      for (int place : places.subList(0, Math.min(places.size(), PLACES))) {
        if (place + size <= truth.size()
            && truth.subList(place, place + size).equals(words)
            && (edges.contains(place) || edges.contains(place + size) || size > 3)) {
          starts.add(place);
        }
      }
      Arrays.fill(covered, true);
    }
    int count = 0;
    for (boolean c : covered) {
      count += c ? 1 : 0;
    }
    float share = (float) count / size;
    if (share < .3) {
      return found;
    }
    for (int start : starts) {
      int to = Math.min(truth.size(), start + size);
      int before = query(best, start + Math.min(2, size / 4), all);
      double weight = count + (before < 0 ? 0 : all.get(before).weight());
      found.add(new Candidate(line, start, to, weight, share, before));
    }
    return found;
  }

  private static int query(int[] best, int to, List<Candidate> all) {
    int found = -1;
    for (int i = to + 1; i > 0; i -= i & -i) {
      found = better(found, best[i], all);
    }
    return found;
  }

  private static void update(int[] best, int at, int candidate, List<Candidate> all) {
    for (int i = at + 1; i < best.length; i += i & -i) {
      best[i] = better(best[i], candidate, all);
    }
  }

  private static int better(int a, int b, List<Candidate> all) {
    return a < 0 ? b : b < 0 || all.get(a).weight() >= all.get(b).weight() ? a : b;
  }
}
