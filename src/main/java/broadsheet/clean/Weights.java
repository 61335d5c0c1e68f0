package broadsheet.clean;

import java.util.List;

/**
 * What names count for, by their {@linkplain HashedWords#hash hashes}; read from a text with a
 * weight, a tab and a name in each line. Immutable and thread-safe.
 */
public final class Weights {

  private final long[] names;
  private final float[] weights;

  private Weights(int size) {
    int room = Integer.highestOneBit(Math.max(8, size)) * 4;
    names = new long[room];
    weights = new float[room];
  }

  /**
   * Reads weights that travel with the classes.
   *
   * @throws IllegalStateException if there are none of that name beside the class
   */
  public static Weights of(Class<?> beside, String resource) {
    return parse(Shipped.text(beside, resource).lines().toList());
  }

  /**
   * Reads weights from lines like {@code -1.25<TAB>s read more}; without a tab a line is a comment.
   *
   * @throws NumberFormatException if a weight is no number
   */
  public static Weights parse(List<String> lines) {
    Weights all = new Weights(lines.size());
    for (String line : lines) {
      int tab = line.indexOf('\t');
      if (tab >= 0) {
        long name = HashedWords.hash(line.substring(tab + 1));
        int at = all.place(name);
        all.names[at] = name;
        all.weights[at] = Float.parseFloat(line.substring(0, tab));
      }
    }
    return all;
  }

  /** Where a name is, or would be; a name of 0 is nowhere. */
  private int place(long name) {
    int at = (int) ((name ^ (name >>> 29)) >>> 3) & (names.length - 1);
    while (names[at] != name && names[at] != 0) {
      at = (at + 1) & (names.length - 1);
    }
    return at;
  }

  /** The weight of a name by its hash; 0 where it has none. */
  public float of(long name) {
    return weights[place(name)];
  }
}
