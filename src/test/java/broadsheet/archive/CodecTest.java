package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.article.Article;
import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Reason;
import broadsheet.markdown.RandomArticles;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes in the store give back what was put in. */
class CodecTest {
  private static final List<Reason> REASONS = List.of(Reason.values());

  @Test
  void randomArticlesAndCleanedSourcesComeBackTheSame() {
    long seed = Long.getLong("seed", new Random().nextLong());
    RandomArticles articles = new RandomArticles(seed);
    for (int i = 0; i < 2000; i++) {
      Article article = articles.next();
      assertThat(CodecReader.article(CodecWriter.write(article)))
          .as("seed %d, case %d", seed, i)
          .isEqualTo(article);
      Reason reason = i % 3 == 0 ? null : REASONS.get(i % REASONS.size());
      List<Judged> blocks =
          article.blocks().stream().map(b -> new Judged(b, reason, 1.0 / 3, "why")).toList();
      Cleaned cleaned =
          new Cleaned(article.metadata(), blocks, i % 5 == 0 ? "a list of links" : null);
      assertThat(CodecReader.cleaned(CodecWriter.write(cleaned)))
          .as("seed %d, case %d", seed, i)
          .isEqualTo(cleaned);
    }
  }

  @Test
  void bytesOfAnotherVersionAreRefused() {
    assertThatThrownBy(() -> CodecReader.article(new byte[] {99, 0}))
        .hasMessageContaining("version 99");
  }
}
