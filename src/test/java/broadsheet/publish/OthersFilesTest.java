package broadsheet.publish;

import static broadsheet.publish.SiteFolder.NEW;
import static broadsheet.publish.SiteFolder.OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others put into the folder of a site, or changed there. */
class OthersFilesTest {

  @TempDir Path folder;

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

  @Test
  void aManifestIsThatOfOneSiteOnly() throws IOException {
    SiteFolder.publish(site(), work(), OLD);
    Path other = folder.resolve("other/site");
    Files.createDirectories(other);
    Files.writeString(other.resolve("style.css"), "ink");
    Files.writeString(other.resolve("about.html"), "mine");

    SiteFolder.publish(other, work(), Map.of("index.html", "front"));

    assertThat(SiteFolder.read(other)).containsOnlyKeys("about.html", "index.html", "style.css");
  }

  private Path site() {
    return folder.resolve("project/site");
  }

  private Path work() {
    return folder.resolve("project/.broadsheet");
  }
}
