package dev.soroka.filter.personal.memory;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The memory of one instance. */
public final class Memories {
  private Memories() {}

  /** One that remembers in this database. */
  public static Memory on(JdbcClient database, JsonMapper json) {
    return new Memory(
        new Cooldowns(database),
        new Messages(database, json),
        new Lately(database),
        new Windows(database),
        new Entries(database, json));
  }

  /** Its messages alone. */
  public static Messages messages(JdbcClient database, JsonMapper json) {
    return new Messages(database, json);
  }
}
