package dev.soroka.management.schedule;

import dev.soroka.common.amqp.Topology;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.Priority;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The story of this service: what is due is claimed and requested; what has finished is due again
 * an interval later.
 */
@Component
public class Schedule {
  private static final Logger log = LoggerFactory.getLogger(Schedule.class);

  private final ScheduleRows rows;
  private final Announcer<DueCollection> announcer;
  private final ScheduleProperties properties;
  private final Clock clock;

  Schedule(
      ScheduleRows rows,
      Announcer<DueCollection> announcer,
      ScheduleProperties properties,
      Clock clock) {
    this.rows = rows;
    this.announcer = announcer;
    this.properties = properties;
    this.clock = clock;
  }

  /** The loop must survive: what cannot be claimed or requested now stays due. */
  @Scheduled(fixedDelay = 200)
  void tick() {
    try {
      for (var priority : Priority.values()) {
        request(priority);
      }
    } catch (DataAccessException | AmqpException e) {
      log.warn("Nothing is requested at the moment: {}", e.toString());
    }
  }

  @RabbitListener(queues = Topology.MANAGEMENT_COLLECTION_FINISHED)
  void on(CollectionFinished finished) {
    boolean known = rows.finish(finished);
    log.atInfo()
        .addKeyValue("source", finished.source())
        .addKeyValue("run", finished.run())
        .addKeyValue("items", finished.items())
        .log(known ? "Collection {}" : "Collection {}, told before", finished.result());
  }

  /** Collects a source now, whatever its interval; false when it is not scheduled. */
  public boolean hasten(long source) {
    return rows.hasten(source, clock.instant());
  }

  /** How a source fares; empty when it is not scheduled. */
  public Optional<SourceHealth> health(long source) {
    return rows.health(source);
  }

  private void request(Priority priority) {
    var now = clock.instant();
    var due = rows.claim(priority, properties.outstanding(), now, now.plus(properties.deadline()));
    announcer.announce(due);
  }
}
