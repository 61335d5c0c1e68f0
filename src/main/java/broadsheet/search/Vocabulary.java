package broadsheet.search;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/** The words of one language that were met, each with its token. For one thread. */
final class Vocabulary implements Spelling.Lexicon<Word> {

  /** How many words are remembered: their stems cost more than all the rest of the analysis. */
  private static final int REMEMBERED = 100_000;

  private final Stemming stemming;
  private final CharArrayMap<Word> known = new CharArrayMap<>(1024, false);

  Vocabulary(String language) {
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
        none ? new byte[0] : (term + StoryTokens.BETWEEN + folded).getBytes(StandardCharsets.UTF_8);
    Word word = new Word(text, token);
    known.put(text, word);
    return word;
  }
}
