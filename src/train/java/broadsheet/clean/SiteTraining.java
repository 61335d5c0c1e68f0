package broadsheet.clean;

import broadsheet.clean.html.HtmlCleaner;
import broadsheet.metadata.HtmlMetadata;
import broadsheet.metadata.Languages;
import broadsheet.source.SavedPage;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Learns {@link SiteWording}: {@code SiteTraining OUT TEXTS [SET...]} reads made-up texts (a file a
 * language, lines {@code -KIND: TEXT} of sites and {@code +KIND: TEXT} of stories) and, of labelled
 * pages, short paragraphs of their stories; writes the weights, and prints what five models that
 * have not seen a text say of it.
 */
public final class SiteTraining {

  private static final int FOLDS = 5;

  /** How little the square of a weight costs. */
  private static final double LOOSE = 40;

  /** The least weight that is written. */
  private static final double LEAST = 1;

  /** Of so many labelled paragraphs one teaches, for they are many, and most in English. */
  private static final int EACH = 4;

  /** Words of the shortest and of the longest paragraph that labelled pages teach. */
  private static final int SHORT = 4;

  private static final int LONG = 80;

  private static final String HEAD =
      """
      # Weights of words that tell a site that speaks to its readers from a story. Learned by
      # src/train/java/broadsheet/clean/SiteTraining.java; learn them again instead of editing them.
      # Besides the made-up texts of src/train/texts, stories of labelled pages were read: those of
      # WCXB's development split (Murrough-Foley, CC BY 4.0), of
      # AndyTheFactory/article-extraction-dataset and of trafilatura's evaluation (both Apache-2.0).
      """;

  /**
   * A text that teaches.
   *
   * @param from the language of a made-up one, or the site of a labelled page
   * @param made whether it is made up
   * @param site whether a site speaks in it, and not a story
   */
  private record Lesson(String from, boolean made, boolean site, String text) {}

  private SiteTraining() {}

