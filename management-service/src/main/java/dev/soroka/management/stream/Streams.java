package dev.soroka.management.stream;

import dev.soroka.common.amqp.Topology;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.contract.StreamHeartbeat;
import dev.soroka.management.schedule.SourceHealth;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The story of streams: each is requested once, and again under the next epoch when its heartbeats
 * stop, when its holder lets go of it or when its source has changed.
 */
@Component
public class Streams {
  private static final Logger log = LoggerFactory.getLogger(Streams.class);

  private final StreamRows rows;
  private final Announcer<DueStream> announcer;
  private final StreamProperties properties;
  private final Clock clock;
  private final Counter requests;
  private final AtomicBoolean started = new AtomicBoolean();

  Streams(
      StreamRows rows,
      Announcer<DueStream> announcer,
      StreamProperties properties,
      Clock clock,
      MeterRegistry meters) {
    this.rows = rows;
    this.announcer = announcer;
    this.properties = properties;
    this.clock = clock;
    this.requests = meters.counter("soroka_streams_requested");
  }

  /** The loop must survive: what cannot be claimed or requested now stays due. */
  @Scheduled(fixedDelay = 500)
  void tick() {
    try {
      request();
    } catch (DataAccessException | AmqpException e) {
      log.warn("No stream is requested at the moment: {}", e.toString());
    }
  }

  @RabbitListener(queues = Topology.MANAGEMENT_STREAM_HEARTBEAT)
  void on(StreamHeartbeat heartbeat) {
    var now = clock.instant();
    boolean ended = heartbeat.state() == StreamHeartbeat.State.ENDED;
    boolean present = rows.hear(heartbeat, ended ? now : now.plus(properties.patience()));
    log.atDebug()
        .addKeyValue("source", heartbeat.source())
        .addKeyValue("epoch", heartbeat.epoch())
        .log(present ? "Stream {}" : "Stream {}, under an epoch that is over", heartbeat.state());
  }

  /** Has the stream taken up afresh; false when there is no such stream. */
  public boolean hasten(long source) {
    return rows.hasten(source, clock.instant());
  }

  /** How a stream fares; empty when the source is none that is to be held. */
  public Optional<SourceHealth> health(long source) {
    return rows.health(source);
  }

  /** Heartbeats that came while this service was down are still in the queue when it starts. */
  private void request() {
    var now = clock.instant();
    if (started.compareAndSet(false, true)) {
      rows.wait(now.plus(properties.patience()));
    }
    List<DueStream> due = rows.claim(now, properties.patience());
    announcer.announce(due);
    requests.increment(due.size());
    for (var stream : due) {
      log.atInfo()
          .addKeyValue("source", stream.source())
          .addKeyValue("epoch", stream.epoch())
          .log("Stream requested");
    }
  }
}
