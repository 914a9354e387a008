package dev.soroka.collector.browser;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a browser that takes too long over something or too much memory for it. Needed because some
 * calls of Playwright know no time limit and wait for ever on a page that never lets go.
 */
final class Watch implements AutoCloseable {
  private static final Duration MEMORY_CHECK = Duration.ofMillis(500);

  /** Why a browser was ended. */
  enum Verdict {
    TOO_SLOW,
    TOO_MUCH_MEMORY
  }

  private final ProcessGroup processes;
  private final ScheduledFuture<?> time;
  private final ScheduledFuture<?> memory;
  private volatile @Nullable Verdict verdict;

  private Watch(
      ScheduledExecutorService timer, ProcessGroup processes, Duration longest, long bytes) {
    this.processes = processes;
    this.time =
        timer.schedule(() -> end(Verdict.TOO_SLOW), longest.toMillis(), TimeUnit.MILLISECONDS);
    this.memory =
        timer.scheduleWithFixedDelay(
            () -> weigh(bytes),
            MEMORY_CHECK.toMillis(),
            MEMORY_CHECK.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Watches until it is closed. */
  static Watch over(
      ProcessGroup processes, ScheduledExecutorService timer, Duration longest, long bytes) {
    return new Watch(timer, processes, longest, bytes);
  }

  /** Why the browser was ended; empty when it was not. */
  Optional<Verdict> verdict() {
    return Optional.ofNullable(verdict);
  }

  private void weigh(long bytes) {
    if (processes.memory() > bytes) {
      end(Verdict.TOO_MUCH_MEMORY);
    }
  }

  private void end(Verdict why) {
    if (verdict == null) {
      verdict = why;
      processes.kill();
    }
  }

  @Override
  public void close() {
    time.cancel(false);
    memory.cancel(false);
  }
}
