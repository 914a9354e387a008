package dev.soroka.management.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of dead letters: bytes and headers as they were, until an operator deals with them. */
@Component
class DeadLetterRows {
  private static final RowMapper<DeadLetter> LETTER =
      (row, _) ->
          new DeadLetter(
              row.getLong("id"),
              row.getString("queue"),
              row.getString("type"),
              row.getString("reason"),
              row.getString("exception"),
              new String(row.getBytes("beginning"), StandardCharsets.UTF_8),
              instant(row.getObject("died_at", OffsetDateTime.class)).orElseThrow(),
              instant(row.getObject("replayed_at", OffsetDateTime.class)).orElse(null));

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DeadLetterRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Keeps a letter; one that was kept before and died again is shown anew. */
  void keep(
      String queue,
      String messageId,
      String reason,
      Map<String, Object> headers,
      byte[] body,
      Instant at) {
    jdbc.sql(
            """
            insert into dead_letter
              (queue, message_id, type, reason, exception, headers, body, died_at)
            values (:queue, :message, :type, :reason, :exception, :headers::jsonb, :body, :at)
            on conflict (queue, message_id) do update set
              reason = excluded.reason, exception = excluded.exception,
              died_at = excluded.died_at, replayed_at = null
            """)
        .param("queue", queue)
        .param("message", messageId)
        .param("type", headers.get("soroka-type"))
        .param("reason", reason)
        .param("exception", headers.get("soroka-exception"))
        .param("headers", json.writeValueAsString(headers))
        .param("body", body)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Letters below this id, the newest first; null begins with the newest of all. */
  List<DeadLetter> list(@Nullable Long below, int limit) {
    return jdbc.sql(
            """
            select id, queue, type, reason, exception, died_at, replayed_at,
              substring(body for 2000) as beginning
            from dead_letter where :below::bigint is null or id < :below
            order by id desc limit :limit
            """)
        .param("below", below)
        .param("limit", limit)
        .query(LETTER)
        .list();
  }

  /** A letter as it has to be put back. */
  Optional<Replayable> find(long id) {
    return jdbc.sql("select queue, message_id, headers, body from dead_letter where id = :id")
        .param("id", id)
        .query(
            (row, _) ->
                new Replayable(
                    row.getString("queue"),
                    message(
                        row.getBytes("body"),
                        row.getString("message_id"),
                        json.readValue(row.getString("headers"), new TypeReference<>() {}))))
        .optional();
  }

  void markReplayed(long id, Instant at) {
    jdbc.sql("update dead_letter set replayed_at = :at where id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }

  private static Message message(byte[] body, String id, Map<String, Object> headers) {
    var message = MessageBuilder.withBody(body).setMessageId(id).build();
    headers.forEach(message.getMessageProperties()::setHeader);
    return message;
  }

  /** A letter and the queue that it goes back to. */
  record Replayable(String queue, Message message) {}
}
