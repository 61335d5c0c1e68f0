package broadsheet.site;

import broadsheet.archive.Entry;
import broadsheet.digest.Digest;
import broadsheet.digest.Digested;
import java.util.List;
import java.util.function.Function;

/**
 * An article as listings show it. Its address is put together when asked for: the folder is one for
 * all stories of its day, and the name mostly that of the entry.
 *
 * @param entry what is known about it
 * @param folder of its page inside the site, ending in {@code /}; may be empty
 * @param name of the page's file, without its ending
 * @param ending of the page's file, such as {@code html}
 * @param digest the same for two stories only if they say the same; it also tells texts apart of
 *     which listings show nothing, for the archive knows such a digest already
 */
public record Story(Entry entry, String folder, String name, String ending, Digest digest)
    implements Digested {

  private static final String PAGE = "html";

  /** A story whose page is in a folder. */
  static Story page(Entry entry, String folder, String name, Digest digest) {
    return new Story(entry, folder, name, PAGE, digest);
  }

  /** The path of its page inside the site. */
  public String path() {
    return folder + name + "." + ending;
  }

  /**
   * Entries as stories, in their order. A loop, for where code runs but once, as in a rebuild, a
   * stream takes three times as long, and there is a list or two on each page.
   */
  static List<Story> each(List<Entry> entries, Function<Entry, Story> story) {
    Story[] stories = new Story[entries.size()];
    for (int i = 0; i < stories.length; i++) {
      stories[i] = story.apply(entries.get(i));
    }
    return List.of(stories);
  }

  /** The same story, where its Markdown stands, which follows from where its page does. */
  Story markdown() {
    return new Story(entry, folder, name, "md", digest);
  }

  /** Where the Markdown of the story at a page stands. */
  static String markdown(String page) {
    return beside(page, "md");
  }

  /** Where the picture stands that is drawn of the title of the story at a page. */
  static String shareImage(String page) {
    return beside(page, "png");
  }

  private static String beside(String page, String ending) {
    return page.substring(0, page.length() - PAGE.length()) + ending;
  }
}
