package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many things done by several threads. */
class SharedWorkTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void eachThingOfEachPartIsDoneOnce(int threads) throws IOException {
    Queue<Integer> done = new ConcurrentLinkedQueue<>();
    new SharedWork(threads)
        .each(List.of(numbers(0, 3), Stream.empty(), numbers(3, 4), numbers(4, 1000)), done::add);
    assertThat(done).containsExactlyInAnyOrderElementsOf(numbers(0, 1000).toList());
  }

  @Test
  void whileOneThingTakesLongTheOtherThreadsDoAllTheRest() throws IOException {
    CountDownLatch rest = new CountDownLatch(999);
    Queue<Boolean> waited = new ConcurrentLinkedQueue<>();
    new SharedWork(2)
        .each(
            List.of(numbers(0, 500), numbers(500, 1000)),
            number -> {
              if (number == 0) {
                waited.add(isOver(rest));
              }
              rest.countDown();
            });
    assertThat(waited).containsExactly(true);
  }

  @Test
  void whatTheWorkThrowsComesOut() {
    var full = new IOException("the disk is full");
    assertThatThrownBy(
            () ->
                new SharedWork(2)
                    .each(
                        List.of(numbers(0, 10)),
                        number -> {
                          if (number == 7) {
                            throw new UncheckedIOException(full);
                          }
                        }))
        .isSameAs(full);
  }

  @Test
  void onceOneThingFailedTheOthersAreOverAndNoneIsBegun() {
    CountDownLatch other = new CountDownLatch(1);
    AtomicBoolean over = new AtomicBoolean();
    Queue<Integer> begun = new ConcurrentLinkedQueue<>();
    assertThatThrownBy(
            () ->
                new SharedWork(2)
                    .each(
                        List.of(numbers(0, 1000)),
                        number -> {
                          begun.add(number);
                          if (number == 0) {
                            isOver(other);
                            throw new IllegalArgumentException("as asked");
                          }
                          other.countDown();
                          sleep(300); // longer than to give up takes
                          over.set(true);
                        }))
        .hasRootCauseMessage("as asked");
    assertThat(over).isTrue();
    assertThat(begun).hasSizeLessThan(1000);
  }

  private static Stream<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed();
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isOver(CountDownLatch rest) {
    try {
      return rest.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
