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
import org.apache.lucene.store.FSDirectory;

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

  /** A paragraph of fewer words is none to know a story by. */
  private static final int WORDS = 8;

  /** What people remember are no little words. */
  private static final int LETTERS = 5;

  private final MarkdownReader reader = new MarkdownReader((html, addresses) -> List.of());
  private final Map<String, Set<String>> holders = new HashMap<>();
  private final List<String> paragraphs = new ArrayList<>();

  /** Writes the queries to standard output. */
  public static void main(String[] args) throws IOException {
    new KnownItems()
        .write(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]), args[3]);
  }

  private void write(Path site, int count, long seed, String work) throws IOException {
    try (FSDirectory directory = FSDirectory.open(Path.of(work))) {
      try (LuceneTop lucene = invert(site, directory)) {
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
            query.put("top", top(words, lucene));
            System.out.println(new Gson().toJson(query));
            i++;
          }
        }
      }
    }
  }

  private LuceneTop invert(Path site, FSDirectory directory) throws IOException {
    LuceneTop lucene = new LuceneTop(directory);
    try (Stream<Path> walk = Files.walk(site)) {
      for (Path file : walk.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String path = site.relativize(file).toString().replaceFirst("md$", "html");
        Article article = article(file);
        lucene.add(path, article);
        for (Block block : article.blocks()) {
          if (Spelling.words(block.text()).size() >= WORDS) {
            holders.computeIfAbsent(block.text(), b -> new LinkedHashSet<>()).add(path);
          }
        }
      }
    }
    return lucene;
  }

  private static List<String> top(List<String> words, LuceneTop lucene) throws IOException {
    Stemming english = Stemming.of("en");
    return lucene.find(words.stream().map(english::term).toList()).stream()
        .limit(10)
        .map(LuceneTop.Hit::id)
        .toList();
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
}
