package broadsheet.search;

import broadsheet.article.Article;
import broadsheet.article.StoryDate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
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
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * What Lucene itself finds: its own BM25 as it comes, over the same terms, and of the eight parts
 * of a story the one with the most of the terms, by their own weights; times our weight of years. A
 * common term counts once in a story, and not among those of a part. The measure of what the script
 * finds.
 */
final class LuceneTop implements AutoCloseable {

  private static final String TEXT = "text";
  private static final String ID = "id";
  private static final String YEAR = "year";

  /** As the text, but each term is once in a story: its length is the same. */
  private static final String ONCE = "once";

  /** Each part of a story is a field: its terms, without how often they are there. */
  private static final String PART = "part";

  /** The newest year counts so much more than an old one, and half as much after so many years. */
  private static final double NEWEST = .15;

  private static final double HALVED = 4;

  /** A word among the others in one part counts by so much of its weight. */
  private static final double NEAR = 2;

  /** A story found. */
  record Hit(String id, double score) {}

  private final IndexWriter writer;
  private final int common;
  private final StoryTokens tokens = new StoryTokens();
  private int newest;

  /**
   * Lucene over an index to be made.
   *
   * @param common a term that is in more stories is common
   */
  LuceneTop(Directory directory, int common) throws IOException {
    this.common = common;
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
    parts(document);
    document.add(new TextField(TEXT, new Terms(tokens, false)));
    document.add(new TextField(ONCE, new Terms(tokens, true)));
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(new StoredField(YEAR, year));
    writer.addDocument(document);
  }

  private void parts(Document document) {
    Set<String> seen = new HashSet<>();
    tokens.each(
        (token, place, part) -> {
          String term = term(token);
          if (seen.add(PART + part + " " + term)) {
            document.add(new StringField(PART + part, term, Field.Store.NO));
          }
        });
  }

  private static String term(String token) {
    return token.substring(0, token.indexOf(StoryTokens.BETWEEN));
  }

  /** The stories with all of these terms, best first. */
  List<Hit> find(List<String> terms) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String term : terms) {
        String field = isCommon(term, reader) ? ONCE : TEXT;
        query.add(new TermQuery(new Term(field, term)), BooleanClause.Occur.MUST);
      }
      if (terms.size() > 1) {
        query.add(near(terms, reader), BooleanClause.Occur.SHOULD);
      }
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

  private boolean isCommon(String term, DirectoryReader reader) throws IOException {
    return reader.docFreq(new Term(TEXT, term)) > common;
  }

  /** The best part of a story by the sum of the weights of the terms in it. */
  private Query near(List<String> terms, DirectoryReader reader) throws IOException {
    List<Query> parts = new ArrayList<>();
    for (int part = 0; part < StoryTokens.PARTS; part++) {
      BooleanQuery.Builder some = new BooleanQuery.Builder();
      for (String term : terms) {
        if (isCommon(term, reader)) {
          continue;
        }
        int stories = reader.docFreq(new Term(TEXT, term));
        double weight = Math.log(1 + (reader.numDocs() - stories + .5) / (stories + .5));
        Query has = new ConstantScoreQuery(new TermQuery(new Term(PART + part, term)));
        some.add(new BoostQuery(has, (float) (NEAR * weight)), BooleanClause.Occur.SHOULD);
      }
      parts.add(some.build());
    }
    return new DisjunctionMaxQuery(parts, 0);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  /** The terms of a story at their places, without the words that they stand for. */
  private static final class Terms extends TokenStream {
    private final BytesTermAttribute token = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    private final List<String> terms = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();
    private int next;

    /**
     * The terms of a story.
     *
     * @param once whether a term that is there again is another, which nobody looks for
     */
    Terms(StoryTokens tokens, boolean once) {
      Set<String> seen = new HashSet<>();
      int[] last = {-1};
      tokens.each(
          (token, place, part) -> {
            terms.add(once && !seen.add(term(token)) ? "" : term(token));
            steps.add(place - last[0]);
            last[0] = place;
          });
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == terms.size()) {
        return false;
      }
      token.setBytesRef(new BytesRef(terms.get(next)));
      step.setPositionIncrement(steps.get(next++));
      return true;
    }
  }
}
