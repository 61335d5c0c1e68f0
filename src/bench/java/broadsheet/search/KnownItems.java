package broadsheet.search;

import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Provenance;
import broadsheet.markdown.MarkdownReader;
import broadsheet.markdown.MarkdownStory;
import broadsheet.source.Addresses;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.Source;
import broadsheet.source.UnreadableSourceException;
import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Writes queries whose answer is known, and what Lucene finds for each: three to five words out of
 * one paragraph of a story, both taken by chance. One object a line: {@code words}; {@code
 * holders}, the paths of all stories with that paragraph; {@code top}, the paths of Lucene's first
 * ten among the stories with all words, by its own BM25 and our weight of years.
 * src/bench/search.mjs asks the site's own script the same.
 *
 * <p>{@code KnownItems SITE COUNT SEED WORK}: a site in English with its Markdown copies, how many
 * queries, the seed of chance, and a folder for Lucene's index.
 */
public final class KnownItems {

  private static final String PATH = "path";

  /** A paragraph of fewer words is none to know a story by. */
  private static final int WORDS = 8;

  /** What people remember are no little words. */
  private static final int LETTERS = 5;

  private final MarkdownReader reader = new MarkdownReader((html, addresses) -> List.of());
  private final Map<String, Set<String>> holders = new HashMap<>();
  private final Map<String, Integer> years = new HashMap<>();
  private final List<String> paragraphs = new ArrayList<>();

  /** Writes the queries to standard output. */
  public static void main(String[] args) throws IOException {
    new KnownItems()
        .write(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]), args[3]);
  }

  private void write(Path site, int count, long seed, String work) throws IOException {
    try (FSDirectory directory = FSDirectory.open(Path.of(work))) {
      invert(site, directory);
      try (DirectoryReader index = DirectoryReader.open(directory)) {
        Random chance = new Random(seed);
        paragraphs.addAll(holders.keySet());
        Collections.sort(paragraphs);
        for (int i = 0; i < count; ) {
          String paragraph = paragraphs.get(chance.nextInt(paragraphs.size()));
          List<String> words = words(paragraph, chance);
          if (!words.isEmpty()) {
            Map<String, Object> query = new LinkedHashMap<>();
            query.put("words", words);
            query.put("holders", holders.get(paragraph));
            query.put("top", top(words, index));
            System.out.println(new Gson().toJson(query));
            i++;
          }
        }
      }
    }
  }

  private void invert(Path site, FSDirectory directory) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(directory, config);
        Stream<Path> walk = Files.walk(site)) {
      StoryTokens tokens = new StoryTokens();
      for (Path file : walk.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String path = site.relativize(file).toString().replaceFirst("md$", "html");
        Article article = article(file);
        years.put(path, article.metadata().published().day().getYear());
        for (Block block : article.blocks()) {
          if (Spelling.words(block.text()).size() >= WORDS) {
            holders.computeIfAbsent(block.text(), b -> new LinkedHashSet<>()).add(path);
          }
        }
        tokens.turnTo(article);
        Document document = new Document();
        document.add(new TextField("text", new Terms(tokens)));
        document.add(new StringField(PATH, path, Field.Store.YES));
        writer.addDocument(document);
      }
    }
  }

  private Article article(Path file) throws IOException {
    Source source =
        new Source(
            file.toString(),
            Format.MARKDOWN,
            "",
            "UTF-8",
            Files.readString(file),
            Capture.UNKNOWN,
            Corrections.NONE);
    try {
      MarkdownStory story = reader.read(source, new Addresses(Path.of("content"), "s.md", null));
      Provenance from = Objects.requireNonNull(story.provenance());
      return new Article(story.metadata(), from, story.blocks());
    } catch (UnreadableSourceException e) {
      throw new IOException(file + " is no story", e);
    }
  }

  private static List<String> words(String paragraph, Random chance) {
    Stemming english = Stemming.of("en");
    List<String> words = new ArrayList<>(new LinkedHashSet<>(Spelling.words(paragraph)));
    words.removeIf(w -> english.term(w).isEmpty() || w.length() < LETTERS);
    Collections.shuffle(words, chance);
    int count = 3 + chance.nextInt(3);
    return words.size() < count ? List.of() : words.subList(0, count);
  }

  private List<String> top(List<String> words, DirectoryReader index) throws IOException {
    Stemming english = Stemming.of("en");
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.forEach(
        w -> query.add(new TermQuery(new Term("text", english.term(w))), BooleanClause.Occur.MUST));
    int newest = Collections.max(years.values());
    List<Hit> hits = new ArrayList<>();
    new IndexSearcher(index)
        .search(
            query.build(),
            new SimpleCollector() {
              private @Nullable Scorable scorer;
              private int base;

              @Override
              public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE;
              }

              @Override
              protected void doSetNextReader(LeafReaderContext context) {
                base = context.docBase;
              }

              @Override
              public void setScorer(Scorable next) {
                scorer = next;
              }

              @Override
              public void collect(int doc) throws IOException {
                String path = index.storedFields().document(base + doc).get(PATH);
                double weight = 1 + .15 * Math.pow(2, (years.get(path) - newest) / 4.0);
                hits.add(new Hit(path, Objects.requireNonNull(scorer).score() * weight));
              }
            });
    hits.sort((a, b) -> Double.compare(b.score(), a.score()));
    return hits.stream().limit(10).map(Hit::path).toList();
  }

  private record Hit(String path, double score) {}

  /** The terms of a story without the words that they stand for. */
  private static final class Terms extends TokenFilter {
    private final BytesTermAttribute token = addAttribute(BytesTermAttribute.class);

    Terms(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String text = token.getBytesRef().utf8ToString();
      String term = text.substring(0, text.indexOf(StoryTokens.BETWEEN));
      token.setBytesRef(new BytesRef(term.getBytes(StandardCharsets.UTF_8)));
      return true;
    }
  }
}
