package broadsheet.clean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPatternTest {

  @Test
  void aPatternIsAllOfTheTextAndAStarIsAnyOfIt() {
    assertThat(new TextPattern("Read  also").matches(" Read\u00a0also\n")).isTrue();
    assertThat(new TextPattern("Read also").matches("Read also: fog")).isFalse();
    assertThat(new TextPattern("Read also*").matches("Read also: fog")).isTrue();
    assertThat(new TextPattern("*our newsletter*").matches("Get our newsletter now")).isTrue();
    assertThat(new TextPattern("a*b*c").matches("a b")).isFalse();
    assertThat(new TextPattern("aa*aa").matches("aaa")).isFalse();
    assertThat(new TextPattern("a*b*b").matches("a b")).isFalse();
    assertThat(new TextPattern("a.c").matches("abc")).isFalse();
  }

  @Test
  void whatTheStarStandsForIsGiven() {
    assertThat(new TextPattern("By *").captured("By Ada Quill")).contains("Ada Quill");
    assertThat(new TextPattern("By * for the Post").captured("By Ada Quill for the Post"))
        .contains("Ada Quill");
    assertThat(new TextPattern("By *").captured("Bo Inkwell")).isEmpty();
  }

  @Test
  void longTextsAndManyStarsTakeNoLongerThanTheyAreLong() {
    String stars = "a*".repeat(900) + "b";
    assertThat(new TextPattern(stars).matches("a".repeat(1_000_000))).isFalse();
  }
}
