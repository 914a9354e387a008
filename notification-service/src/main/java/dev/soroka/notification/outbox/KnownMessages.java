package dev.soroka.notification.outbox;

import dev.soroka.common.contract.Address;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which message a key names in a chat, so that what comes later under the key edits it. */
@Component
public class KnownMessages {
  private final JdbcClient database;
  private final Clock clock;

  KnownMessages(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The message that this key names in this chat. */
  public Optional<Long> find(long sender, Address address, String key) {
    return database
        .sql(
            """
            select message from known_message
            where sender = :sender and target = :target and key = :key
            """)
        .param("sender", sender)
        .param("target", address.target())
        .param("key", key)
        .query(Long.class)
        .optional();
  }

  /** From now on the key names the message of this answer. */
  public void name(long sender, Address address, String key, long message) {
    database
        .sql(
            """
            insert into known_message (sender, target, key, message, at)
            values (:sender, :target, :key, :message, :now)
            on conflict (sender, target, key) do update
            set message = excluded.message, notification = null, at = excluded.at,
              captioned = false
            """)
        .param("sender", sender)
        .param("target", address.target())
        .param("key", key)
        .param("message", message)
        .param("now", Columns.parameter(clock.instant()))
        .update();
  }

  /** The key names no message any more. */
  public void forget(long sender, Address address, String key) {
    database
        .sql("delete from known_message where sender = :sender and target = :target and key = :key")
        .param("sender", sender)
        .param("target", address.target())
        .param("key", key)
        .update();
  }

  /** The keys of those of these rows that were sent name their messages; a split text cannot be. */
  void show(List<Long> finished, OffsetDateTime now) {
    if (finished.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            with sent as (
              select sender, target, key, message, id, shows from notification
              where id = any(:ids) and state = 'sent' and key is not null),
            split as (
              delete from known_message k using sent
              where sent.shows = 'nothing' and k.sender = sent.sender and k.target = sent.target
                and k.key = sent.key)
            insert into known_message (sender, target, key, message, notification, at, captioned)
            select sender, target, key, message, id, :now, shows = 'caption' from sent
            where shows <> 'nothing'
            on conflict (sender, target, key) do update
            set message = excluded.message, notification = excluded.notification,
              at = excluded.at, captioned = excluded.captioned
            """)
        .param("ids", Columns.array(finished))
        .param("now", now)
        .update();
  }

  void forget(long row) {
    database
        .sql(
            """
            delete from known_message k using notification n
            where n.id = :row and k.sender = n.sender and k.target = n.target and k.key = n.key
            """)
        .param("row", row)
        .update();
  }

  void forgetChat(long sender, String target) {
    database
        .sql("delete from known_message where sender = :sender and target = :target")
        .param("sender", sender)
        .param("target", target)
        .update();
  }
}
