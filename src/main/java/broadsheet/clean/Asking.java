package broadsheet.clean;

/** How a text asks readers for a newsroom's support, in words of its own. */
public enum Asking {
  NOT,

  /** It has all words that this takes, as news of newsrooms may. */
  PERHAPS,

  /**
   * The newsroom speaks of itself, and to its readers or with a sentence that begins with its call,
   * or says how much.
   */
  OUTRIGHT
}
