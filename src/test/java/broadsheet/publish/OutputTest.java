package broadsheet.publish;

import static broadsheet.publish.SiteFolder.NEW;
import static broadsheet.publish.SiteFolder.OLD;
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

class OutputTest {

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

  private Path site() {
    return folder.resolve("project/site");
  }

  private Path work() {
    return folder.resolve("project/.broadsheet");
  }
}
