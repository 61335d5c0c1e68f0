package broadsheet.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Words by what they are used for, of many languages in one; which groups of them a line holds is
 * found in one pass over its letters. Reads {@code GROUP LANGUAGE: WORD WORD…}, with {@code *} for
 * any ending and {@code _} for a space. Immutable and thread-safe.
 */
public final class Vocabulary {

  /** Signs of a line that are read. */
  private static final int ENOUGH = 2_000;

  private static final int LONGEST_PHRASE = 3;
  private static final int LONGEST_DENSE = 6;

  /** The hash of no letters. */
  private static final int EMPTY = 7;

  /** Room for every beginning of every word; no more than half of it is used. */
  private static final int PLACES = 1 << 14;

  private final List<String> groups;

  /**
   * Hashes of the beginnings of words, 0 where there is none. A text is read letter by letter only
   * as far as some word begins so, which is three letters mostly.
   */
  private final int[] keys = new int[PLACES];

  /** The groups of the words that end there. */
  private final int[] closed = new int[PLACES];

  /** The groups of the words that go on with any ending. */
  private final int[] open = new int[PLACES];

  private int used;

  private Vocabulary(List<String> groups) {
    this.groups = groups;
  }

  /**
   * Reads a vocabulary that travels with the classes.
   *
   * @param groups the groups, in the order of their bits
   * @throws IllegalStateException if there is none or it names another group
   */
  public static Vocabulary of(String resource, List<String> groups) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no vocabulary " + resource);
      }
      Vocabulary vocabulary = new Vocabulary(List.copyOf(groups));
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(vocabulary::read);
      return vocabulary;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which groups a line's words belong to, a bit a group. */
  public int find(String text) {
    int found = 0;
    int length = Math.min(text.length(), ENOUGH);
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (Script.isDense(c)) {
        found |= dense(text, i++, length);
      } else if (isWord(c)) {
        found |= phrase(text, i, length);
        i = wordEnd(text, i, length);
      } else {
        i++;
      }
    }
    return found;
  }

  /** Which groups the words that a line begins with belong to, a bit a group. */
  public int begin(String text) {
    int length = Math.min(text.length(), ENOUGH);
    return length == 0
        ? 0
        : Script.isDense(text.charAt(0)) ? dense(text, 0, length) : phrase(text, 0, length);
  }

  private int dense(String text, int start, int length) {
    int found = 0;
    int hash = EMPTY;
    for (int i = start; i < Math.min(length, start + LONGEST_DENSE); i++) {
      hash = hash * 31 + text.charAt(i);
      int at = place(hash);
      if (keys[at] == 0) {
        return found;
      }
      found |= closed[at];
    }
    return found;
  }

  private int phrase(String text, int start, int length) {
    int found = 0;
    int hash = EMPTY;
    int words = 1;
    int before = 0; // the groups of what ends right before
    for (int i = start; i < length; i++) {
      char c = text.charAt(i);
      boolean word = isWord(c);
      if (!word) {
        found |= before;
        if (c != ':' && (c != ' ' || ++words > LONGEST_PHRASE)) {
          return found;
        }
      }
      hash = hash * 31 + (word ? lower(c) : c);
      int at = place(hash);
      if (keys[at] == 0) {
        return found;
      }
      if (c == ':') {
        return found | closed[at];
      }
      found |= word && words == 1 ? open[at] : 0;
      before = closed[at];
    }
    return found | before;
  }

  private static int wordEnd(String text, int start, int length) {
    int i = start;
    while (i < length && isWord(text.charAt(i)) && !Script.isDense(text.charAt(i))) {
      i++;
    }
    return Math.max(i, start + 1);
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '\''
        || c == '\u2019'
        || c == '-'
        || (c >= '\u00aa'
            && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
            && !Script.isDense(c));
  }

  private static char lower(char c) {
    return c >= 'a' && c <= 'z' ? c : c == '\u2019' ? '\'' : Character.toLowerCase(c);
  }

  private void read(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    int colon = line.indexOf(':');
    int group = groups.indexOf(line.substring(0, line.indexOf(' ')));
    if (group < 0 || colon < 0) {
      throw new IllegalStateException("no group of words: `" + line + "`");
    }
    for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
      boolean any = word.endsWith("*");
      String plain = (any ? word.substring(0, word.length() - 1) : word).replace('_', ' ');
      (any ? open : closed)[put(plain)] |= 1 << group;
    }
  }

  /** Puts each beginning of a word in its place; gives that of the whole. */
  private int put(String word) {
    int at = 0;
    int hash = EMPTY;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + lower(word.charAt(i));
      at = place(hash);
      used += keys[at] == 0 ? 1 : 0;
      keys[at] = hash;
    }
    if (used > PLACES / 2) {
      throw new IllegalStateException("more words than there are places for: `" + word + "`");
    }
    return at;
  }

  private int place(int key) {
    int at = (key * 0x9E3779B9) >>> 18;
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & (PLACES - 1);
    }
    return at;
  }
}
