package dev.soroka.notification.outbox;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Notification.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How columns become values and back. */
public final class Columns {
  /** The urgencies as the database numbers them, from 0. */
  private static final List<Urgency> LEVELS =
      List.of(Urgency.ALERT, Urgency.ORDINARY, Urgency.DIGEST, Urgency.CAMPAIGN);

  private Columns() {}

  static int level(Urgency urgency) {
    return LEVELS.indexOf(urgency);
  }

  static Urgency urgency(ResultSet row) throws SQLException {
    return LEVELS.get(row.getInt("urgency"));
  }

  /** The address in the columns channel, target and topic. */
  public static Address address(ResultSet row) throws SQLException {
    return address(row, row.getString("target"));
  }

  static Address address(ResultSet row, String target) throws SQLException {
    return new Address(row.getString("channel"), target, row.getObject("topic", Integer.class));
  }

  /** A moment that must be there. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A moment that may be missing. */
  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  static OffsetDateTime parameter(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static List<Integer> integers(ResultSet row, String column) throws SQLException {
    return List.of((Integer[]) row.getArray(column).getArray());
  }

  static Long[] array(Collection<Long> ids) {
    return ids.toArray(Long[]::new);
  }
}
