package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.digest.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {

  private static final Map<String, String> OLD =
      Map.of(
          "index.html", "front, one story",
          "style.css", "ink",
          "2018/07/24/dust.html", "dust",
          "2018/07/24/index.html", "one day",
          "2018/07/24/dust.md", "# dust");

  private static final Map<String, String> NEW =
      Map.of(
          "index.html", "front, another story",
          "style.css", "ink",
          "2019/01/02/snow.html", "snow",
          "2019/01/02/index.html", "another day");

  @TempDir Path folder;

  @Test
  void aFirstSiteIsPutInPlace() throws IOException {
    Committed done = SiteFolder.publish(site(), work(), OLD);

    assertThat(SiteFolder.read(site())).isEqualTo(OLD);
    assertThat(done).isEqualTo(new Committed(5, 0, 0, 0, List.of()));
  }

  @Test
  void aSecondSiteReplacesTheFirstAndLeavesNoEmptyFolder() throws IOException {
    SiteFolder.publish(site(), work(), OLD);

    Committed done = SiteFolder.publish(site(), work(), NEW);

    assertThat(SiteFolder.read(site())).isEqualTo(NEW);
    assertThat(done).isEqualTo(new Committed(2, 1, 1, 3, List.of()));
  }

  @Test
  void filesWithTheSameBytesAreNotTouched() throws IOException {
    SiteFolder.publish(site(), work(), OLD);
    FileTime past = FileTime.fromMillis(1_000_000_000_000L);
    for (String path : OLD.keySet()) {
      Files.setLastModifiedTime(site().resolve(path), past);
    }

    SiteFolder.publish(site(), work(), NEW);

    assertThat(Files.getLastModifiedTime(site().resolve("style.css"))).isEqualTo(past);
    assertThat(Files.getLastModifiedTime(site().resolve("index.html"))).isNotEqualTo(past);
    assertThat(SiteFolder.publish(site(), work(), NEW).unchanged()).isEqualTo(NEW.size());
  }

  @Test
  void streamsAreWrittenAsArraysAre() throws IOException {
    SiteFolder.publish(site(), work(), OLD);
    try (Output output = Output.open(site(), work())) {
      for (Map.Entry<String, String> file : NEW.entrySet()) {
        byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        output.write(file.getKey(), Digest.NONE, new ByteArrayInputStream(bytes));
      }
      assertThat(output.commit(Digest.NONE)).isEqualTo(new Committed(2, 1, 1, 3, List.of()));
    }
    assertThat(SiteFolder.read(site())).isEqualTo(NEW);
  }

  @Test
  void withoutACommitTheOldSiteStays() throws IOException {
    SiteFolder.publish(site(), work(), OLD);

    try (Output output = Output.open(site(), work())) {
      SiteFolder.writeAll(output, NEW);
    }

    assertThat(SiteFolder.read(site())).isEqualTo(OLD);
    assertThat(SiteFolder.publish(site(), work(), OLD).unchanged()).isEqualTo(OLD.size());
  }

  @Test
  void aPageMayTakeTheNameOfAFolderAndTheOtherWayRound() throws IOException {
    Map<String, String> one = Map.of("a/b/c.html", "deep", "d", "file", "e.html", "same");
    Map<String, String> other = Map.of("a", "file", "d/b/c.html", "deep", "e.html", "same");

    SiteFolder.publish(site(), work(), one);
    SiteFolder.publish(site(), work(), other);

    assertThat(SiteFolder.read(site())).isEqualTo(other);
  }

  @Test
  void aStrangersFilesAreNeverDeletedAndAreNamedOnce() throws IOException {
    Files.createDirectories(site().resolve(".git"));
    Files.writeString(site().resolve(".git/config"), "mine");
    Files.writeString(site().resolve("CNAME"), "archive.example");

    Committed first = SiteFolder.publish(site(), work(), OLD);
    Committed second = SiteFolder.publish(site(), work(), NEW);

    assertThat(SiteFolder.read(site()))
        .containsEntry("CNAME", "archive.example")
        .containsEntry(".git/config", "mine")
        .hasSize(NEW.size() + 2);
    assertThat(first.notes())
        .singleElement()
        .hasToString(
            "CNAME: was in the site's folder and is no part of the site; delete it if it is old");
    assertThat(second.notes()).isEmpty();
  }

  @Test
  void whatWasEditedIsNotDeleted() throws IOException {
    SiteFolder.publish(site(), work(), OLD);
    Files.writeString(site().resolve("2018/07/24/dust.html"), "dust, by hand");

    Committed done = SiteFolder.publish(site(), work(), NEW);

    assertThat(SiteFolder.read(site())).containsEntry("2018/07/24/dust.html", "dust, by hand");
    assertThat(done.notes())
        .singleElement()
        .hasToString(
            "2018/07/24/dust.html: is no longer part of the site, but was edited since; delete it"
                + " by hand");
  }

  @Test
  void whatWasEditedIsPutRight() throws IOException {
    SiteFolder.publish(site(), work(), OLD);
    Files.writeString(site().resolve("style.css"), "pen");
    Files.delete(site().resolve("index.html"));

    assertThat(SiteFolder.publish(site(), work(), OLD))
        .isEqualTo(new Committed(1, 1, 3, 0, List.of()));
    assertThat(SiteFolder.read(site())).isEqualTo(OLD);
  }

  @Test
  void aFileInTheWayStopsTheCommitBeforeItBegins() throws IOException {
    SiteFolder.publish(site(), work(), OLD);
    Files.writeString(site().resolve("2019"), "notes of the year");

    assertThatThrownBy(() -> SiteFolder.publish(site(), work(), NEW))
        .hasMessage(
            "`%s` is in the way of a folder of the site; move it away, then build again",
            site().resolve("2019"));
    Files.delete(site().resolve("2019"));
    assertThat(SiteFolder.read(site())).isEqualTo(OLD);
  }

  @Test
  void aLinkInTheWayIsNotFollowedOutOfTheSite() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    SiteFolder.publish(site(), work(), OLD);
    Files.createSymbolicLink(site().resolve("2019"), outside);

    assertThatThrownBy(() -> SiteFolder.publish(site(), work(), NEW))
        .hasMessageContaining("is in the way of a folder of the site");
    assertThat(outside).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../index.html",
        "a/../../b",
        "a//b",
        "a/",
        "./a",
        "C:/a",
        "C:a",
        "a\\b",
        "..\\a",
        "con",
        "a/NUL.html",
        "lpt1.txt",
        "com9",
        "a/b.",
        "a ",
        "a\nb",
        "a\u0000b",
        "a?b",
        ".broadsheet/x",
        "x/.git/config",
        "a|b",
        "a\"b",
        "a*b",
        "<a>"
      })
  void aPathThatLeavesTheSiteOrFitsNotEverywhereIsRefused(String path) throws IOException {
    try (Output output = Output.open(site(), work())) {
      assertThatThrownBy(() -> output.write(path, new byte[] {1}))
          .isInstanceOf(RefusedPathException.class);
      output.write("index.html", new byte[] {2});
      output.commit(Digest.NONE);
    }
    assertThat(SiteFolder.read(folder.resolve("project")))
        .containsOnlyKeys("site/index.html", manifestName(), ".broadsheet/lock");
  }

  @Test
  void aNameOfTooManyBytesIsRefused() throws IOException {
    try (Output output = Output.open(site(), work())) {
      assertThatThrownBy(() -> output.write("я".repeat(128), new byte[0]))
          .hasMessageEndingWith("is longer than 255 bytes; shorten it");
      output.write("я".repeat(127), new byte[0]);
    }
  }

  @Test
  void twoFilesWithOnePathAreRefused() throws IOException {
    try (Output output = Output.open(site(), work())) {
      output.write("a/story.html", new byte[0]);

      assertThatThrownBy(() -> output.write("a/story.html", new byte[0]))
          .hasMessage(
              "a/story.html: two files of the site have this path; give one of them another name");
      assertThatThrownBy(() -> output.write("A/Story.html", new byte[0]))
          .hasMessage(
              "A/Story.html: differs from `a/story.html` only in what many systems do not tell"
                  + " apart; rename one of them");
      assertThatThrownBy(() -> output.write("a", new byte[0]))
          .hasMessage("a: is also a folder of the site; give it another name");
      assertThatThrownBy(() -> output.write("a/story.html/b", new byte[0]))
          .hasMessageContaining("needs a folder where the site has the file `a/story.html`");
      assertThat(output.commit(Digest.NONE).added()).isEqualTo(1);
    }
  }

  @Test
  void oneBuildAtATime() throws IOException {
    try (Output output = Output.open(site(), work())) {
      output.write("index.html", new byte[0]);
      assertThatThrownBy(() -> Output.open(site(), work()))
          .hasMessage(
              "another build of `%s` is running; wait until it has ended"
                  .formatted(folder.resolve("project").toRealPath()));
      assertThatThrownBy(() -> Output.open(folder.resolve("elsewhere"), work()))
          .hasMessageContaining("is running");
      output.commit(Digest.NONE);
    }
    Output.open(site(), work()).close();
  }

  @Test
  void theSitesFolderAndTheWorkFolderDoNotOverlap() {
    Path project = folder.resolve("project");
    assertThatThrownBy(() -> Output.open(project, project.resolve(".broadsheet")))
        .hasMessageContaining("overlap; choose another output");
  }

  @Test
  void aManifestIsThatOfOneSiteOnly() throws IOException {
    SiteFolder.publish(site(), work(), OLD);
    Path other = folder.resolve("other");
    Files.createDirectories(other);
    Files.writeString(other.resolve("style.css"), "ink");
    Files.writeString(other.resolve("about.html"), "mine");

    SiteFolder.publish(other, work(), Map.of("index.html", "front"));

    assertThat(SiteFolder.read(other)).containsOnlyKeys("about.html", "index.html", "style.css");
  }

  @Test
  void whatLinksLeadToIsThereBeforeTheLinks() throws IOException {
    SiteFolder.publish(site(), work(), OLD);
    List<String> steps = new ArrayList<>();
    Disk recording =
        new Disk() {
          @Override
          void move(Path from, Path to) throws IOException {
            if (to.startsWith(site())) {
              steps.add("put " + site().relativize(to));
            }
            super.move(from, to);
          }

          @Override
          void delete(Path file) throws IOException {
            if (file.startsWith(site())) {
              steps.add("delete " + site().relativize(file));
            }
            super.delete(file);
          }
        };

    SiteFolder.publish(site(), work(), NEW, recording);

    assertThat(steps)
        .containsExactly(
            "put 2019/01/02/snow.html",
            "put 2019/01/02/index.html",
            "put index.html",
            "delete 2018/07/24/dust.html",
            "delete 2018/07/24/dust.md",
            "delete 2018/07/24/index.html");
  }

  @Test
  void ofManySitesOfOneArchiveTheLastAreRemembered() throws IOException {
    for (int i = 0; i < SiteStates.MOST + 5; i++) {
      SiteFolder.publish(folder.resolve("site-" + i), work(), Map.of("index.html", "front"));
      age(i);
    }
    SiteFolder.publish(site(), work(), OLD);

    try (var states = Files.list(work().resolve("output"))) {
      assertThat(states.map(s -> s.getFileName().toString().replaceAll("-[0-9a-f]+$", "")))
          .hasSize(SiteStates.MOST)
          .contains("site", "site-" + (SiteStates.MOST + 4))
          .doesNotContain("site-0", "site-5");
    }
  }

  /** Lets an hour pass after each build. */
  private void age(int build) throws IOException {
    try (var states = Files.list(work().resolve("output"))) {
      for (Path state : states.filter(s -> s.toString().contains("site-" + build + "-")).toList()) {
        Files.setLastModifiedTime(state, FileTime.from(Instant.EPOCH.plusSeconds(3600L * build)));
      }
    }
  }

  private String manifestName() {
    String file = "manifest";
    try (var states = Files.list(work().resolve("output"))) {
      return ".broadsheet/output/" + states.findFirst().orElseThrow().getFileName() + "/" + file;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path site() {
    return folder.resolve("project/site");
  }

  private Path work() {
    return folder.resolve("project/.broadsheet");
  }
}
