package broadsheet.site;

import broadsheet.article.Article;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The page of one article.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param story the article as listings show it
 * @param text of the article
 * @param section where it stood, or null
 * @param authors in the order printed
 * @param topics in the order given
 * @param paper where it came from, or null
 * @param earlier the story before it in time, or in the list of undated ones; null for the first
 * @param later the story after it, or null for the last
 * @param earlierInSection the story before it in its section, or null; null too where that is
 *     {@code earlier}
 * @param laterInSection the story after it in its section, or null; null too where that is {@code
 *     later}
 * @param versions of a story that was saved more than once, the newest first; else none
 * @param related stories, the nearest in matter first; may be none
 * @param markdown path of the same story as Markdown, or null where the site has none
 * @param noindex whether search engines are asked to leave it out
 * @param places where the files inside the content folder that it shows or links to stand in the
 *     site: content path to site path; a file without an entry is not in the site
 * @param pictures those of these files that are pictures, by content path
 * @param shareImage path of the picture that is drawn of its title, or null where none is
 */
public record ArticlePage(
    String path,
    Contents contents,
    Story story,
    ArticleText text,
    @Nullable Way section,
    List<Way> authors,
    List<Way> topics,
    @Nullable Way paper,
    @Nullable Story earlier,
    @Nullable Story later,
    @Nullable Story earlierInSection,
    @Nullable Story laterInSection,
    List<VersionWay> versions,
    List<Story> related,
    @Nullable String markdown,
    boolean noindex,
    Map<String, String> places,
    SortedMap<String, PlacedPicture> pictures,
    @Nullable String shareImage)
    implements Page {
  /** Copies the lists. */
  public ArticlePage {
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
    versions = List.copyOf(versions);
    related = List.copyOf(related);
    places = Map.copyOf(places);
    pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
  }

  /** The article with its text, which is read when this is first asked for. */
  public Article article() {
    return text.article();
  }
}
