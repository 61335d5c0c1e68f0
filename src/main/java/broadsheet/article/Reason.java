package broadsheet.article;

/** Why a block of a source is not in the text of its article. */
public enum Reason {
  /** The story's title: it is stated in the article's head instead. */
  TITLE("title"),
  /** The line below the title. */
  SUBTITLE("subtitle"),
  /** Who wrote it, as the page says it. */
  BYLINE("byline"),
  /** When it was published, as the page says it. */
  DATE("date"),
  /** The section's name above the title. */
  SECTION("section"),
  ADVERTISEMENT("advertisement"),
  DONATION_APPEAL("donation appeal"),
  NEWSLETTER("newsletter sign-up"),
  NAVIGATION("navigation"),
  RELATED_LINKS("related links"),
  SHARING("sharing"),
  COOKIE_NOTICE("cookie notice"),
  PAYWALL_NOTICE("paywall notice"),
  COMMENTS("comments"),
  REPEATED("repeated across the site"),
  /** The same words stand a second time on the same page. */
  DUPLICATE("duplicate on the page"),
  HIDDEN("hidden"),
  FURNITURE("page furniture"),
  /** A correction beside the source says so. */
  CORRECTION("removed by a correction"),
  /** A rule for its site says so. */
  RULE("removed by a rule"),
  /** The source holds no story, so no block of it is published. */
  NO_STORY("no story");

  private final String label;

  Reason(String label) {
    this.label = label;
  }

  /** The reason in lower-case words, as records and messages give it. */
  public String label() {
    return label;
  }

  /**
   * Whether the block is not lost but stated in the article's head: title, byline, date and the
   * like.
   */
  public boolean inHead() {
    return compareTo(SECTION) <= 0;
  }
}
