package dev.soroka.collector.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.collector.browser.BrowserLimitsOf;
import dev.soroka.collector.run.CollectorProperties.BreakerLimits;
import dev.soroka.common.contract.Priority;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;

class CapacityTest {
  private static final List<Priority> PRIORITIES = List.of(Priority.values());

  private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<String> order = new CopyOnWriteArrayList<>();
  private final Capacity one = capacity(1, 1);

  @AfterEach
  void openGate() {
    gate.countDown();
  }

  @Test
  void givesWaitingTasksBackWhenTheServiceStops() {
    var running = start(one, Priority.LOW, "a", "running");
    var waiting = start(one, Priority.CRITICAL, "b", "waiting");
    awaitWaiting(one, 1);

    one.on(new ContextClosedEvent(new StaticApplicationContext()));
    gate.countDown();

    assertThatThrownBy(waiting::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ImmediateRequeueAmqpException.class);
    running.join();
    assertThatThrownBy(() -> one.inTurn(claim(Priority.HIGH, "c"), () -> "late"))
        .isInstanceOf(ImmediateRequeueAmqpException.class);
  }

  @Test
  void freesTheWorkerWhenTheWorkFails() {
    assertThatThrownBy(
            () ->
                one.inTurn(
                    claim(Priority.HIGH, "a"),
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(one.inTurn(claim(Priority.HIGH, "a"), () -> "next")).isEqualTo("next");
    assertThat(one.busy()).isZero();
  }

  @Test
  void takesTheMostUrgentFirst() {
    var all = new CopyOnWriteArrayList<CompletableFuture<Void>>();
    all.add(start(one, Priority.LOW, "a", "running"));
    all.add(startWaiting(Priority.LOW, 1));
    all.add(startWaiting(Priority.NORMAL, 2));
    all.add(startWaiting(Priority.CRITICAL, 3));
    all.add(startWaiting(Priority.HIGH, 4));
    gate.countDown();
    all.forEach(CompletableFuture::join);

    assertThat(order).containsExactly("running", "CRITICAL", "HIGH", "NORMAL", "LOW");
  }

  @Test
  void starvesNobody() {
    var all = new CopyOnWriteArrayList<CompletableFuture<Void>>();
    all.add(start(one, Priority.LOW, "a", "running"));
    all.add(startWaiting(Priority.LOW, 1));
    clock.advance(Duration.ofSeconds(61));
    all.add(startWaiting(Priority.CRITICAL, 2));
    gate.countDown();
    all.forEach(CompletableFuture::join);

    assertThat(order).containsExactly("running", "LOW", "CRITICAL");
  }

  @Test
  void sparesAHostWithoutStoppingTheOthers() {
    var two = capacity(2, 1);
    var all = new CopyOnWriteArrayList<CompletableFuture<Void>>();
    all.add(start(two, Priority.HIGH, "busy.example", "first"));
    all.add(
        CompletableFuture.runAsync(
            () -> work(two, Priority.HIGH, "busy.example", "second"), threads));
    awaitWaiting(two, 1);

    two.inTurn(claim(Priority.LOW, "other.example"), () -> order.add("other"));
    gate.countDown();
    all.forEach(CompletableFuture::join);

    assertThat(order).containsExactly("first", "other", "second");
  }

  @Test
  void neverRunsMoreThanItHasWorkersForNorMoreThanAHostMayBear() {
    var three = capacity(3, 2);
    var all =
        IntStream.range(0, 40)
            .mapToObj(i -> PRIORITIES.get(i % 4))
            .map(
                priority ->
                    CompletableFuture.runAsync(
                        () -> work(three, priority, "one.example", "one"), threads))
            .toList();
    awaitWaiting(three, 38);
    assertThat(three.busy()).isEqualTo(2);

    var others =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> work(three, Priority.LOW, "host" + i, "other"), threads))
            .toList();
    awaitWaiting(three, 38 + 9);
    assertThat(three.busy()).isEqualTo(3);

    gate.countDown();
    all.forEach(CompletableFuture::join);
    others.forEach(CompletableFuture::join);
    assertThat(order).hasSize(50);
    assertThat(three.busy()).isZero();
    assertThat(three.waiting()).isZero();
  }

  private CompletableFuture<Void> start(
      Capacity capacity, Priority priority, String host, String name) {
    var started = CompletableFuture.runAsync(() -> work(capacity, priority, host, name), threads);
    while (capacity.busy() + capacity.waiting() == 0) {
      Thread.onSpinWait();
    }
    return started;
  }

  private CompletableFuture<Void> startWaiting(Priority priority, int waiting) {
    var started =
        CompletableFuture.runAsync(
            () -> work(one, priority, "host" + waiting, priority.name()), threads);
    awaitWaiting(one, waiting);
    return started;
  }

  private static void awaitWaiting(Capacity capacity, int waiting) {
    while (capacity.waiting() < waiting) {
      Thread.onSpinWait();
    }
  }

  private void work(Capacity capacity, Priority priority, String host, String name) {
    capacity.inTurn(
        claim(priority, host),
        () -> {
          order.add(name);
          try {
            gate.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return name;
        });
  }

  private Capacity capacity(int workers, int perHost) {
    var limits = new BreakerLimits(3, Duration.ofMinutes(5), 2);
    var properties = new CollectorProperties(workers, perHost, limits);
    var browsers = BrowserLimitsOf.folder(Path.of("none")).size(3).limits();
    return new Capacity(properties, TaskLimits.ordinary(), browsers, clock, meters);
  }

  private static Capacity.Claim claim(Priority priority, String host) {
    return new Capacity.Claim(priority, host, false);
  }
}
