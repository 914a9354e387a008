package dev.soroka.storage.history;

import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.NotificationFinished;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import dev.soroka.storage.subscriber.Moving;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Learns from finished notifications where subscribers are and who no longer lets us write. */
@Component
class History {
  private static final Logger log = LoggerFactory.getLogger(History.class);

  private final JdbcClient jdbc;
  private final Moving moving;
  private final CatalogLog catalog;
  private final TransactionTemplate transaction;

  History(JdbcClient jdbc, Moving moving, CatalogLog catalog, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.moving = moving;
    this.catalog = catalog;
    this.transaction = transaction;
  }

  @RabbitListener(queues = Topology.STORAGE_NOTIFICATION_FINISHED)
  void on(NotificationFinished event) {
    for (var finished : event.notifications()) {
      if (finished.movedTo() != null) {
        moving.move(finished.address(), finished.movedTo());
      }
      if (finished.state() == State.CLOSED) {
        transaction.executeWithoutResult(_ -> close(finished));
      }
    }
  }

  /** Who has written to us since the refusal is open again, however late we hear of it. */
  private void close(Finished refused) {
    var closed =
        jdbc.sql(
                """
                update subscriber set closed = true
                where channel = :channel and target = :target
                  and topic is not distinct from :topic
                  and not closed and opened_at < :refusedAt
                returning id
                """)
            .param("channel", refused.address().channel())
            .param("target", refused.address().target())
            .param("topic", refused.address().topic())
            .param("refusedAt", refused.finishedAt().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .list();
    catalog.changed(Part.SUBSCRIBER, closed);
    closed.forEach(id -> log.atInfo().addKeyValue("subscriber", id).log("The chat is closed"));
  }
}
