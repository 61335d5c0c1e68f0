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
import org.apache.lucene.analysis.tokenattributes.PayloadAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * The words of a story as the index has them. A token is the term, a zero character, and the word
 * as it is looked up, so that the index is the dictionary too. A word of the title counts as
 * several at one place. Left-out words leave no place, and one place is empty between blocks, so
 * that no phrase reaches from one into the next. A story has up to eight parts of as many blocks,
 * what stands above them being of the first, for words of one part count as near. For one thread,
 * used for one story after another.
 */
final class StoryTokens {

  /** What stands between a term and a word; no word has it. */
  static final char BETWEEN = '\0';

  /** How often a word of the title, of the subject, of the authors and of the subtitle counts. */
  private static final int TITLE = 5;

  private static final int SUBJECT = 3;

  /** How many parts a story of enough blocks has. */
  static final int PARTS = 8;

  private static final int BODY = 1;

  private static final int NOWHERE = -1;

  /** How many words are remembered: their stems cost more than all the rest of the analysis. */
  private static final int REMEMBERED = 100_000;

  private final Map<String, Words> languages = new HashMap<>();

  /** The words of the story that have a token, each once, in the order of their first places. */
  private final List<Word> distinct = new ArrayList<>();

  private String language = "";

  /**
   * The words in their order, the place of each, how often it counts there, and where it is next.
   */
  private Word[] words = new Word[1024];

  private int[] places = new int[1024];
  private byte[] times = new byte[1024];
  private int[] again = new int[1024];
  private int count;

  /** The place at which each part but the first begins. */
  private final int[] parts = new int[PARTS - 1];

  private int place;
  private final TokenStream stream = new Distinct();

  /** Turns to another story. */
  void turnTo(Article article) {
    distinct.forEach(word -> word.first = NOWHERE);
    distinct.clear();
    count = 0;
    place = 0;
    Metadata about = article.metadata();
    language = about.language() == null ? "" : about.language();
    Words known = languages.computeIfAbsent(language, Words::new);
    known.forgetIfMany();
    add(about.title(), TITLE, known);
    add(about.subtitle(), SUBJECT, known);
    add(about.section(), SUBJECT, known);
    about.topics().forEach(topic -> add(topic, SUBJECT, known));
    about.authors().forEach(author -> add(author, SUBJECT, known));
    List<Block> blocks = article.blocks();
    Arrays.fill(parts, Integer.MAX_VALUE);
    for (int i = 0; i < blocks.size(); i++) {
      int part = blocks.size() <= PARTS ? i : (int) ((long) i * PARTS / blocks.size());
      if (part > 0 && parts[part - 1] == Integer.MAX_VALUE) {
        parts[part - 1] = place;
      }
      add(blocks.get(i).text(), BODY, known);
    }
  }

  private void add(@Nullable String text, int counts, Words known) {
    if (text != null) {
      Spelling.each(text, known, word -> add(word, counts));
    }
    place++;
  }

  private void add(Word word, int counts) {
    if (word.token.length == 0) {
      return;
    }
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
      times = Arrays.copyOf(times, 2 * count);
      again = Arrays.copyOf(again, 2 * count);
    }
    words[count] = word;
    places[count] = place++;
    times[count] = (byte) counts;
    again[count] = NOWHERE;
    if (word.first == NOWHERE) {
      word.first = count;
      distinct.add(word);
    } else {
      again[word.last] = count;
    }
    word.last = count++;
  }

  /**
   * The byte that Lucene would store of how many words the story has, each counted once a place.
   */
  byte lengthByte() {
    return SmallFloat.intToByte4(count);
  }

  /** The words of the story that have a term. */
  StoryWords.Words words() {
    return new StoryWords.Words(language, distinct.stream().map(word -> word.text).toList());
  }

  /** Gives each token as often as it counts, in the order of places. */
  void each(Sink sink) {
    for (int i = 0; i < count; i++) {
      int part = 0;
      while (part < parts.length && parts[part] <= places[i]) {
        part++;
      }
      String token = new String(words[i].token, StandardCharsets.UTF_8);
      for (int n = 0; n < times[i]; n++) {
        sink.token(token, places[i], part);
      }
    }
  }

  /**
   * Each token once, with its {@link Places}, for Lucene looks up whatever it is given: half of the
   * words of a story are there again. Good until the next story.
   */
  TokenStream distinct() {
    return stream;
  }

  /** The tokens of words of another story, each once. */
  Set<String> tokens(StoryWords.Words words) {
    Words known = languages.computeIfAbsent(words.language(), Words::new);
    Set<String> found = new LinkedHashSet<>();
    words.words().forEach(w -> found.add(new String(known.of(w).token, StandardCharsets.UTF_8)));
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

  /** A word with its token, and where it stands in the story. */
  private static final class Word {

    /** In lower case. */
    private final String text;

    /** Empty for a word that is left out. */
    private final byte[] token;

    /** Which of the story's words it is first, and last. */
    private int first = NOWHERE;

    private int last = NOWHERE;

    Word(String text, byte[] token) {
      this.text = text;
      this.token = token;
    }
  }

  /** See {@link #distinct()}. */
  private final class Distinct extends TokenStream {

    private final BytesTermAttribute token = addAttribute(BytesTermAttribute.class);
    private final PayloadAttribute payload = addAttribute(PayloadAttribute.class);
    private final BytesRef bytes = new BytesRef();
    private final Places own = new Places();
    private int next;

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == distinct.size()) {
        return false;
      }
      Word word = distinct.get(next++);
      bytes.bytes = word.token;
      bytes.length = word.token.length;
      token.setBytesRef(bytes);
      own.clear();
      for (int i = word.first; i != NOWHERE; i = again[i]) {
        own.add(places[i], times[i]);
      }
      payload.setPayload(own.bytes());
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }

  /** The words of one language. */
  private static final class Words implements Spelling.Lexicon<Word> {
    private final Stemming stemming;
    private final CharArrayMap<Word> known = new CharArrayMap<>(1024, false);

    Words(String language) {
      stemming = Stemming.of(language);
    }

    /** To be called between stories. */
    void forgetIfMany() {
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
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
      known.put(text, word);
      return word;
    }
  }
}
