package broadsheet.search;

import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words of a story as Lucene takes them. A token is the term, a zero character, and the word as
 * it is looked up, so that the index is the dictionary too. A word of the title counts as several
 * at one place. Left-out words leave no place, and one place is empty between blocks, so that no
 * phrase reaches from one into the next. For one thread, used for one story after another.
 */
final class StoryTokens extends TokenStream {

  /** What stands between a term and a word; no word has it. */
  static final char BETWEEN = '\0';

  /** How often a word of the title, of the subject, of the authors and of the subtitle counts. */
  private static final int TITLE = 5;

  private static final int SUBJECT = 3;
  private static final int BODY = 1;

  /** How many words are remembered: their stems cost more than all the rest of the analysis. */
  private static final int REMEMBERED = 100_000;

  private final BytesTermAttribute token = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  private final Map<String, Stemming> languages = new HashMap<>();
  private final Map<String, byte[]> known = new HashMap<>();

  /** The tokens of the story: each as often as it counts, its steps beside it. */
  private final List<byte[]> tokens = new ArrayList<>();

  private final List<Integer> steps = new ArrayList<>();
  private int next;

  /** Turns to another story. */
  void turnTo(Article article) {
    tokens.clear();
    steps.clear();
    next = 0;
    Metadata about = article.metadata();
    String language = about.language() == null ? "" : about.language();
    Stemming stemming = languages.computeIfAbsent(language, Stemming::of);
    int empty = add(about.title(), TITLE, stemming, language, 0);
    empty = add(about.subtitle(), SUBJECT, stemming, language, empty);
    empty = add(about.section(), SUBJECT, stemming, language, empty);
    for (String topic : about.topics()) {
      empty = add(topic, SUBJECT, stemming, language, empty);
    }
    for (String author : about.authors()) {
      empty = add(author, SUBJECT, stemming, language, empty);
    }
    for (Block block : article.blocks()) {
      empty = add(block.text(), BODY, stemming, language, empty);
    }
  }

  /** Adds a text; gives how many places before the next one are empty. */
  private int add(
      @Nullable String text, int times, Stemming stemming, String language, int before) {
    int empty = before;
    for (String word : text == null ? List.<String>of() : Spelling.words(text)) {
      byte[] bytes = token(word, stemming, language);
      if (bytes.length > 0) {
        for (int i = 0; i < times; i++) {
          tokens.add(bytes);
          steps.add(i == 0 ? empty + 1 : 0);
        }
        empty = 0;
      }
    }
    return empty + 1;
  }

  private byte[] token(String word, Stemming stemming, String language) {
    String key = language + BETWEEN + word;
    byte[] bytes = known.get(key);
    if (bytes == null) {
      String term = stemming.term(word);
      String folded = Spelling.fold(word);
      bytes =
          term.isEmpty() || folded.isEmpty()
              ? new byte[0]
              : (term + BETWEEN + folded).getBytes(StandardCharsets.UTF_8);
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      known.put(key, bytes);
    }
    return bytes;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next == tokens.size()) {
      return false;
    }
    byte[] bytes = tokens.get(next);
    token.setBytesRef(new BytesRef(bytes));
    step.setPositionIncrement(steps.get(next));
    next++;
    return true;
  }
}
