package dev.soroka.sandbox.ledger;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Remembers the newest calls, and the rates of all. */
public final class Ledger {

  private final int most;
  private final Deque<Call> calls = new ArrayDeque<>();
  private final List<Consumer<Call>> followers = new CopyOnWriteArrayList<>();
  private final Map<Long, Tally> tallies = new ConcurrentSkipListMap<>();
  private long number;

  /** Remembers so many calls. */
  public Ledger(int most) {
    this.most = most;
  }

  /** What is known of a call when it arrives. */
  public record Arrival(
      Instant at, long bot, String method, long chat, ObjectNode parameters, boolean counted) {}

  /** Notes that a call has arrived. */
  public void arrived(Arrival arrival) {
    if (arrival.counted()) {
      var at = arrival.at();
      tally(arrival.bot()).arrived(TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano());
    }
  }

  /** Notes how a call ended. */
  public void ended(Arrival arrival, Call.Outcome outcome) {
    if (arrival.counted()) {
      tally(arrival.bot()).ended(outcome.code());
    }
    var call = entered(arrival, outcome);
    followers.forEach(follower -> follower.accept(call));
  }

  /** Tells the follower of every call as it ends, so that it can count more than is remembered. */
  public void follow(Consumer<Call> follower) {
    followers.add(follower);
  }

  private Call entered(Arrival arrival, Call.Outcome outcome) {
    synchronized (calls) {
      number++;
      var call =
          new Call(
              number,
              arrival.at(),
              arrival.bot(),
              arrival.method(),
              arrival.chat(),
              arrival.parameters(),
              outcome);
      calls.addLast(call);
      if (calls.size() > most) {
        calls.removeFirst();
      }
      return call;
    }
  }

  /** In the order in which they ended. */
  public List<Call> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  /** The calls of one method, in any case. */
  public List<Call> calls(String method) {
    return calls().stream().filter(call -> call.method().equalsIgnoreCase(method)).toList();
  }

  /** The calls that went to one chat. */
  public List<Call> callsTo(long chat) {
    return calls().stream().filter(call -> call.chat() == chat).toList();
  }

  /** The rates of every bot that has called. */
  public List<Rates> rates() {
    return tallies.entrySet().stream()
        .map(tally -> tally.getValue().rates(tally.getKey()))
        .toList();
  }

  public Rates rates(long bot) {
    return tally(bot).rates(bot);
  }

  /** Forgets calls and rates. */
  public void reset() {
    tallies.clear();
    synchronized (calls) {
      calls.clear();
    }
  }

  private Tally tally(long bot) {
    return tallies.computeIfAbsent(bot, _ -> new Tally());
  }
}
