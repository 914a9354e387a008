package dev.soroka.collector.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.collector.browser.BrowserLimitsOf;
import dev.soroka.collector.run.Capacity.Claim;
import dev.soroka.collector.run.CollectorProperties.BreakerLimits;
import dev.soroka.common.contract.Priority;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many workers there are when something is short, or wrong. */
class ShortOfMemoryTest {
  private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void openGate() {
    gate.countDown();
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "69.9, 5", "70, 2", "84.9, 2", "85, 1", "100, 1"})
  void halvesTheWorkersAndThenLeavesOne(double percent, int allowed) {
    var capacity = capacity(5, TaskLimits.ordinary());

    capacity.heed(percent);

    assertThat(capacity.allowed()).isEqualTo(allowed);
  }

  @Test
  void startsWaitingTasksWhenThereIsMemoryAgain() {
    var capacity = capacity(3, TaskLimits.ordinary());
    capacity.heed(90);
    var first = start(capacity, "a", false);
    var second = start(capacity, "b", false);
    awaitWaiting(capacity, 1);
    assertThat(capacity.busy()).isEqualTo(1);

    capacity.heed(50);

    assertThat(capacity.busy()).isEqualTo(2);
    gate.countDown();
    CompletableFuture.allOf(first, second).join();
  }

  @Test
  void collectsOneAfterTheOtherWhenThatIsWanted() {
    var capacity = capacity(5, TaskLimits.oneAtATime());
    var first = start(capacity, "a", false);
    var second = start(capacity, "b", false);
    awaitWaiting(capacity, 1);

    assertThat(capacity.busy()).isEqualTo(1);
    gate.countDown();
    CompletableFuture.allOf(first, second).join();
  }

  @Test
  void keepsWorkersForOthersWhenAllBrowsersAreBusy() {
    var capacity = capacity(5, TaskLimits.ordinary());
    var pages = new CompletableFuture<?>[5];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = start(capacity, "page" + i, true);
    }
    awaitWaiting(capacity, 2);

    assertThat(capacity.inTurn(new Claim(Priority.LOW, "feed", false), () -> "feed"))
        .isEqualTo("feed");
    assertThat(capacity.busy()).isEqualTo(3);
    gate.countDown();
    CompletableFuture.allOf(pages).join();
  }

  @Test
  void restsAWorkerWhoseTasksKeepCrashing() {
    var capacity = capacity(1, TaskLimits.ordinary());
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> crash(capacity)).hasMessage("crash");
    }
    assertThat(meters.counter("soroka_collector_worker_crashes").count()).isEqualTo(5);
    assertThat(capacity.resting()).isEqualTo(1);
    var next = start(capacity, "a", false);
    awaitWaiting(capacity, 1);

    clock.advance(Duration.ofSeconds(61));
    capacity.lookAgain();

    assertThat(capacity.busy()).isEqualTo(1);
    gate.countDown();
    next.join();
  }

  @Test
  void forgetsCrashesAfterASuccess() {
    var capacity = capacity(1, TaskLimits.ordinary());
    for (int i = 0; i < 12; i++) {
      assertThatThrownBy(() -> crash(capacity)).hasMessage("crash");
      assertThatThrownBy(() -> crash(capacity)).hasMessage("crash");
      assertThat(capacity.inTurn(new Claim(Priority.HIGH, "a", false), () -> "fine"))
          .isEqualTo("fine");
    }

    assertThat(capacity.resting()).isZero();
  }

  private static void crash(Capacity capacity) {
    capacity.inTurn(
        new Claim(Priority.HIGH, "a", false),
        () -> {
          throw new IllegalStateException("crash");
        });
  }

  private CompletableFuture<Void> start(Capacity capacity, String host, boolean browser) {
    int before = capacity.busy() + capacity.waiting();
    var started =
        CompletableFuture.runAsync(
            () -> capacity.inTurn(new Claim(Priority.NORMAL, host, browser), this::held), threads);
    while (capacity.busy() + capacity.waiting() == before) {
      Thread.onSpinWait();
    }
    return started;
  }

  private boolean held() {
    try {
      gate.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitWaiting(Capacity capacity, int waiting) {
    while (capacity.waiting() < waiting) {
      Thread.onSpinWait();
    }
  }

  private Capacity capacity(int workers, CapacityLimits limits) {
    var properties =
        new CollectorProperties(workers, 2, new BreakerLimits(3, Duration.ofMinutes(5), 2));
    var browsers = BrowserLimitsOf.folder(Path.of("none")).size(3).limits();
    return new Capacity(properties, limits, browsers, clock, meters);
  }
}
