package broadsheet.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a build can be told, checked.
 *
 * @param root the archive's folder, absolute; {@code .broadsheet/} is made in it
 * @param title of the archive; not empty
 * @param description one or two sentences about it; may be empty
 * @param url where the site will stand, ending in {@code /}, or null: needed only for what must
 *     name absolute addresses (feeds, sitemap)
 * @param language of the site's own words, a BCP 47 tag
 * @param timezone whose calendar decides on which day a story with a time and offset appeared, or
 *     null for the day as its source states it
 * @param own papers or hosts whose stories are one's own, in lower case
 * @param content folder of sources, absolute
 * @param output folder of the site, absolute
 * @param templates folder whose files replace those of the default theme, absolute, or null
 * @param rules folder of site rules, absolute, or null for none
 * @param publish which optional parts the site has
 * @param theme what templates may read, by key; values as written
 */
public record Settings(
    Path root,
    String title,
    String description,
    @Nullable String url,
    String language,
    @Nullable ZoneId timezone,
    List<String> own,
    Path content,
    Path output,
    @Nullable Path templates,
    @Nullable Path rules,
    Publish publish,
    SortedMap<String, String> theme) {

  /**
   * The optional parts of a site.
   *
   * @param search whether it can be searched
   * @param markdown whether each article is also there as {@code .md}
   * @param feeds whether there are feeds
   * @param noindex whether search engines are asked to leave stories of other papers out
   * @param shareImages whether a picture is drawn for each story that has none, for where it is
   *     shared; only where there is a url
   * @param epub whether the archive, its years and its sections are offered as e-books
   */
  public record Publish(
      boolean search,
      boolean markdown,
      boolean feeds,
      boolean noindex,
      boolean shareImages,
      boolean epub) {}
}
