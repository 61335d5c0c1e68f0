package broadsheet.search;

import broadsheet.archive.Entry;
import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.config.SettingsException;
import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.FSDirectory;

/**
 * Writes queries whose answer is known, and what Lucene finds for each: three to five words out of
 * one paragraph of a story, both taken by chance. One object a line: {@code words}; {@code
 * holders}, the paths of all stories with that paragraph; {@code top}, the paths of Lucene's first
 * ten among the stories with all words, as {@link LuceneTop} ranks them. src/bench/search.mjs asks
 * the site's own script the same.
 *
 * <p>{@code KnownItems PROJECT COUNT SEED WORK}: a project in English, how many queries, the seed
 * of chance, and a folder for Lucene's index.
 */
public final class KnownItems {

  /** A paragraph of fewer words is none to know a story by. */
  private static final int WORDS = 8;

  /** What people remember are no little words. */
  private static final int LETTERS = 5;

  private final Map<String, Set<String>> holders = new HashMap<>();
  private final List<String> paragraphs = new ArrayList<>();

  /** Writes the queries to standard output. */
  public static void main(String[] args) throws IOException, SettingsException {
    new KnownItems()
        .write(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]), args[3]);
  }

  private void write(Path project, int count, long seed, String work)
      throws IOException, SettingsException {
    try (FSDirectory directory = FSDirectory.open(Path.of(work))) {
      try (LuceneTop lucene = invert(project, directory)) {
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

  private LuceneTop invert(Path folder, FSDirectory directory)
      throws IOException, SettingsException {
    LuceneTop lucene = new LuceneTop(directory, SearchBuild.COMMON);
    try (Project project = Project.open(folder)) {
      for (Entry entry : project.archive().entries()) {
        String path = project.paths().apply(entry);
        Article article = project.archive().article(entry);
        lucene.add(path, article);
        for (Block block : article.blocks()) {
          if (block instanceof Block.Paragraph && Spelling.words(block.text()).size() >= WORDS) {
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

  private static List<String> words(String paragraph, Random chance) {
    Stemming english = Stemming.of("en");
    List<String> words = new ArrayList<>(new LinkedHashSet<>(Spelling.words(paragraph)));
    words.removeIf(w -> english.term(w).isEmpty() || w.length() < LETTERS);
    Collections.shuffle(words, chance);
    int count = 3 + chance.nextInt(3);
    return words.size() < count ? List.of() : words.subList(0, count);
  }
}
