package broadsheet.check;

import broadsheet.article.Reason;
import com.google.gson.stream.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The record of removals: which texts were removed from which source. A text that was removed from
 * many is kept once. Immutable, thread-safe.
 */
final class Removals {

  /** Texts of this weight or more are looked for inside other text as well. */
  static final int LONG = 4 * Words.WORD;

  private static final int SHOWN = 60;

  /** What is in the story by definition: its head states it, or it stands there once already. */
  private static final Set<String> STATED =
      Arrays.stream(Reason.values())
          .filter(r -> r.inHead() || r == Reason.DUPLICATE)
          .map(Reason::label)
          .collect(Collectors.toUnmodifiableSet());

  /** What may be words of the story all the same: a pull quote, or a hidden copy of a caption. */
  private static final Set<String> PERHAPS_STORY =
      Set.of(
          Reason.FURNITURE.label(),
          Reason.HIDDEN.label(),
          Reason.CORRECTION.label(),
          Reason.RULE.label(),
          Reason.NO_STORY.label());

  /**
   * A text that was removed somewhere.
   *
   * @param id from 0
   * @param gram hash of its first words, or 0 for a short text
   * @param words how many it has
   * @param hash of all of them
   * @param source the first that it was removed from
   * @param reason why, there
   * @param shown how it begins
   */
  record Text(
      int id, long gram, int words, long hash, String source, String reason, String shown) {}

  private final List<Text> texts = new ArrayList<>();
  private final Map<Long, Text> byHash = new HashMap<>();

  /** By source: the texts, twice their number, and one more for what may be words of the story. */
  private final Map<String, int[]> bySource = new HashMap<>();

  private Text[] byGram = {};

  /** Which grams there may be, so that most words of a page cost one look. */
  private long[] filter = {0};

  private Removals() {}

  static Removals none() {
    return new Removals();
  }

  /** Reads a record: a line of JSON a source. */
  static Removals read(Path file) throws IOException {
    Removals removals = new Removals();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          removals.addSource(line);
        } catch (IOException | IllegalStateException e) {
          throw new IOException(
              "%s:%d: is no record of removals; build the site again".formatted(file, number), e);
        }
      }
    }
    removals.index();
    return removals;
  }

  List<Text> texts() {
    return texts;
  }

  /** The short or long text that is exactly these words, if it was removed from the source. */
  boolean wasRemoved(String source, Text text) {
    return find(source, text.id()) >= 0;
  }

  /** Whether the text was removed from the source as something that no story says. */
  boolean isForeign(String source, Text text) {
    int at = find(source, text.id());
    return at >= 0 && (own(source)[at] & 1) == 0;
  }

  /** The text with this hash, whatever its length; or null. */
  @Nullable Text exact(long hash, int words) {
    Text text = byHash.get(hash);
    return text != null && text.words() == words ? text : null;
  }

  /** Gives each long text that begins at a place of the words. */
  void longAt(Words words, int place, Consumer<Text> found) {
    if (place + Words.GRAM > words.count()) {
      return;
    }
    long gram = words.hash(place, place + Words.GRAM);
    int bit = bit(gram);
    if ((filter[bit >> 6] & (1L << bit)) == 0) {
      return;
    }
    for (int i = first(gram, 0); i < byGram.length && byGram[i].gram() == gram; ) {
      int length = byGram[i].words();
      if (place + length <= words.count()) {
        Text text = exact(words.hash(place, place + length), length);
        if (text != null) {
          found.accept(text);
        }
      }
      i = first(gram, length + 1);
    }
  }

  private int[] own(String source) {
    return bySource.getOrDefault(source, new int[0]);
  }

  private int find(String source, int id) {
    int[] ids = own(source);
    int at = Arrays.binarySearch(ids, id * 2);
    at = at >= 0 ? at : -at - 1;
    return at < ids.length && ids[at] >> 1 == id ? at : -1;
  }

  private void addSource(String line) throws IOException {
    String source = "";
    List<String[]> removed = new ArrayList<>();
    try (JsonReader json = new JsonReader(new StringReader(line))) {
      json.beginObject();
      while (json.hasNext()) {
        String name = json.nextName();
        if (name.equals("source")) {
          source = json.nextString();
        } else if (name.equals("removed")) {
          readRemoved(json, removed);
        } else {
          json.skipValue();
        }
      }
      json.endObject();
    }
    int[] ids = new int[removed.size()];
    int count = 0;
    for (String[] one : removed) {
      Words words = new Words().add(one[1]).edge();
      if (words.count() > 0 && !STATED.contains(one[0])) {
        int id = add(words, source, one[0], one[1]).id();
        ids[count++] = id * 2 + (PERHAPS_STORY.contains(one[0]) ? 1 : 0);
      }
    }
    bySource.put(source, Arrays.stream(ids, 0, count).sorted().distinct().toArray());
  }

  private static void readRemoved(JsonReader json, List<String[]> removed) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      String[] one = {"", ""};
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case "reason" -> one[0] = json.nextString();
          case "text" -> one[1] = json.nextString();
          default -> json.skipValue();
        }
      }
      json.endObject();
      removed.add(one);
    }
    json.endArray();
  }

  private Text add(Words words, String source, String reason, String text) {
    long hash = words.hash(0, words.count());
    Text known = byHash.get(hash);
    if (known != null) {
      return known;
    }
    boolean isLong = words.weight() >= LONG;
    String line = text.strip().replaceAll("\\s+", " ");
    boolean fits = line.codePointCount(0, line.length()) <= SHOWN;
    String shown = fits ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    Text made =
        new Text(
            texts.size(),
            isLong ? words.hash(0, Words.GRAM) : 0,
            words.count(),
            hash,
            source,
            reason,
            shown);
    texts.add(made);
    byHash.put(hash, made);
    return made;
  }

  private void index() {
    byGram =
        texts.stream()
            .filter(t -> t.gram() != 0)
            .sorted(
                Comparator.comparingLong(Text::gram)
                    .thenComparingInt(Text::words)
                    .thenComparingLong(Text::hash))
            .toArray(Text[]::new);
    int bits = Integer.highestOneBit(Math.max(64, Math.min(byGram.length, 1 << 26))) * 16;
    filter = new long[bits >> 6];
    for (Text text : byGram) {
      int bit = bit(text.gram());
      filter[bit >> 6] |= 1L << bit;
    }
  }

  private int bit(long gram) {
    return (int) (gram >>> 16) & (filter.length * 64 - 1);
  }

  /** The first text of a gram with at least so many words, or where it would be. */
  private int first(long gram, int words) {
    int low = 0;
    int high = byGram.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      Text text = byGram[middle];
      boolean before = text.gram() < gram || (text.gram() == gram && text.words() < words);
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low;
  }
}
