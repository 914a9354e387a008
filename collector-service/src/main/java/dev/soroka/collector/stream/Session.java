package dev.soroka.collector.stream;

import dev.soroka.collector.stream.speech.Heard;
import dev.soroka.collector.stream.websocket.Ending;
import dev.soroka.collector.stream.websocket.Link;
import dev.soroka.collector.stream.websocket.LinkBroken;
import dev.soroka.collector.stream.websocket.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection from its beginning to its end. The next message is read only when the last one was
 * handed on, so a stream that is quicker than we are waits.
 */
final class Session {
  private static final Logger log = LoggerFactory.getLogger(Session.class);

  private final Held held;
  private final Batch batch;
  private final Flow flow;
  private final KeyWatch keys;
  private final CompletableFuture<LinkBroken> over = new CompletableFuture<>();
  private final CompletableFuture<Boolean> up = new CompletableFuture<>();
  private volatile @Nullable Link link;
  private volatile Instant heardAt;
  private volatile boolean handing;
  private volatile boolean spoke;

  Session(Held held, Batch batch, Flow flow) {
    this.held = held;
    this.batch = batch;
    this.flow = flow;
    this.heardAt = held.tools().clock().instant();
    this.keys = new KeyWatch(batch.keys(), held.options().keySilence(), heardAt);
  }

  /** Begins; events since the given moment are fetched once the connection is up. */
  void begin(@Nullable Instant since) {
    Thread.ofVirtual().name("stream " + batch.name()).start(() -> run(since));
    Thread.ofVirtual().name("pulse " + batch.name()).start(this::pulse);
  }

  private void run(@Nullable Instant since) {
    try (var dialled = held.tools().dialing().dial(held.target(batch), silence())) {
      link = dialled;
      if (over.isDone()) {
        return;
      }
      for (var greeting : held.speech().greetings(batch.keys())) {
        dialled.send(greeting);
      }
      up.complete(true);
      if (since != null) {
        new Backfilling(held, flow).fill(batch.keys(), since);
      }
      listen(dialled);
    } catch (LinkBroken e) {
      end(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(new LinkBroken(Ending.STOPPED, "The stream was let go of"));
    } catch (RuntimeException | StackOverflowError e) {
      // Nothing that a server says should get here; if it does, it ends its own connection alone.
      log.atError().addKeyValue("source", held.source().id()).setCause(e).log("A message broke it");
      end(new LinkBroken(Ending.BROKEN_READER, "A message cannot be read: " + e));
    }
  }

  private Duration silence() {
    var pulse = held.options().pulse().multipliedBy(3);
    return pulse.compareTo(held.options().silence()) > 0 ? pulse : held.options().silence();
  }

  private void listen(Link dialled) throws LinkBroken, InterruptedException {
    while (!over.isDone()) {
      if (dialled.next() instanceof Received.Message(var text)) {
        hear(text);
      }
    }
  }

  private void hear(String message) throws LinkBroken, InterruptedException {
    var now = held.tools().clock().instant();
    switch (held.speech().hear(message, now)) {
      case Heard.Events events -> {
        spoke = true;
        keys.hear(events.items(), now);
        handing = true;
        flow.take(events);
        heardAt = held.tools().clock().instant();
        handing = false;
      }
      case Heard.Nothing(var impression) -> {
        held.tools().meters().other();
        log.debug("A message that is no event: {}", impression);
      }
      case Heard.Refused(var reason) -> throw new LinkBroken(Ending.UNSUBSCRIBED, reason);
    }
  }

  /** Keeps the connection alive, and ends it when it only seems to be. */
  private void pulse() {
    try {
      while (await(held.options().pulse()) == null) {
        check();
        beat();
      }
    } catch (LinkBroken e) {
      end(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() throws LinkBroken {
    var present = link;
    var text = held.options().pulseText();
    if (present != null && text != null) {
      present.send(text);
    } else if (present != null) {
      present.ping();
    }
  }

  private void check() throws LinkBroken {
    var now = held.tools().clock().instant();
    if (link == null || handing) {
      return;
    }
    if (heardAt.plus(held.options().silence()).isBefore(now)) {
      var seconds = held.options().silence().toSeconds();
      throw new LinkBroken(Ending.SILENCE, "No event for more than " + seconds + " s");
    }
    var silent = keys.silent(now);
    if (silent.isPresent()) {
      throw new LinkBroken(Ending.KEY_SILENCE, "No event of " + silent.get() + " for too long");
    }
  }

  /** Ends the connection, if it has not ended by itself. */
  void end(LinkBroken why) {
    over.complete(why);
    up.complete(false);
    var present = link;
    if (present != null) {
      present.close();
    }
  }

  /** Why it ended; null when it has not within this time. */
  @Nullable LinkBroken await(Duration longest) throws InterruptedException {
    try {
      return over.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("it never ends with an exception", e);
    }
  }

  /** Whether the connection came about within this time. */
  boolean awaitUp(Duration longest) throws InterruptedException {
    try {
      return up.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      return false;
    }
  }

  boolean isUp() {
    return up.getNow(false) && !over.isDone();
  }

  /** Whether there was at least one event. */
  boolean spoke() {
    return spoke;
  }

  Instant heardAt() {
    return heardAt;
  }
}
