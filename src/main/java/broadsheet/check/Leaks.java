package broadsheet.check;

import broadsheet.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Looks for removed texts in the files of a site. What a page shows besides a story is judged at
 * the end, when it is known which words some story keeps. Thread-safe.
 */
final class Leaks {

  private final Removals removals;
  private final AtomicIntegerArray kept;
  private final AtomicReferenceArray<String> elsewhere;

  Leaks(Removals removals) {
    this.removals = removals;
    this.kept = new AtomicIntegerArray(removals.texts().size());
    this.elsewhere = new AtomicReferenceArray<>(removals.texts().size());
  }

  /** Words that are the site's by right: titles, names, the theme's own. */
  void heading(Words words) {
    eachLong(words, (text, place) -> kept.set(text.id(), 1));
  }

  /** Words outside of any story: of a listing, a feed, a description. */
  void elsewhere(String file, Words words) {
    eachLong(
        words,
        (text, place) ->
            elsewhere.accumulateAndGet(
                text.id(), file, (old, now) -> old == null || now.compareTo(old) < 0 ? now : old));
  }

  /** The words of the story made of a source. */
  List<Diagnostic> story(String file, String source, Words words) {
    TreeSet<Diagnostic> found = new TreeSet<>();
    for (int from = 0; from < words.count(); ) {
      int to = words.nextEdge(from);
      Removals.Text text = removals.exact(words.hash(from, to), to - from);
      if (text != null && removals.wasRemoved(source, text)) {
        found.add(text.gram() == 0 ? doubt(file, text) : breach(file, source, text));
      }
      from = to;
    }
    eachLong(
        words,
        (text, place) -> {
          boolean whole = words.isEdge(place) && words.isEdge(place + text.words());
          if (removals.isForeign(source, text) || (whole && removals.wasRemoved(source, text))) {
            found.add(breach(file, source, text));
          } else {
            kept.set(text.id(), 1);
          }
        });
    return List.copyOf(found);
  }

  /** What was found outside of the stories and stands in none of them. */
  List<Diagnostic> rest() {
    List<Diagnostic> found = new ArrayList<>();
    for (Removals.Text text : removals.texts()) {
      String file = elsewhere.get(text.id());
      if (file != null && kept.get(text.id()) == 0) {
        found.add(breach(file, text.source(), text));
      }
    }
    return found;
  }

  private interface Hit {
    void at(Removals.Text text, int place);
  }

  private void eachLong(Words words, Hit hit) {
    for (int place = 0; place + Words.GRAM <= words.count(); place++) {
      int here = place;
      removals.longAt(words, here, text -> hit.at(text, here));
    }
  }

  private static Diagnostic breach(String file, String source, Removals.Text text) {
    return Diagnostic.error(
        file,
        "shows `%s`, which was removed from `%s` (%s); build the site again, or report this"
            .formatted(text.shown(), source, text.reason()));
  }

  private static Diagnostic doubt(String file, Removals.Text text) {
    return Diagnostic.warning(
        file,
        "has the block `%s`, and the same words were removed (%s); see whether it belongs there"
            .formatted(text.shown(), text.reason()));
  }
}
