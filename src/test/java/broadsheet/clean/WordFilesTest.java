package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.article.Reason;
import broadsheet.config.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordFilesTest {

  @TempDir private Path rules;

  private void write(String name, String text) throws IOException {
    Path file = Files.createDirectories(rules.resolve("words")).resolve(name);
    Files.writeString(file, text);
  }

  @Test
  void eachUseHasABitAndOneIsLeftForPhrasesThatGoOn() {
    assertThat(WordUse.values()).hasSizeLessThan(Integer.SIZE);
    assertThat(SiteUse.values()).hasSizeLessThan(Integer.SIZE);
  }

  @Test
  void everyFileIsRead() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(Lexicon.class.getResource("words/en.words")).toURI())
            .resolveSibling("");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              KnownWords.LANGUAGES.stream().map(l -> l + ".words").toList());
    }
  }

  @Test
  void everyPhraseIsFound() throws IOException, SettingsException {
    for (String language : KnownWords.LANGUAGES) {
      String name = language + ".words";
      try (InputStream own = Lexicon.class.getResourceAsStream("words/" + name)) {
        write(name, new String(Objects.requireNonNull(own).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(Lexicon.of(rules)).as("no phrase is reported").isNotNull();
  }

  @Test
  void noPhraseStandsTwiceForOneUse() throws IOException {
    for (String language : KnownWords.LANGUAGES) {
      String name = "words/" + language + ".words";
      byte[] bytes = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name)).readAllBytes();
      Set<String> seen = new HashSet<>();
      List<String> twice = new ArrayList<>();
      for (WordFile.Phrase p :
          WordFile.read(name, new String(bytes, StandardCharsets.UTF_8)).phrases()) {
        if (!seen.add(p.use().section() + ": " + p.text())) {
          twice.add(name + ":" + p.line() + ": " + p.text());
        }
      }
      assertThat(twice).isEmpty();
    }
  }

  @Test
  void aProjectAddsItsOwnWords() throws IOException, SettingsException {
    write(
        "cy.words",
        """
        # Welsh
        [related links]
        darllenwch hefyd, mwy o straeon,
        [appeal: ask]
        cyfran*
        """);
    Lexicon lexicon = Lexicon.of(rules);
    assertThat(lexicon.label("Darllenwch hefyd", 2)).isEqualTo(Reason.RELATED_LINKS);
    assertThat(lexicon.label("Mwy o straeon lleol", 4)).isEqualTo(Reason.RELATED_LINKS);
    assertThat(lexicon.label("Read also", 2)).isEqualTo(Reason.RELATED_LINKS);
    assertThat(WordUse.ASK.in(lexicon.find("Gallwch gyfrannu: cyfrannwch heddiw"))).isTrue();
    assertThat(new Lexicon().label("Darllenwch hefyd", 2)).isNull();
  }

  @Test
  void withoutAFolderOfWordsThereAreBroadsheetsOwn() throws IOException, SettingsException {
    assertThat(Lexicon.of(rules).label("Read also", 2)).isEqualTo(Reason.RELATED_LINKS);
    assertThat(Lexicon.of(null).label("Read also", 2)).isEqualTo(Reason.RELATED_LINKS);
  }

  @Test
  void everyMistakeIsNamedWithItsLine() throws IOException {
    write(
        "cy.words",
        """
        hysbyseb
        [adverts]
        hysbyseb
        [advertisement]
        *hysbyseb
        hysbyseb، hysbysebion
        a  b
        100 %
        """);
    write("notes.txt", "");
    String folder = rules.resolve("words").toString().replace('\\', '/');
    assertThatThrownBy(() -> Lexicon.of(rules))
        .isInstanceOf(SettingsException.class)
        .message()
        .isEqualTo(
            """
            F/cy.words:1: words without a use; write a line such as `[related links]` above them
            F/cy.words:2: there is no use `[adverts]`; there are [comments], [related links], \
            [sharing], [newsletter sign-up], [page furniture], [cookie notice], [paywall notice], \
            [advertisement], [navigation], [comments: reply], [page furniture: loading], [byline], [byline: before a name], [byline: behind], [credit], [credit: behind], [agency], \
            [figure], [correction], [letters], [appeal: we], [appeal: you], [appeal: ask], [appeal: help], [appeal: cause], [appeal: money], [appeal: plea], \
            [no story: robot check], [no story: error page], [no story: login], \
            [no story: scripts], [comments: outright], [cookie notice: outright], \
            [paywall notice: outright], [newsletter sign-up: outright], [sharing: outright], \
            [donation appeal: outright], [advertisement: outright], [page furniture: outright], \
            [comments: named], [newsletter sign-up: named], [sharing: named], \
            [paywall notice: named], [donation appeal: named], [page furniture: named], \
            [call], [call: behind], [self]
            F/cy.words:5: `*hysbyseb`: a star stands at the end alone, behind two letters or more
            F/cy.words:6: `hysbyseb، hysbysebion`: write `,` between phrases, not `،`
            F/cy.words:7: `a  b`: two spaces; write one
            F/cy.words:8: `100 %` would never be found: a phrase is letters, with single spaces \
            between words and at most a colon at its end
            F/notes.txt: no file of words by its name; call it by its language, as in `de.words`"""
                .replace("F/", folder + "/"));
  }
}
