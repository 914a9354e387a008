package dev.soroka.storage.item;

import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.StoredItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How rows become stored items, the same for browsing and announcing. */
@Component
class StoredItems implements RowMapper<StoredItem> {
  /**
   * Everything about revisions {@code i}; a condition on them follows. For first revisions the null
   * spares looking through all partitions for what cannot be there.
   */
  static final String SELECT =
      """
      select i.id, i.revision, i.source, s.name, s.category, i.seen_at, i.stored_at, i.silent,
        i.recipient, i.refused, s.open, i.body, before.body as previous,
        (select k.group_item from item_key k where k.item = i.id) as group_item,
        case when not s.open and i.recipient is null then array(
          select m.subscriber from source_member m where m.source = s.id order by m.subscriber)
        end as members
      from item i
      join source s on s.id = i.source
      left join item before
        on before.id = i.id and before.revision = nullif(i.revision, 1) - 1
      """;

  private final JsonMapper json;

  StoredItems(JsonMapper json) {
    this.json = json;
  }

  @Override
  public StoredItem mapRow(ResultSet row, int number) throws SQLException {
    var storedAt = moment(row, "stored_at");
    var previous = row.getString("previous");
    return new StoredItem(
        row.getLong("id"),
        row.getInt("revision"),
        row.getLong("source"),
        row.getString("name"),
        row.getString("category"),
        storedAt.atOffset(ZoneOffset.UTC).toLocalDate(),
        moment(row, "seen_at"),
        storedAt,
        row.getBoolean("silent"),
        audience(row),
        json.readValue(row.getString("body"), Item.class),
        previous == null ? null : json.readValue(previous, Item.class),
        group(row));
  }

  /** An item that is the first of its offer is its own group. */
  private static long group(ResultSet row) throws SQLException {
    long group = row.getLong("group_item");
    return row.wasNull() ? row.getLong("id") : group;
  }

  private static Audience audience(ResultSet row) throws SQLException {
    long recipient = row.getLong("recipient");
    if (!row.wasNull()) {
      return Audience.only(recipient);
    }
    if (row.getString("refused") != null) {
      return Audience.of(List.of());
    }
    return row.getBoolean("open")
        ? Audience.EVERYONE
        : Audience.of(List.of((Long[]) row.getArray("members").getArray()));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
