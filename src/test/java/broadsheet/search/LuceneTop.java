package broadsheet.search;

import broadsheet.article.Article;
import broadsheet.article.StoryDate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * What Lucene itself finds: its own BM25 as it comes, over the same terms, times our weight of
 * years. The measure of what the script finds.
 */
final class LuceneTop implements AutoCloseable {

  private static final String TEXT = "text";
  private static final String ID = "id";
  private static final String YEAR = "year";

  /** The newest year counts so much more than an old one, and half as much after so many years. */
  private static final double NEWEST = .15;

  private static final double HALVED = 4;

  /** A story found. */
  record Hit(String id, double score) {}

  private final IndexWriter writer;
  private final StoryTokens tokens = new StoryTokens();
  private int newest;

  LuceneTop(Directory directory) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    writer = new IndexWriter(directory, config);
  }

  void add(String id, Article article) throws IOException {
    StoryDate date = article.metadata().published();
    int year = date == null ? 0 : date.day().getYear();
    newest = Math.max(newest, year);
    tokens.turnTo(article);
    Document document = new Document();
    document.add(new TextField(TEXT, new Terms(tokens)));
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(new StoredField(YEAR, year));
    writer.addDocument(document);
  }

  /** The stories with all of these terms, best first. */
  List<Hit> find(List<String> terms) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    terms.forEach(t -> query.add(new TermQuery(new Term(TEXT, t)), BooleanClause.Occur.MUST));
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query.build(), Math.max(1, reader.numDocs())).scoreDocs) {
        Document document = reader.storedFields().document(hit.doc);
        int year = Objects.requireNonNull(document.getField(YEAR)).numericValue().intValue();
        double weight = year == 0 ? 1 : 1 + NEWEST * Math.pow(2, (year - newest) / HALVED);
        hits.add(new Hit(document.get(ID), hit.score * weight));
      }
      hits.sort(Comparator.comparingDouble(h -> -h.score()));
      return hits;
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

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
