package broadsheet.metadata;

import java.util.Optional;

/** The language that a text is written in. Immutable and thread-safe. */
public final class Languages {
  /** The language of a text as a BCP 47 tag; empty where it is too short to say. */
  public Optional<String> detect(String text) {
    return Optional.empty();
  }

  /** Whether a text is written in a script that a language is written in. */
  boolean couldBe(String text, String tag) {
    return true;
  }
}
