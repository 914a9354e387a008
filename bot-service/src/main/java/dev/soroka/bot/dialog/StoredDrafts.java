package dev.soroka.bot.dialog;

import dev.soroka.common.contract.Address;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as rows, so that buttons outlive a restart; they are kept for a week. */
@Component
class StoredDrafts implements Drafts {
  private static final Logger log = LoggerFactory.getLogger(StoredDrafts.class);

  private final JdbcClient database;
  private final JsonMapper json;

  StoredDrafts(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public long keep(Address address, Draft draft) {
    return database
        .sql(
            """
            insert into draft (chat, topic, body, created_at)
            values (:chat, :topic, :body, clock_timestamp())
            returning id
            """)
        .param("chat", address.target())
        .param("topic", address.topic())
        .param("body", json.writerFor(Draft.class).writeValueAsString(draft))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Draft> find(Address address, long id) {
    return database
        .sql(
            """
            select body from draft
            where id = :id and chat = :chat and topic is not distinct from cast(:topic as int)
            """)
        .param("id", id)
        .param("chat", address.target())
        .param("topic", address.topic())
        .query(String.class)
        .optional()
        .flatMap(this::read);
  }

  @Override
  public void forget(Address address) {
    database
        .sql(
            """
            delete from draft
            where chat = :chat and topic is not distinct from cast(:topic as int)
            """)
        .param("chat", address.target())
        .param("topic", address.topic())
        .update();
  }

  /** The loop must survive a database that is away. */
  @Scheduled(fixedDelay = 3_600_000)
  void forgetOld() {
    try {
      database
          .sql("delete from draft where created_at < clock_timestamp() - interval '7 days'")
          .update();
    } catch (DataAccessException e) {
      log.warn("Old drafts are not forgotten at the moment: {}", e.toString());
    }
  }

  /** A draft of another version of ours that cannot be read is as good as too old. */
  private Optional<Draft> read(String body) {
    try {
      return Optional.of(json.readValue(body, Draft.class));
    } catch (JacksonException e) {
      log.info("A draft cannot be read: {}", e.getOriginalMessage());
      return Optional.empty();
    }
  }
}
