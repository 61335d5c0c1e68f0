package broadsheet.site;

/** The kinds of feeds; a listing that has feeds has one of each kind in its folder. */
public enum FeedFormat {
  RSS("feed.xml", "application/rss+xml"),
  ATOM("atom.xml", "application/atom+xml"),
  JSON("feed.json", "application/feed+json");

  private final String file;
  private final String mediaType;

  FeedFormat(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
  }

  /**
   * The path of a listing's feed.
   *
   * @param folder of the listing, ending in {@code /}; empty for the whole archive
   */
  public String path(String folder) {
    return folder + file;
  }

  /** The folder of the listing whose feed has a path. */
  public String folder(String path) {
    return path.substring(0, path.length() - file.length());
  }

  /** As HTTP and links name it. */
  public String mediaType() {
    return mediaType;
  }
}
