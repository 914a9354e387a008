package dev.soroka.filter.personal;

import static dev.soroka.filter.personal.memory.Columns.instant;
import static dev.soroka.filter.personal.memory.Columns.longs;
import static dev.soroka.filter.personal.memory.Columns.texts;

import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.filter.personal.judge.ItemRef;
import dev.soroka.filter.personal.judge.Reason;
import dev.soroka.filter.personal.judge.Ruling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How items and decisions stand in the rows: as JSON in text, which can hold every character. */
@Component
class DecisionRows {
  private static final TypeReference<List<WatchMatch>> WATCHES = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  DecisionRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  String text(Object part) {
    return json.writeValueAsString(part);
  }

  Map<String, String> details(String text) {
    return json.readValue(text, DETAILS);
  }

  /** The decision of this row, about an item that is at hand. */
  Decision decision(ResultSet row, StoredItem item, Instant matchedAt) throws SQLException {
    return new Decision(
        row.getLong("id"),
        row.getLong("subscriber"),
        item,
        json.readValue(row.getString("watches"), WATCHES),
        matchedAt,
        instant(row, "decided_at"),
        Reason.valueOf(row.getString("reason")),
        json.readValue(row.getString("notice"), Notice.class));
  }

  /** The decision of this row, which carries its item. */
  Decision decision(ResultSet row) throws SQLException {
    return decision(
        row,
        json.readValue(row.getString("content"), StoredItem.class),
        instant(row, "matched_at"));
  }

  /** These items, as far as they are still kept. */
  Map<ItemRef, StoredItem> items(Collection<ItemRef> wanted) {
    var found = new HashMap<ItemRef, StoredItem>();
    if (wanted.isEmpty()) {
      return found;
    }
    var refs = List.copyOf(wanted);
    database
        .sql(
            """
            select content from matched_item
            where (item, revision, day) in (select * from unnest(
              cast(:items as bigint[]), cast(:revisions as integer[]), cast(:days as date[])))
            """)
        .param("items", longs(refs, ItemRef::item))
        .param("revisions", texts(refs, ItemRef::revision))
        .param("days", texts(refs, ItemRef::day))
        .query((row, _) -> json.readValue(row.getString("content"), StoredItem.class))
        .list()
        .forEach(item -> found.put(ItemRef.of(item), item));
    return found;
  }

  /** What the ruling sends or edits. */
  Optional<String> notice(Ruling ruling) {
    return ruling.message().map(message -> text(Notice.of(ruling, message)));
  }
}
