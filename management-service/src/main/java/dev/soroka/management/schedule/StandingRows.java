package dev.soroka.management.schedule;

import dev.soroka.management.notice.News;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What owners believe of their sources, kept beside the schedule. */
@Component
class StandingRows {
  private final JdbcClient jdbc;

  StandingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The standing of a source whose collection is under way, until the transaction ends. */
  Optional<Standing> hold(long source, long run) {
    return jdbc.sql(
            """
            select failures, trouble_since, told, quiet_told, lost_told from schedule
            where source = :source and run = :run for update
            """)
        .param("source", source)
        .param("run", run)
        .query((row, _) -> standing(row))
        .optional();
  }

  void keep(long source, Standing standing) {
    var since = standing.troubleSince();
    var told = standing.told();
    jdbc.sql(
            """
            update schedule set trouble_since = :since, told = :told, quiet_told = :quiet,
              lost_told = :lost
            where source = :source
            """)
        .param("source", source)
        .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
        .param("told", told == null ? null : told.name())
        .param("quiet", standing.quietTold())
        .param("lost", standing.lostTold().toArray(String[]::new))
        .update();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    var told = row.getString("told");
    return new Standing(
        row.getInt("failures"),
        Optional.ofNullable(row.getObject("trouble_since", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant)
            .orElse(null),
        told == null ? null : News.Kind.valueOf(told),
        row.getBoolean("quiet_told"),
        Set.of((String[]) row.getArray("lost_told").getArray()));
  }
}
