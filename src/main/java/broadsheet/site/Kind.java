package broadsheet.site;

/** What the articles of a listing share. */
public enum Kind {
  /** Nothing: every article of the archive. */
  STORIES("stories"),
  SECTION("sections"),
  AUTHOR("authors"),
  TOPIC("topics"),
  /** The paper, or site, that they came from. */
  PAPER("papers"),
  /** The language that they are written in; groups are named by its tag, {@code en}. */
  LANGUAGE("languages"),
  /** That they have no date. */
  UNDATED("undated");

  private final String folder;

  Kind(String folder) {
    this.folder = folder;
  }

  /** The folder of the site that these listings stand in, ending in {@code /}. */
  public String folder() {
    return folder + "/";
  }
}
