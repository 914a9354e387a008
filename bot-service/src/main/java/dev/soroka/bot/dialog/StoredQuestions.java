package dev.soroka.bot.dialog;

import dev.soroka.common.contract.Address;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open questions as rows, one per chat; after ten minutes nobody remembers having been asked. */
@Component
class StoredQuestions implements Questions {
  private final JdbcClient database;

  StoredQuestions(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void ask(Address address, String command, String beginning) {
    database
        .sql(
            """
            insert into question (chat, topic, command, beginning, asked_at)
            values (:chat, :topic, :command, :beginning, clock_timestamp())
            on conflict (chat, topic) do update
            set id = excluded.id, command = excluded.command, beginning = excluded.beginning,
              asked_at = excluded.asked_at
            """)
        .param("chat", address.target())
        .param("topic", address.topic())
        .param("command", command)
        .param("beginning", beginning)
        .update();
  }

  @Override
  public Optional<Question> find(Address address) {
    return database
        .sql(
            """
            select id, command, beginning from question
            where chat = :chat and topic is not distinct from cast(:topic as int)
              and asked_at > clock_timestamp() - interval '10 minutes'
            """)
        .param("chat", address.target())
        .param("topic", address.topic())
        .query(
            (row, _) ->
                new Question(
                    row.getLong("id"), row.getString("command"), row.getString("beginning")))
        .optional();
  }

  @Override
  public void close(Address address, Question question) {
    database.sql("delete from question where id = :id").param("id", question.id()).update();
  }

  @Override
  public void forget(Address address) {
    database
        .sql(
            """
            delete from question
            where chat = :chat and topic is not distinct from cast(:topic as int)
            """)
        .param("chat", address.target())
        .param("topic", address.topic())
        .update();
  }
}
