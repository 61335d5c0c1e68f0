package broadsheet.search;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Progress;
import broadsheet.archive.SharedWork;
import broadsheet.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The inverted index of an archive, on disk, as Lucene makes it. What is read from it does not
 * depend on the order in which stories came.
 */
final class Inversion implements AutoCloseable {

  static final String TEXT = "text";

  /** Of memory for what is not yet on disk. */
  private static final double BUFFER_MEGABYTES = 64;

  /** A word has one position in a batch of stories, for what it holds: {@link Places}. */
  private static final FieldType INVERTED = new FieldType();

  static {
    INVERTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    INVERTED.setTokenized(true);
    INVERTED.setOmitNorms(true);
    INVERTED.freeze();
  }

  private final Directory directory;
  private final DirectoryReader reader;

  private final Filling filled;
  private @Nullable PostingsEnum reused;

  private Inversion(Directory directory, Filling filled) throws IOException {
    this.directory = directory;
    this.filled = filled;
    this.reader = DirectoryReader.open(directory);
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
      filling.end(writer);
    }
    progress.end();
    return new Inversion(directory, filling);
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

  /** In how many stories a token is. */
  int stories(TermsEnum token) throws IOException {
    int stories = 0;
    PostingsEnum in = postings(token);
    while (in.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
      in.nextPosition();
      stories += in.freq() == 1 ? Places.stories(in.getPayload()) : distinct(in);
    }
    return stories;
  }

  /** Of a batch in which several words have one token, how many stories have any of them. */
  private static int distinct(PostingsEnum in) throws IOException {
    BitSet stories = new BitSet();
    Places.Sink all =
        new Places.Sink() {
          @Override
          public void story(int story) {
            stories.set(story);
          }

          @Override
          public void place(int place, int times) {}

          @Override
          public void parts(int set) {}
        };
    Places.each(in.getPayload(), all);
    for (int left = in.freq() - 1; left > 0; left--) {
      in.nextPosition();
      Places.each(in.getPayload(), all);
    }
    return stories.cardinality();
  }

  /** Gives the stories that have a token, by their places in the archive, in no order. */
  void each(TermsEnum token, Places.Sink sink) throws IOException {
    PostingsEnum in = postings(token);
    while (in.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
      for (int i = in.freq(); i > 0; i--) {
        in.nextPosition();
        Places.each(in.getPayload(), sink);
      }
    }
  }

  private PostingsEnum postings(TermsEnum token) throws IOException {
    PostingsEnum postings = token.postings(reused, PostingsEnum.PAYLOADS);
    reused = postings;
    return postings;
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

    private final Queue<Batch> idle = new ConcurrentLinkedQueue<>();

    Filling(StoryWords kept, int stories) {
      this.kept = kept;
      this.words = new StoryWords.Place[stories];
      this.lengths = new byte[stories];
    }

    void add(int story, Article article, IndexWriter writer) {
      Batch free = idle.poll();
      Batch batch = free == null ? new Batch() : free;
      lengths[story] = batch.add(story, article).lengthByte();
      if (batch.isFull()) {
        write(batch, writer);
      }
      idle.add(batch);
    }

    /** Writes what is left. */
    void end(IndexWriter writer) {
      idle.forEach(batch -> write(batch, writer));
      idle.clear();
    }

    private void write(Batch batch, IndexWriter writer) {
      Document document = new Document();
      document.add(new Field(TEXT, batch.tokens(), INVERTED));
      try {
        writer.addDocument(document);
        List<StoryWords.Place> places = kept.add(batch.words(), batch.stories());
        for (int i = 0; i < places.size(); i++) {
          words[batch.stories().get(i).story()] = places.get(i);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      batch.clear();
    }
  }
}
