package dev.soroka.filter.personal;

import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.WatchMatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How items and watches stand in the rows: as JSON in text, which can hold every character. */
@Component
class DecisionRows {
  private static final TypeReference<List<WatchMatch>> WATCHES = new TypeReference<>() {};

  private final JsonMapper json;

  DecisionRows(JsonMapper json) {
    this.json = json;
  }

  String content(StoredItem item) {
    return json.writeValueAsString(item);
  }

  String watches(List<WatchMatch> watches) {
    return json.writeValueAsString(watches);
  }

  /** The decision of this row, about an item that is at hand. */
  Decision decision(ResultSet row, StoredItem item, Instant matchedAt) throws SQLException {
    return new Decision(
        row.getLong("id"),
        row.getLong("subscriber"),
        item,
        json.readValue(row.getString("watches"), WATCHES),
        matchedAt,
        row.getObject("decided_at", OffsetDateTime.class).toInstant());
  }

  /** The decision of this row, which carries its item. */
  Decision decision(ResultSet row) throws SQLException {
    return decision(
        row,
        json.readValue(row.getString("content"), StoredItem.class),
        row.getObject("matched_at", OffsetDateTime.class).toInstant());
  }
}
