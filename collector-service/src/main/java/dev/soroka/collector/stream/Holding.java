package dev.soroka.collector.stream;

import dev.soroka.collector.stream.Memories.Memory;
import dev.soroka.collector.window.Measures;
import dev.soroka.collector.window.Windows;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.StreamHeartbeat;
import dev.soroka.common.contract.StreamHeartbeat.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stream in this collector's hands: its connections, its windows and its way to the broker. */
final class Holding {
  private static final Duration LAST_WORDS = Duration.ofSeconds(10);

  private final Held held;
  private final Windows windows;
  private final Outbox outbox;
  private final Flow flow;
  private final List<Line> lines;
  private final Instant begunAt;
  private Instant remembered = Instant.EPOCH;

  Holding(Held held, Memory memory) {
    this.held = held;
    var tools = held.tools();
    this.begunAt = tools.clock().instant();
    this.windows = new Windows(Measures.of(held.source().options()), tools.limits().series());
    memory.windows().ifPresent(windows::restore);
    this.outbox = new Outbox(held.source().id(), held.epoch(), tools.bus(), tools.clock());
    this.flow = new Flow(held, windows, new Tempo(held.options().every()), outbox);
    this.lines =
        Batch.of(held.options().keys(), held.options().keysPerConnection()).stream()
            .map(batch -> new Line(held, batch, flow, memory.lastEvent()))
            .toList();
  }

  void start() {
    Thread.ofVirtual().name("outbox " + held.source().id()).start(outbox);
    lines.forEach(line -> Thread.ofVirtual().name("line " + held.source().id()).start(line));
  }

  /** Lets go of it: no more events are read, and those that were are published. */
  void stop() {
    lines.forEach(Line::stop);
    try {
      flow.settle();
      outbox.close(LAST_WORDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Instant begunAt() {
    return begunAt;
  }

  Source source() {
    return held.source();
  }

  long epoch() {
    return held.epoch();
  }

  Windows windows() {
    return windows;
  }

  int connections() {
    return lines.size();
  }

  int connected() {
    return (int) lines.stream().filter(Line::isUp).count();
  }

  List<LineState> states() {
    return lines.stream().map(Line::state).toList();
  }

  /** How it fares now; what is to be remembered is said only now and then, and at the end. */
  StreamHeartbeat heartbeat(State state) {
    var now = held.tools().clock().instant();
    return new StreamHeartbeat(
        held.source().id(),
        held.epoch(),
        state,
        problem(),
        memory(state, now),
        connections(),
        connected(),
        flow.events(),
        outbox.published(),
        flow.last(),
        now);
  }

  private @Nullable String problem() {
    return lines.stream().map(Line::problem).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private @Nullable String memory(State state, Instant now) {
    var limits = held.tools().limits();
    if (flow.last() == null
        || (state == State.RUNNING && now.isBefore(remembered.plus(limits.memoryEvery())))) {
      return null;
    }
    remembered = now;
    var snapshot = windows.snapshot(Math.toIntExact(limits.memory().toBytes()));
    return Memories.write(flow.last(), snapshot);
  }
}
