package broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words of an archive as they are looked up, in the order of {@link Shards#compare}. */
final class Dictionary {

  /**
   * A word.
   *
   * @param text as it is looked up
   * @param terms that it stands for, one for most; in order
   * @param counts in how many stories it stands for each of them
   */
  record Word(String text, List<String> terms, List<Integer> counts) {

    /** In how many stories it is. */
    int stories() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  private record Token(String word, String term, int stories) {}

  private Dictionary() {}

  static List<Word> of(Inversion inversion) throws IOException {
    List<Token> tokens = new ArrayList<>();
    TermsEnum all = inversion.tokens();
    String term = "";
    for (BytesRef bytes = all.next(); bytes != null; bytes = all.next()) {
      String token = bytes.utf8ToString();
      int between = token.indexOf(StoryTokens.BETWEEN);
      if (!token.regionMatches(0, term, 0, between) || term.length() != between) {
        term = token.substring(0, between);
      }
      String word = token.substring(between + 1);
      tokens.add(new Token(word.equals(term) ? term : word, term, inversion.stories(all)));
    }
    tokens.sort(Comparator.comparing(Token::word, Shards::compare));
    return joined(tokens);
  }

  private static List<Word> joined(List<Token> tokens) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      String word = tokens.get(i).word();
      List<String> terms = new ArrayList<>(1);
      List<Integer> counts = new ArrayList<>(1);
      for (; i < tokens.size() && tokens.get(i).word().equals(word); i++) {
        terms.add(tokens.get(i).term());
        counts.add(tokens.get(i).stories());
      }
      words.add(new Word(word, List.copyOf(terms), List.copyOf(counts)));
    }
    return words;
  }
}
