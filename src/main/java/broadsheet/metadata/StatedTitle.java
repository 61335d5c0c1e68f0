package broadsheet.metadata;

import java.util.Set;

/**
 * What the head of a page says that its story is called, made ready to be compared with many
 * headings.
 *
 * @param text one line
 * @param key its letters and digits
 * @param words its words, each once
 */
record StatedTitle(String text, String key, Set<String> words) {

  StatedTitle(String text) {
    this(text, Prose.key(text), Prose.words(text));
  }
}
