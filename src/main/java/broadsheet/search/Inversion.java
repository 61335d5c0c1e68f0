package broadsheet.search;

import broadsheet.archive.Archive;
import broadsheet.archive.Progress;
import broadsheet.archive.SharedWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The inverted index of an archive, on disk, as Lucene makes it. What is read from it does not
 * depend on the order in which stories came.
 */
final class Inversion implements AutoCloseable {

  static final String TEXT = "text";

  /** The place of a story in the archive. */
  private static final String STORY = "story";

  /** Where the parts of a story begin. */
  private static final String PARTS = "parts";

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
  private final List<StoryWords.Place> words;

  /** Where the parts of each story but the first begin, one story after another. */
  private final int[] parts;

  private Inversion(Directory directory, Archive archive, List<StoryWords.Place> words)
      throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.stories = new int[reader.maxDoc()];
    this.words = words;
    this.lengths = new byte[archive.entries().size()];
    this.parts = new int[(StoryTokens.PARTS - 1) * lengths.length];
    find();
  }

  /**
   * Inverts an archive.
   *
   * @param folder for the index; what is in it is overwritten
   * @param kept takes the words of each story
   */
  static Inversion of(
      Archive archive, Path folder, StoryWords kept, SharedWork shared, Progress progress)
      throws IOException {
    Directory directory = new NIOFSDirectory(folder);
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            // It is read once, from first to last: merging would cost more than it saves.
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setUseCompoundFile(false);
    progress.begin("Indexing", archive.entries().size());
    Queue<StoryTokens> free = new ConcurrentLinkedQueue<>();
    StoryWords.Place[] places = new StoryWords.Place[archive.entries().size()];
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      shared.each(
          List.of(IntStream.range(0, archive.entries().size()).boxed()),
          i -> {
            places[i] = add(archive, i, writer, kept, free);
            progress.step();
          });
    }
    progress.end();
    return new Inversion(directory, archive, List.of(places));
  }

  private static StoryWords.Place add(
      Archive archive, int story, IndexWriter writer, StoryWords kept, Queue<StoryTokens> free) {
    StoryTokens idle = free.poll();
    StoryTokens tokens = idle == null ? new StoryTokens() : idle;
    tokens.turnTo(archive.article(archive.entries().get(story)));
    Document document = new Document();
    document.add(new Field(TEXT, tokens, INVERTED));
    document.add(new NumericDocValuesField(STORY, story));
    ByteBuffer parts = ByteBuffer.allocate(4 * (StoryTokens.PARTS - 1));
    parts.asIntBuffer().put(tokens.parts());
    document.add(new BinaryDocValuesField(PARTS, new BytesRef(parts.array())));
    try {
      writer.addDocument(document);
      return kept.add(tokens.words());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      free.add(tokens);
    }
  }

  private void find() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues found = leaf.reader().getNumericDocValues(STORY);
      BinaryDocValues begins = leaf.reader().getBinaryDocValues(PARTS);
      NumericDocValues norms = leaf.reader().getNormValues(TEXT);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        found.advanceExact(doc);
        int story = (int) found.longValue();
        stories[leaf.docBase + doc] = story;
        begins.advanceExact(doc);
        BytesRef bytes = begins.binaryValue();
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length)
            .asIntBuffer()
            .get(parts, story * (StoryTokens.PARTS - 1), StoryTokens.PARTS - 1);
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

  /** Where the words of each story were kept, in the order of the archive. */
  List<StoryWords.Place> words() {
    return words;
  }

  /** Which part of a story a place is in, from 0. */
  int part(int story, int place) {
    int part = 0;
    int at = story * (StoryTokens.PARTS - 1);
    while (part < StoryTokens.PARTS - 1 && parts[at + part] <= place) {
      part++;
    }
    return part;
  }

  /** The place in the archive of the story that is a document of Lucene's. */
  int story(int document) {
    return stories[document];
  }

  /** Deletes the index: nothing reads it after this build. */
  @Override
  public void close() throws IOException {
    reader.close();
    for (String file : directory.listAll()) {
      directory.deleteFile(file);
    }
    directory.close();
  }
}
