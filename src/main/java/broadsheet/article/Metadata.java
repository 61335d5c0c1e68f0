package broadsheet.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a story besides its text. What the source does not say is null or empty;
 * nothing is guessed from the file.
 *
 * @param title one line, or null
 * @param subtitle one line, or null
 * @param authors names of people as printed, without "By" and without jobs; in the order given
 * @param published when it first appeared, or null
 * @param modified when it was last changed, or null where unknown or the same as published
 * @param section the part of the paper it stood in, or null
 * @param topics tags, in the order given, without repeats
 * @param language a BCP 47 tag in its usual case ({@code en}, {@code pt-BR}), or null
 * @param url the canonical address, absolute, {@code http} or {@code https}; or null
 * @param paper the name of the site it came from, or null
 * @param place where it was written, as its dateline prints it ("MOSCOW", "KANSAS CITY, Mo."), or
 *     null; never guessed from what it is about
 * @param part which page of the story the source is, or null where it has the whole
 */
public record Metadata(
    @Nullable String title,
    @Nullable String subtitle,
    List<String> authors,
    @Nullable StoryDate published,
    @Nullable StoryDate modified,
    @Nullable String section,
    List<String> topics,
    @Nullable String language,
    @Nullable String url,
    @Nullable String paper,
    @Nullable String place,
    @Nullable Part part) {

  /** Nothing known. */
  public static final Metadata NONE =
      new Metadata(null, null, List.of(), null, null, null, List.of(), null, null, null);

  /** Of a whole story that does not say where it was written. */
  public Metadata(
      @Nullable String title,
      @Nullable String subtitle,
      List<String> authors,
      @Nullable StoryDate published,
      @Nullable StoryDate modified,
      @Nullable String section,
      List<String> topics,
      @Nullable String language,
      @Nullable String url,
      @Nullable String paper) {
    this(
        title, subtitle, authors, published, modified, section, topics, language, url, paper, null,
        null);
  }

  /** Copies the lists. */
  public Metadata {
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
  }

  /** The same with another title. */
  public Metadata titled(@Nullable String other) {
    return new Metadata(
        other, subtitle, authors, published, modified, section, topics, language, url, paper, place,
        part);
  }

  /** The same where the text says the subtitle. */
  public Metadata withoutSubtitle() {
    return new Metadata(
        title, null, authors, published, modified, section, topics, language, url, paper, place,
        part);
  }

  /** The same with what the page shows as the line below the title. */
  public Metadata withSubtitle(String shown) {
    return new Metadata(
        title, shown, authors, published, modified, section, topics, language, url, paper, place,
        part);
  }

  /** The same, as another page of the story says it, or with null the whole. */
  public Metadata with(@Nullable Part other) {
    return new Metadata(
        title, subtitle, authors, published, modified, section, topics, language, url, paper, place,
        other);
  }

  /** The same, in a language. */
  public Metadata in(@Nullable String other) {
    return new Metadata(
        title, subtitle, authors, published, modified, section, topics, other, url, paper, place,
        part);
  }

  /** The same, written by others. */
  public Metadata by(List<String> others) {
    return new Metadata(
        title, subtitle, others, published, modified, section, topics, language, url, paper, place,
        part);
  }

  /** The same, written at a place. */
  public Metadata at(@Nullable String other) {
    return new Metadata(
        title, subtitle, authors, published, modified, section, topics, language, url, paper, other,
        part);
  }
}
