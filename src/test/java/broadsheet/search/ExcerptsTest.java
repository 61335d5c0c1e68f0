package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

  @Test
  void keepsAShortTextWhole() {
    assertThat(Excerpts.of("“Is it late?” The ferry waits… (It does.)\n\nIt left"))
        .containsExactly("“Is it late?” The ferry waits… (It does.) It left");
  }

  @Test
  void keepsASentenceThatSaysMuchBeforeThoseThatSayLittle() {
    String little = "It is as it was, and so on it went, as one does.";
    String much = "Lanterns illuminated forgotten harbour warehouses.";
    String text = (little + " ").repeat(60) + much + (" " + little).repeat(60);
    assertThat(Excerpts.of(text)).anyMatch(piece -> piece.contains(much));
  }

  @Test
  void keepsTheBeginningAndWholeSentencesOfALongText() {
    List<String> sentences =
        IntStream.range(0, 80)
            .mapToObj(i -> "“The ferry of pier " + i + " waits for " + i * i + " cars.”")
            .toList();
    List<String> kept = Excerpts.of(String.join(" ", sentences));
    assertThat(kept.get(0)).startsWith(sentences.get(0));
    assertThat(kept)
        .allSatisfy(
            piece -> assertThat(sentences).anyMatch(piece::startsWith).anyMatch(piece::endsWith));
  }
}
