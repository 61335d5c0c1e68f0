package broadsheet.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The little words of the languages that share a script with others, from {@code languages.txt}.
 *
 * <p>A word is looked up by a hash of its letters, so that a running text is weighed without a
 * string for each of its words. 64 bits tell all words of all languages apart; were a stranger to
 * share the hash of one, it would count as that one word. Immutable and thread-safe.
 */
final class LittleWords {
  private static final long NO_WORD = 0xcbf29ce484222325L;
  private static final long FACTOR = 0x100000001b3L;
  private static final int[] NO_LANGUAGES = {};

  private final List<String> languages;
  private final List<String> words;
  private final int mask;
  private final long[] hashes;
  private final int[][] languagesOf;

  private LittleWords(Map<String, Set<String>> wordsOf) {
    this.languages = List.copyOf(wordsOf.keySet());
    this.words = wordsOf.values().stream().map(w -> String.join(" ", w)).toList();
    Map<Long, List<Integer>> byHash = new LinkedHashMap<>();
    int language = 0;
    for (Set<String> some : wordsOf.values()) {
      for (String word : some) {
        byHash.computeIfAbsent(hash(word), k -> new ArrayList<>()).add(language);
      }
      language++;
    }
    this.mask = Integer.highestOneBit(byHash.size()) * 4 - 1;
    this.hashes = new long[mask + 1];
    this.languagesOf = new int[mask + 1][];
    byHash.forEach(
        (hash, found) -> {
          int at = place(hash);
          hashes[at] = hash;
          languagesOf[at] = found.stream().mapToInt(Integer::intValue).toArray();
        });
  }

  /** Reads the list that comes with the program. */
  static LittleWords load() {
    Map<String, Set<String>> wordsOf = new LinkedHashMap<>();
    for (String line : lines()) {
      int colon = line.indexOf(':');
      if (colon > 0 && !line.startsWith("#")) {
        String[] words = line.substring(colon + 1).strip().split(" +", -1);
        wordsOf.put(line.substring(0, colon), new LinkedHashSet<>(List.of(words)));
      }
    }
    return new LittleWords(wordsOf);
  }

  private static List<String> lines() {
    try (InputStream in = LittleWords.class.getResourceAsStream("languages.txt")) {
      if (in == null) {
        throw new IllegalStateException("languages.txt is missing from the program");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The languages as BCP 47 tags, in the order of the file, by whose places words name them. */
  List<String> languages() {
    return languages;
  }

  /** All words of a language, parted by spaces. */
  String wordsOf(int language) {
    return words.get(language);
  }

  /** The hash of no letters, which {@link #hash(long, int)} goes on from. */
  static long start() {
    return NO_WORD;
  }

  /** The hash of some letters and one more, in lower case. */
  static long hash(long hash, int letter) {
    return (hash ^ letter) * FACTOR;
  }

  /**
   * The hash of a word as running text spells it: an apostrophe parts no word and is none of it.
   */
  private static long hash(String word) {
    return word.codePoints()
        .filter(c -> c != '\'')
        .asLongStream()
        .reduce(NO_WORD, (h, c) -> hash(h, (int) c));
  }

  private int place(long hash) {
    int at = (int) (hash ^ (hash >>> 32)) & mask;
    while (languagesOf[at] != null && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** The languages that have the word of a hash, not to be changed; none for any other word. */
  int[] languagesOf(long hash) {
    int[] found = languagesOf[place(hash)];
    return found == null ? NO_LANGUAGES : found;
  }
}
