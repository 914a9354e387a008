package dev.soroka.filter.personal.memory;

import static dev.soroka.filter.personal.memory.Columns.instant;
import static dev.soroka.filter.personal.memory.Columns.instantOrNull;
import static dev.soroka.filter.personal.memory.Columns.longs;
import static dev.soroka.filter.personal.memory.Columns.texts;

import dev.soroka.filter.personal.judge.Cooldown;
import dev.soroka.filter.personal.judge.Standing.Rearmed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which watches keep still about which subjects. */
@Component
class Cooldowns {
  private final JdbcClient database;

  Cooldowns(JdbcClient database) {
    this.database = database;
  }

  List<Cooldown> load(List<Cooldown.Key> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    return database
        .sql(
            """
            select watch, subject, subscriber, item, fired_at, since, until, times
            from unnest(cast(:watches as bigint[]), cast(:subjects as text[]))
              as wanted (watch, subject)
            join cooldown using (watch, subject)
            """)
        .param("watches", longs(keys, Cooldown.Key::watch))
        .param("subjects", texts(keys, Cooldown.Key::subject))
        .query((row, _) -> cooldown(row))
        .list();
  }

  /** Each watch and subject once. */
  void save(List<Cooldown> cooldowns) {
    if (cooldowns.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into cooldown (watch, subject, subscriber, item, fired_at, since, until, times)
            select * from unnest(
              cast(:watches as bigint[]), cast(:subjects as text[]), cast(:subscribers as bigint[]),
              cast(:items as bigint[]), cast(:firedAt as timestamptz[]),
              cast(:since as timestamptz[]), cast(:until as timestamptz[]),
              cast(:times as integer[]))
            on conflict (watch, subject) do update set
              subscriber = excluded.subscriber, item = excluded.item, fired_at = excluded.fired_at,
              since = excluded.since, until = excluded.until, times = excluded.times
            """)
        .param("watches", longs(cooldowns, one -> one.key().watch()))
        .param("subjects", texts(cooldowns, one -> one.key().subject()))
        .param("subscribers", longs(cooldowns, Cooldown::subscriber))
        .param("items", longs(cooldowns, Cooldown::item))
        .param("firedAt", texts(cooldowns, Cooldown::firedAt))
        .param("since", texts(cooldowns, Cooldown::since))
        .param("until", texts(cooldowns, Cooldown::until))
        .param("times", texts(cooldowns, Cooldown::times))
        .update();
  }

  /**
   * Lets watches fire again whose number has gone back since they did; late news change nothing.
   */
  void end(List<Rearmed> rearmed) {
    if (rearmed.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            delete from cooldown
            using unnest(
                cast(:watches as bigint[]), cast(:subjects as text[]), cast(:at as timestamptz[]))
              as back (watch, subject, at)
            where cooldown.watch = back.watch and cooldown.subject = back.subject
              and fired_at < back.at and until is null
            """)
        .param("watches", longs(rearmed, one -> one.key().watch()))
        .param("subjects", texts(rearmed, one -> one.key().subject()))
        .param("at", texts(rearmed, Rearmed::at))
        .update();
  }

  private static Cooldown cooldown(ResultSet row) throws SQLException {
    return new Cooldown(
        new Cooldown.Key(row.getLong("watch"), row.getString("subject")),
        row.getLong("subscriber"),
        row.getLong("item"),
        instant(row, "fired_at"),
        instant(row, "since"),
        instantOrNull(row, "until"),
        row.getInt("times"));
  }
}
