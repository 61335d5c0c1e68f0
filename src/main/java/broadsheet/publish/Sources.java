package broadsheet.publish;

import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import broadsheet.site.ArticlePage;
import broadsheet.site.Page;
import broadsheet.source.Census;
import broadsheet.source.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each file of the site is made of, as a digest: the same in two builds only if the file would
 * be. Thread-safe.
 */
final class Sources {
  private final Digest site;
  private final Path content;
  private final Census census;
  private final Digester digester = new Digester();
  private final Map<String, Digest> files = new ConcurrentHashMap<>();

  /**
   * The sources of one site.
   *
   * @param site the digest of what every page is made of: program, theme, settings
   * @param census of the content folder
   */
  Sources(Digest site, Path content, Census census) {
    this.site = site;
    this.content = content;
    this.census = census;
  }

  /** What a page is made of. */
  Digest of(Page page) {
    List<Digest> shown = new TreeSet<>(page.files()).stream().map(this::ofFile).toList();
    return digester.of(site, page, shown);
  }

  /** What the Markdown of an article is made of. */
  Digest ofMarkdown(ArticlePage page) {
    return digester.of(site, page.text(), page.path(), page.places());
  }

  /** What the copy of a file of the content folder is made of. */
  Digest ofFile(String path) {
    return files.computeIfAbsent(path, this::file);
  }

  /** A file that changed just now is read, for its stamp does not vouch for it. */
  private Digest file(String path) {
    Stamp stamp = census.stamp(path);
    if (stamp.vouchesFor(stamp)) {
      return digester.of(path, stamp);
    }
    try {
      Path file = content.resolve(path);
      return digester.of(path, Files.isRegularFile(file) ? Files.readAllBytes(file) : null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
