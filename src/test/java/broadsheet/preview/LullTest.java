package broadsheet.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LullTest {

  private final Lull lull = new Lull(Duration.ofNanos(200));

  @Test
  void manyChangesCloseTogetherAreOne() {
    for (long now = 0; now < 20 * 199; now += 199) {
      lull.note(now);
      assertThat(lull.ends(now + 198)).as("between changes, at %d", now).isFalse();
    }
    long last = 19 * 199;
    assertThat(lull.ends(last + 199)).isFalse();
    assertThat(lull.ends(last + 200)).isTrue();
    assertThat(lull.ends(last + 10_000)).as("told twice").isFalse();
  }

  @Test
  void aChangeAfterTheQuietIsAnother() {
    lull.note(0);
    assertThat(lull.ends(200)).isTrue();
    lull.note(201);
    assertThat(lull.ends(400)).isFalse();
    assertThat(lull.ends(401)).isTrue();
  }

  @Test
  void whereNothingChangedNothingIsTold() {
    assertThat(lull.ends(10_000)).isFalse();
  }

  /** The nanoseconds of a machine may be negative, and run over. */
  @Test
  void anyClockWill() {
    lull.note(Long.MAX_VALUE - 99);
    assertThat(lull.ends(Long.MIN_VALUE)).isFalse();
    assertThat(lull.ends(Long.MIN_VALUE + 100)).isTrue();
  }
}
