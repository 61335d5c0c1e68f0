package broadsheet.archive;

import broadsheet.article.StoryDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The small record of an article that stays in memory; its text is on disk.
 *
 * @param place where it stands among all entries of its archive, from 0
 * @param key what the article is found by: its canonical address, or the path of its source; unique
 * @param title one line; not empty
 * @param subtitle one line, or null
 * @param authors in the order given
 * @param published its date on the archive's calendar, or null
 * @param section or null
 * @param topics in the order given
 * @param language a BCP 47 tag, or null where unknown
 * @param paper the site it came from, or null
 * @param url its canonical address, or null
 * @param slug of its address: lower-case ASCII letters, digits and hyphens; not unique
 * @param excerpt how the text begins
 * @param words how many the text has
 * @param media paths inside the content folder of the local files that it shows or, where they are
 *     no sources, links to; sorted
 * @param linked paths of the sources that it links to; sorted
 * @param sources paths of all sources that hold this story, the shown one first; never empty
 * @param versions of a story that was saved more than once, the shown one first; else empty, as it
 *     is for a story that stands on several pages
 */
public record Entry(
    int place,
    String key,
    String title,
    @Nullable String subtitle,
    List<String> authors,
    @Nullable StoryDate published,
    @Nullable String section,
    List<String> topics,
    @Nullable String language,
    @Nullable String paper,
    @Nullable String url,
    String slug,
    Excerpt excerpt,
    int words,
    List<String> media,
    List<String> linked,
    List<String> sources,
    List<Version> versions) {

  /** Copies the lists. */
  public Entry {
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
    media = List.copyOf(media);
    linked = List.copyOf(linked);
    sources = List.copyOf(sources);
    versions = List.copyOf(versions);
  }

  /** How the text begins, at most 280 characters; may be empty. */
  public String summary() {
    return excerpt.text();
  }

  /** The same story at its place in an archive. */
  public Entry at(int other) {
    return new Entry(
        other, key, title, subtitle, authors, published, section, topics, language, paper, url,
        slug, excerpt, words, media, linked, sources, versions);
  }

  /** The same story with another text. */
  Entry with(
      Excerpt otherExcerpt, int otherWords, List<String> otherMedia, List<String> otherLinked) {
    return new Entry(
        place,
        key,
        title,
        subtitle,
        authors,
        published,
        section,
        topics,
        language,
        paper,
        url,
        slug,
        otherExcerpt,
        otherWords,
        otherMedia,
        otherLinked,
        sources,
        versions);
  }
}
