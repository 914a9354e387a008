package dev.soroka.notification.outbox;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** A row in its final state, as it is announced. */
public record FinishedRow(Finished finished) {
  /** What a statement has to return so that {@link #read} can read it. */
  static final String COLUMNS =
      "n.id, n.origin, n.request, n.subscriber, n.channel, n.target, n.topic, n.moved_from,"
          + " n.state, n.repeated, n.error, n.finished_at";

  /** The row's id. */
  public long id() {
    return finished.id();
  }

  static FinishedRow read(ResultSet row) throws SQLException {
    var movedFrom = row.getString("moved_from");
    var now = Columns.address(row);
    return new FinishedRow(
        new Finished(
            row.getLong("id"),
            row.getString("origin"),
            row.getLong("request"),
            row.getObject("subscriber", Long.class),
            movedFrom == null ? now : new Address(now.channel(), movedFrom, now.topic()),
            State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            row.getBoolean("repeated"),
            movedFrom == null ? null : now,
            row.getString("error"),
            Columns.instant(row, "finished_at")));
  }
}
