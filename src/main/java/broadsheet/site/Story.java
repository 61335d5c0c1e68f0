package broadsheet.site;

import broadsheet.archive.Entry;

/**
 * An article as listings show it.
 *
 * @param entry what is known about it
 * @param path of its page inside the site
 */
public record Story(Entry entry, String path) {

  /** The same story, where its Markdown stands. */
  Story markdown() {
    return new Story(entry, markdown(path));
  }

  /** Where the Markdown of the story at a page stands. */
  static String markdown(String page) {
    return page.substring(0, page.length() - "html".length()) + "md";
  }
}
