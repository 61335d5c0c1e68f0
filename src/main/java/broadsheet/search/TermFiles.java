package broadsheet.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
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
final class TermFiles implements SortedFiles.Kind<TermLine> {

  private static final int LEAST = 3_000;
  private static final int MOST = 8_000;

  private final Shards shards;
  private final int end;
  private final int common;

  /**
   * The files of one index.
   *
   * @param end one more than the highest number that a story may have
   * @param common as of {@link Postings}
   */
  TermFiles(Shards shards, int end, int common) {
    this.shards = shards;
    this.end = end;
    this.common = common;
  }

  /** Writes all files; gives the first word or term of each, in order. */
  List<String> write(Inversion inversion, Numbers numbers, List<Dictionary.Word> words)
      throws IOException {
    SortedFiles<TermLine> files = new SortedFiles<>(this, new Cuts(LEAST, MOST));
    Postings none = new Postings(common);
    Terms terms = new Terms(inversion, numbers, common);
    Iterator<Dictionary.Word> more = words.iterator();
    Dictionary.@Nullable Word word = more.hasNext() ? more.next() : null;
    terms.next();
    while (word != null || terms.term != null) {
      int order =
          word == null ? 1 : terms.term == null ? -1 : Shards.compare(word.text(), terms.term);
      String entry = word != null && order <= 0 ? word.text() : String.valueOf(terms.term);
      Dictionary.@Nullable Word here = order <= 0 ? word : null;
      files.add(
          TermLine.of(
              entry,
              order >= 0 ? terms.postings : none,
              end,
              here == null ? List.of() : here.terms(),
              here == null ? List.of() : here.counts()));
      if (order <= 0) {
        word = more.hasNext() ? more.next() : null;
      }
      if (order >= 0) {
        terms.next();
      }
    }
    return files.end();
  }

  /** Writes the files of the last index with some lines changed; gives the first of each. */
  List<String> update(List<String> before, SortedMap<String, SortedFiles.Edit<TermLine>> edits)
      throws IOException {
    return new SortedFiles<>(this, new Cuts(LEAST, MOST)).update(before, edits);
  }

  @Override
  public String name() {
    return "terms";
  }

  @Override
  public String entry(TermLine line) {
    return line.entry();
  }

  @Override
  public long weight(TermLine line) {
    return (long) line.postings().length + line.text().length() / 2;
  }

  @Override
  public void write(String id, List<TermLine> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    ByteArrayOutputStream bits = new ByteArrayOutputStream();
    StringBuilder placesText = new StringBuilder();
    ByteArrayOutputStream placesBits = new ByteArrayOutputStream();
    for (TermLine line : lines) {
      text.append(line.text()).append('\n');
      bits.write(line.postings());
      if (line.stories() > 0) {
        placesText.append(line.parameter()).append('\t').append(line.places().length).append('\n');
        placesBits.write(line.places());
      }
    }
    shards.write(id, text.toString(), bits.toByteArray());
    shards.write(places(id), placesText.toString(), placesBits.toByteArray());
  }

  @Override
  public List<TermLine> read(String id) throws IOException {
    return TermLine.read(shards.read(id), shards.read(places(id)));
  }

  @Override
  public void keep(String id) throws IOException {
    shards.keep(id);
    shards.keep(places(id));
  }

  private static String places(String id) {
    return id.replaceFirst("^terms", "places");
  }

  /** The terms in order, each with the postings of all words that stand for it. */
  private static final class Terms {
    private final Inversion inversion;
    private final Numbers numbers;
    private final TermsEnum tokens;
    private final Postings postings;
    private @Nullable String term;
    private @Nullable BytesRef token;

    Terms(Inversion inversion, Numbers numbers, int common) throws IOException {
      this.postings = new Postings(common);
      this.inversion = inversion;
      this.numbers = numbers;
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
      inversion.each(
          tokens,
          new Places.Sink() {
            @Override
            public void story(int story) {
              postings.story(numbers.of(story));
            }

            @Override
            public void place(int place, int times) {
              postings.place(place, times);
            }

            @Override
            public void parts(int set) {
              postings.parts(set);
            }
          });
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
