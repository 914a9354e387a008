package dev.soroka.sandbox.event;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Hands every event to everyone who listens; costs next to nothing while nobody does. */
public final class Events {

  private static final int MOST_WAITING = 5_000;

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final AtomicLong changes = new AtomicLong();

  /** One open page. */
  public final class Listener implements AutoCloseable {

    private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean overrun;

    private Listener() {}

    public BlockingQueue<Event> waiting() {
      return waiting;
    }

    /** Whether events were lost since the last question, so that the page must load afresh. */
    public boolean wasOverrun() {
      var lost = overrun;
      overrun = false;
      return lost;
    }

    private void offer(Event event) {
      if (!waiting.offer(event)) {
        overrun = true;
      }
    }

    @Override
    public void close() {
      listeners.remove(this);
    }
  }

  public Listener listen() {
    var listener = new Listener();
    listeners.add(listener);
    return listener;
  }

  /** Notes that something worth keeping changed. */
  public void changed() {
    changes.incrementAndGet();
  }

  /** Grows with every change. */
  public long changes() {
    return changes.get();
  }

  public void publish(String name, Supplier<ObjectNode> data) {
    changed();
    if (listeners.isEmpty()) {
      return;
    }
    var event = new Event(name, data.get());
    listeners.forEach(listener -> listener.offer(event));
  }
}
