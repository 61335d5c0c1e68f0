package broadsheet.metadata;

import broadsheet.article.Metadata;
import broadsheet.source.Format;
import broadsheet.source.PageParser;
import broadsheet.source.SavedPage;
import broadsheet.source.SourceFile;
import broadsheet.source.SourceReader;
import broadsheet.source.UnreadableSourceException;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Titles, authors and dates read of labelled pages, against their labels: each miss on a line
 * (field, id, expected, found, parted by tabs), then the share that is right and the time a page
 * takes, parsing left out.
 *
 * <p>Arguments: {@code [--all] SET...}, where a set is a folder with {@code truth.jsonl} ({@code
 * id, title, author, date}) and {@code html/ID.html.gz}; with {@code --all} what is right is
 * printed too.
 */
final class MetadataSurvey {
  private static final int ROUNDS = 12;

  /** A page and what its labels say; empty where they say nothing. */
  private record Labelled(String id, SavedPage page, Map<String, String> truth) {}

  private final HtmlMetadata reader = new HtmlMetadata(new Languages());
  private final PrintStream out;
  private final boolean all;

  private MetadataSurvey(PrintStream out, boolean all) {
    this.out = out;
    this.all = all;
  }

  public static void main(String[] args) throws IOException, UnreadableSourceException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    boolean all = args.length > 0 && args[0].equals("--all");
    for (String set : List.of(args).subList(all ? 1 : 0, args.length)) {
      new MetadataSurvey(out, all).survey(Path.of(set));
    }
    out.flush();
  }

  private void survey(Path set) throws IOException, UnreadableSourceException {
    List<Labelled> pages = pages(set);
    Map<String, int[]> right = new TreeMap<>();
    for (Labelled labelled : pages) {
      Metadata read = reader.read(labelled.page());
      judge("title", labelled, fold(text(read.title())), right);
      judge("author", labelled, String.join(", ", read.authors()), right);
      judge("date", labelled, text(read.published()), right);
    }
    StringBuilder line = new StringBuilder(text(set.getFileName()));
    right.forEach(
        (field, n) ->
            line.append(
                String.format(
                    Locale.ROOT, "  %s %.4f (%d of %d)", field, n[0] / (double) n[1], n[0], n[1])));
    out.println(line.append(String.format(Locale.ROOT, "  %.3f ms CPU a page", time(pages))));
  }

  private void judge(String field, Labelled labelled, String found, Map<String, int[]> right) {
    String expected = labelled.truth().getOrDefault(field, "");
    if (expected.isEmpty()) {
      return;
    }
    boolean same =
        switch (field) {
          case "title" -> fold(expected).equals(fold(found));
          case "author" -> names(expected).equals(names(found));
          default -> day(expected).equals(day(found));
        };
    int[] counts = right.computeIfAbsent(field, k -> new int[2]);
    counts[0] += same ? 1 : 0;
    counts[1]++;
    if (all || !same) {
      String mark = all ? (same ? "=\t" : "!\t") : "";
      out.println(mark + String.join("\t", field, labelled.id(), Prose.line(expected), found));
    }
  }

  private double time(List<Labelled> pages) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = thread.getCurrentThreadCpuTime();
      pages.forEach(labelled -> reader.read(labelled.page()));
      best = Math.min(best, thread.getCurrentThreadCpuTime() - start);
    }
    return best / 1e6 / pages.size();
  }

  private static List<Labelled> pages(Path set) throws IOException, UnreadableSourceException {
    SourceReader sources = new SourceReader(set);
    PageParser parser = new PageParser();
    Gson gson = new Gson();
    List<Labelled> pages = new ArrayList<>();
    for (String line : Files.readAllLines(set.resolve("truth.jsonl"))) {
      JsonObject label = gson.fromJson(line, JsonObject.class);
      String id = label.get("id").getAsString();
      String name = "html/" + id + ".html.gz";
      SourceFile file = new SourceFile(name, Format.HTML, false);
      Map<String, String> truth = new TreeMap<>();
      for (String field : List.of("title", "author", "date")) {
        JsonElement value = label.get(field);
        truth.put(field, value == null || value.isJsonNull() ? "" : value.getAsString());
      }
      pages.add(new Labelled(id, parser.parse(sources.read(file)), truth));
    }
    return pages;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String day(String date) {
    return date.substring(0, Math.min(10, date.length()));
  }

  private static String fold(String text) {
    String s = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    s = s.replaceAll("[’‘]", "'").replaceAll("[“”]", "\"").replaceAll("[–—]", "-");
    return s.strip().replaceAll("\\s+", " ");
  }

  private static Set<String> names(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : fold(text).replaceFirst("^by ", "").split(",|;|/| and | & |\\|", -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
