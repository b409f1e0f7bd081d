package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.labpress.markdown.ParserThread.Failure;
import org.labpress.markdown.ParserThread.Outcome;

class ParserThreadTest {
  private static final int DEADLINE = 20;

  private final CountDownLatch end = new CountDownLatch(1);

  /** Other tests read pages in the same process. */
  @AfterEach
  void letAllEnd() throws InterruptedException {
    end.countDown();
    for (int tries = 0; call(() -> "read").value().isEmpty(); tries++) {
      assertThat(tries).as("tries until the late parses were gone").isLessThan(1_000);
      Thread.sleep(DEADLINE);
    }
  }

  @Test
  void ofAThousandParsesWithoutEndFourAreBegun() {
    List<Failure> failures =
        IntStream.range(0, 1_000).mapToObj(i -> call(this::stubborn).failure()).toList();

    assertThat(failures.subList(0, 4)).containsOnly(Failure.LATE);
    assertThat(failures.subList(4, 1_000)).containsOnly(Failure.REFUSED);
  }

  @Test
  void timeInWhichAParseIsNotAtWorkHardlyCounts() {
    Outcome<String> outcome =
        call(
            () -> {
              LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2 * DEADLINE));
              return "read";
            });

    assertThat(outcome.value()).contains("read");
  }

  @Test
  void parseThatIsAtWorkAllTheTimeIsLate() {
    Outcome<String> outcome =
        call(
            () -> {
              long steps = 0;
              while (!Thread.currentThread().isInterrupted()) {
                steps++;
              }
              return "after " + steps;
            });

    assertThat(outcome.failure()).isEqualTo(Failure.LATE);
    assertThat(outcome.value()).isEmpty();
  }

  @Test
  void parsesAreBegunAgainWhenTheLateOnesHaveEnded() throws InterruptedException {
    IntStream.range(0, 5).forEach(i -> call(this::stubborn));
    assertThat(call(() -> "read").failure()).isEqualTo(Failure.REFUSED);

    letAllEnd();

    IntStream.range(0, 4)
        .forEach(i -> assertThat(call(this::stubborn).failure()).isEqualTo(Failure.LATE));
  }

  @Test
  void lateParseThatListensEndsAndIsForgotten() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      CountDownLatch ended = new CountDownLatch(1);

      assertThat(call(() -> patient(ended)).failure()).isEqualTo(Failure.LATE);
      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Outcome<String> call(Supplier<String> task) {
    return ParserThread.call(task, DEADLINE);
  }

  /** Ends with the test only, whoever interrupts it. */
  private String stubborn() {
    while (true) {
      try {
        end.await();
        return "late";
      } catch (InterruptedException e) {
        // It does not listen.
      }
    }
  }

  private String patient(CountDownLatch ended) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended.countDown();
    return "late";
  }
}
