package broadsheet.site;

import broadsheet.archive.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The features of stories by story, and the stories by feature, as numbers. */
final class FeatureIndex {

  private final Map<Feature, Integer> numbers = new HashMap<>();

  /** For each story its features, the weightiest first. */
  private final int[][] byStory;

  private final List<Feature.Kind> kinds = new ArrayList<>();

  /** The stories that have feature f, ascending, from {@code first[f]} to {@code first[f + 1]}. */
  private final int[] first;

  private final int[] stories;
  private final float[] weights;

  FeatureIndex(List<Entry> entries) {
    byStory = new int[entries.size()][];
    for (int i = 0; i < byStory.length; i++) {
      byStory[i] = Feature.of(entries.get(i)).stream().mapToInt(this::number).toArray();
    }
    first = new int[numbers.size() + 1];
    for (int[] features : byStory) {
      for (int feature : features) {
        first[feature + 1]++;
      }
    }
    for (int f = 1; f < first.length; f++) {
      first[f] += first[f - 1];
    }
    stories = new int[first[first.length - 1]];
    int[] next = first.clone();
    for (int i = 0; i < byStory.length; i++) {
      for (int feature : byStory[i]) {
        stories[next[feature]++] = i;
      }
    }
    weights = new float[numbers.size()];
    for (int f = 0; f < weights.length; f++) {
      double rare = Math.log((byStory.length + 1.0) / (to(f) - from(f)));
      weights[f] = (float) (kinds.get(f).weight * rare);
    }
    for (int i = 0; i < byStory.length; i++) {
      byStory[i] = sorted(byStory[i]);
    }
  }

  private int number(Feature feature) {
    Integer known = numbers.putIfAbsent(feature, numbers.size());
    if (known != null) {
      return known;
    }
    kinds.add(feature.kind());
    return kinds.size() - 1;
  }

  /** Few: sorting them as boxed numbers costs little. Those alone with a feature lose it. */
  private int[] sorted(int[] features) {
    return IntStream.of(features)
        .filter(f -> to(f) - from(f) > 1)
        .boxed()
        .sorted((a, b) -> compare(a, b))
        .mapToInt(f -> f)
        .toArray();
  }

  private int compare(int one, int other) {
    int heavier = Float.compare(weights[other], weights[one]);
    return heavier == 0 ? Integer.compare(one, other) : heavier;
  }

  /** The features of a story that others have too, the weightiest first. */
  int[] weightiestFirst(int story) {
    return byStory[story];
  }

  /** Where the stories of a feature begin. */
  int from(int feature) {
    return first[feature];
  }

  /** Where they end. */
  int to(int feature) {
    return first[feature + 1];
  }

  /** The story at a place among those of a feature. */
  int story(int place) {
    return stories[place];
  }

  /** Where a story stands among those of a feature that it has. */
  int find(int feature, int story) {
    return Arrays.binarySearch(stories, from(feature), to(feature), story);
  }

  float weight(int feature) {
    return weights[feature];
  }

  int proof(int feature) {
    return kinds.get(feature).proof;
  }
}
