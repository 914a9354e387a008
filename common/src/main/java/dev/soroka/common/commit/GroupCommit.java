package dev.soroka.common.commit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Commits what many threads bring at the same time in one transaction. While one batch is being
 * committed the next gathers, so batches grow with the load and nobody waits without need.
 */
public final class GroupCommit<T, R> implements AutoCloseable {
  private static final int LARGEST = 250;
  private static final Duration LOOK = Duration.ofMillis(200);

  private final LinkedBlockingQueue<Brought<T, R>> brought = new LinkedBlockingQueue<>();
  private final Function<List<T>, List<R>> commit;
  private volatile boolean closed;

  private record Brought<T, R>(T item, CompletableFuture<R> result) {}

  /**
   * @param commit commits a batch and gives one result for each of its items, in their order
   */
  public GroupCommit(String name, Function<List<T>, List<R>> commit) {
    this.commit = commit;
    Thread.ofVirtual().name(name).start(this::write);
  }

  /** Returns the item's result once its batch is committed; throws what the batch failed with. */
  public R submit(T item) {
    var mine = new Brought<T, R>(item, new CompletableFuture<>());
    brought.add(mine);
    try {
      return mine.result().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** How many items wait for the next commit. */
  public int waiting() {
    return brought.size();
  }

  /** Ends the writer once nothing waits; nothing may be brought any more. */
  @Override
  public void close() {
    closed = true;
  }

  /** Never interrupted: that would break the connection in the middle of a commit. */
  private void write() {
    try {
      while (!closed || !brought.isEmpty()) {
        var first = brought.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          var batch = new ArrayList<>(List.of(first));
          brought.drainTo(batch, LARGEST - 1);
          commit(batch);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void commit(List<Brought<T, R>> batch) {
    try {
      var results = commit.apply(batch.stream().map(Brought::item).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).result().complete(results.get(i));
      }
    } catch (RuntimeException e) {
      batch.forEach(one -> one.result().completeExceptionally(e));
    }
  }
}
