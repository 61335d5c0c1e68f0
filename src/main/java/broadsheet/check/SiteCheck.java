package broadsheet.check;

import broadsheet.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold of a built site, whoever built it.
 *
 * <ul>
 *   <li>Every link inside the site, and every place in a page that a link names, is there, in the
 *       letter case of the file. Links are relative and name a file; none leaves the folder. Only
 *       404.html, shown at any depth, has links that begin at the root. Feeds and the sitemap name
 *       files of the site where they name the site's own address.
 *   <li>Nothing is fetched from another host: no picture, script, style sheet or frame.
 *   <li>Every page has a title, a language, one first-level heading, and no id twice.
 *   <li>No removed block is in the site. A removed text of four words or more (or twelve characters
 *       of a script without spaces) is not in the text of any file, unless it is a heading or
 *       another story keeps these words too, as the headline in a list of related stories is the
 *       title of one of them. Removed as mere furniture, as hidden, or by an editor, it may be part
 *       of a block of its own story: a pull quote is. A shorter text that is a whole block of the
 *       story made of the same source is a warning. What the record says is stated in a story's
 *       head, or stands in it once already, is not looked for. An article's page tells its source
 *       in {@code <meta name="broadsheet:source" content="path">}; the {@code .md} beside it is of
 *       the same source.
 * </ul>
 *
 * <p>In memory are the names of the files and each removed text once, never the pages.
 */
public final class SiteCheck {

  /** Words of removed texts are looked for in these as they are. */
  private static final Set<String> PLAIN = Set.of("js", "json", "txt", "bib", "ris");

  private final Path site;
  private final Path record;
  private final @Nullable String url;

  /**
   * A check of one site.
   *
   * @param site folder of the site
   * @param record what was removed, a line of JSON a source ({@code .broadsheet/removals.jsonl})
   * @param url where the site will stand, ending in {@code /}, or null
   */
  public SiteCheck(Path site, Path record, @Nullable String url) {
    this.site = site;
    this.record = record;
    this.url = url;
  }

  /**
   * Reads the whole site.
   *
   * @return what does not hold, in the order of files; empty if all does
   * @throws IOException if the site or the record cannot be read
   */
  public List<Diagnostic> run() throws IOException {
    if (!Files.isDirectory(site)) {
      return List.of(Diagnostic.error(shown(""), "there is no site; build it first"));
    }
    TreeSet<Diagnostic> found = new TreeSet<>();
    Removals removals = Removals.none();
    if (Files.exists(record)) {
      removals = Removals.read(record);
    } else {
      found.add(
          Diagnostic.warning(
              String.valueOf(record.getFileName()),
              "there is no record of what was removed; build the site to have it checked"));
    }
    new Run(files(), removals).all(found);
    return List.copyOf(found);
  }

  /** One reading of all files. */
  private final class Run {
    private final List<String> files;
    private final Set<String> names;
    private final SiteLinks links;
    private final Leaks leaks;
    private final Collection<PageLinks.Place> places = new ConcurrentLinkedQueue<>();

    Run(List<String> files, Removals removals) {
      this.files = files;
      this.names = new HashSet<>(files);
      this.links = new SiteLinks(files, url);
      this.leaks = new Leaks(removals);
    }

