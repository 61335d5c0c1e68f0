package broadsheet.archive;

/**
 * How a text begins, for listings. Of a large archive most are on disk, and read whenever they are
 * asked for ({@link Excerpts}). Immutable and thread-safe.
 */
public interface Excerpt {

  /**
   * The text, at most 280 characters; may be empty.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  String text();

  /** An excerpt in memory. */
  static Excerpt of(String text) {
    record InMemory(String text) implements Excerpt {
      @Override
      public String toString() {
        return text;
      }
    }

    return new InMemory(text);
  }
}
