package dev.soroka.notification.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers over restarts where the channel wants no calls: calling all the same is punished. */
@Component
public class Silences {
  /** Stands for the account as a whole. */
  public static final String EVERYWHERE = "";

  private final JdbcClient database;

  Silences(JdbcClient database) {
    this.database = database;
  }

  /** How long each chat is still to be left alone. */
  public Map<String, Duration> lasting(long sender) {
    return database
        .sql(
            """
            select target, extract(epoch from until - clock_timestamp()) * 1000 as millis
            from silence where sender = :sender and until > clock_timestamp()
            """)
        .param("sender", sender)
        .query(
            (row, _) ->
                Map.entry(row.getString("target"), Duration.ofMillis(row.getLong("millis"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Which chats may soon be written to again, each told once for each silence. */
  public List<String> ending(long sender, Duration soon) {
    return database
        .sql(
            """
            update silence set gathered = true
            where sender = :sender and not gathered
              and until <= clock_timestamp() + :millis * interval '1 millisecond'
            returning target
            """)
        .param("sender", sender)
        .param("millis", soon.toMillis())
        .query(String.class)
        .list();
  }

  /** This chat is to be left alone for so long. */
  public void begin(long sender, String target, Duration length) {
    database
        .sql(
            """
            insert into silence (sender, target, until)
            values (:sender, :target, clock_timestamp() + :millis * interval '1 millisecond')
            on conflict (sender, target) do update
            set until = greatest(silence.until, excluded.until), gathered = false
            """)
        .param("sender", sender)
        .param("target", target)
        .param("millis", length.toMillis())
        .update();
  }
}
