package broadsheet.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The files of words and terms. Both are in one order and cut at the same places, so that a word
 * and the term that it stands for are mostly in one file: a query fetches one for each of its
 * words. A line of a file's text is
 *
 * <pre>word or term TAB stories TAB bytes TAB terms TAB counts</pre>
 *
 * <p>where stories and bytes are of the term's postings, and empty for what is no term; terms are
 * those of the word with spaces between, {@code =} where the word is its only term, and empty for
 * what is no word; counts say for each in how many stories the word stands for it. The places of
 * the terms are in a file of their own, {@code parameter TAB bytes} a line, for only phrases ask
 * for them.
 */
final class TermFiles {

  private static final int LEAST = 5_000;
  private static final int MOST = 12_000;

  private final Inversion inversion;
  private final Numbers numbers;
  private final Shards shards;

  private final Cuts cuts = new Cuts(LEAST, MOST);
  private final List<String> firsts = new ArrayList<>();

  // The file being filled.
  private String id = "";
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bits = new ByteArrayOutputStream();
  private final StringBuilder placesText = new StringBuilder();
  private final ByteArrayOutputStream placesBits = new ByteArrayOutputStream();

  TermFiles(Inversion inversion, Numbers numbers, Shards shards) {
    this.inversion = inversion;
    this.numbers = numbers;
    this.shards = shards;
  }

  /** Writes the files; gives the first word or term of each, in order. */
  List<String> write(List<Dictionary.Word> words) throws IOException {
    Terms terms = new Terms();
    Iterator<Dictionary.Word> more = words.iterator();
    Dictionary.@Nullable Word word = more.hasNext() ? more.next() : null;
    terms.next();
    while (word != null || terms.term != null) {
      int order =
          word == null ? 1 : terms.term == null ? -1 : Shards.compare(word.text(), terms.term);
      String text = word != null && order <= 0 ? word.text() : String.valueOf(terms.term);
      add(text, order <= 0 ? word : null, order >= 0 ? terms.postings : null);
      if (order <= 0) {
        word = more.hasNext() ? more.next() : null;
      }
      if (order >= 0) {
        terms.next();
      }
    }
    flush();
    return firsts;
  }

  private void add(String entry, Dictionary.@Nullable Word word, @Nullable Postings postings)
      throws IOException {
    StringBuilder line = new StringBuilder(entry).append('\t');
    byte[] packed = new byte[0];
    if (postings != null) {
      packed = postings.packed(numbers.end());
      line.append(postings.count()).append('\t').append(packed.length);
    } else {
      line.append('\t');
    }
    line.append('\t').append(word == null ? "\t" : terms(word)).append('\n');
    String next = Shards.id("terms", entry);
    if (cuts.before(next, entry, packed.length + line.length() / 2)) {
      flush();
      id = next;
      firsts.add(entry);
    }
    text.append(line);
    bits.write(packed);
    if (postings != null) {
      int k = postings.placesParameter();
      byte[] places = postings.packedPlaces(k);
      placesText.append(k).append('\t').append(places.length).append('\n');
      placesBits.write(places);
    }
  }

  private static String terms(Dictionary.Word word) {
    String terms = String.join(" ", word.terms());
    String counts = word.counts().stream().map(String::valueOf).collect(Collectors.joining(" "));
    return (terms.equals(word.text()) ? "=" : terms) + "\t" + counts;
  }

  private void flush() throws IOException {
    if (!text.isEmpty()) {
      shards.write(id, text.toString(), bits.toByteArray());
      shards.write(
          id.replaceFirst("^terms", "places"), placesText.toString(), placesBits.toByteArray());
    }
    text.setLength(0);
    bits.reset();
    placesText.setLength(0);
    placesBits.reset();
  }

  /** The terms in order, each with the postings of all words that stand for it. */
  private final class Terms {
    private final TermsEnum tokens;
    private final Postings postings = new Postings();
    private @Nullable PostingsEnum reused;
    private @Nullable String term;
    private @Nullable BytesRef token;

    Terms() throws IOException {
      tokens = inversion.tokens();
      token = tokens.next();
    }

    void next() throws IOException {
      term = null;
      postings.clear();
      while (token != null) {
        int between = between(token);
        if (term == null) {
          term = new String(token.bytes, token.offset, between, StandardCharsets.UTF_8);
        } else if (!term.equals(
            new String(token.bytes, token.offset, between, StandardCharsets.UTF_8))) {
          break;
        }
        collect();
        token = tokens.next();
      }
      postings.sort();
    }

    private void collect() throws IOException {
      reused = tokens.postings(reused, PostingsEnum.POSITIONS);
      PostingsEnum in = reused;
      for (int doc = in.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = in.nextDoc()) {
        int story = inversion.story(doc);
        postings.story(numbers.of(story));
        for (int i = in.freq(); i > 0; i--) {
          int place = in.nextPosition();
          postings.place(place, inversion.part(story, place));
        }
      }
    }

    private static int between(BytesRef token) {
      int at = 0;
      while (token.bytes[token.offset + at] != StoryTokens.BETWEEN) {
        at++;
      }
      return at;
    }
  }
}
