package dev.soroka.collector.stream;

import dev.soroka.collector.catalog.KnownSources;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.StreamHeartbeat.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The story of streams: a stream that is requested is held, its holder says every ten seconds that
 * it is, and lets go of it when the source changes, when nobody hears it any more, or on a stop.
 */
@Component
class Streams {
  private static final Logger log = LoggerFactory.getLogger(Streams.class);

  /** Whom nobody heard for so long is replaced soon, if not already. */
  private static final Duration UNHEARD = Duration.ofSeconds(25);

  /** For so long the request of a stream may be newer than the catalogue's copy here. */
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private final Map<Long, Holding> holdings = new ConcurrentHashMap<>();
  private final Map<Long, Instant> heard = new ConcurrentHashMap<>();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final Openings openings;
  private final KnownSources sources;
  private final Tools tools;

  Streams(Openings openings, KnownSources sources, Tools tools) {
    this.openings = openings;
    this.sources = sources;
    this.tools = tools;
    tools.meters().watch(holdings.values());
  }

  /** Acknowledged once the stream is held; a request that came too late has a successor. */
  @RabbitListener(queues = Topology.COLLECTOR_COLLECT_REQUESTED_STREAM, concurrency = "1")
  void on(CollectRequested task) {
    if (closing.get()) {
      throw new ImmediateRequeueAmqpException("The service stops");
    }
    var epoch = task.epoch();
    var source = task.source();
    boolean late = !tools.clock().instant().isBefore(task.deadline());
    if (epoch == null || late || sources.isGone(source.id()) || isNewer(source.id(), epoch)) {
      log.atInfo().addKeyValue("source", source.id()).log("A request that is over is passed by");
      return;
    }
    hold(openings.of(source, epoch), task.cursor());
  }

  private boolean isNewer(long source, long epoch) {
    var present = holdings.get(source);
    return present != null && present.epoch() >= epoch;
  }

  private void hold(Held held, @Nullable String memory) {
    var next = new Holding(held, Memories.read(memory));
    heard.put(held.source().id(), tools.clock().instant());
    var before = holdings.put(held.source().id(), next);
    if (before != null) {
      before.stop();
    }
    next.start();
    log.atInfo()
        .addKeyValue("source", held.source().id())
        .addKeyValue("epoch", held.epoch())
        .addKeyValue("connections", next.connections())
        .log("Stream held");
    beat(next);
  }

  /** Tells of every stream that is still wanted as it is, and lets go of the others. */
  @Scheduled(fixedDelay = 10_000)
  void beat() {
    holdings.values().forEach(this::beat);
  }

  /** Follows the catalogue: what was removed, disabled or changed is not held as it was. */
  @Scheduled(fixedDelay = 1_000)
  void follow() {
    var settled = tools.clock().instant().minus(SETTLED);
    for (var holding : holdings.values()) {
      var source = holding.source();
      boolean changed =
          holding.begunAt().isBefore(settled)
              && sources.find(source.id()).filter(it -> !it.equals(source)).isPresent();
      if (sources.isGone(source.id()) || changed) {
        release(holding, "Its source has changed or is gone");
      }
    }
  }

  private void beat(Holding holding) {
    var id = holding.source().id();
    try {
      tools.bus().publish(holding.heartbeat(State.RUNNING));
      heard.put(id, tools.clock().instant());
    } catch (AmqpException e) {
      log.atWarn().addKeyValue("source", id).log("A heartbeat was not heard: {}", e.toString());
      var last = heard.getOrDefault(id, Instant.EPOCH);
      if (last.plus(UNHEARD).isBefore(tools.clock().instant())) {
        release(holding, "Nobody has heard of it for too long; another may hold it by now");
      }
    }
  }

  private void release(Holding holding, String why) {
    if (!holdings.remove(holding.source().id(), holding)) {
      return;
    }
    log.atInfo().addKeyValue("source", holding.source().id()).log("Stream let go of: {}", why);
    holding.stop();
    try {
      tools.bus().publish(holding.heartbeat(State.ENDED));
    } catch (AmqpException e) {
      log.atWarn().addKeyValue("source", holding.source().id()).log("Unsaid: {}", e.toString());
    }
  }

  /**
   * Hands everything over to whoever comes next, while there is still a broker to do it through.
   */
  @EventListener
  void on(ContextClosedEvent closed) {
    closing.set(true);
    holdings.values().forEach(holding -> release(holding, "This collector stops"));
  }

  /** The streams in this collector's hands. */
  List<Holding> holdings() {
    return List.copyOf(holdings.values());
  }
}
