package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.digest.Digest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories whose day is yet to come are published with a note, and the site asks no clock. */
class DaysToComeTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void write() throws Exception {
    project = new Project(folder);
    project.write("broadsheet.yaml", "title: The Tideway Archive\n");
    project.write(
        "content/launch.md",
        "---\ntitle: The lightship is launched\npublished: 2999-01-01\n---\nOn New Year's Day.\n");
    project.write(
        "content/tide.md", "---\ntitle: High tide\npublished: 2019-03-04\n---\nAt seven.\n");
  }

  @Test
  void aNoteIsGivenUntilTheDayHasBegunSomewhere() throws Exception {
    String note =
        "content/launch.md: its date, 2999-01-01, is yet to come, and it is published all the same,"
            + " before all other stories; correct the date if it is wrong";
    assertThat(notes("2998-12-31T09:00:00Z")).containsExactly(note);
    Map<String, String> before = project.built();
    assertThat(notes("2998-12-31T09:59:59Z")).as("nothing changed").containsExactly(note);
    assertThat(notes("2998-12-31T10:00:00Z")).as("nothing changed but the day").isEmpty();
    assertThat(project.built()).isEqualTo(before);
  }

  @Test
  void theDayIsThatOfTheArchivesTimezone() throws Exception {
    project.write("broadsheet.yaml", "title: The Tideway Archive\ntimezone: America/New_York\n");
    assertThat(notes("2999-01-01T04:59:59Z")).hasSize(1);
    assertThat(notes("2999-01-01T05:00:00Z")).isEmpty();
  }

  private List<String> notes(String now) throws Exception {
    InstantSource clock = InstantSource.fixed(Instant.parse(now));
    return project.build(clock, false, new Digest(1, 1)).diagnostics().stream()
        .map(Object::toString)
        .toList();
  }
}
