package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Article;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PayloadAttribute;
import org.junit.jupiter.api.Test;

/** Words of stories put together. */
class BatchTest {

  private static final Article FLOOD = story("Flood", "Boats in the harbour.", "A flood.");
  private static final Article CALM = story("Calm", "A calm harbour.");

  @Test
  void eachWordIsThereOnceWithAllItsStories() throws IOException {
    Batch batch = new Batch();
    batch.add(4, FLOOD);
    batch.add(9, CALM);
    assertThat(tokens(batch))
        .containsEntry("harbour\0harbour", "2 stories: 4 at 5 in 1, 9 at 5 in 1,")
        .containsEntry("flood\0flood", "1 stories: 4 at 0 0 0 0 0 7 in 3,")
        .hasSize(4);
    assertThat(batch.words()).containsExactly("flood", "boats", "harbour", "calm");
    assertThat(batch.stories()).extracting(StoryWords.Story::story).containsExactly(4, 9);
    assertThat(batch.stories().get(1).words()).containsExactly(3, 2);
  }

  @Test
  void nothingIsLeftOfTheBatchBefore() throws IOException {
    Batch batch = new Batch();
    batch.add(12, CALM);
    batch.add(13, FLOOD);
    tokens(batch);
    batch.clear();
    batch.add(7, FLOOD);
    Batch other = new Batch();
    other.add(7, FLOOD);
    assertThat(tokens(batch)).isEqualTo(tokens(other));
    assertThat(batch.words()).isEqualTo(other.words());
    assertThat(batch.stories()).hasSize(1);
  }

  private static Article story(String title, String... paragraphs) {
    return MadeUpStories.story("story", title, "en", null, null, List.of(paragraphs));
  }

  private static SortedMap<String, String> tokens(Batch batch) throws IOException {
    TokenStream stream = batch.tokens();
    BytesTermAttribute token = stream.getAttribute(BytesTermAttribute.class);
    PayloadAttribute payload = stream.getAttribute(PayloadAttribute.class);
    SortedMap<String, String> tokens = new TreeMap<>();
    stream.reset();
    while (stream.incrementToken()) {
      StringBuilder said = new StringBuilder();
      said.append(Places.stories(payload.getPayload())).append(" stories:");
      Places.each(payload.getPayload(), new Said(said));
      assertThat(tokens.put(token.getBytesRef().utf8ToString(), said.toString())).isNull();
    }
    return tokens;
  }

  private record Said(StringBuilder to) implements Places.Sink {
    @Override
    public void story(int story) {
      to.append(' ').append(story).append(" at");
    }

    @Override
    public void place(int place, int times) {
      to.append((" " + place).repeat(times));
    }

    @Override
    public void parts(int set) {
      to.append(" in ").append(set).append(',');
    }
  }
}
