package broadsheet.clean.text;

import broadsheet.article.Cleaned;
import broadsheet.article.Confidence;
import broadsheet.article.PlainText;
import broadsheet.clean.CertaintyTrainer;
import broadsheet.clean.TreeTrainer;
import broadsheet.clean.TreeTrainer.Row;
import broadsheet.clean.Trees;
import broadsheet.clean.Words;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns which lines of dumps are story, which are titles and which headings. Arguments: {@code
 * learn SETS OUT}, {@code subheads SETS OUT} to learn the headings alone, or {@code cross SETS OUT}
 * to try other rules with the models that were learnt. SETS is the folder of the labelled sets. OUT
 * gets {@code lines.trees}, {@code again.trees}, {@code titles.trees} and {@code subheads.trees},
 * as the project has them, the models that have not seen a fold, and {@code SET.cv.jsonl}, what
 * these say of the sites that they have not seen.
 */
public final class TextTraining {

  private static final List<String> SETS = List.of("wcxb-dev", "news-dev", "multi-dev");
  private static final int FOLDS = Integer.getInteger("folds", 8);

  private static final TreeTrainer LINES =
      new TreeTrainer(LineFeatures.NAMES, shape("", 150, 31, .1, 60), FOLDS);

  /** Few leaves that hold many lines, for what is much the same for all lines of a dump. */
  private static final TreeTrainer AGAIN =
      new TreeTrainer(SecondLook.NAMES, shape("again.", 60, 6, .1, 1500), FOLDS);

  /** What {@link #AGAIN} asks that is the same for all lines of a dump. */
  private static final Pattern OF_DUMP = Pattern.compile("story|density|best|sure|stretchShare.*");

  /** Each tree may ask for a few features only: there are no more titles than dumps. */
  private static final TreeTrainer TITLES =
      new TreeTrainer(TitleFeatures.NAMES, shape("title.", 200, 8, .07, 20).with(.3), FOLDS);

  private static final TreeTrainer SUBHEADS =
      new TreeTrainer(LineFeatures.NAMES, shape("subhead.", 100, 15, .1, 30), FOLDS);

  private static TreeTrainer.Shape shape(
      String name, int trees, int leaves, double rate, int minimum) {
    return new TreeTrainer.Shape(
        Integer.getInteger(name + "trees", trees),
        Integer.getInteger(name + "leaves", leaves),
        Double.parseDouble(System.getProperty(name + "rate", String.valueOf(rate))),
        Integer.getInteger(name + "minimum", minimum));
  }

  private final Path out;
  private final FoldModels learned;
  private final List<Sample> samples = new ArrayList<>();

  /** For each fold what was learnt of words without it. */
  private final List<Wording> wordings;

  private TextTraining(Path sets, Path out, boolean learning) throws IOException {
    this.out = out;
    this.learned = new FoldModels(out, FOLDS);
    Teacher teacher = new Teacher();
    List<LabelledLines> dumps = new ArrayList<>();
    for (String set : SETS) {
      LabelledDump.read(sets.resolve(set), teacher).parallelStream()
          .map(LabelledLines::of)
          .forEachOrdered(dumps::add);
    }
    if (learning) {
      wording(dumps);
    }
    this.wordings = IntStream.range(0, FOLDS).mapToObj(learned::wording).toList();
    dumps.parallelStream()
        .map(d -> new Sample(d, wordings.get(LINES.fold(d.dump().site()))))
        .forEachOrdered(samples::add);
  }

  /** Trains. */
  public static void main(String... args) throws IOException {
    boolean learning = !args[0].equals("cross");
    TextTraining training =
        new TextTraining(Path.of(args[1]), Files.createDirectories(Path.of(args[2])), learning);
    if (learning) {
      training.subheads();
    }
    if (args[0].equals("learn")) {
      training.learn();
    }
    if (!args[0].equals("subheads")) {
      training.cross();
    }
  }

  private void wording(List<LabelledLines> dumps) throws IOException {
    WordingTrainer trainer = new WordingTrainer(dumps);
    for (int i = 0; i < FOLDS; i++) {
      int fold = i;
      Files.write(
          out.resolve("wording" + i + ".weights"), trainer.learn(s -> LINES.fold(s) != fold));
    }
    List<String> all =
        new ArrayList<>(
            heading(
                "Weights of words", "the story in a text dump from what the site put around it"));
    all.add(
        "# s, m, l: in a short, middling, long line; ^ at its beginning, $ at its end, = all of it");
    all.addAll(trainer.learn(s -> true));
    Files.write(out.resolve("wording.weights"), all);
  }

  private void subheads() throws IOException {
    List<Row> rows = samples.stream().flatMap(s -> SubheadLessons.of(s).stream()).toList();
    learn(
        SUBHEADS,
        List.of(rows),
        "subheads",
        "the headings in a text dump's story from its other lines");
    List<Trees> models = learned.trees("subheads", LineFeatures.NAMES);
    double[] scores =
        rows.stream()
            .mapToDouble(r -> models.get(SUBHEADS.fold(r.group())).score(r.features()))
            .toArray();
    TextReport.headings(rows, scores);
  }

