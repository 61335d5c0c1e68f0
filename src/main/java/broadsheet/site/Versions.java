package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of stories that were saved more than once, and the pages that tell what changed:
 * {@code 2018/07/24/slug/version-2.html}. Thread-safe.
 */
final class Versions {

  private final Archive archive;
  private final Contents contents;

  Versions(Archive archive, Contents contents) {
    this.archive = archive;
    this.contents = contents;
  }

  /** The versions of a story, the newest first; none where it was saved but once. */
  static List<VersionWay> of(Story story) {
    List<Version> versions = story.entry().versions();
    List<VersionWay> ways = new ArrayList<>();
    for (int number = versions.size(); number > 0; number--) {
      Version version = versions.get(versions.size() - number);
      ways.add(new VersionWay(version, number, number == 1 ? null : path(story, number)));
    }
    return ways;
  }

  /** A page for each version of a story but the first. */
  Stream<Page> pages(Story story) {
    List<VersionWay> ways = of(story);
    return IntStream.range(1, ways.size())
        .mapToObj(i -> page(story, ways.get(i), ways.get(i - 1), i == 1 ? null : ways.get(i - 2)));
  }

  private Page page(Story story, VersionWay before, VersionWay after, @Nullable VersionWay next) {
    return new ChangesPage(
        path(story, after.number()),
        contents,
        story,
        before,
        after,
        next,
        text(before),
        text(after));
  }

  private ArticleText text(VersionWay way) {
    Version version = way.version();
    return new ArticleText(archive.digest(version), () -> archive.article(version));
  }

  private static String path(Story story, int number) {
    String page = story.path();
    return page.substring(0, page.length() - ".html".length()) + "/version-" + number + ".html";
  }
}
