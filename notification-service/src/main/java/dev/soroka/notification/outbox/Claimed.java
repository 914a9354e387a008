package dev.soroka.notification.outbox;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Notification.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that is ours to send.
 *
 * @param sender the account that sends it
 * @param subscriber whose it is
 * @param address where it goes now
 * @param language in which it is said
 * @param content what it says, as JSON
 * @param timeline when it passed the earlier stages, as JSON
 * @param manner in which manner it arrives, as JSON
 * @param part how many messages of it the channel has already
 * @param lost which of its pictures could not be shown
 * @param tries how many calls for it failed
 * @param repeated whether it may have arrived before
 * @param moved whether its chat has moved since it was requested
 * @param edits the message that it is to edit; null for a new one
 * @param captioned whether that message is a picture with a caption
 * @param answers the message that it answers; null for none
 * @param superseded whether a later one with its key has been sent before it
 */
public record Claimed(
    long id,
    long sender,
    @Nullable Long subscriber,
    Address address,
    Urgency urgency,
    String language,
    String content,
    String timeline,
    String manner,
    int part,
    List<Integer> lost,
    int tries,
    boolean repeated,
    boolean moved,
    @Nullable Long edits,
    boolean captioned,
    @Nullable Long answers,
    boolean superseded) {
  static Claimed read(ResultSet row) throws SQLException {
    return new Claimed(
        row.getLong("id"),
        row.getLong("sender"),
        row.getObject("subscriber", Long.class),
        Columns.address(row),
        Columns.urgency(row),
        row.getString("language"),
        row.getString("content"),
        row.getString("timeline"),
        row.getString("manner"),
        row.getInt("part"),
        Columns.integers(row, "lost"),
        row.getInt("tries"),
        row.getBoolean("repeated"),
        row.getString("moved_from") != null,
        row.getObject("edits", Long.class),
        row.getBoolean("captioned"),
        row.getObject("answers", Long.class),
        row.getBoolean("superseded"));
  }
}