  private void learn() throws IOException {
    Interruptions interruptions = new Interruptions(samples, LINES::fold);
    List<Row> lines =
        Stream.concat(samples.stream(), samples.stream().flatMap(interruptions::into))
            .flatMap(s -> s.lessons().stream())
            .toList();
    System.err.println(lines.size() + " lines");
    learn(
        LINES,
        List.of(lines),
        "lines",
        "the story in a text dump from what the site put around it");
    List<double[]> first = firstScores();
    List<Row> again =
        IntStream.range(0, samples.size())
            .boxed()
            .flatMap(i -> samples.get(i).lessons(first.get(i)).stream())
            .toList();
    List<Row> blind = again.stream().map(TextTraining::blind).toList();
    learn(
        AGAIN,
        List.of(again, blind),
        "again",
        "the same at a second look, when all lines have a score");
    List<double[]> scores = scores();
    List<Row> titles =
        IntStream.range(0, samples.size())
            .boxed()
            .flatMap(i -> TitleLessons.of(samples.get(i), first.get(i), scores.get(i)).stream())
            .toList();
    System.err.println(titles.size() + " titles");
    learn(TITLES, List.of(titles), "titles", "the title of a text dump from the lines around it");
  }

  /** The row without what is the same for all lines of its dump, which is learnt by heart. */
  private static Row blind(Row row) {
    float[] features = row.features().clone();
    for (int i = 0; i < features.length; i++) {
      if (OF_DUMP.matcher(SecondLook.NAMES.get(i)).matches()) {
        features[i] = 0;
      }
    }
    return new Row(row.group(), row.page(), features, row.label(), row.weight(), row.start());
  }

  /** Learns from each of some ways to look at the rows; the model is the mean of what comes out. */
  private void learn(TreeTrainer trainer, List<List<Row>> ways, String name, String what)
      throws IOException {
    List<List<List<String>>> folds = ways.stream().map(trainer::crossLines).toList();
    for (int i = 0; i < FOLDS; i++) {
      int fold = i;
      Files.write(
          out.resolve(name + i + ".trees"),
          TreeTrainer.mean(folds.stream().map(f -> f.get(fold)).toList()));
    }
    if (Boolean.getBoolean("nofinal")) {
      return;
    }
    List<String> model = new ArrayList<>(heading("Boosted trees", what));
    model.addAll(TreeTrainer.mean(ways.stream().map(trainer::learn).toList()));
    Files.write(out.resolve(name + ".trees"), model);
  }

  private static List<String> heading(String model, String what) {
    return List.of(
        "# " + model + " that tell " + what + ". Learned by",
        "# src/train/java/broadsheet/clean/text/TextTraining.java; learn them again instead"
            + " of editing them.",
        "# The labels are those of WCXB's development split (Murrough-Foley, CC BY 4.0), of",
        "# AndyTheFactory/article-extraction-dataset and of trafilatura's evaluation (both"
            + " Apache-2.0).");
  }

  /** The scores of all lines, each by models that have not seen its site. */
  private List<double[]> scores() {
    List<Trees> models = learned.trees("again", SecondLook.NAMES);
    List<double[]> first = firstScores();
    return IntStream.range(0, samples.size())
        .parallel()
        .mapToObj(
            i -> {
              Sample sample = samples.get(i);
              Trees again = models.get(LINES.fold(sample.dump.site()));
              return new SecondLook(first.get(i), sample.shapes).scores(again);
            })
        .toList();
  }

  private List<double[]> firstScores() {
    List<Trees> models = learned.trees("lines", LineFeatures.NAMES);
    return samples.parallelStream()
        .map(
            s ->
                models
                    .get(LINES.fold(s.dump.site()))
                    .scores(List.of(s.rows), LineFeatures.HOPELESS))
        .toList();
  }

  private void cross() throws IOException {
    List<double[]> scores = scores();
    TextReport report = new TextReport(samples);
    for (double cut = .3; cut < .65; cut += .1) {
      report.cut(scores, cut);
    }
    List<Trees> lines = learned.trees("lines", LineFeatures.NAMES);
    List<Trees> again = learned.trees("again", SecondLook.NAMES);
    List<Trees> titles = learned.trees("titles", TitleFeatures.NAMES);
    List<Trees> subheads = learned.trees("subheads", LineFeatures.NAMES);
    List<Cleaned> cleaned =
        samples.parallelStream()
            .map(
                s -> {
                  int fold = LINES.fold(s.dump.site());
                  return new TextCleaner(
                          lines.get(fold),
                          again.get(fold),
                          wordings.get(fold),
                          titles.get(fold),
                          subheads.get(fold))
                      .clean(source(s.dump.id() + ".txt", s.dump.dump()));
                })
            .toList();
    report.cleaned(out, cleaned);
    certainty(cleaned);
    if (Boolean.getBoolean("explain")) {
      report.explain(out, scores);
    }
  }

  private void certainty(List<Cleaned> all) throws IOException {
    CertaintyTrainer certainty = new CertaintyTrainer();
    for (int i = 0; i < all.size(); i++) {
      LabelledDump dump = samples.get(i).dump;
      Confidence confidence = all.get(i).confidence();
      if (!dump.text().isEmpty() && all.get(i).held() == null && confidence != null) {
        double f1 = Words.f1(PlainText.of(all.get(i).kept()), dump.text());
        certainty.add(dump.set(), LINES.fold(dump.site()), confidence.value(), f1);
      }
    }
    certainty.learn(out.resolve("lines.certainty"), "a dump", TextTraining.class);
  }

  /** A text as a source. */
  static Source source(String name, String text) {
    return new Source(name, Format.TEXT, "", "UTF-8", text, Capture.UNKNOWN, Corrections.NONE);
  }
}
