package broadsheet.check;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small site in a folder, with a record of what was removed, and what a check says of it. */
final class CheckedSite {

  static final String URL = "https://archive.example/papers/";

  /** What was removed from the story of the good site. */
  static final String APPEAL = "We have a small request to make of you today";

  private final Path folder;
  private final Map<String, List<Map<String, String>>> recorded = new HashMap<>();

  private CheckedSite(Path folder) {
    this.folder = folder;
  }

  /** A site with one story, in which nothing is wrong. */
  static CheckedSite good(Path folder) throws IOException {
    CheckedSite site = new CheckedSite(folder);
    site.page("index.html", "<h1>Papers</h1><a href='2018/07/24/dust.html#end'>Dust</a>");
    site.article(
        "2018/07/24/dust.html",
        "dust.html",
        "<p>The square was swept twice before noon.</p><p id='end'>Nobody came.</p>");
    site.file(
        "2018/07/24/dust.md", "---\ntitle: Dust\n---\nThe square was swept twice before noon.\n");
    site.page(
        "404.html", "<h1>Not here</h1><a href='/papers/index.html'>Front</a> Skip to the text");
    site.file("assets/style.css", "@font-face{src:url('ink.woff2')}");
    site.file("assets/ink.woff2", "");
    site.file(
        "feed.xml",
        "<rss><channel><link>%s2018/07/24/dust.html</link></channel></rss>".formatted(URL));
    site.removed("dust.html", "donation appeal", APPEAL);
    return site;
  }

  /** Messages of the check. */
  List<String> check() throws IOException {
    List<String> messages = new ArrayList<>();
    new SiteCheck(folder.resolve("site"), record(), URL)
        .run()
        .forEach(d -> messages.add(d.toString()));
    return messages;
  }

  /** The record of what was removed. */
  Path record() {
    return folder.resolve("removals.jsonl");
  }

  /** Adds to what was removed from a source; later lines of one source replace earlier ones. */
  void removed(String source, String reason, String text) throws IOException {
    recorded
        .computeIfAbsent(source, s -> new ArrayList<>())
        .add(Map.of("reason", reason, "text", text));
    String line =
        new Gson().toJson(Map.of("source", source, "kept", 2, "removed", recorded.get(source)));
    Files.writeString(record(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  void page(String path, String body) throws IOException {
    file(path, "<!DOCTYPE html><html lang='en'><head><title>Papers</title></head><body>" + body);
  }

  void article(String path, String source, String story) throws IOException {
    file(
        path,
        ("<!DOCTYPE html><html lang='en'><head><title>Story</title>"
                + "<meta name='broadsheet:source' content='%s'></head><body><article><h1>Story</h1>"
                + "<div itemprop='articleBody'>%s</div></article></body></html>")
            .formatted(source, story));
  }

  void file(String path, String text) throws IOException {
    Path file = folder.resolve("site").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
