package dev.soroka.notification.outbox;

import dev.soroka.common.contract.Notification.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * As much of a waiting row as its place in the order of sending needs.
 *
 * @param id the row's id
 * @param sender the account that sends it
 * @param target the chat it goes to
 * @param urgency where it stands in the order of sending
 */
public record DueRow(long id, long sender, String target, Urgency urgency) {
  /** Its place in the order of urgency, 0 for the most urgent. */
  public int level() {
    return Columns.level(urgency);
  }

  static DueRow read(ResultSet row) throws SQLException {
    return new DueRow(
        row.getLong("id"), row.getLong("sender"), row.getString("target"), Columns.urgency(row));
  }
}
