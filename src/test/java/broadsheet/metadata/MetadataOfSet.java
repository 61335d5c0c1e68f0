package broadsheet.metadata;

import broadsheet.article.Metadata;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.SavedPage;
import broadsheet.source.Source;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/**
 * Prints what {@link HtmlMetadata} reads of each page in a folder of {@code .html.gz}, one JSON
 * object a line, to be compared with labels. Argument: the folder.
 */
final class MetadataOfSet {
  private MetadataOfSet() {}

  public static void main(String[] args) throws IOException {
    HtmlMetadata metadata = new HtmlMetadata(new Languages());
    Gson gson = new Gson();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.sorted().toList();
    }
    long nanos = 0;
    for (Path file : files) {
      SavedPage page = page(file);
      long start = System.nanoTime();
      Metadata read = metadata.read(page);
      nanos += System.nanoTime() - start;
      out.println(gson.toJson(line(file, read)));
    }
    out.flush();
    System.err.printf("%d pages, %.2f ms a page%n", files.size(), nanos / 1e6 / files.size());
  }

  private static SavedPage page(Path file) throws IOException {
    String name = file.getFileName().toString();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      byte[] bytes = in.readAllBytes();
      String text = new String(bytes, StandardCharsets.UTF_8);
      Source source =
          new Source(name, Format.HTML, "", "UTF-8", text, Capture.UNKNOWN, Corrections.NONE);
      return new SavedPage(source, Jsoup.parse(new java.io.ByteArrayInputStream(bytes), null, ""));
    }
  }

  private static Map<String, Object> line(Path file, Metadata read) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("source", file.getFileName().toString());
    line.put("title", read.title());
    line.put("subtitle", read.subtitle());
    line.put("authors", read.authors());
    line.put("published", read.published() == null ? null : read.published().toString());
    line.put("modified", read.modified() == null ? null : read.modified().toString());
    line.put("section", read.section());
    line.put("topics", read.topics());
    line.put("language", read.language());
    line.put("url", read.url());
    line.put("paper", read.paper());
    line.put("text", "");
    return line;
  }
}
