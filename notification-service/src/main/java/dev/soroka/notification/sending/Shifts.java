package dev.soroka.notification.sending;

import dev.soroka.common.contract.Sender;
import dev.soroka.notification.outbox.DueRow;
import dev.soroka.notification.outbox.Handover;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * The accounts with which this instance sends: takes leases, renews them, begins and ends shifts.
 */
final class Shifts implements SmartLifecycle, Handover {
  /** Begins before messages and requests come in, and ends after them. */
  static final int PHASE = DEFAULT_PHASE - 10_000;

  private static final Logger log = LoggerFactory.getLogger(Shifts.class);
  private static final Duration BEAT = Duration.ofSeconds(1);

  private final UUID holder = UUID.randomUUID();
  private final Map<Long, Shift> shifts = new ConcurrentHashMap<>();
  private final Lines lines;
  private final Slots slots;
  private final Equipment equipment;
  private final ShiftWatcher watcher;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("leases").factory());

  /** A watcher may wait for the broker, and no lease may wait for that. */
  private final ExecutorService watching =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("answers").factory());

  private volatile boolean running;

  Shifts(Lines lines, Slots slots, Equipment equipment, ShiftWatcher watcher) {
    this.lines = lines;
    this.slots = slots;
    this.equipment = equipment;
    this.watcher = watcher;
  }

  @Override
  public void accept(List<DueRow> due, List<Long> withdrawn) {
    for (var shift : shifts.values()) {
      shift.offer(due.stream().filter(row -> row.sender() == shift.sender()).toList());
      shift.withdraw(withdrawn);
    }
  }

  @Override
  public void start() {
    running = true;
    var _ = beats.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  /** Starts nothing any more, lets what runs come to its end, and gives the leases back. */
  @Override
  public void stop() {
    running = false;
    long deadline = now() + equipment.instruments().properties().stop().toNanos();
    endBeats();
    shifts.values().forEach(this::close);
    for (var shift : shifts.values()) {
      endAndRelease(shift, Duration.ofNanos(Math.max(0, deadline - now())));
    }
    shifts.clear();
    watching.close();
  }

  private void beat() {
    var wanted = new HashSet<Long>();
    for (var account : equipment.accounts().enabled()) {
      lines
          .open(account)
          .ifPresent(
              line -> {
                wanted.add(account.id());
                lookAfter(account, line);
              });
    }
    for (var shift : shifts.values()) {
      if (shift.lease().isOver() || !wanted.contains(shift.sender())) {
        endInBackground(shift);
      }
    }
  }

  /** The loop must survive: without the database no lease is taken and none is renewed. */
  private void lookAfter(Sender account, Line line) {
    try {
      var shift = shifts.get(account.id());
      if (shift == null) {
        begin(account, line);
        return;
      }
      shift.use(line);
      if (shift.lease().isDueForRenewal()) {
        renew(shift);
      }
      lookAfterInBackground(shift);
    } catch (DataAccessException e) {
      equipment.instruments().meters().failed("lease");
      log.atWarn()
          .addKeyValue("sender", account.id())
          .log("No lease now: {}", e.getMostSpecificCause().toString());
    }
  }

  private void begin(Sender account, Line line) {
    long asked = now();
    var acquired = equipment.store().leases().acquire(account.id(), holder);
    if (acquired.isEmpty() || !running) {
      return;
    }
    var silences = equipment.store().silences().lasting(account.id());
    var lease = new HeldLease(acquired.get(), asked, equipment.instruments().ticker());
    var shift = new Shift(account, lease, line, slots, equipment);
    shifts.put(account.id(), shift);
    equipment.instruments().meters().watch(shift);
    shift.start(silences);
    watching.execute(() -> watcher.began(account.id(), shift));
    lookAfterInBackground(shift);
    log.atInfo()
        .addKeyValue("sender", account.id())
        .addKeyValue("epoch", acquired.get().epoch())
        .log("Sending begins");
  }

  private void renew(Shift shift) {
    long asked = now();
    if (equipment.store().leases().renew(shift.lease().lease(), shift.report())) {
      shift.lease().renewed(asked);
    } else {
      log.atWarn().addKeyValue("sender", shift.sender()).log("The lease is lost");
      endInBackground(shift);
    }
  }

  private void lookAfterInBackground(Shift shift) {
    Thread.ofVirtual().name("upkeep-" + shift.sender()).start(() -> upkeep(shift));
  }

  private void upkeep(Shift shift) {
    try {
      shift.lookAfter();
    } catch (RuntimeException e) {
      equipment.instruments().meters().failed("upkeep");
      log.atWarn().addKeyValue("sender", shift.sender()).log("Upkeep failed: {}", e.toString());
    }
  }

  private void endInBackground(Shift shift) {
    close(shift);
    shifts.remove(shift.sender(), shift);
    Thread.ofVirtual()
        .name("end-" + shift.sender())
        .start(() -> endAndRelease(shift, equipment.instruments().properties().longestStep()));
  }

  private void close(Shift shift) {
    shift.close();
    watching.execute(() -> watcher.ended(shift.sender()));
    equipment.instruments().meters().forget(shift);
  }

  /** A lease under which calls still run is left to run out. */
  private void endAndRelease(Shift shift, Duration patience) {
    try {
      if (shift.awaitEnd(patience)) {
        equipment.store().leases().release(shift.lease().lease());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (DataAccessException e) {
      var cause = e.getMostSpecificCause().toString();
      log.atWarn().addKeyValue("sender", shift.sender()).log("The lease runs out: {}", cause);
    }
  }

  private void endBeats() {
    beats.shutdown();
    try {
      boolean ended = beats.awaitTermination(5, TimeUnit.SECONDS);
      log.debug("Leases are kept no longer: {}", ended);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long now() {
    return equipment.instruments().ticker().read();
  }
}
