package dev.soroka.notification.sending;

import dev.soroka.notification.outbox.DueRow;
import dev.soroka.notification.sending.LaneOrder.Pick;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each entry whose turn has come, and for which there is a slot, a thread of its own. */
final class Dispatch {
  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

  /** What a crash leaves unrecorded has to be called uncertain, so it must not pile up. */
  private static final int MOST_UNRECORDED = 200;

  private static final long MOMENT = Duration.ofSeconds(1).toNanos();

  private final Lanes lanes;
  private final Slots slots;
  private final RowStep rows;
  private final AnswerStep answers;
  private final BooleanSupplier mayStart;
  private final SendingMeters meters;
  private final ExecutorService steps = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore unfinished;

  /**
   * @param mayStart whether calls may start at present
   */
  Dispatch(
      Lanes lanes,
      Slots slots,
      RowStep rows,
      AnswerStep answers,
      BooleanSupplier mayStart,
      SendingMeters meters) {
    this.lanes = lanes;
    this.slots = slots;
    this.unfinished = new Semaphore(slots.most() + MOST_UNRECORDED);
    this.rows = rows;
    this.answers = answers;
    this.mayStart = mayStart;
    this.meters = meters;
  }

  void start(String name) {
    Thread.ofVirtual().name(name).start(this::pick);
  }

  /** Starts nothing any more. */
  void close() {
    lanes.close();
    steps.shutdown();
  }

  /** Whether all steps came to their end in this time. */
  boolean awaitEnd(Duration patience) throws InterruptedException {
    return steps.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void pick() {
    try {
      while (lanes.awaitReady(mayStart)) {
        unfinished.acquire();
        slots.take();
        var pick = lanes.take();
        if (pick.isPresent()) {
          steps.execute(() -> step(pick.get()));
        } else {
          slots.giveBack();
          unfinished.release();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The loop must survive: a step that fails unforeseen leaves its row to be settled later. */
  private void step(Pick pick) {
    try (var turn = new Turn(pick, lanes, slots)) {
      switch (pick.entry()) {
        case Entry.Row(var row) -> after(pick, row, rows.run(row, turn));
        case Answer answer when mayStart.getAsBoolean() ->
            after(pick, answer, answers.run(answer, turn));
        case Answer answer -> finish(pick, Optional.of(answer), MOMENT);
      }
    } catch (RuntimeException e) {
      meters.failed("step");
      log.warn("A step came to no end: {}", e.toString(), e);
      var again = pick.entry() instanceof Answer answer ? answer : null;
      finish(pick, Optional.ofNullable(again), MOMENT);
    } finally {
      unfinished.release();
    }
  }

  private void after(Pick pick, DueRow row, RowStep.After after) {
    switch (after) {
      case RowStep.After.Gone() -> finish(pick, Optional.empty(), 0);
      case RowStep.After.Again() -> finish(pick, Optional.of(pick.entry()), 0);
      case RowStep.After.Busy() -> finish(pick, Optional.of(pick.entry()), MOMENT);
      case RowStep.After.Later(var until) -> {
        var _ = until.whenComplete((_, _) -> finish(pick, Optional.of(pick.entry()), 0));
      }
      case RowStep.After.ChatChanged() -> {
        lanes.change((order, now) -> order.silence(row.target(), now));
        finish(pick, Optional.empty(), 0);
      }
    }
  }

  private void after(Pick pick, Answer answer, AnswerStep.After after) {
    switch (after) {
      case AnswerStep.After.Done() -> {
        finish(pick, Optional.empty(), 0);
        answer.done().complete(null);
      }
      case AnswerStep.After.Again(var next) when next.lane().equals(answer.lane()) ->
          finish(pick, Optional.of(next), next.tries() > answer.tries() ? MOMENT : 0);
      case AnswerStep.After.Again(var next) -> {
        finish(pick, Optional.empty(), 0);
        lanes.change((order, now) -> order.offer(next, now));
      }
    }
  }

  private void finish(Pick pick, Optional<Entry> again, long rest) {
    lanes.change(
        (order, now) -> {
          if (rest > 0) {
            order.rest(pick.lane(), now + rest);
          }
          order.done(pick, again, now);
        });
  }
}
