package broadsheet.site;

import broadsheet.archive.Entry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The features of stories by story, and the stories by feature, as numbers. */
final class FeatureIndex {

  /** For each story its features, the weightiest first. */
  private final int[][] byStory;

  /** Where each story stands among those of each of its features. */
  private final int[][] places;

  private final List<Named> features = new ArrayList<>();

  /** The stories that have feature f, ascending, from {@code first[f]} to {@code first[f + 1]}. */
  private final int[] first;

  private final int[] stories;
  private final float[] weights;

  private record Named(Feature feature, String name) {}

  FeatureIndex(List<Entry> entries) {
    byStory = numbered(entries);
    first = new int[features.size() + 1];
    for (int[] own : byStory) {
      for (int feature : own) {
        first[feature + 1]++;
      }
    }
    weights = new float[features.size()];
    for (int f = 0; f < weights.length; f++) {
      double rare = Math.log((byStory.length + 1.0) / first[f + 1]);
      weights[f] = (float) (features.get(f).feature().weight * rare);
    }
    for (int f = 1; f < first.length; f++) {
      first[f] += first[f - 1];
    }
    stories = new int[first[first.length - 1]];
    places = new int[byStory.length][];
    int[] next = first.clone();
    for (int i = 0; i < byStory.length; i++) {
      byStory[i] = sorted(byStory[i]);
      places[i] = new int[byStory[i].length];
      for (int k = 0; k < byStory[i].length; k++) {
        places[i][k] = next[byStory[i][k]]++;
        stories[places[i][k]] = i;
      }
    }
  }

  /** The numbers of each story's features, each once. */
  private int[][] numbered(List<Entry> entries) {
    int[][] found = new int[entries.size()][];
    Map<Feature, Map<String, Integer>> numbers = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      numbers.put(feature, new HashMap<>());
    }
    for (int i = 0; i < found.length; i++) {
      Entry entry = entries.get(i);
      IntStream.Builder own = IntStream.builder();
      numbers.forEach(
          (feature, known) ->
              feature.of(entry).forEach(name -> own.add(number(feature, name, known))));
      found[i] = own.build().distinct().toArray();
    }
    return found;
  }

  private int number(Feature feature, String name, Map<String, Integer> known) {
    Integer number = known.putIfAbsent(name, features.size());
    if (number != null) {
      return number;
    }
    features.add(new Named(feature, name));
    return features.size() - 1;
  }

  /** Few: sorting them as boxed numbers costs little. Those alone with a feature lose it. */
  private int[] sorted(int[] own) {
    return IntStream.of(own)
        .filter(f -> to(f) - from(f) > 1)
        .boxed()
        .sorted(this::compare)
        .mapToInt(f -> f)
        .toArray();
  }

  /** Of equals the first by name, so that the order does not depend on other stories. */
  private int compare(int one, int other) {
    int heavier = Float.compare(weights[other], weights[one]);
    return heavier == 0 ? features.get(one).name().compareTo(features.get(other).name()) : heavier;
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

  /** Where a story stands among those of each of its features. */
  int[] places(int story) {
    return places[story];
  }

  float weight(int feature) {
    return weights[feature];
  }

  int proof(int feature) {
    return features.get(feature).feature().proof;
  }
}
