package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Metadata;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Pages made to break the reader; each is read with a small stack. */
class HostileMetadataTest {

  @Test
  void survivesDeepAndHugeLinkedData() throws InterruptedException {
    String rest = "</script><meta name=author content='Nora Finch'>";
    String deep = "{\"a\":".repeat(100_000);
    String huge = "{\"headline\":\"" + "x".repeat(10_000_000) + "\"}";
    assertThat(read("<script type=application/ld+json>" + deep + rest).authors())
        .containsExactly("Nora Finch");
    assertThat(read("<script type=application/ld+json>" + huge + rest).authors())
        .containsExactly("Nora Finch");
    assertThat(read("<script type=application/ld+json>" + "[".repeat(100_000) + rest).authors())
        .containsExactly("Nora Finch");
  }

  @Test
  void survivesAHundredThousandMetas() throws InterruptedException {
    Metadata read =
        read(
            "<meta name=author content='Nora Finch'>"
                + "<meta name=author content='Someone Else'>".repeat(100_000));
    assertThat(read.authors()).contains("Nora Finch").hasSizeLessThan(5);
  }

  @Test
  void survivesNamesAndTitlesOfAMillionLetters() throws InterruptedException {
    String million = "A".repeat(1_000_000);
    Metadata read =
        read(
            "<title>%1$s</title><meta name=author content='%1$s'><h1>%1$s</h1><p>By %1$s<p>"
                    .formatted(million)
                + "9".repeat(1_000_000));
    assertThat(read.authors()).isEmpty();
    assertThat(read.published()).isNull();
  }

  @Test
  void survivesDeepNestingOfMarkedElements() throws InterruptedException {
    Metadata read =
        read("<title>T u v</title><h1>T u v</h1>" + "<div class='author date'>".repeat(100_000));
    assertThat(read.title()).isEqualTo("T u v");
  }

  @Test
  void survivesAHundredThousandScopesAndTitles() throws InterruptedException {
    Metadata read =
        read(
            "<title>A paper - A story</title>"
                + "<div itemscope><i itemprop=keywords>Storks</i>".repeat(50_000)
                + "<b>A paper</b><b>A story</b><p>Copyright A paper".repeat(50_000));
    assertThat(read.title()).isEqualTo("A story");
  }

  private static Metadata read(String html) throws InterruptedException {
    AtomicReference<Metadata> read = new AtomicReference<>(Metadata.NONE);
    Thread thread = new Thread(null, () -> read.set(Pages.read(html)), "small stack", 256 * 1024);
    thread.start();
    thread.join();
    return Objects.requireNonNull(read.get());
  }
}
