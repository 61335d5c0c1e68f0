package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.article.Reason;
import broadsheet.clean.Cut;
import broadsheet.clean.LabelledSet;
import broadsheet.clean.LabelledSet.Label;
import broadsheet.clean.Lexicon;
import broadsheet.clean.TreeTrainer;
import broadsheet.clean.Trees;
import broadsheet.clean.Words;
import broadsheet.metadata.HtmlMetadata;
import broadsheet.metadata.Languages;
import broadsheet.source.SavedPage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * What {@link HtmlTraining} has learnt, looked at from three sides, on sites that it has not seen:
 * rules alone, scores alone and both; which reasons are given to what the labels keep; and whether
 * a page's text is all there among what is kept and removed. Arguments: {@code OUT SET...}, with
 * the models in OUT.
 */
public final class HtmlReport {

  private static final int FOLDS = Integer.getInteger("folds", 8);

  /** A piece with this share of story is story. */
  private static final float STORY = 0.5f;

  private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
  private final TreeTrainer folds =
      new TreeTrainer(Measured.NAMES, new TreeTrainer.Shape(1, 2, 1, 1), FOLDS);
  private final List<Trees> trees = new ArrayList<>();
  private final Lexicon lexicon = new Lexicon();
  private final HtmlMetadata reader = new HtmlMetadata(new Languages());

  /** How many blocks and words, and how many of them are story by the labels. */
  private static final class Count {
    int blocks;
    int story;
    int words;
    int storyWords;

    void add(int size, boolean isStory) {
      blocks++;
      words += size;
      story += isStory ? 1 : 0;
      storyWords += isStory ? size : 0;
    }
  }

  private HtmlReport(Path models) throws IOException {
    for (int i = 0; i < FOLDS; i++) {
      List<String> model = Files.readAllLines(models.resolve("fold" + i + ".trees"));
      trees.add(Trees.parse(model, Measured.NAMES));
    }
  }

  /** Runs the tool. */
  public static void main(String[] args) throws IOException {
    HtmlReport report = new HtmlReport(Path.of(args[0]));
    for (String set : Stream.of(args).skip(1).toList()) {
      report.of(new LabelledSet(Path.of(set)));
    }
    report.out.flush();
  }

  private void of(LabelledSet set) {
    double[] f1 = new double[3];
    int labelled = 0;
    int held = 0;
    int broken = 0;
    Map<Reason, Count> reasons = new EnumMap<>(Reason.class);
    Map<String, Count> kinds = new TreeMap<>();
    for (Label label : set.labels()) {
      Trees model = trees.get(folds.fold(label.site()));
      Metadata metadata = reader.read(HtmlTraining.saved(set, label));
      SavedPage saved = HtmlTraining.saved(set, label);
      Measured measured =
          Measured.of(Page.of(saved.document(), HtmlTraining.addresses(label)), lexicon);
      Cleaned whole = new HtmlCleaner(model).clean(saved, metadata, HtmlTraining.addresses(label));
      held += whole.held() == null ? 0 : 1;
      broken += isWhole(saved.document(), whole) ? 0 : 1;
      if (label.text().isEmpty()) {
        continue;
      }
      labelled++;
      double[] ruled = verdicts(measured, places(measured), metadata);
      double[] scores = scores(model, measured);
      Verdicts both = new Verdicts(measured, scores);
      both.decide(metadata);
      new Reasons(measured, both).give();
      f1[0] += f1(measured, ruled, label);
      f1[1] += f1(measured, scores, label);
      f1[2] += f1(measured, kept(both, scores.length), label);
      count(measured, both, HtmlTraining.shares(measured.page(), label), reasons, kinds);
    }
    out.printf(
        Locale.ROOT,
        "%s: %d pages, %d held, %d whose text is not all there%n",
        set.name(),
        set.labels().size(),
        held,
        broken);
    if (labelled > 0) {
      out.printf(
          Locale.ROOT,
          "  word F1: rules alone %.4f, scores alone %.4f, both %.4f%n",
          f1[0] / labelled,
          f1[1] / labelled,
          f1[2] / labelled);
      reasons.forEach((reason, count) -> print(reason.label(), count));
      kinds.forEach(this::print);
    }
  }

  private void print(String name, Count count) {
    out.printf(
        Locale.ROOT,
        "  %-24s blocks %6d, story %5d (%.1f %%); words %8d, story %7d (%.1f %%)%n",
        name,
        count.blocks,
        count.story,
        100.0 * count.story / count.blocks,
        count.words,
        count.storyWords,
        100.0 * count.storyWords / Math.max(1, count.words));
  }

  private static void count(
      Measured measured,
      Verdicts verdicts,
      float[] shares,
      Map<Reason, Count> reasons,
      Map<String, Count> kinds) {
    List<Judged> judged = verdicts.judged();
    for (int i = 0; i < judged.size(); i++) {
      if (measured.page().pieces().get(i).chars() == 0) {
        continue;
      }
      int words = measured.shapes().get(i).words();
      Reason reason = judged.get(i).reason();
      if (reason != null) {
        reasons.computeIfAbsent(reason, r -> new Count()).add(words, shares[i] >= STORY);
      }
      String kind = judged.get(i).block().getClass().getSimpleName();
      String verdict = reason == null ? " kept" : " removed";
      kinds.computeIfAbsent(kind + verdict, k -> new Count()).add(words, shares[i] >= STORY);
    }
  }

  /**
   * Whether kept and removed blocks together have every letter that a browser shows, as often. What
   * was parted from a caption stands below it, and links to films and posts are ours.
   */
  private static boolean isWhole(Document document, Cleaned cleaned) {
    int[] missing = new int[Character.MAX_VALUE + 1];
    PageText.letters(document.body()).chars().forEach(c -> missing[c]++);
    for (Judged judged : cleaned.blocks()) {
      PageText.letters(judged.block().text()).chars().forEach(c -> missing[c]--);
    }
    return IntStream.of(missing).allMatch(count -> count <= 0);
  }

  private static double[] scores(Trees model, Measured measured) {
    double[] words = measured.shapes().stream().mapToDouble(TextShape::words).toArray();
    double[] chances = model.scores(measured.measures());
    return Cut.centred(chances, new Cut(.15, .4, .6).of(chances, words));
  }

  /** What rules can say of a piece by its place: running text of the best container. */
  private static double[] places(Measured measured) {
    double[] scores = new double[measured.page().pieces().size()];
    Region core = measured.page().core();
    for (int i = 0; i < scores.length; i++) {
      Piece piece = measured.page().pieces().get(i);
      boolean inside = piece.region().upTo(core.depth).equals(core);
      boolean link = piece.linkChars() * 3 >= piece.chars();
      boolean says = measured.hints().label(i) != null || measured.hints().notice(i) != null;
      scores[i] = inside && !link && !says && !piece.hidden() ? 0.8 : 0.1;
    }
    return scores;
  }

  private static double[] verdicts(Measured measured, double[] scores, Metadata metadata) {
    Verdicts verdicts = new Verdicts(measured, scores);
    verdicts.decide(metadata);
    return kept(verdicts, scores.length);
  }

  private static double[] kept(Verdicts verdicts, int size) {
    double[] kept = new double[size];
    Arrays.setAll(kept, i -> verdicts.kept(i) ? 1 : 0);
    return kept;
  }

  private static double f1(Measured measured, double[] scores, Label label) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      Block block = measured.page().pieces().get(i).block();
      if (scores[i] >= 0.5 && !(block instanceof Block.Figure)) {
        blocks.add(block);
      }
    }
    return Words.f1(PlainText.of(blocks), label.text());
  }
}
