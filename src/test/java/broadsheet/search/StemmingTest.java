package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmingTest {

  @ParameterizedTest
  @CsvSource({
    "en, floods, flooded", "ru, мосты, мостов", "de, Häuser, Hauses", "fr, chevaux, cheval",
    "es, libros, libro", "ar, الكتاب, كتاب", "it, giornali, giornale", "pt, notícias, notícia",
    "sv, tidningar, tidning", "nl, kranten, krant", "fi, talot, talo", "tr, evler, ev",
    "hi, लड़के, लड़का", "cs, města, město", "el, δρόμοι, δρόμος", "hu, házak, ház"
  })
  void bringsFormsOfOneWordTogether(String language, String one, String other) {
    Stemming stemming = Stemming.of(language);
    assertThat(stemming.term(Spelling.words(one).get(0)))
        .isNotEmpty()
        .isEqualTo(stemming.term(Spelling.words(other).get(0)));
  }

  @Test
  void leavesOutWordsThatSayNothing() {
    assertThat(Stemming.of("en").term("the")).isEmpty();
    assertThat(Stemming.of("de-AT").term("und")).isEmpty();
    assertThat(Stemming.of("en").term("und")).isEqualTo("und");
  }

  @Test
  void keepsWordsOfLanguagesThatItDoesNotKnow() {
    assertThat(Stemming.of(null).term("floods")).isEqualTo("floods");
    assertThat(Stemming.of("ka").term("წიგნები")).isEqualTo("წიგნები");
  }
}
