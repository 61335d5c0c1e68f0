package broadsheet.source;

import java.util.Optional;

/** What a source is written in. */
public enum Format {
  /** A select-all copy or any other plain text. */
  TEXT("text"),
  /** A saved page. */
  HTML("html"),
  /** Markdown, with or without front matter. */
  MARKDOWN("markdown");

  private final String label;

  Format(String label) {
    this.label = label;
  }

  /** What a file is written in, by its name; empty for a file that is no source. */
  public static Optional<Format> of(String fileName) {
    return FileKind.format(fileName);
  }

  /** The name in lower case, as provenance gives it. */
  public String label() {
    return label;
  }
}
