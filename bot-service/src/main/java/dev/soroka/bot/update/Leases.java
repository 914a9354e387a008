package dev.soroka.bot.update;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says who of several instances lives, and which of them listens to which bot. Everything an
 * instance holds is its own for as long as it says often enough that it lives.
 */
@Component
class Leases {
  /** How long an instance that says nothing is taken to live. */
  static final Duration TERM = Duration.ofSeconds(10);

  private final JdbcClient database;

  Leases(JdbcClient database) {
    this.database = database;
  }

  /** This instance lives. */
  void beat(Instance me) {
    database
        .sql(
            """
            insert into instance (id, until)
            values (:me, clock_timestamp() + :term * interval '1 second')
            on conflict (id) do update set until = excluded.until
            """)
        .param("me", me.id())
        .param("term", TERM.toSeconds())
        .update();
  }

  /** Takes what nobody alive holds of these bots, gives back all others, and says what it has. */
  Set<Long> hold(Instance me, Collection<Long> bots) {
    var wanted = bots.toArray(Long[]::new);
    database
        .sql(
            """
            insert into lease as l (sender, holder, epoch)
            select bot, :me, 1 from unnest(:bots) as bot order by bot
            on conflict (sender) do update set holder = excluded.holder, epoch = l.epoch + 1
            where not exists (
              select from instance where id = l.holder and until > clock_timestamp())
            """)
        .param("me", me.id())
        .param("bots", wanted)
        .update();
    database
        .sql("update lease set holder = null where holder = :me and not sender = any (:bots)")
        .param("me", me.id())
        .param("bots", wanted)
        .update();
    return database
        .sql("select sender from lease where holder = :me")
        .param("me", me.id())
        .query(Long.class)
        .set();
  }

  /** How often the right to listen to a bot has changed hands. */
  long epoch(long bot) {
    return database
        .sql("select epoch from lease where sender = :bot")
        .param("bot", bot)
        .query(Long.class)
        .single();
  }

  /** This instance ends, and whatever it holds is free at once. */
  void leave(Instance me) {
    database.sql("delete from instance where id = :me").param("me", me.id()).update();
  }

  /** Removes instances that have not lived for so long. */
  int forget(Duration age) {
    return database
        .sql(
            """
            delete from instance
            where until < clock_timestamp() - :seconds * interval '1 second'
            """)
        .param("seconds", age.toSeconds())
        .update();
  }
}
