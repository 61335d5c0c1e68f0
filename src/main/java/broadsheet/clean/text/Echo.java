package broadsheet.clean.text;

import broadsheet.clean.Script;
import broadsheet.clean.SmallLetters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What of a line is said elsewhere in its dump: the whole line, or its longer words. Words are
 * compared by hashes; where spaces do not tell words two or four signs make one. Linear, and
 * bounded: of a very long dump the words of the beginning are compared.
 */
final class Echo {

  private static final int WORDS_OF_A_LINE = 400;
  private static final int WORDS_IN_ALL = 1 << 20;
  private static final int SHORTEST = 5;

  /** 31 of these are 7, to which the first letter of a word is added. */
  private static final int START = 831283993;

  /** Lines between which words still count as near. */
  private static final int NEAR = 30;

  private static final SmallLetters LETTERS = new SmallLetters(Character::isLetter);

  private static final SmallLetters SIGNS = new SmallLetters(Character::isLetterOrDigit);

  private final int[] repeats;
  private final int[] earlier;
  private final float[] shared;
  private final float[] rare;
  private final float[] above;
  private final float[] below;
  private final int[] announces;
  private final int[] from;
  private int[] words = new int[1024];
  private int often;
  private Table table = new Table(0);

  private Echo(int lines) {
    repeats = new int[lines];
    earlier = new int[lines];
    shared = new float[lines];
    rare = new float[lines];
    above = new float[lines];
    below = new float[lines];
    announces = new int[lines];
    from = new int[lines + 1];
  }

  /**
   * Compares all lines.
   *
   * @param lines of the dump
   * @param shapes of the lines
   * @param core where the story probably is
   */
  static Echo of(List<Line> lines, LineShape[] shapes, Stretch core) {
    Echo echo = new Echo(lines.size());
    echo.countLines(lines);
    echo.compareWords(lines, shapes, core);
    return echo;
  }

  /** How often the line stands in the dump. */
  int repeats(int line) {
    return repeats[line];
  }

  /** How often it stood there before. */
  int earlier(int line) {
    return earlier[line];
  }

  /** The share of a line's longer words that other running lines of the core hold, from 0 to 1. */
  float shared(int line) {
    return shared[line];
  }

  /** The same of words that are not in many lines. */
  float rare(int line) {
    return rare[line];
  }

  /** The share of a line's less common longer words that running lines above and near hold. */
  float above(int line) {
    return above[line];
  }

  /** The same of the running lines below. */
  float below(int line) {
    return below[line];
  }

  /** How many of the line's less common longer words the running lines below and near hold. */
  int announces(int line) {
    return announces[line];
  }

  /** How many numbers of words there may be. */
  int vocabulary() {
    return table.all.length;
  }

  /** The numbers of a line's longer words, in their order. */
  IntStream words(int line) {
    return Arrays.stream(words, from[line], from[line + 1]);
  }

  /** How many lines hold a word. */
  int lines(int word) {
    return table.all[word];
  }

  /** Whether a word is in few lines. */
  boolean isSeldom(int word) {
    return table.all[word] <= often;
  }

  private void countLines(List<Line> lines) {
    int[] ids = new int[lines.size()];
    Table counts = new Table(lines.size());
    for (int i = 0; i < ids.length; i++) {
      String text = lines.get(i).text();
      ids[i] = counts.place(text.length() > 200 ? hash(text, 200) : hash(text, text.length()));
      earlier[i] = counts.all[ids[i]]++;
    }
    for (int i = 0; i < ids.length; i++) {
      repeats[i] = counts.all[ids[i]];
    }
  }

  private static int hash(String text, int length) {
    int hash = text.length() > length ? text.length() : 0;
    for (int i = 0; i < length; i++) {
      int sign = SIGNS.of(text.charAt(i));
      hash = hash * (1 + (30 & -sign >> 31)) + sign; // NONE adds nothing
    }
    return hash;
  }

