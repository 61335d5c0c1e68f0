package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Confidence;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.clean.Alignment;
import broadsheet.clean.CertaintyTrainer;
import broadsheet.clean.LabelledSet;
import broadsheet.clean.LabelledSet.Label;
import broadsheet.clean.Lexicon;
import broadsheet.clean.TreeTrainer;
import broadsheet.clean.TreeTrainer.Row;
import broadsheet.clean.TreeTrainer.Shape;
import broadsheet.clean.Trees;
import broadsheet.clean.Words;
import broadsheet.metadata.HtmlMetadata;
import broadsheet.metadata.Languages;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Learns the model that cleans saved pages. Arguments: {@code learn OUT SET...}; {@code cross OUT
 * SET...} to try other rules with the models that were learnt; {@code score OUT SET...} for the
 * model of the project. Each SET is a labelled set; OUT/SET.cv.jsonl gets what models say of sites
 * that they have not seen, OUT/SET.unnamed.jsonl the same of their pages without names, and
 * OUT/SET.final.jsonl what the model of the project says; OUT/html.trees is the new model,
 * OUT/html.certainty how sure it is to be of what it keeps.
 */
public final class HtmlTraining {

  /** The first lines of the model, for those who read it. */
  private static final List<String> HEADER =
      List.of(
          "# Boosted trees that tell the story on a saved page from what the site put around it.",
          "# Learned by src/train/java/broadsheet/clean/html/HtmlTraining.java; learn them again",
          "# instead of editing them. The labels are those of WCXB's development split",
          "# (Murrough-Foley, CC BY 4.0), of AndyTheFactory/article-extraction-dataset and of",
          "# trafilatura's evaluation (both Apache-2.0).");

  private static final Shape SHAPE =
      new Shape(
          Integer.getInteger("trees", 300),
          Integer.getInteger("leaves", 31),
          Double.parseDouble(System.getProperty("rate", "0.05")),
          Integer.getInteger("minimum", 40));

  /** The weight of a piece of a page of which only snippets are known: they are few. */
  private static final float SNIPPET = 10;

  /**
   * What a page counts for that is learned a second time, without names. More is no better for such
   * pages: at .25, .5 and 1 they have .958, .958 and .958 (WCXB), .934, .934 and .935.
   */
  private static final float UNNAMED = .25f;

  /** Of all words of a page, how many its label has at least where its pieces are weighed. */
  private static final float LABELLED = .3f;

  private static final int FOLDS = Integer.getInteger("folds", 8);

  private final TreeTrainer trainer = new TreeTrainer(Measured.NAMES, SHAPE, FOLDS);

  private final Lexicon lexicon = new Lexicon();
  private final HtmlMetadata reader = new HtmlMetadata(new Languages());

  private HtmlTraining() {}

  /** Runs the tool. */
  public static void main(String[] args) throws IOException {
    HtmlTraining training = new HtmlTraining();
    Path out = Files.createDirectories(Path.of(args[1]));
    List<LabelledSet> sets = Stream.of(args).skip(2).map(Path::of).map(LabelledSet::new).toList();
    if (args[0].equals("learn")) {
      training.learn(sets, out);
      training.cross(sets, out);
    } else if (args[0].equals("cross")) {
      training.cross(sets, out);
    } else {
      HtmlCleaner cleaner = new HtmlCleaner();
      for (LabelledSet set : sets) {
        training.predict(
            set, l -> cleaner, UnaryOperator.identity(), out.resolve(set.name() + ".final.jsonl"));
      }
    }
  }

