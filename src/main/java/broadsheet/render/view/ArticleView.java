package broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code article.html}.
 *
 * @param place where it was written, as its dateline says, or null
 * @param minutes how long it takes to read, in words, or null where there is no text
 * @param contents the headings of a long story, each with the way to it; empty for others
 * @param body the text as HTML
 * @param versions of a story that changed between two saves, the newest first; else empty
 */
public record ArticleView(
    Head head,
    String title,
    @Nullable String subtitle,
    List<Link> authors,
    @Nullable String place,
    @Nullable Date published,
    @Nullable Link day,
    @Nullable Date modified,
    @Nullable Link section,
    List<Link> topics,
    @Nullable Link paper,
    @Nullable String lang,
    @Nullable String dir,
    @Nullable String minutes,
    List<Link> contents,
    String body,
    List<Version> versions,
    Origin origin,
    List<Citation> citations,
    List<Card> related,
    Steps steps,
    @Nullable Steps sectionSteps)
    implements View {

  /**
   * Where a story came from. What links to a web page of old carries the attributes of Robust
   * Links.
   *
   * @param original its address on the web, or null
   * @param host of that address; empty where there is none
   * @param archived the address of a web archive's capture of it, or null
   * @param captured the day of that capture, or of the newest save, for machines; or null
   * @param saves the sources with the words shown, the shown one first, or the story's pages
   * @param sha256 of the shown source
   * @param cleaned by what the source was cleaned, in words
   * @param language its name, or null where unknown
   * @param markdown the story as Markdown, or null
   */
  public record Origin(
      @Nullable String original,
      String host,
      @Nullable String archived,
      @Nullable String captured,
      List<Saved> saves,
      String sha256,
      String cleaned,
      @Nullable String language,
      @Nullable String markdown) {}

  /**
   * One way to cite a story.
   *
   * @param form its name, the same in every language: APA
   * @param text ready to be copied
   */
  public record Citation(String form, String text) {}
}
