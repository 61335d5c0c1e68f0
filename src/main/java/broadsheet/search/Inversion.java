package broadsheet.search;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The inverted index of an archive, on disk, as Lucene makes it. What is read from it does not
 * depend on the order in which stories came.
 */
final class Inversion implements AutoCloseable {

  static final String TEXT = "text";
  private static final String KEY = "key";

  /** Of memory for what is not yet on disk. */
  private static final double BUFFER_MEGABYTES = 64;

  private static final FieldType INVERTED = new FieldType();

  static {
    INVERTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    INVERTED.setTokenized(true);
    INVERTED.freeze();
  }

  private final Directory directory;
  private final DirectoryReader reader;

  /** Which story of the archive each document is, by Lucene's numbers. */
  private final int[] stories;

  private final byte[] lengths;

  private Inversion(Directory directory, Archive archive) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.stories = new int[reader.maxDoc()];
    this.lengths = new byte[archive.entries().size()];
    find(archive.entries());
  }

  /**
   * Inverts an archive.
   *
   * @param folder for the index; what is in it is overwritten
   */
  static Inversion of(Archive archive, Path folder, Progress progress) throws IOException {
    Directory directory = FSDirectory.open(folder);
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setUseCompoundFile(false);
    progress.begin("Indexing", archive.entries().size());
    Queue<StoryTokens> free = new ConcurrentLinkedQueue<>();
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      List<Entry> entries = archive.entries();
      IntStream.range(0, entries.size())
          .parallel()
          .forEach(
              i -> {
                add(archive, entries.get(i), writer, free);
                progress.step();
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    progress.end();
    return new Inversion(directory, archive);
  }

  private static void add(
      Archive archive, Entry entry, IndexWriter writer, Queue<StoryTokens> free) {
    StoryTokens idle = free.poll();
    StoryTokens tokens = idle == null ? new StoryTokens() : idle;
    tokens.turnTo(archive.article(entry));
    Document document = new Document();
    document.add(new Field(TEXT, tokens, INVERTED));
    document.add(new BinaryDocValuesField(KEY, new BytesRef(entry.key())));
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    free.add(tokens);
  }

  private void find(List<Entry> entries) throws IOException {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      places.put(entries.get(i).key(), i);
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues keys = leaf.reader().getBinaryDocValues(KEY);
      NumericDocValues norms = leaf.reader().getNormValues(TEXT);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        keys.advanceExact(doc);
        Integer story = places.get(keys.binaryValue().utf8ToString());
        if (story == null) {
          throw new IllegalStateException("the index holds a story that the archive does not");
        }
        stories[leaf.docBase + doc] = story;
        // A story without a word has no length.
        lengths[story] = norms != null && norms.advanceExact(doc) ? (byte) norms.longValue() : 0;
      }
    }
  }

  /** Every token with a term, in order; see {@link StoryTokens}. */
  TermsEnum tokens() throws IOException {
    Terms terms = MultiTerms.getTerms(reader, TEXT);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  /** The class of length of each story, in the order of the archive. */
  byte[] lengths() {
    return lengths;
  }

  /** The place in the archive of the story that is a document of Lucene's. */
  int story(int document) {
    return stories[document];
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
