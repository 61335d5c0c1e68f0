package broadsheet.clean.text;

import broadsheet.article.Cleaned;
import broadsheet.article.PlainText;
import broadsheet.clean.Repetition;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Scores the cleaner on several dumps of each site, before and after what repeats is removed.
 * Argument: a folder with {@code content/SITE/PAGE.txt} and {@code truth.jsonl}.
 */
public final class TextCorpus {

  private TextCorpus() {}

  /** Scores. */
  public static void main(String... args) throws IOException {
    Map<String, String> truth = new HashMap<>();
    for (String line : Files.readAllLines(Path.of(args[0], "truth.jsonl"))) {
      JsonObject page = new Gson().fromJson(line, JsonObject.class);
      truth.put(page.get("id").getAsString(), page.get("text").getAsString());
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(args[0], "content"))) {
      files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    TextCleaner cleaner = new TextCleaner();
    Repetition repetition = new Repetition();
    List<Cleaned> pages = new ArrayList<>();
    for (Path file : files) {
      Cleaned cleaned = cleaner.clean(TextTraining.source(file.toString(), Files.readString(file)));
      pages.add(cleaned);
      repetition.observe(List.of(site(file)), name(file), cleaned);
    }
    double before = 0;
    double after = 0;
    for (int i = 0; i < pages.size(); i++) {
      String story = truth.get(name(files.get(i)));
      Cleaned settled = repetition.settle(List.of(site(files.get(i))), pages.get(i));
      before += Words.f1(PlainText.of(pages.get(i).kept()), story);
      double f1 = Words.f1(PlainText.of(settled.kept()), story);
      after += f1;
      if (f1 < .98) {
        System.out.printf(Locale.ROOT, "%.3f %s%n", f1, files.get(i));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d dumps: F1 %.4f, with repetition %.4f%n",
        pages.size(),
        before / pages.size(),
        after / pages.size());
  }

  private static String site(Path file) {
    return String.valueOf(file.getName(file.getNameCount() - 2));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.txt$", "");
  }
}
