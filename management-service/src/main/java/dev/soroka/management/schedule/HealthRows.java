package dev.soroka.management.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how sources fare from the schedule. */
@Component
public class HealthRows {
  private final JdbcClient jdbc;

  HealthRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How a source fares; empty when it is not collected. */
  public Optional<SourceHealth> of(long source) {
    return jdbc.sql(
            """
            select last_success, last_error, failures, items, serving, breaker, interval_seconds,
              pace_seconds, changed_at, habit_seconds, quiet_told, lost_told
            from schedule where source = :source
            """)
        .param("source", source)
        .query((row, _) -> health(row))
        .optional();
  }

  private static SourceHealth health(ResultSet row) throws SQLException {
    int failures = row.getInt("failures");
    var success = instant(row, "last_success");
    var pace = duration(row, "pace_seconds");
    return new SourceHealth(
        failures > 0 ? "failing" : success == null ? "new" : "ok",
        success,
        failures > 0 ? row.getString("last_error") : null,
        failures >= Standing.BREAKS_AT ? "open" : row.getString("breaker").toLowerCase(Locale.ROOT),
        row.getLong("items"),
        row.getInt("serving"),
        pace == null ? duration(row, "interval_seconds") : pace,
        instant(row, "changed_at"),
        duration(row, "habit_seconds"),
        row.getBoolean("quiet_told"),
        Set.of((String[]) row.getArray("lost_told").getArray()));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
    double seconds = row.getDouble(column);
    return row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * 1_000));
  }
}