  private void learn(List<LabelledSet> sets, Path out) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (LabelledSet set : sets) {
      set.labels().parallelStream().map(l -> rows(set, l)).toList().forEach(rows::addAll);
    }
    System.err.println(rows.size() + " rows");
    List<List<String>> models = trainer.crossLines(rows);
    for (int i = 0; i < models.size(); i++) {
      Files.write(out.resolve("fold" + i + ".trees"), models.get(i));
    }
    if (!Boolean.getBoolean("nofinal")) {
      List<String> model = trainer.learn(rows);
      List<String> whole = new ArrayList<>(HEADER);
      whole.addAll(model);
      Files.write(out.resolve("html.trees"), whole);
      System.err.println(Trees.parse(model, Measured.NAMES).nodes() + " nodes");
    }
  }

  private void cross(List<LabelledSet> sets, Path out) throws IOException {
    List<HtmlCleaner> cleaners = new ArrayList<>();
    for (int i = 0; i < FOLDS; i++) {
      List<String> model = Files.readAllLines(out.resolve("fold" + i + ".trees"));
      cleaners.add(new HtmlCleaner(Trees.parse(model, Measured.NAMES)));
    }
    CertaintyTrainer certainty = new CertaintyTrainer();
    for (LabelledSet set : sets) {
      Function<Label, HtmlCleaner> unseen = l -> cleaners.get(trainer.fold(l.site()));
      List<JsonObject> pages =
          predict(set, unseen, UnaryOperator.identity(), out.resolve(set.name() + ".cv.jsonl"));
      predict(set, unseen, Unnamed::page, out.resolve(set.name() + ".unnamed.jsonl"));
      for (int i = 0; i < pages.size(); i++) {
        Label label = set.labels().get(i);
        JsonObject page = pages.get(i);
        if (!label.text().isEmpty() && !page.has("held")) {
          certainty.add(
              set.name(),
              trainer.fold(label.site()),
              page.get("confidence").getAsDouble(),
              Words.f1(page.get("text").getAsString(), label.text()));
        }
      }
    }
    certainty.learn(out.resolve("html.certainty"), "a page", HtmlTraining.class);
  }

  static SavedPage saved(LabelledSet set, Label label) {
    return saved(label, parse(set, label));
  }

  private static SavedPage saved(Label label, Document page) {
    Source source =
        new Source(
            label.id() + ".html", Format.HTML, "", "UTF-8", "", Capture.UNKNOWN, Corrections.NONE);
    return new SavedPage(source, page);
  }

  /** In the character set that the page names. */
  private static Document parse(LabelledSet set, Label label) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(set.page(label.id())), null, label.url());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Addresses addresses(Label label) {
    return LabelledSet.addresses(label.url());
  }

  private List<Row> rows(LabelledSet set, Label label) {
    Document page = parse(set, label);
    List<Row> rows = new ArrayList<>(rows(label, page, 1));
    rows.addAll(rows(label, Unnamed.page(page), UNNAMED));
    return rows;
  }

  private List<Row> rows(Label label, Document document, float counting) {
    Page page = Page.of(document, addresses(label));
    List<float[]> measures = Measured.of(page, lexicon).measures();
    List<Row> rows = new ArrayList<>();
    float[] shares = shares(page, label);
    int words = page.pieces().stream().mapToInt(p -> Words.of(p.text()).size()).sum();
    int all = Math.max(50, Math.max(Words.of(label.text()).size(), (int) (LABELLED * words)));
    for (int i = 0; i < shares.length; i++) {
      Piece piece = page.pieces().get(i);
      if (piece.chars() > 0 && shares[i] >= 0) {
        int said = Words.of(piece.text()).size();
        float weight =
            label.text().isEmpty() ? SNIPPET : Math.min(30, Math.max(.3f, 300f * (said + 2) / all));
        rows.add(new Row(label.site(), label.id(), measures.get(i), shares[i], counting * weight));
      }
    }
    return rows;
  }

  /** The share of each piece that is story; -1 where it is not known. */
  static float[] shares(Page page, Label label) {
    List<String> texts = page.pieces().stream().map(Piece::text).toList();
    if (!label.text().isEmpty()) {
      return Alignment.shares(texts, label.text());
    }
    float[] shares = new float[texts.size()];
    for (int i = 0; i < shares.length; i++) {
      String text = fold(texts.get(i));
      boolean with = label.with().stream().anyMatch(s -> matches(text, fold(s)));
      boolean without = label.without().stream().anyMatch(s -> matches(text, fold(s)));
      shares[i] = with == without ? -1 : with ? 1 : 0;
    }
    return shares;
  }

  private static boolean matches(String text, String snippet) {
    return text.contains(snippet) || (text.length() >= 12 && snippet.contains(text));
  }

  private static String fold(String text) {
    return String.join(" ", text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
  }

  private List<JsonObject> predict(
      LabelledSet set,
      Function<Label, HtmlCleaner> cleaners,
      UnaryOperator<Document> look,
      Path out)
      throws IOException {
    Gson gson = new Gson();
    List<Label> labels = set.labels();
    long start = System.nanoTime();
    List<JsonObject> pages =
        IntStream.range(0, labels.size())
            .parallel()
            .mapToObj(
                i -> {
                  Label label = labels.get(i);
                  SavedPage page = saved(label, look.apply(parse(set, label)));
                  return predict(label, page, cleaners.apply(label));
                })
            .toList();
    System.err.printf(
        Locale.ROOT,
        "%s: %.1f ms a page%n",
        set.name(),
        (System.nanoTime() - start) / 1e6 / labels.size());
    Files.write(out, pages.stream().map(gson::toJson).toList());
    return pages;
  }

  private JsonObject predict(Label label, SavedPage page, HtmlCleaner cleaner) {
    Metadata metadata = reader.read(page);
    Cleaned cleaned = cleaner.clean(page, metadata, addresses(label));
    JsonObject json = new JsonObject();
    json.addProperty("source", label.id() + ".html.gz");
    if (cleaned.held() != null) {
      json.addProperty("held", cleaned.held());
    }
    Confidence confidence = cleaned.confidence();
    if (confidence != null) {
      json.addProperty("confidence", confidence.value());
    }
    List<Block> story = new ArrayList<>(cleaned.kept());
    if (!Boolean.getBoolean("captions")) {
      story.removeIf(b -> b instanceof Block.Figure);
    }
    json.addProperty("text", PlainText.of(story));
    return json;
  }
}
