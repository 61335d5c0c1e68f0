package broadsheet.source;

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

  /** The name in lower case, as provenance gives it. */
  public String label() {
    return label;
  }
}
