package dev.soroka.management.schedule;

import dev.soroka.common.amqp.Topology;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.Priority;
import dev.soroka.management.notice.Telling;
import dev.soroka.management.schedule.Finishing.Ending;
import java.time.Clock;
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
  private final Finishing finishing;
  private final Telling telling;
  private final Announcer<DueCollection> announcer;
  private final ScheduleProperties properties;
  private final Clock clock;

  Schedule(
      ScheduleRows rows,
      Finishing finishing,
      Telling telling,
      Announcer<DueCollection> announcer,
      ScheduleProperties properties,
      Clock clock) {
    this.rows = rows;
    this.finishing = finishing;
    this.telling = telling;
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
    var ending = finishing.on(finished);
    if (ending == Ending.WITH_NEWS) {
      telling.tell();
    }
    log.atInfo()
        .addKeyValue("source", finished.source())
        .addKeyValue("run", finished.run())
        .addKeyValue("items", finished.items())
        .log(
            ending == Ending.UNKNOWN ? "Collection {}, told before" : "Collection {}",
            finished.result());
  }

  /** Collects a source now, whatever its interval; false when it is not scheduled. */
  public boolean hasten(long source) {
    return rows.hasten(source, clock.instant());
  }

  private void request(Priority priority) {
    var now = clock.instant();
    var due = rows.claim(priority, properties.outstanding(), now, now.plus(properties.deadline()));
    announcer.announce(due);
  }
}
