package org.labpress.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Runs a parse in a thread of its own, with a large stack and a deadline. Both are the last resort
 * behind {@link InputGuard}. A thread cannot be stopped from outside, so one that misses its
 * deadline is left behind as a daemon; it is told, and ends at the next block. While too many such
 * threads are at work, nothing else is parsed.
 */
final class ParserThread {
  /** Parses behind their deadline that may still be at work. */
  static final int MOST_LATE = 4;

  private static final long STACK_BYTES = 256L << 20;
  private static final long MILLIS = 5_000;
  private static final long MILLIS_PER_MEGABYTE = 2_000;

  /** A thread waits so long for its next parse; a new one takes as long as a short text. */
  private static final long IDLE_MILLIS = 2_000;

  private static final ExecutorService THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_MILLIS,
          TimeUnit.MILLISECONDS,
          new SynchronousQueue<>(),
          ParserThread::daemon);

  /** Part of the time after which the work of the thread is measured; few parses take so long. */
  private static final int PART = 5;

  /** On a busy computer a parse may take so many times longer than its thread is at work. */
  private static final int PATIENCE = 6;

  /** No thread has this number. */
  private static final long NOBODY = 0;

  private static final AtomicInteger LATE = new AtomicInteger();

  private ParserThread() {}

  /** Why a parse gave nothing. */
  enum Failure {
    LATE,
    TOO_DEEP,
    /** It was not begun, because too many others were late. */
    REFUSED
  }

  /**
   * What a parse gave.
   *
   * @param value empty if there was a failure
   */
  record Outcome<T>(Optional<T> value, Failure failure) {
    private static <T> Outcome<T> of(Failure failure) {
      return new Outcome<>(Optional.empty(), failure);
    }
  }

  /** Returns the time that a text of so many characters may take. */
  static long deadline(int characters) {
    return MILLIS + MILLIS_PER_MEGABYTE * characters / (1 << 20);
  }

  /**
   * Runs a parse.
   *
   * @param millis that the thread may be at work; the time in which others keep it from the
   *     processor counts only when it is several times that
   */
  static <T> Outcome<T> call(Supplier<T> task, long millis) {
    if (LATE.get() >= MOST_LATE) {
      return Outcome.of(Failure.REFUSED);
    }
    FutureTask<T> parse = new FutureTask<>(task::get);
    // Whoever is second, the end of the parse or that of the deadline, knows that it was late.
    AtomicBoolean first = new AtomicBoolean(true);
    AtomicLong worker = new AtomicLong(NOBODY);
    THREADS.execute(
        () -> {
          worker.set(Thread.currentThread().getId());
          parse.run();
          if (!first.getAndSet(false)) {
            LATE.decrementAndGet();
          }
        });
    try {
      return new Outcome<>(Optional.of(await(parse, worker, millis)), Failure.LATE);
    } catch (TimeoutException e) {
      leave(parse, first);
      return Outcome.of(Failure.LATE);
    } catch (InterruptedException e) {
      leave(parse, first);
      Thread.currentThread().interrupt();
      return Outcome.of(Failure.LATE);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StackOverflowError) {
        return Outcome.of(Failure.TOO_DEEP);
      }
      throw new IllegalStateException("the Markdown parser failed", e.getCause());
    }
  }

  private static <T> T await(Future<T> parse, AtomicLong worker, long millis)
      throws TimeoutException, InterruptedException, ExecutionException {
    long first = Math.max(1, millis / PART);
    try {
      return parse.get(first, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      long before = worked(worker.get());
      long left = millis - first;
      for (long waited = first; left > 0 && waited < PATIENCE * millis; ) {
        long step = Math.max(1, Math.min(left, millis / PART));
        try {
          return parse.get(step, TimeUnit.MILLISECONDS);
        } catch (TimeoutException again) {
          waited += step;
          left = millis - first - (worked(worker.get()) - before);
        }
      }
      throw e;
    }
  }

  /** Returns for how many milliseconds a thread has been at work; 0 where nobody measures it. */
  private static long worked(long thread) {
    ThreadMXBean times = ManagementFactory.getThreadMXBean();
    return thread == NOBODY || !times.isThreadCpuTimeSupported()
        ? 0
        : times.getThreadCpuTime(thread) / 1_000_000;
  }

  private static void leave(Future<?> parse, AtomicBoolean first) {
    LATE.incrementAndGet();
    if (!first.getAndSet(false)) {
      LATE.decrementAndGet();
    }
    parse.cancel(true);
  }

  private static Thread daemon(Runnable parses) {
    Thread thread = new Thread(null, parses, "markdown", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }
}
