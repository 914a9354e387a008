package dev.soroka.filter.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets go what was remembered of decisions that are no longer kept, a few rows at a time. */
@Component
class Retention {
  private static final int CHUNK = 5_000;

  /** Rows and from when on they are of no use; what waits is never let go. */
  private static final Map<String, String> TABLES =
      Map.of(
          "told", "told_at < :before",
          "cooldown", "since < :before and (until < :before or until is null)",
          "digest", "closed_at < :before and announced_at is not null");

  private final JdbcClient database;
  private final PersonalProperties properties;
  private final Clock clock;

  Retention(JdbcClient database, PersonalProperties properties, Clock clock) {
    this.database = database;
    this.properties = properties;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  void letGo() {
    var before = clock.instant().minus(Duration.ofDays(properties.keptDays()));
    TABLES.forEach((table, old) -> letGo(table, old, before));
  }

  private void letGo(String table, String old, Instant before) {
    int gone;
    do {
      gone =
          database
              .sql(
                  """
                  delete from %1$s where ctid = any(array(
                    select ctid from %1$s where %2$s limit :chunk))
                  """
                      .formatted(table, old))
              .param("before", before.atOffset(ZoneOffset.UTC))
              .param("chunk", CHUNK)
              .update();
    } while (gone == CHUNK);
  }
}
