package broadsheet.search;

import broadsheet.article.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PayloadAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The words of some hundred stories, put together before Lucene is given them as one document: it
 * looks up and stores whatever it is given, and most words of a story are in others too. For one
 * thread at a time, used for one batch after another.
 */
final class Batch {

  /** So many bytes of places are enough. */
  private static final int FULL = 1 << 20;

  private final StoryTokens tokens = new StoryTokens();
  private final List<Word> words = new ArrayList<>();
  private final List<StoryWords.Story> stories = new ArrayList<>();

  /** An entry is the places of one word in one story. */
  private final Places entries = new Places();

  /** Where each entry begins. */
  private int[] begins = new int[1024];

  /** The word's next entry. */
  private int[] next = new int[1024];

  private int count;
  private final TokenStream stream = new Distinct();

  /** Adds a story; what is said of it is good until the next one. */
  StoryTokens add(int story, Article article) {
    tokens.turnTo(article);
    List<Word> distinct = tokens.distinct();
    int[] ordinals = new int[distinct.size()];
    for (int i = 0; i < ordinals.length; i++) {
      Word word = distinct.get(i);
      begin(word);
      entries.addStory(story - word.lastStory);
      word.lastStory = story;
      tokens.places(word, entries);
      ordinals[i] = word.ordinal;
    }
    stories.add(new StoryWords.Story(story, tokens.language(), ordinals));
    return tokens;
  }

  /** Begins a word's next entry. */
  private void begin(Word word) {
    if (count + 1 >= begins.length) {
      begins = Arrays.copyOf(begins, 2 * begins.length);
      next = Arrays.copyOf(next, 2 * next.length);
    }
    if (word.ordinal == Word.NOWHERE) {
      word.ordinal = words.size();
      word.stories = 0;
      word.lastStory = 0;
      word.firstEntry = count;
      words.add(word);
    } else {
      next[word.lastEntry] = count;
    }
    word.stories++;
    word.lastEntry = count;
    begins[count++] = entries.length();
  }

  boolean isFull() {
    return entries.length() >= FULL;
  }

  /** Its stories, each with the ordinals of its words. */
  List<StoryWords.Story> stories() {
    return stories;
  }

  /** All words by their ordinals. */
  List<String> words() {
    return words.stream().map(word -> word.text).toList();
  }

  /** Each token once, with the stories and {@link Places} of its word. */
  TokenStream tokens() {
    return stream;
  }

  void clear() {
    words.forEach(word -> word.ordinal = Word.NOWHERE);
    words.clear();
    stories.clear();
    entries.clear();
    count = 0;
  }

  /** See {@link #tokens()}. */
  private final class Distinct extends TokenStream {

    private final BytesTermAttribute token = addAttribute(BytesTermAttribute.class);
    private final PayloadAttribute payload = addAttribute(PayloadAttribute.class);
    private final Places own = new Places();
    private int at;

    @Override
    public void reset() {
      at = 0;
      begins[count] = entries.length();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (at == words.size()) {
        return false;
      }
      Word word = words.get(at++);
      token.setBytesRef(new BytesRef(word.token));
      own.clear();
      own.addNumber(word.stories);
      int entry = word.firstEntry;
      for (int left = word.stories; left > 0; left--) {
        own.add(entries, begins[entry], begins[entry + 1]);
        entry = next[entry];
      }
      payload.setPayload(own.bytes());
      return true;
    }
  }
}
