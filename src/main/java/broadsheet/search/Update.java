package broadsheet.search;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.digest.Digest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The last index made that of an archive in which few stories are others: lines that speak of these
 * are changed, and the rest is taken over. What comes out is what {@link SearchBuild} would make
 * from nothing. For one thread, once.
 */
final class Update {

  /** From so many changed stories on, besides a hundredth of all, indexing anew is simpler. */
  private static final int FEW = 2;

  /** A changed story may give some others another number. */
  private static final int MOVED = 8;

  private final State last;
  private final Archive archive;
  private final StoryWords words;
  private final StoryTokens tokens = new StoryTokens();

  private final byte[] lengths;
  private final StoryWords.Place[] places;
  private final Edits edits = new Edits();
  private final Set<Integer> touched = new HashSet<>();

  private Update(State last, Archive archive, StoryWords words) {
    this.last = last;
    this.archive = archive;
    this.words = words;
    this.lengths = new byte[archive.entries().size()];
    this.places = new StoryWords.Place[lengths.length];
  }

  /**
   * The update of an index; empty where too much has changed.
   *
   * @param digests of the stories of the archive, as in {@link State.Story#digest}
   * @throws StoryWords.DamagedException if what was kept of the last index is damaged; nothing was
   *     written then
   */
  static Optional<Update> of(State last, Archive archive, List<Digest> digests, StoryWords words)
      throws IOException {
    int stories = digests.size();
    boolean alike =
        stories > 0
            && !last.lists().words().isEmpty()
            && !last.lists().endings().isEmpty()
            && SpellingFiles.least(stories) == SpellingFiles.least(last.stories().size());
    Update update = new Update(last, archive, words);
    return alike && update.gather(digests) ? Optional.of(update) : Optional.empty();
  }

  /** Finds what has changed; gives false if it is too much. */
  private boolean gather(List<Digest> digests) throws IOException {
    Map<String, State.Story> old = new LinkedHashMap<>();
    last.stories().forEach(story -> old.put(story.key(), story));
    List<Entry> entries = archive.entries();
    State.Story[] before = new State.Story[entries.size()];
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      State.Story story = old.remove(entries.get(i).key());
      before[i] = story;
      if (story == null || !story.digest().equals(digests.get(i))) {
        changed.add(i);
      } else {
        lengths[i] = story.length();
        places[i] = story.words();
      }
    }
    int few = FEW + before.length / 100;
    if (changed.size() + old.size() > few) {
      return false;
    }
    for (int i : changed) {
      tokens.turnTo(archive.article(entries.get(i)));
      lengths[i] = tokens.lengthByte();
      places[i] = words.add(tokens.words());
    }
    Numbers numbers = new Numbers(entries, lengths);
    if (numbers.end() != last.end()) {
      return false;
    }
    Set<Integer> others = new TreeSet<>(changed);
    for (int i = 0; i < before.length; i++) {
      if (before[i] != null && before[i].number() != numbers.of(i)) {
        others.add(i);
      }
    }
    if (others.size() > MOVED * few) {
      return false;
    }
    for (State.Story gone : old.values()) {
      remove(gone);
    }
    for (int i : others) {
      replace(before[i], entries.get(i), numbers.of(i));
    }
    return true;
  }

  private void replace(State.@Nullable Story before, Entry entry, int number) throws IOException {
    if (before != null) {
      remove(before);
    }
    tokens.turnTo(archive.article(entry));
    edits.add(number, tokens);
    touched.add(number);
  }

  private void remove(State.Story story) throws IOException {
    edits.remove(story.number(), tokens.tokens(words.at(story.words())));
    touched.add(story.number());
  }

  /** The byte of its length that Lucene would store, of each story. */
  byte[] lengths() {
    return lengths;
  }

  /** Where the words of each story are. */
  List<StoryWords.Place> places() {
    return List.of(places);
  }

  /**
   * Writes the files of stories, words and terms.
   *
   * @param stops words that the languages of the archive leave out
   * @param common as of {@link Postings}
   */
  Lists write(
      Numbers numbers, Function<Entry, String> path, Set<String> stops, int common, Shards shards)
      throws IOException {
    new StoryFiles(archive, path, numbers, shards).update(touched);
    SpellingFiles spelling = new SpellingFiles(shards, archive.entries().size());
    Map<String, Integer> used = new TreeMap<>(Shards::compare);
    Set<String> stop = new TreeSet<>(last.lists().stop());
    List<String> terms =
        new TermFiles(shards, numbers.end(), common)
            .update(
                last.lists().terms(),
                edits.lines(
                    numbers.end(),
                    common,
                    (word, before, now) -> {
                      if (!spelling.sameLine(before, now)) {
                        used.put(word, now);
                      }
                      if (now > 0) {
                        stop.remove(word);
                      } else if (before > 0 && stops.contains(word)) {
                        stop.add(word);
                      }
                    }));
    return new Lists(
        List.copyOf(stop),
        spelling.updateForwards(last.lists().words(), used),
        spelling.updateBackwards(last.lists().endings(), used),
        terms);
  }
}
