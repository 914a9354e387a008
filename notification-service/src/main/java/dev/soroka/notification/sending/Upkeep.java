package dev.soroka.notification.sending;

import dev.soroka.common.contract.Sender;
import dev.soroka.notification.account.Accounts;
import dev.soroka.notification.outbox.FinishedRow;
import dev.soroka.notification.outbox.Lease;
import dev.soroka.notification.outbox.Silences;
import dev.soroka.notification.outbox.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a shift has to look after every second. */
final class Upkeep {
  /** What waits for longer is not worth being told one by one. */
  private static final Duration USUAL_AGE = Duration.ofMinutes(10);

  private static final Duration A_MOMENT_BEFORE = Duration.ofSeconds(3);

  private final Sender account;
  private final Lease lease;
  private final Equipment equipment;
  private final Lanes lanes;
  private final Caller caller;
  private final RowStep rows;
  private volatile Optional<Instant> oldest = Optional.empty();

  Upkeep(
      Sender account, Lease lease, Equipment equipment, Lanes lanes, Caller caller, RowStep rows) {
    this.account = account;
    this.lease = lease;
    this.equipment = equipment;
    this.lanes = lanes;
    this.caller = caller;
    this.rows = rows;
  }

  /** What a predecessor knew: where to be silent; and one begins gently after another. */
  void begin(Map<String, Duration> silences) {
    lanes.change(
        (order, now) -> {
          order.use(Limits.of(equipment.instruments().settings()), now);
          if (lease.epoch() > 1) {
            order.account().startAt(0.5, now);
          }
          silences.forEach(
              (target, length) -> {
                if (target.equals(Silences.EVERYWHERE)) {
                  order.account().silence(now + length.toNanos());
                } else {
                  order.silence(target, now + length.toNanos());
                }
              });
        });
  }

  /**
   * Looks after everything.
   *
   * @param sending whether calls may start at present; if not, no rows are wanted
   */
  void run(boolean sending) {
    lanes.change(
        (order, now) -> {
          order.use(Limits.of(equipment.instruments().settings()), now);
          order.forgetIdle(now);
        });
    dropStaleAnswers();
    for (var silence : caller.begunSilences()) {
      store().silences().begin(account.id(), silence.target(), silence.length());
    }
    if (sending) {
      settleLeftBehind();
      assignHomeless();
      collapseWhatGrewOld();
      scan();
    }
    oldest = store().due().oldest(account.id());
  }

  /** Since when the row has waited that has waited longest. */
  Optional<Instant> oldest() {
    return oldest;
  }

  private void dropStaleAnswers() {
    var time = equipment.instruments().clock().instant();
    List<Answer> stale =
        lanes.ask((order, _) -> order.removeAnswers(answer -> answer.isStale(time)));
    for (var answer : stale) {
      equipment.instruments().meters().answered(account.channel(), "stale");
      answer.done().complete(null);
    }
  }

  private void settleLeftBehind() {
    var running = lanes.ask((order, _) -> order.running());
    var limit = equipment.instruments().properties().longestStep();
    store().claims().adopt(lease, limit, running).forEach(rows::settle);
  }

  private void assignHomeless() {
    boolean standard =
        equipment.accounts().standard(account.channel()).filter(account::equals).isPresent();
    if (standard) {
      store().due().assign(account.channel(), Accounts.NONE_YET, account.id());
    }
  }

  /** A moment before a silence ends, so that nothing of the backlog leaves before. */
  private void collapseWhatGrewOld() {
    var settings = equipment.instruments().settings();
    var age = settings.duration("sender.collapse-after", USUAL_AGE);
    for (var target : store().silences().ending(account.id(), A_MOMENT_BEFORE)) {
      var over = store().collapse().collapse(account.id(), target, age);
      lanes.change((order, _) -> order.withdraw(over.stream().map(FinishedRow::id).toList()));
      equipment.announcing().add(over);
      equipment.instruments().meters().collapsed(over.size());
    }
  }

  private void scan() {
    var unwanted = lanes.ask(LaneOrder::unwanted);
    var found = store().due().first(account.id(), unwanted, LaneOrder.ROWS);
    lanes.change((order, now) -> found.forEach(row -> order.offer(row, now)));
  }

  private Store store() {
    return equipment.store();
  }
}
