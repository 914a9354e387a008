package dev.soroka.sandbox.update;

import dev.soroka.sandbox.answer.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one bot has not taken yet, and the two ways it may take it. */
public final class UpdateQueue {

  private static final int MOST_PENDING = 100_000;
  private static final Duration CONFLICT_PAUSE = Duration.ofSeconds(3);
  private static final Duration STRETCHED = Duration.ofSeconds(3);
  private static final Duration HURRIED = Duration.ofMillis(500);

  private final Clock clock;
  private final Deque<Update> pending = new ArrayDeque<>();
  private Set<UpdateKind> allowed = UpdateKind.DEFAULT;
  private int nextId;
  private int previousOffset;
  private long previousPoll;
  private long nextConflict;
  private @Nullable LongPoll waiting;
  private @Nullable WebhookSettings webhook;
  private boolean closed;

  UpdateQueue(Clock clock, int firstId) {
    this.clock = clock;
    this.nextId = firstId;
  }

  /** What a call of getUpdates asks for. */
  public record Poll(int offset, int limit, Duration timeout) {}

  /** A call that waits; who ends it before its time says why. */
  private static final class LongPoll {
    private @Nullable String terminatedBy;
  }

  /** Queues an update unless the bot does not want its kind. */
  public synchronized void add(UpdateKind kind, JsonNode body) {
    if (!allowed.contains(kind)) {
      return;
    }
    if (pending.size() == MOST_PENDING) {
      pending.removeFirst();
    }
    pending.addLast(new Update(nextId++, kind, body));
    notifyAll();
  }

  /** Which kinds the bot wants from now on; says nothing when it leaves them as they are. */
  public synchronized void allow(Optional<JsonNode> allowedUpdates) {
    UpdateKind.wanted(allowedUpdates).ifPresent(kinds -> allowed = kinds);
  }

  /** The updates from the offset on; those before it are confirmed and forgotten. */
  public synchronized List<Update> take(Poll poll) throws InterruptedException {
    if (webhook != null) {
      throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
              + " webhook first");
    }
    var hurried = isRepeated(poll.offset(), HURRIED);
    var patience = patience(poll);
    previousOffset = poll.offset();
    previousPoll = clock.millis();
    confirm(poll.offset());
    if (pending.isEmpty() && patience.isPositive()) {
      longPoll(patience);
    }
    return pending.stream().limit(hurried ? 1 : poll.limit()).toList();
  }

  /** Telegram slows down a bot that asks the same again and again. */
  private Duration patience(Poll poll) {
    var impatient = poll.timeout().compareTo(STRETCHED) < 0;
    return impatient && isRepeated(poll.offset(), STRETCHED) ? STRETCHED : poll.timeout();
  }

  private boolean isRepeated(int offset, Duration within) {
    return offset == previousOffset && clock.millis() < previousPoll + within.toMillis();
  }

  private void confirm(int offset) {
    while (offset < 0 && pending.size() > -(long) offset) {
      pending.removeFirst();
    }
    while (offset > 0 && !pending.isEmpty() && pending.getFirst().id() < offset) {
      pending.removeFirst();
    }
  }

  private void longPoll(Duration patience) throws InterruptedException {
    terminate(
        "terminated by other getUpdates request; make sure that only one bot instance is running");
    var mine = new LongPoll();
    waiting = mine;
    await(() -> !pending.isEmpty() || mine.terminatedBy != null, patience);
    if (mine.terminatedBy != null) {
      throw conflict(mine.terminatedBy);
    }
    waiting = null;
  }

  private void terminate(String reason) {
    if (waiting != null) {
      waiting.terminatedBy = reason;
      waiting = null;
      notifyAll();
    }
  }

  /** The second conflict within three seconds has to wait, lest two pollers fight at full speed. */
  private Refusal conflict(String reason) throws InterruptedException {
    if (clock.millis() < nextConflict) {
      await(() -> false, CONFLICT_PAUSE);
    } else {
      nextConflict = clock.millis() + CONFLICT_PAUSE.toMillis();
    }
    return Refusal.conflict(reason);
  }

  public synchronized Optional<WebhookSettings> webhook() {
    return Optional.ofNullable(webhook);
  }

  /** Returns whether this changed anything. */
  synchronized boolean post(Optional<WebhookSettings> settings) {
    if (settings.equals(webhook())) {
      return false;
    }
    if (settings.isPresent()) {
      terminate("terminated by setWebhook request");
    }
    webhook = settings.orElse(null);
    notifyAll();
    return true;
  }

  /** Waits for the first update to post to this webhook; nothing when it is no longer the one. */
  synchronized Optional<Update> first(WebhookSettings settings) throws InterruptedException {
    while (settings.equals(webhook) && pending.isEmpty() && !closed) {
      wait();
    }
    return settings.equals(webhook) && !closed ? Optional.of(pending.getFirst()) : Optional.empty();
  }

  /** Waits, unless the webhook is changed meanwhile. */
  synchronized void pause(WebhookSettings settings, Duration pause) throws InterruptedException {
    await(() -> !settings.equals(webhook), pause);
  }

  private void await(BooleanSupplier done, Duration most) throws InterruptedException {
    var end = System.nanoTime() + most.toNanos();
    for (var left = most.toNanos(); left > 0 && !closed; left = end - System.nanoTime()) {
      if (done.getAsBoolean()) {
        return;
      }
      wait(left / 1_000_000 + 1);
    }
  }

  synchronized void delivered(Update update) {
    pending.removeIf(one -> one.id() == update.id());
  }

  /** Whether a bot waits for the next update at this moment. */
  public synchronized boolean isAwaited() {
    return waiting != null;
  }

  public synchronized void dropPending() {
    pending.clear();
  }

  public synchronized int pending() {
    return pending.size();
  }

  /** The kinds that were asked for, empty when nothing in particular was. */
  public synchronized Set<UpdateKind> asked() {
    return allowed.equals(UpdateKind.DEFAULT) ? Set.of() : Set.copyOf(allowed);
  }

  /** Everything worth keeping over a restart. */
  public synchronized Kept kept() {
    return new Kept(nextId, List.copyOf(pending), asked(), webhook());
  }

  /** What is kept of a queue over a restart. */
  public record Kept(
      int nextId,
      Collection<Update> pending,
      Set<UpdateKind> asked,
      Optional<WebhookSettings> webhook) {}

  synchronized void restore(Kept kept, int margin) {
    nextId = Math.max(nextId, kept.nextId() + margin);
    pending.addAll(kept.pending());
    allowed = kept.asked().isEmpty() ? UpdateKind.DEFAULT : Set.copyOf(kept.asked());
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