  private void compareWords(List<Line> lines, LineShape[] shapes, Stretch core) {
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      from[i] = count;
      if (count < WORDS_IN_ALL) {
        if (count + WORDS_OF_A_LINE > words.length) {
          words = Arrays.copyOf(words, Math.max(words.length * 2, count + WORDS_OF_A_LINE));
        }
        count = split(lines.get(i).text(), words, count);
      }
    }
    from[lines.size()] = count;
    table = new Table(count);
    for (int i = 0; i < lines.size(); i++) {
      boolean inCore = core.holds(i) && shapes[i].runs();
      for (int w = from[i]; w < from[i + 1]; w++) {
        words[w] = table.place(words[w]);
        table.count(words[w], i, inCore);
      }
    }
    often = Math.max(3, lines.size() / 12);
    near(shapes, true);
    near(shapes, false);
    for (int i = 0; i < lines.size(); i++) {
      compare(i, core.holds(i) && shapes[i].runs());
    }
  }

  private void compare(int line, boolean inCore) {
    int known = 0;
    int seldom = 0;
    int seldomKnown = 0;
    for (int w = from[line]; w < from[line + 1]; w++) {
      boolean isKnown = table.core[words[w]] > (inCore ? 1 : 0);
      known += isKnown ? 1 : 0;
      if (isSeldom(words[w])) {
        seldom++;
        seldomKnown += isKnown ? 1 : 0;
      }
    }
    shared[line] = (known + .1f) / (from[line + 1] - from[line] + .4f);
    rare[line] = (seldomKnown + .1f) / (seldom + .4f);
  }

  private void near(LineShape[] shapes, boolean down) {
    Arrays.fill(table.last, Integer.MIN_VALUE / 2);
    for (int n = 0; n < shapes.length; n++) {
      int line = down ? n : shapes.length - 1 - n;
      int known = 0;
      int seldom = 0;
      for (int w = from[line]; w < from[line + 1]; w++) {
        if (isSeldom(words[w])) {
          seldom++;
          known += n - table.last[words[w]] <= NEAR ? 1 : 0;
        }
      }
      (down ? above : below)[line] = (known + .1f) / (seldom + .6f);
      announces[line] = known;
      for (int w = from[line]; shapes[line].runs() && w < from[line + 1]; w++) {
        table.last[words[w]] = n;
      }
    }
  }

  /**
   * Puts the hashes of a line's longer words behind {@code count} and gives the new count. There is
   * no branch where a word ends, for a processor's guess would be wrong there.
   */
  private static int split(String text, int[] words, int count) {
    int end = count + WORDS_OF_A_LINE;
    int length = Math.min(text.length(), WORDS_OF_A_LINE * 10);
    int next = count;
    int hash = START;
    int size = 0;
    int run = 0;
    for (int i = 0; i < length && next < end; i++) {
      char c = text.charAt(i);
      int signs = Script.signsOfWord(c);
      if (signs > 0) {
        run = i > 0 && Script.signsOfWord(text.charAt(i - 1)) == signs ? run + 1 : 1;
        if (run >= signs) {
          words[next++] = hash(text, i + 1 - signs, i + 1);
        }
        hash = START;
        size = 0;
        continue;
      }
      int letter = LETTERS.of(c);
      int isLetter = -letter >> 31; // all bits or none
      words[next] = hash;
      next += ~isLetter & (SHORTEST - 1 - size) >>> 31;
      size = isLetter & (size + 1);
      hash = hash * (31 & isLetter) + (letter | (START & ~isLetter));
    }
    if (size >= SHORTEST && next < end) {
      words[next++] = hash;
    }
    return next;
  }

  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 65_599 + text.charAt(i);
    }
    return hash;
  }

  /** Counts by hash. */
  private static final class Table {
    private final int[] keys;
    private final int[] all;
    private final int[] core;
    private final int[] last;
    private final int mask;

    Table(int atMost) {
      int size = Integer.highestOneBit(Math.max(16, atMost) * 2) * 2;
      keys = new int[size];
      all = new int[size];
      core = new int[size];
      last = new int[size];
      mask = size - 1;
    }

    /** The place of a hash, its own from now on. */
    int place(int hash) {
      int key = hash == 0 ? 1 : hash;
      int at = key * 0x9E3779B9;
      at = (at ^ at >>> 15) & mask;
      while (keys[at] != key && keys[at] != 0) {
        at = at + 1 & mask;
      }
      keys[at] = key;
      return at;
    }

    /** Counts a word once for each line. */
    void count(int at, int line, boolean inCore) {
      if (last[at] != line + 1) {
        last[at] = line + 1;
        all[at]++;
        core[at] += inCore ? 1 : 0;
      }
    }
  }
}
