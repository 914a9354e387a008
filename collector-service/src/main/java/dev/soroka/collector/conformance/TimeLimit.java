package dev.soroka.collector.conformance;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets no file take longer than allowed, nor take the others down with it. */
final class TimeLimit {
  private final Duration limit;

  TimeLimit(Duration limit) {
    this.limit = limit;
  }

  /** What became of a file, and whether reading it went wrong in a way that it never should. */
  record Outcome(Verdict verdict, boolean crashed) {}

  Outcome read(String file, Callable<Verdict> reading) {
    var task = new FutureTask<>(reading);
    Thread.ofPlatform().daemon().name("reads " + file).start(task);
    try {
      return new Outcome(task.get(limit.toMillis(), TimeUnit.MILLISECONDS), false);
    } catch (ExecutionException e) {
      return crashed(file, "could not be read: " + e.getCause());
    } catch (TimeoutException e) {
      task.cancel(true);
      return crashed(file, "could not be read within %d s".formatted(limit.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return crashed(file, "was not read: the reading was interrupted");
    }
  }

  private static Outcome crashed(String file, String error) {
    return new Outcome(new Verdict(file, "feed", List.of(), error), true);
  }
}
