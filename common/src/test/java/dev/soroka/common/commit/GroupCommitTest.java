package dev.soroka.common.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  @Test
  void failsOnlyTheBatchThatFailed() {
    var broken = new AtomicBoolean(true);
    try (var commits =
        new GroupCommit<Integer, Integer>(
            "test",
            batch -> {
              if (broken.getAndSet(false)) {
                throw new IllegalStateException("the database is away");
              }
              return batch;
            })) {
      assertThatThrownBy(() -> commits.submit(1)).hasMessage("the database is away");
      assertThat(commits.submit(2)).isEqualTo(2);
    }
  }

  @Test
  void givesEachItemItsOwnResult() throws Exception {
    try (var commits =
            new GroupCommit<Integer, Integer>(
                "test", batch -> batch.stream().map(item -> item * 10).toList());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 1_000; i++) {
        int item = i;
        results.add(threads.submit(() -> commits.submit(item)));
      }

      for (int i = 0; i < 1_000; i++) {
        assertThat(results.get(i).get()).isEqualTo(i * 10);
      }
    }
  }

  @Test
  void commitsTogetherWhatCameDuringACommit() throws Exception {
    List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    var started = new CountDownLatch(1);
    var released = new CountDownLatch(1);
    try (var commits =
            new GroupCommit<Integer, Integer>(
                "test",
                batch -> {
                  batches.add(batch);
                  started.countDown();
                  await(released);
                  return batch;
                });
        var threads = Executors.newFixedThreadPool(5)) {
      var first = threads.submit(() -> commits.submit(0));
      started.await();
      var others = new ArrayList<Future<Integer>>();
      for (int i = 1; i <= 4; i++) {
        int item = i;
        others.add(threads.submit(() -> commits.submit(item)));
      }
      Awaitility.await().until(() -> commits.waiting() == 4);
      released.countDown();
      first.get();
      for (var other : others) {
        other.get();
      }
    }

    assertThat(batches).hasSize(2);
    assertThat(batches.getLast()).containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