    void all(Set<Diagnostic> found) throws IOException {
      try {
        files.parallelStream().map(this::file).forEachOrdered(found::addAll);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      found.addAll(leaks.rest());
      found.addAll(missingPlaces());
    }

    private List<Diagnostic> file(String name) {
      try {
        String type = name.substring(name.lastIndexOf('.') + 1);
        return switch (type) {
          case "html" -> page(name);
          case "xml" -> feed(name);
          case "css" -> style(name);
          case "md" -> markdown(name);
          default -> {
            if (PLAIN.contains(type)) {
              leaks.elsewhere(shown(name), new Words().add(PageWords.unescape(text(name))).edge());
            }
            yield List.of();
          }
        };
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private List<Diagnostic> page(String name) throws IOException {
      Document page = parse(name);
      List<Diagnostic> found = new ArrayList<>(PageForm.check(page, shown(name)));
      PageLinks pageLinks = new PageLinks(name, shown(name), links, page);
      found.addAll(pageLinks.found());
      places.addAll(pageLinks.places());
      page.select("h1").forEach(h -> leaks.heading(PageWords.of(h)));
      if (name.equals("404.html")) {
        leaks.heading(PageWords.of(page));
      }
      Element source = page.selectFirst("meta[name=broadsheet:source]");
      Element story = source == null ? null : PageWords.story(page);
      if (source != null) {
        // It names a file, which may well be called as a removed text was.
        source.remove();
      }
      leaks.elsewhere(shown(name), PageWords.around(page, story));
      String path = source == null ? null : source.attr("content");
      Element earlier = page.selectFirst("meta[name=broadsheet:earlier]");
      if (path != null && story != null) {
        found.addAll(
            leaks.story(
                shown(name),
                path,
                earlier == null ? PageWords.of(story) : PageWords.without("del", story)));
      }
      if (earlier != null && story != null) {
        found.addAll(
            leaks.story(shown(name), earlier.attr("content"), PageWords.without("ins", story)));
      }
      String markdown = sibling(name, ".md");
      if (names.contains(markdown)) {
        found.addAll(markdown(markdown, path));
      }
      return found;
    }

    /** Markdown beside a page is looked at with that page, which says its source. */
    private List<Diagnostic> markdown(String name) throws IOException {
      return names.contains(sibling(name, ".html")) ? List.of() : markdown(name, null);
    }

    private List<Diagnostic> markdown(String name, @Nullable String source) throws IOException {
      MarkdownWords words = MarkdownWords.of(text(name));
      leaks.elsewhere(shown(name), words.front());
      if (source != null) {
        return leaks.story(shown(name), source, words.body());
      }
      leaks.elsewhere(shown(name), words.body());
      return List.of();
    }

    private List<Diagnostic> feed(String name) throws IOException {
      Words words = new Words();
      List<Diagnostic> found = new FeedCheck(links).run(site.resolve(name), shown(name), words);
      leaks.elsewhere(shown(name), words.edge());
      return found;
    }

    private List<Diagnostic> style(String name) throws IOException {
      List<Diagnostic> found = new ArrayList<>();
      for (String link : StyleLinks.of(text(name))) {
        SiteLinks.Target target = links.fromPage(name, link);
        String problem = target.host() ? "is fetched from another host" : target.problem();
        if (!problem.isEmpty()) {
          found.add(
              Diagnostic.error(shown(name), "`%s` %s".formatted(PageLinks.shorten(link), problem)));
        }
      }
      return found;
    }

    private List<Diagnostic> missingPlaces() throws IOException {
      Map<String, List<PageLinks.Place>> byFile = new TreeMap<>();
      places.forEach(p -> byFile.computeIfAbsent(p.file(), f -> new ArrayList<>()).add(p));
      List<Diagnostic> found = new ArrayList<>();
      for (Map.Entry<String, List<PageLinks.Place>> entry : byFile.entrySet()) {
        Set<String> ids = PageLinks.ids(parse(entry.getKey()));
        for (PageLinks.Place place : entry.getValue()) {
          if (!ids.contains(place.fragment())) {
            found.add(
                Diagnostic.error(
                    shown(place.page()),
                    "the link `%s` names a place that is not on that page"
                        .formatted(PageLinks.shorten(place.link()))));
          }
        }
      }
      return found;
    }
  }

  private static String sibling(String name, String extension) {
    return name.substring(0, name.lastIndexOf('.')) + extension;
  }

  private Document parse(String name) throws IOException {
    return Jsoup.parse(text(name));
  }

  private String text(String name) throws IOException {
    return new String(Files.readAllBytes(site.resolve(name)), StandardCharsets.UTF_8);
  }

  private String shown(String name) {
    return site.getFileName() + (name.isEmpty() ? "" : "/" + name);
  }

  private List<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    Files.walkFileTree(
        site,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = String.valueOf(dir.getFileName()).startsWith(".") && !dir.equals(site);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(site.relativize(file).toString().replace('\\', '/'));
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(files);
    return files;
  }
}
