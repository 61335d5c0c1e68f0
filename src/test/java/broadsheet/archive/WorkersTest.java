package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkersTest {

  @Test
  void resultsComeInOrderWhicheverIsReadyFirst() {
    List<Integer> results = new ArrayList<>();
    CountDownLatch second = new CountDownLatch(1);

    try (Workers workers = new Workers(2)) {
      workers.run(
          2,
          i -> {
            if (i == 1) {
              second.countDown();
            } else {
              await(second);
            }
            return i;
          },
          results::add);
    }

    assertThat(results).containsExactly(0, 1);
  }

  @Test
  void nothingIsUnderWayAnyLongerOnceItIsKnownThatOneFailed() {
    CountDownLatch second = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();

    assertThatThrownBy(
            () -> {
              try (Workers workers = new Workers(2)) {
                workers.run(2, i -> i == 0 ? fails(second) : takesLong(second, done), i -> {});
              }
            })
        .isInstanceOf(DamagedCacheException.class);

    assertThat(done).isTrue();
  }

  private static int fails(CountDownLatch other) {
    await(other);
    throw new DamagedCacheException("damaged");
  }

  private static int takesLong(CountDownLatch begun, AtomicBoolean done) {
    begun.countDown();
    try {
      Thread.sleep(300); // longer than to give up takes
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    done.set(true);
    return 1;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
