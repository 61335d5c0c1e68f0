package broadsheet.search;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Progress;
import broadsheet.archive.SharedWork;
import broadsheet.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
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

/**
 * The inverted index of an archive, on disk, as Lucene makes it. What is read from it does not
 * depend on the order in which stories came.
 */
final class Inversion implements AutoCloseable {

  static final String TEXT = "text";

  /** The place of a story in the archive. */
  private static final String STORY = "story";

  /** Of memory for what is not yet on disk. */
  private static final double BUFFER_MEGABYTES = 64;

  /** A word has one position in a story, for what it holds: {@link Places}. */
  private static final FieldType INVERTED = new FieldType();

  static {
    INVERTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    INVERTED.setTokenized(true);
    INVERTED.setOmitNorms(true);
    INVERTED.freeze();
  }

  private final Directory directory;
  private final DirectoryReader reader;

  /** Which story of the archive each document is, by Lucene's numbers. */
  private final int[] stories;

  private final Filling filled;

  private Inversion(Directory directory, Filling filled) throws IOException {
    this.directory = directory;
    this.filled = filled;
    this.reader = DirectoryReader.open(directory);
    this.stories = new int[reader.maxDoc()];
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
    List<Entry> entries = archive.entries();
    progress.begin("Indexing", entries.size());
    Filling filling = new Filling(kept, entries.size());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      shared.each(
          List.of(IntStream.range(0, entries.size()).boxed()),
          story -> {
            filling.add(story, archive.article(entries.get(story)), writer);
            progress.step();
          });
    }
    progress.end();
    return new Inversion(directory, filling);
  }

  private void find() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues found = leaf.reader().getNumericDocValues(STORY);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        found.advanceExact(doc);
        stories[leaf.docBase + doc] = (int) found.longValue();
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
    return filled.lengths;
  }

  /** Where the words of each story were kept, in the order of the archive. */
  List<StoryWords.Place> words() {
    return List.of(filled.words);
  }

  /** Which part of a story a place is in, from 0. */
  int part(int story, int place) {
    int part = 0;
    int at = story * (StoryTokens.PARTS - 1);
    while (part < StoryTokens.PARTS - 1 && filled.parts[at + part] <= place) {
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

  /** What is not Lucene's of the stories that are added, each by its place in the archive. */
  private static final class Filling {
    private final StoryWords kept;
    private final StoryWords.Place[] words;
    private final byte[] lengths;

    /** Where the parts of each story but the first begin, one story after another. */
    private final int[] parts;

    private final Queue<StoryTokens> idle = new ConcurrentLinkedQueue<>();

    Filling(StoryWords kept, int stories) {
      this.kept = kept;
      this.words = new StoryWords.Place[stories];
      this.lengths = new byte[stories];
      this.parts = new int[(StoryTokens.PARTS - 1) * stories];
    }

    void add(int story, Article article, IndexWriter writer) {
      StoryTokens free = idle.poll();
      StoryTokens tokens = free == null ? new StoryTokens() : free;
      tokens.turnTo(article);
      int[] begins = tokens.parts();
      System.arraycopy(begins, 0, parts, story * begins.length, begins.length);
      lengths[story] = tokens.lengthByte();
      Document document = new Document();
      document.add(new Field(TEXT, tokens.distinct(), INVERTED));
      document.add(new NumericDocValuesField(STORY, story));
      try {
        writer.addDocument(document);
        words[story] = kept.add(tokens.words());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      idle.add(tokens);
    }
  }
}
