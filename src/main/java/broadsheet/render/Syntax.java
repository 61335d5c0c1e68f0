package broadsheet.render;

/** The two ways of writing HTML: for browsers, and as XML for e-books. */
enum Syntax {
  /** For browsers. */
  HTML(">", ""),

  /** XML, as EPUB asks for; reading systems show a note where its number is touched. */
  XHTML("/>", " epub:type=\"noteref\" role=\"doc-noteref\"");

  private final String end;
  private final String notes;

  Syntax(String end, String notes) {
    this.end = end;
    this.notes = notes;
  }

  /** What ends the tag of an element that has no content. */
  String end() {
    return end;
  }

  /** Attributes of the number that leads to a note. */
  String notes() {
    return notes;
  }
}
