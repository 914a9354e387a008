package dev.soroka.storage.subscriber;

import dev.soroka.common.api.StorageApi.SubscriberChange;
import dev.soroka.common.ops.Problem;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes what a subscriber chose. */
@Component
class Changing {
  private final JdbcClient jdbc;
  private final CatalogLog log;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final PreferencesColumn preferences;

  Changing(
      JdbcClient jdbc,
      CatalogLog log,
      Clock clock,
      TransactionTemplate transaction,
      PreferencesColumn preferences) {
    this.jdbc = jdbc;
    this.log = log;
    this.clock = clock;
    this.transaction = transaction;
    this.preferences = preferences;
  }

  void change(long id, SubscriberChange change) {
    if (change.language() != null) {
      Greeting.checkLanguage(change.language());
    }
    if (change.preferences() != null) {
      PreferenceRules.check(change.preferences());
    }
    transaction.executeWithoutResult(
        _ -> {
          if (update(id, change) == 0) {
            throw Problem.notFound("There is no subscriber " + id);
          }
          log.changed(Part.SUBSCRIBER, id);
        });
  }

  private int update(long id, SubscriberChange change) {
    return jdbc.sql(
            """
            update subscriber
            set language = coalesce(:language, language), paused = coalesce(:paused, paused),
              closed = coalesce(:closed, closed),
              preferences = coalesce(:preferences::jsonb, preferences),
              opened_at = case when :closed::boolean then opened_at else :now end
            where id = :id
            """)
        .param("id", id)
        .param("language", change.language())
        .param("paused", change.paused())
        .param("closed", change.closed())
        .param("preferences", preferences.convertToDatabaseColumn(change.preferences()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
