package broadsheet.site;

import org.jspecify.annotations.Nullable;

/**
 * What changed in a story from one version to the next.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param story whose versions they are, as listings show it
 * @param before the version before
 * @param after the version after it, whose number this page has
 * @param next the version after that, or null for the newest
 * @param textBefore the article as it was
 * @param textAfter the article as it became
 */
public record ChangesPage(
    String path,
    Contents contents,
    Story story,
    VersionWay before,
    VersionWay after,
    @Nullable VersionWay next,
    ArticleText textBefore,
    ArticleText textAfter)
    implements Page {}
