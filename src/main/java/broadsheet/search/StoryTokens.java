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

  private final Map<String, Vocabulary> languages = new HashMap<>();

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

  /** Which of the story's parts each of the words is in. */
  private byte[] parts = new byte[1024];

  private int part;
  private int place;

  /** Turns to another story. */
  void turnTo(Article article) {
    distinct.forEach(word -> word.first = Word.NOWHERE);
    distinct.clear();
    count = 0;
    place = 0;
    part = 0;
    Metadata about = article.metadata();
    language = about.language() == null ? "" : about.language();
    Vocabulary known = languages.computeIfAbsent(language, Vocabulary::new);
    known.forgetIfMany();
    add(about.title(), TITLE, known);
    add(about.subtitle(), SUBJECT, known);
    add(about.section(), SUBJECT, known);
    about.topics().forEach(topic -> add(topic, SUBJECT, known));
    about.authors().forEach(author -> add(author, SUBJECT, known));
    List<Block> blocks = article.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      part = blocks.size() <= PARTS ? i : (int) ((long) i * PARTS / blocks.size());
      add(blocks.get(i).text(), BODY, known);
    }
  }

  private void add(@Nullable String text, int counts, Vocabulary known) {
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
      parts = Arrays.copyOf(parts, 2 * count);
    }
    words[count] = word;
    places[count] = place++;
    times[count] = (byte) counts;
    again[count] = Word.NOWHERE;
    parts[count] = (byte) part;
    if (word.first == Word.NOWHERE) {
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

  /** The language of the story; empty where unknown. */
  String language() {
    return language;
  }

  /** The words of the story that have a term. */
  StoryWords.Words words() {
    return new StoryWords.Words(language, distinct.stream().map(word -> word.text).toList());
  }

  /** Gives each token as often as it counts, in the order of places. */
  void each(Sink sink) {
    for (int i = 0; i < count; i++) {
      String token = new String(words[i].token, StandardCharsets.UTF_8);
      for (int n = 0; n < times[i]; n++) {
        sink.token(token, places[i], parts[i]);
      }
    }
  }

  /** The words of the story that have a token, each once; good until the next story. */
  List<Word> distinct() {
    return distinct;
  }

  /** Gives the places of one of the story's words. */
  void places(Word word, Places into) {
    int set = 0;
    for (int i = word.first; i != Word.NOWHERE; i = again[i]) {
      into.addPlace(places[i], times[i], again[i] != Word.NOWHERE);
      set |= 1 << parts[i];
    }
    into.addParts(set);
  }

  /** The tokens of words of another story, each once. */
  Set<String> tokens(StoryWords.Words words) {
    Vocabulary known = languages.computeIfAbsent(words.language(), Vocabulary::new);
    Set<String> found = new LinkedHashSet<>();
    words.words().forEach(w -> found.add(new String(known.of(w).token, StandardCharsets.UTF_8)));
    return found;
  }

  /** Takes tokens. */
  interface Sink {
    void token(String token, int place, int part);
  }
}