  public static void main(String[] args) throws IOException {
    List<Lesson> made = made(Path.of(args[1]));
    List<Lesson> all = new ArrayList<>(made);
    for (int i = 2; i < args.length; i++) {
      all.addAll(labelled(new LabelledSet(Path.of(args[i]))));
    }
    Map<String, List<Float>> odds = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      judge(fold, all, odds);
    }
    print(odds);
    List<String> weights = learn(all);
    System.out.println(weights.size() + " weights of " + all.size() + " texts");
    Files.writeString(
        Path.of(args[0]).resolve("site.weights"), HEAD + String.join("\n", weights) + "\n");
  }

  private static List<Lesson> made(Path folder) throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        for (String line : Files.readAllLines(file)) {
          int colon = line.indexOf(':');
          if (colon > 0) {
            String text = line.substring(colon + 1).strip();
            lessons.add(new Lesson(name.substring(0, 2), true, line.startsWith("-"), text));
          }
        }
      }
    }
    return lessons;
  }

  /** Paragraphs of stories: the labels', or where only snippets are known what is kept. */
  private static List<Lesson> labelled(LabelledSet set) {
    List<Lesson> lessons = new ArrayList<>();
    HtmlCleaner cleaner = new HtmlCleaner();
    int count = 0;
    for (LabelledSet.Label label : set.labels()) {
      Stream<String> texts =
          label.text().isEmpty() ? kept(cleaner, set, label) : label.text().lines();
      for (String text : texts.map(String::strip).toList()) {
        int words = text.split("\\s+", -1).length;
        boolean one = words >= SHORT && words <= LONG;
        if (one && (label.text().isEmpty() || count++ % EACH == 0)) {
          lessons.add(new Lesson(label.site(), false, false, text));
        }
      }
    }
    return lessons;
  }

  /** What would be kept of a page if it were not for the weights that are to be learned. */
  private static Stream<String> kept(
      HtmlCleaner cleaner, LabelledSet set, LabelledSet.Label label) {
    SavedPage page = set.saved(label.id(), label.url());
    return cleaner
        .clean(
            page, new HtmlMetadata(new Languages()).read(page), LabelledSet.addresses(label.url()))
        .blocks()
        .stream()
        .filter(b -> b.kept() || b.because().equals(Lexicon.SOUNDS))
        .map(b -> b.block().text());
  }

  /** Each made-up text is in a fold of its own, each labelled site in one. */
  private static int fold(Lesson lesson) {
    String key = lesson.made() ? lesson.text() : lesson.from();
    return Math.floorMod(Long.hashCode(HashedWords.hash(key)), FOLDS);
  }

  /** Adds what a model that has not seen the texts of a fold says of them. */
  private static void judge(int fold, List<Lesson> all, Map<String, List<Float>> odds) {
    List<Lesson> others = all.stream().filter(l -> fold(l) != fold).toList();
    SiteWording wording = new SiteWording(Weights.parse(learn(others)));
    for (Lesson lesson : all) {
      if (fold(lesson) == fold) {
        odds.computeIfAbsent(kind(lesson), k -> new ArrayList<>()).add(wording.odds(lesson.text()));
      }
    }
  }

  private static String kind(Lesson lesson) {
    return lesson.made()
        ? lesson.from() + (lesson.site() ? " sites" : " stories")
        : "labelled stories";
  }

  private static void print(Map<String, List<Float>> odds) {
    System.out.println("of so many, how many are a site's, by log odds from 1, 1.5, 2, 2.5, 3 on");
    odds.forEach(
        (kind, all) -> {
          StringBuilder line = new StringBuilder(kind + " " + all.size() + ":");
          for (float sure = 1; sure <= 3; sure += .5f) {
            float from = sure;
            line.append(' ').append(all.stream().filter(o -> o >= from).count());
          }
          System.out.println(line);
        });
  }

  private static List<String> learn(List<Lesson> lessons) {
    Map<String, Integer> counts = new HashMap<>();
    lessons.forEach(
        l -> names(l.text()).stream().distinct().forEach(n -> counts.merge(n, 1, Integer::sum)));
    List<String> names =
        counts.entrySet().stream()
            .filter(n -> n.getValue() > 1)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(n -> numbers.put(n, numbers.size() + 1));
    Problem problem = new Problem();
    problem.l = lessons.size();
    problem.n = names.size() + 1;
    problem.bias = -1;
    problem.x = lessons.stream().map(l -> features(l.text(), numbers)).toArray(Feature[][]::new);
    problem.y = lessons.stream().mapToDouble(l -> l.site() ? 1 : 0).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, LOOSE, .001);
    parameter.setRandom(new Random(7));
    Linear.disableDebugOutput();
    return write(Linear.train(problem, parameter), names);
  }

  private static Feature[] features(String text, Map<String, Integer> numbers) {
    List<String> all = names(text);
    double share = 1 / SiteWording.share(all.size());
    Map<Integer, Double> values = new TreeMap<>();
    for (String name : all) {
      Integer number = numbers.get(name);
      if (number != null) {
        values.merge(number, share, Double::sum);
      }
    }
    values.put(numbers.size() + 1, 1.);
    return values.entrySet().stream()
        .map(e -> new FeatureNode(e.getKey(), e.getValue()))
        .toArray(Feature[]::new);
  }

  /** What {@link SiteWording} asks of a text, by name. */
  private static List<String> names(String text) {
    HashedWords words = new HashedWords(SiteWording.ENOUGH, true);
    words.read(text);
    List<String> names = new ArrayList<>();
    String before = "";
    for (int i = 0; i < words.count(); i++) {
      if (words.isWord(i)) {
        String word = words.name(i);
        if (!before.isEmpty()) {
          names.add(before + " " + word);
        }
        names.add(word);
        if (words.isLonger(i, SiteWording.BEGINNING)) {
          names.add(word.substring(0, SiteWording.BEGINNING) + "*");
        }
        before = word;
      }
    }
    return names;
  }

  private static List<String> write(Model model, List<String> names) {
    double[] weights = model.getFeatureWeights();
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    List<String> lines = new ArrayList<>();
    for (int i = 0; i <= names.size(); i++) {
      String name = i < names.size() ? names.get(i) : SiteWording.ALL;
      if (Math.abs(weights[i]) >= LEAST || i == names.size()) {
        lines.add(String.format(Locale.ROOT, "%.1f\t%s", sign * weights[i], name));
      }
    }
    return lines;
  }
}
