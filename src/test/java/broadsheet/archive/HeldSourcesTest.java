package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.PlainText;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.source.Corrections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that are bad, held for review or corrected, and the record of what was removed. */
class HeldSourcesTest {

  @TempDir Path folder;
  private MadeUpSources sources;

  @BeforeEach
  void none() {
    sources = new MadeUpSources(folder);
  }

  @Test
  void aBadSourceCostsOnlyItself() throws IOException {
    sources.markdown("good.md", "title: Good", MadeUpSources.BODY);
    sources.markdown("bad.md", "title: [", MadeUpSources.BODY);
    sources.text("crash.txt", "CRASH");
    sources.text("deep.txt", "OVERFLOW");
    try (Archive archive = sources.build(2)) {
      assertThat(archive.entries().stream().map(Entry::title)).containsExactly("Good");
      assertThat(archive.diagnostics().stream().map(Diagnostic::file))
          .containsExactly("bad.md", "crash.txt", "deep.txt");
      assertThat(archive.diagnostics().get(1).toString())
          .isEqualTo(
              "crash.txt: left out, for Broadsheet failed over it (IllegalStateException); that is a"
                  + " mistake in Broadsheet: please report it, with this file if you may");
      assertThat(sources.crashed()).containsExactlyInAnyOrder("crash.txt", "deep.txt");
    }
  }

  @Test
  void removalsAreRecordedInPathOrderAndHeldSourcesKeepNothing() throws IOException {
    sources.text("b.txt", "Title: Bridge\n" + MadeUpSources.BODY + "\n-Subscribe <now> & here");
    sources.text("a.txt", "no title here");
    try (Archive archive = sources.build(2)) {
      assertThat(archive.entries().stream().map(Entry::title)).containsExactly("Bridge");
      assertThat(archive.held()).containsExactly(new Archive.Held("a.txt", "no title was found"));
      assertThat(archive.diagnostics().stream().map(Diagnostic::toString))
          .containsExactly(
              "a.txt: held for review: no title was found; if it is a story, write `title: …` in"
                  + " `a.txt.yaml` beside it");
    }
    assertThat(Files.readString(folder.resolve("removals.jsonl")))
        .isEqualTo(
            "{\"source\":\"a.txt\",\"held\":\"no title was found\",\"kept\":0,\"removed\":"
                + "[{\"reason\":\"no story\",\"text\":\"no title here\",\"position\":1,\"score\":0.5}]}\n"
                + "{\"source\":\"b.txt\",\"kept\":1,\"removed\":"
                + "[{\"reason\":\"newsletter sign-up\",\"text\":\"Subscribe <now> & here\","
                + "\"position\":2,\"score\":0.5}]}\n");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .as("beside the record only the cache is left")
          .containsExactlyInAnyOrder("cache.mv", "removals.jsonl");
    }
  }

  @Test
  void correctionsOverrideFieldsAndBlocksAndMustMatch() throws IOException {
    sources.text("b.txt", MadeUpSources.BODY + "\n-A  last word.\nOne more\n-Gone");
    sources.correct(
        "b.txt",
        "Bridge",
        null,
        List.of(new Corrections.Target("A last", 3), new Corrections.Target("Nowhere to", 4)),
        List.of(new Corrections.Target("One more", 6), new Corrections.Target("A last", 7)));
    try (Archive archive = sources.build(1)) {
      Entry entry = archive.entries().get(0);
      assertThat(entry.title()).isEqualTo("Bridge");
      assertThat(PlainText.of(archive.article(entry).blocks()))
          .isEqualTo(MadeUpSources.BODY + "\n\nA  last word.");
      assertThat(archive.diagnostics().stream().map(Diagnostic::toString))
          .containsExactly(
              "b.txt.yaml:4: `keep` names no block: none begins with `Nowhere to`; write the first"
                  + " words of a block as `broadsheet clean --explain` shows them");
    }
  }

  @Test
  void aCorrectionOverrulesThatASourceIsHeld() throws IOException {
    sources.text("held.txt", "Title: Held\nHELD\n" + MadeUpSources.BODY);
    sources.text("story.txt", "Title: Story\nHELD\n" + MadeUpSources.BODY + " More.");
    sources.correct("story.txt", null, true, List.of(), List.of());
    sources.text("no.txt", "Title: No\n" + MadeUpSources.BODY + " Less.");
    sources.correct("no.txt", null, false, List.of(), List.of());
    try (Archive archive = sources.build(1)) {
      assertThat(archive.entries().stream().map(Entry::title)).containsExactly("Story");
      assertThat(archive.held())
          .containsExactly(
              new Archive.Held("held.txt", "a list of links"),
              new Archive.Held("no.txt", "no story, as a correction says"));
      assertThat(archive.diagnostics().stream().map(Diagnostic::toString))
          .as("nobody is told to take back what they have decided")
          .contains("no.txt: left out: no story, as a correction says");
    }
  }

  @Test
  void theWayOutIsAllThatItTakes() throws IOException {
    sources.text("empty.txt", "");
    sources.text("untitled.txt", "HELD\n" + MadeUpSources.BODY);
    sources.text("titled.txt", "Title: Held\nHELD\n" + MadeUpSources.BODY);
    sources.markdown("bare.md", "title: Bare", "");
    try (Archive archive = sources.build(1)) {
      assertThat(archive.diagnostics().stream().map(Diagnostic::toString))
          .containsExactly(
              "bare.md: held for review: nothing below the front matter; save it again, or delete"
                  + " it",
              "empty.txt: held for review: no title was found; save it again, or delete it",
              "titled.txt: held for review: a list of links; if it is a story, write"
                  + " `story: true` in `titled.txt.yaml` beside it",
              "untitled.txt: held for review: a list of links; if it is a story, write `title: …`"
                  + " and `story: true` in `untitled.txt.yaml` beside it");
    }
    sources.correct("untitled.txt", "Titled now", true, List.of(), List.of());
    try (Archive archive = sources.build(1)) {
      assertThat(archive.entries().stream().map(Entry::title)).containsExactly("Titled now");
    }
  }
}
