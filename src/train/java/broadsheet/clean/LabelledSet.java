package broadsheet.clean;

import broadsheet.source.Addresses;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.SavedPage;
import broadsheet.source.Source;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/**
 * Pages with what a careful reader kept of them: a folder with {@code truth.jsonl}, one object a
 * line with {@code id, url, text, with, without}, and the pages in {@code html/ID.html.gz}.
 */
public final class LabelledSet {

  /**
   * One labelled page.
   *
   * @param text what was kept; empty where only snippets are known
   * @param with snippets that are story
   * @param without snippets that are not
   */
  public record Label(String id, String url, String text, List<String> with, List<String> without) {

    /** The host that the page came from, without {@code www.}; the id where it is not known. */
    public String site() {
      try {
        String host = url.isEmpty() ? null : new URI(url.replace(" ", "%20")).getHost();
        return host == null ? id : host.startsWith("www.") ? host.substring(4) : host;
      } catch (URISyntaxException e) {
        return id;
      }
    }
  }

  private final Path folder;

  public LabelledSet(Path folder) {
    this.folder = folder;
  }

  /** The name of the folder. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** All labels, in the order of the file. */
  public List<Label> labels() {
    Gson gson = new Gson();
    try {
      return Files.readAllLines(folder.resolve("truth.jsonl")).stream()
          .map(line -> label(gson.fromJson(line, JsonObject.class)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page as it was saved, unpacked. */
  public byte[] page(String id) {
    try {
      byte[] packed = Files.readAllBytes(folder.resolve("html").resolve(id + ".html.gz"));
      return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page as UTF-8. */
  public String text(String id) {
    return new String(page(id), StandardCharsets.UTF_8);
  }

  /** The page as a source that was read as UTF-8. */
  public SavedPage saved(String id, String url) {
    Source source =
        new Source(id + ".html", Format.HTML, "", "UTF-8", "", Capture.UNKNOWN, Corrections.NONE);
    return new SavedPage(source, Jsoup.parse(text(id), url));
  }

  /** Where the links of a page lead. */
  public static Addresses addresses(String url) {
    return new Addresses(Path.of("/nowhere"), "page.html", url);
  }

  private static Label label(JsonObject json) {
    return new Label(
        string(json, "id"),
        string(json, "url"),
        string(json, "text"),
        strings(json, "with"),
        strings(json, "without"));
  }

  private static String string(JsonObject json, String name) {
    return json.has(name) && !json.get(name).isJsonNull() ? json.get(name).getAsString() : "";
  }

  private static List<String> strings(JsonObject json, String name) {
    if (!json.has(name) || json.get(name).isJsonNull()) {
      return List.of();
    }
    return json.get(name).getAsJsonArray().asList().stream().map(e -> e.getAsString()).toList();
  }
}
