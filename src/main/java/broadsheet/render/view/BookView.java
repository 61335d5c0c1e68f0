package broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of an e-book, {@code epub/}, see: words ready to be printed, of characters
 * that XML can hold, and links relative to the file.
 */
public interface BookView {

  /**
   * The book, as {@code book}.
   *
   * @param title of the archive
   * @param names what of it the book holds, or null where that is all
   * @param description of the archive, or null
   * @param count how many stories there are
   * @param span from when to when, or null where no story is dated
   * @param url where the archive stands, or null
   * @param language BCP 47 tag of the words that are not those of stories
   * @param dir {@code ltr} or {@code rtl}
   * @param contents earliest first
   */
  record Book(
      String title,
      @Nullable String names,
      @Nullable String description,
      String count,
      @Nullable String span,
      @Nullable String url,
      String language,
      String dir,
      List<Part> contents) {}

  /**
   * A part of the contents.
   *
   * @param text what it says
   * @param href the story's file, or null where it is the heading of further parts
   * @param lang of the text, where that is not the book's own; else null
   * @param parts further ones, below it; empty where it is a story
   */
  record Part(String text, @Nullable String href, @Nullable String lang, List<Part> parts) {}

  /**
   * A story, as {@code story}.
   *
   * @param title one line
   * @param subtitle one line, or null
   * @param authors with commas between, or null
   * @param published its date, or null
   * @param modified when it was changed, or null
   * @param section where it stood, or null
   * @param paper where it came from, or null
   * @param topics with commas between, or null
   * @param lang BCP 47 tag of the story; the book's where it is not known
   * @param dir {@code ltr} or {@code rtl}, of that language
   * @param body its text as XHTML
   * @param original where it was first published, or null
   * @param host of that address
   */
  record Story(
      String title,
      @Nullable String subtitle,
      @Nullable String authors,
      View.@Nullable Date published,
      View.@Nullable Date modified,
      @Nullable String section,
      @Nullable String paper,
      @Nullable String topics,
      String lang,
      String dir,
      String body,
      @Nullable String original,
      String host) {}
}
