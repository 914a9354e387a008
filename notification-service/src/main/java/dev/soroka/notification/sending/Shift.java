package dev.soroka.notification.sending;

import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.Sender;
import dev.soroka.notification.outbox.DueRow;
import dev.soroka.notification.outbox.Leases.Report;
import dev.soroka.notification.sending.RowStep.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The time during which this instance holds one account's lease and sends with it. */
final class Shift implements Answering {
  private final Sender account;
  private final HeldLease lease;
  private final Equipment equipment;
  private final Lanes lanes;
  private final Caller caller;
  private final Claiming claiming;
  private final Recording recording;
  private final Dispatch dispatch;
  private final Upkeep upkeep;
  private final AtomicLong answersSoFar = new AtomicLong();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile Line line;
  private volatile boolean open = true;

  Shift(Sender account, HeldLease lease, Line line, Slots slots, Equipment equipment) {
    this.account = account;
    this.lease = lease;
    this.line = line;
    this.equipment = equipment;
    var instruments = equipment.instruments();
    var store = equipment.store();
    this.lanes = new Lanes(instruments.ticker());
    this.caller = new Caller(line.channel(), lanes, instruments);
    this.claiming = new Claiming(store.claims(), lease.lease());
    this.recording = new Recording(store.ledger(), lease.lease(), equipment.announcing());
    var meters = instruments.meters();
    var verdicts =
        new Verdicts(
            instruments.properties().pauses(),
            new Repetition(instruments.settings(), equipment.wording())::isWorthIt);
    var rows =
        new RowStep(
            claiming,
            recording,
            caller,
            new Words(
                equipment.wording(), new Illustrating(equipment.pictures()), equipment.receipts()),
            equipment.closed(),
            new RowStep.Rules(verdicts, lease, line, meters));
    var answers =
        new AnswerStep(caller, store.known(), meters, instruments.clock(), line.textLimit());
    this.dispatch = new Dispatch(lanes, slots, rows, answers, this::mayStart, meters);
    this.upkeep = new Upkeep(account, lease.lease(), equipment, lanes, caller, rows);
  }

  /**
   * Begins to send.
   *
   * @param silences which chats are still to be left alone for how long
   */
  void start(Map<String, Duration> silences) {
    upkeep.begin(silences);
    dispatch.start("dispatch-" + account.id());
    // A token that is not accepted shows at once, not with the first message.
    Thread.ofVirtual().name("probe-" + account.id()).start(caller.reach()::check);
  }

  long sender() {
    return account.id();
  }

  HeldLease lease() {
    return lease;
  }

  boolean isOpen() {
    return open;
  }

  void offer(List<DueRow> due) {
    lanes.change((order, now) -> due.forEach(row -> order.offer(row, now)));
  }

  void withdraw(List<Long> ids) {
    lanes.change((order, _) -> order.withdraw(ids));
  }

  @Override
  public CompletableFuture<Void> answer(ReplyRequested request, boolean redelivered) {
    var done = new CompletableFuture<Void>();
    var answer = new Answer(request, answersSoFar.incrementAndGet(), redelivered, 0, 0, done);
    lanes.change((order, now) -> order.offer(answer, now));
    return done;
  }

  /** Uses this way out from now on; another than before means that the account has changed. */
  void use(Line current) {
    if (!current.equals(line)) {
      line = current;
      caller.use(current.channel());
      caller.reach().hurry();
    }
  }

  /** What has to be looked after every second; a call while another is at it does nothing. */
  void lookAfter() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      if (caller.reach().tryAgain()) {
        lanes.change((_, _) -> {});
      }
      if (open && !lease.isOver()) {
        upkeep.run(mayStart());
      }
    } finally {
      busy.set(false);
    }
  }

  Report report() {
    return lanes.ask(
        (order, now) ->
            new Report(
                state(order.account().silentFor(now) > 0),
                order.account().perSecond(now),
                caller.inFlight(),
                silentUntil(order.account().silentFor(now))));
  }

  /** Starts nothing any more; what runs comes to its end. */
  void close() {
    open = false;
    dispatch.close();
  }

  /** Waits for what runs; false when some of it runs on. */
  boolean awaitEnd(Duration patience) throws InterruptedException {
    boolean ended = dispatch.awaitEnd(patience);
    claiming.close();
    recording.close();
    return ended;
  }

  int inFlight() {
    return caller.inFlight();
  }

  int lanes() {
    return lanes.ask((order, _) -> order.lanes());
  }

  /** Rows and answers that wait in memory; what waits beyond waits in the database. */
  long waiting() {
    return lanes.ask((order, _) -> order.waiting());
  }

  /** How many entries wait in the lane in which the most wait. */
  int deepestLane() {
    return lanes.ask((order, _) -> order.deepestLane());
  }

  double perSecond() {
    return lanes.ask((order, now) -> order.account().perSecond(now));
  }

  double oldestDueSeconds() {
    var now = equipment.instruments().clock().instant();
    return upkeep.oldest().map(since -> Duration.between(since, now).toMillis() / 1e3).orElse(0.0);
  }

  private boolean mayStart() {
    return open && lease.mayStart() && caller.reach().isHere();
  }

  private String state(boolean silent) {
    return switch (caller.reach().state()) {
      case HERE -> silent ? "silent" : "sending";
      case AWAY, REFUSED -> caller.reach().state().name().toLowerCase(Locale.ROOT);
    };
  }

  private @Nullable Instant silentUntil(long nanos) {
    return nanos == 0 ? null : equipment.instruments().clock().instant().plusNanos(nanos);
  }
}
