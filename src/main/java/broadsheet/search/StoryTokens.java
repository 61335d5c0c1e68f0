package broadsheet.search;

import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * The words of a story as Lucene takes them. A token is the term, a zero character, and the word as
 * it is looked up, so that the index is the dictionary too. A word of the title counts as several
 * at one place. Left-out words leave no place, and one place is empty between blocks, so that no
 * phrase reaches from one into the next. A story has up to eight parts of as many blocks, what
 * stands above them being of the first, for words of one part count as near. For one thread, used
 * for one story after another.
 */
final class StoryTokens extends TokenStream {

  /** What stands between a term and a word; no word has it. */
  static final char BETWEEN = '\0';

  /** How often a word of the title, of the subject, of the authors and of the subtitle counts. */
  private static final int TITLE = 5;

  private static final int SUBJECT = 3;

  /** How many parts a story of enough blocks has. */
  static final int PARTS = 8;

  private static final int BODY = 1;

  /** How many words are remembered: their stems cost more than all the rest of the analysis. */
  private static final int REMEMBERED = 100_000;

  private final BytesTermAttribute token = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  private final Map<String, Words> languages = new HashMap<>();

  /** The tokens of the story in their order, the place of each, and how often it counts there. */
  private final List<byte[]> tokens = new ArrayList<>();

  private final Set<String> distinct = new LinkedHashSet<>();
  private String language = "";

  private int[] places = new int[1024];
  private byte[] times = new byte[1024];

  /** The place at which each part but the first begins. */
  private final int[] parts = new int[PARTS - 1];

  private int place;
  private int next;
  private int given;

  /** Turns to another story. */
  void turnTo(Article article) {
    tokens.clear();
    distinct.clear();
    place = 0;
    Metadata about = article.metadata();
    language = about.language() == null ? "" : about.language();
    Words words = languages.computeIfAbsent(language, Words::new);
    add(about.title(), TITLE, words);
    add(about.subtitle(), SUBJECT, words);
    add(about.section(), SUBJECT, words);
    about.topics().forEach(topic -> add(topic, SUBJECT, words));
    about.authors().forEach(author -> add(author, SUBJECT, words));
    List<Block> blocks = article.blocks();
    Arrays.fill(parts, Integer.MAX_VALUE);
    for (int i = 0; i < blocks.size(); i++) {
      int part = blocks.size() <= PARTS ? i : (int) ((long) i * PARTS / blocks.size());
      if (part > 0 && parts[part - 1] == Integer.MAX_VALUE) {
        parts[part - 1] = place;
      }
      add(blocks.get(i).text(), BODY, words);
    }
    reset();
  }

  private void add(@Nullable String text, int count, Words words) {
    if (text != null) {
      Spelling.each(text, words, word -> add(word, count));
    }
    place++;
  }

  private void add(Word word, int count) {
    if (word.token().length > 0) {
      if (tokens.size() == places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
        times = Arrays.copyOf(times, places.length);
      }
      places[tokens.size()] = place++;
      times[tokens.size()] = (byte) count;
      tokens.add(word.token());
      distinct.add(word.text());
    }
  }

  /** The byte that Lucene stores of how many words the story has, each counted once a place. */
  byte lengthByte() {
    return SmallFloat.intToByte4(tokens.size());
  }

  /** The words of the story that have a term. */
  StoryWords.Words words() {
    return new StoryWords.Words(language, List.copyOf(distinct));
  }

  /** Gives each token as often as it counts, in the order of places. */
  void each(Sink sink) {
    for (int i = 0; i < tokens.size(); i++) {
      int part = 0;
      while (part < parts.length && parts[part] <= places[i]) {
        part++;
      }
      String token = new String(tokens.get(i), StandardCharsets.UTF_8);
      for (int n = 0; n < times[i]; n++) {
        sink.token(token, places[i], part);
      }
    }
  }

  /** The tokens of words of another story, each once. */
  Set<String> tokens(StoryWords.Words words) {
    Words known = languages.computeIfAbsent(words.language(), Words::new);
    Set<String> found = new LinkedHashSet<>();
    words.words().forEach(w -> found.add(new String(known.of(w).token(), StandardCharsets.UTF_8)));
    return found;
  }

  /** Takes tokens. */
  interface Sink {
    void token(String token, int place, int part);
  }

  /** The places at which the second part and those after it begin; rising, the last far beyond. */
  int[] parts() {
    return parts.clone();
  }

  @Override
  public void reset() {
    next = 0;
    given = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next == tokens.size()) {
      return false;
    }
    token.setBytesRef(new BytesRef(tokens.get(next)));
    int before = next == 0 ? -1 : places[next - 1];
    step.setPositionIncrement(given == 0 ? places[next] - before : 0);
    given++;
    if (given == times[next]) {
      next++;
      given = 0;
    }
    return true;
  }

  /**
   * A word with its token.
   *
   * @param text in lower case
   * @param token empty for a word that is left out
   */
  @SuppressWarnings("ArrayRecordComponent") // Words are handed on, never compared.
  private record Word(String text, byte[] token) {}

  /** The words of one language. */
  private static final class Words implements Spelling.Lexicon<Word> {
    private final Stemming stemming;
    private final CharArrayMap<Word> known = new CharArrayMap<>(1024, false);

    Words(String language) {
      stemming = Stemming.of(language);
    }

    Word of(String text) {
      Word word = known.get(text);
      return word == null ? learned(text) : word;
    }

    @Override
    public @Nullable Word find(char[] text, int from, int length) {
      return known.get(text, from, length);
    }

    @Override
    public Word learn(String text) {
      return of(text); // it may be known, for not all words are looked up in their text
    }

    private Word learned(String text) {
      String term = stemming.term(text);
      String folded = Spelling.fold(text);
      boolean none = term.isEmpty() || folded.isEmpty();
      byte[] token =
          none ? new byte[0] : (term + BETWEEN + folded).getBytes(StandardCharsets.UTF_8);
      Word word = new Word(text, token);
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      known.put(text, word);
      return word;
    }
  }
}
