package org.labpress.markdown;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs a parse in a thread of its own, with a large stack and a deadline. Both are the last resort
 * behind {@link InputGuard}. A thread cannot be stopped from outside, so one that misses its
 * deadline is left behind as a daemon; it is told, and ends at the next block.
 */
final class ParserThread {
  private static final long STACK_BYTES = 256L << 20;
  private static final long MILLIS = 5_000;
  private static final long MILLIS_PER_MEGABYTE = 2_000;

  private ParserThread() {}

  /** Why a parse gave nothing. */
  enum Failure {
    LATE,
    TOO_DEEP
  }

  /**
   * What a parse gave.
   *
   * @param value empty if there was a failure
   */
  record Outcome<T>(Optional<T> value, Failure failure) {}

  /** Returns the time that a text of so many characters may take. */
  static long deadline(int characters) {
    return MILLIS + MILLIS_PER_MEGABYTE * characters / (1 << 20);
  }

  static <T> Outcome<T> call(Supplier<T> task, long millis) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable run =
        () -> {
          try {
            result.complete(task.get());
          } catch (Throwable thrown) {
            result.completeExceptionally(thrown);
          }
        };
    Thread thread = new Thread(null, run, "markdown", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return new Outcome<>(Optional.of(result.get(millis, TimeUnit.MILLISECONDS)), Failure.LATE);
    } catch (TimeoutException e) {
      thread.interrupt();
      return new Outcome<>(Optional.empty(), Failure.LATE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome<>(Optional.empty(), Failure.LATE);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StackOverflowError) {
        return new Outcome<>(Optional.empty(), Failure.TOO_DEEP);
      }
      throw new IllegalStateException("the Markdown parser failed", e.getCause());
    }
  }
}
