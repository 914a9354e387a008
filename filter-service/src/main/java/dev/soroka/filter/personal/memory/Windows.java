package dev.soroka.filter.personal.memory;

import static dev.soroka.filter.personal.memory.Columns.instant;
import static dev.soroka.filter.personal.memory.Columns.longs;
import static dev.soroka.filter.personal.memory.Columns.texts;

import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.filter.personal.judge.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open windows of subscribers. */
@Component
class Windows {
  /** So often a window is looked at, because its subscriber may have moved to another time zone. */
  private static final Duration LOOK = Duration.ofMinutes(5);

  private final JdbcClient database;

  Windows(JdbcClient database) {
    this.database = database;
  }

  /** A window and whose it is. */
  record Owned(long subscriber, Window window) {
    Instant lookAt() {
      var soon = window.openedAt().plus(LOOK);
      return window.dueAt().isBefore(soon) ? window.dueAt() : soon;
    }
  }

  List<Owned> load(long[] subscribers) {
    return database
        .sql(
            """
            select subscriber, occasion, watch, opened_at, due_at from digest
            where subscriber = any(:subscribers) and closed_at is null
            """)
        .param("subscribers", subscribers)
        .query((row, _) -> new Owned(row.getLong("subscriber"), window(row)))
        .list();
  }

  /** Opens those that are not open yet. */
  void open(List<Owned> windows) {
    if (windows.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into digest (subscriber, occasion, watch, opened_at, due_at, look_at)
            select * from unnest(
              cast(:subscribers as bigint[]), cast(:occasions as text[]),
              cast(:watches as bigint[]), cast(:openedAt as timestamptz[]),
              cast(:dueAt as timestamptz[]), cast(:lookAt as timestamptz[]))
            on conflict (subscriber, occasion, watch) where closed_at is null do nothing
            """)
        .param("subscribers", longs(windows, Owned::subscriber))
        .param("occasions", texts(windows, one -> one.window().key().occasion()))
        .param("watches", longs(windows, one -> one.window().key().watch()))
        .param("openedAt", texts(windows, one -> one.window().openedAt()))
        .param("dueAt", texts(windows, one -> one.window().dueAt()))
        .param("lookAt", texts(windows, Owned::lookAt))
        .update();
  }

  private static Window window(ResultSet row) throws SQLException {
    var key = new Window.Key(Occasion.valueOf(row.getString("occasion")), row.getLong("watch"));
    return new Window(key, instant(row, "opened_at"), instant(row, "due_at"));
  }
}
