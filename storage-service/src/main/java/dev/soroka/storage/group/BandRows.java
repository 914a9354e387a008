package dev.soroka.storage.group;

import dev.soroka.common.contract.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The bands of stored items, the items behind them, and the groups that come of it. */
@Component
class BandRows {
  private static final int ITEMS_OF_A_BAND = 16;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  BandRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Adds items to their bands; returns those bands that others have too. A band that somebody else
   * is adding to at this moment is waited for, always in the order of the hashes.
   */
  Map<Long, List<Sharer>> add(long source, List<Banded> banded, Instant now) {
    var shared = new HashMap<Long, List<Sharer>>();
    jdbc.sql(
            """
            with added as (
              insert into item_band as b (hash, items, sources, stored_at)
              select n.hash, array_agg(n.item), array_agg(:source::bigint), :now
              from unnest(:hashes, :items) as n (hash, item)
              group by n.hash
              order by n.hash
              on conflict (hash) do update
              set items = (excluded.items || b.items)[1 : :most],
                sources = (excluded.sources || b.sources)[1 : :most],
                stored_at = excluded.stored_at
              returning hash, items, sources)
            select hash, items, sources from added where :source <> any (sources)
            """)
        .param("source", source)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("hashes", banded.stream().map(Banded::hash).toArray(Long[]::new))
        .param("items", banded.stream().map(Banded::item).toArray(Long[]::new))
        .param("most", ITEMS_OF_A_BAND)
        .query(
            row -> {
              shared.put(
                  row.getLong("hash"), Sharer.of(numbers(row, "items"), numbers(row, "sources")));
            });
    return shared;
  }

  /**
   * Those of these items from which an item of this source may take its group: they are not older
   * than that, and everybody who sees the source's items sees them too. Whoever learns of the group
   * learns of nothing that is hidden from them.
   */
  List<Candidate> candidates(long source, Collection<Long> items, Instant since) {
    return jdbc.sql(
            """
            select i.id, i.body, coalesce(k.group_item, i.id) as group_item
            from item i
            join item_key k on k.item = i.id
            join source theirs on theirs.id = i.source
            join source own on own.id = :source
            where i.id = any (:items) and i.latest and i.stored_at >= :since
              and i.source <> :source and i.recipient is null and i.refused is null
              and (theirs.open or not own.open and not exists (
                select from source_member mine
                where mine.source = :source and not exists (
                  select from source_member other
                  where other.source = i.source and other.subscriber = mine.subscriber)))
            """)
        .param("source", source)
        .param("items", items.toArray(Long[]::new))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Candidate(
                    row.getLong("id"),
                    row.getLong("group_item"),
                    Offer.of(json.readValue(row.getString("body"), Item.class))))
        .list();
  }

  /** These items belong to these groups. */
  void join(Map<Long, Long> groups) {
    jdbc.sql(
            """
            update item_key k set group_item = n.group_item
            from unnest(:items, :groups) as n (item, group_item)
            where k.item = n.item
            """)
        .param("items", groups.keySet().toArray(Long[]::new))
        .param("groups", groups.values().toArray(Long[]::new))
        .update();
  }

  private static Long[] numbers(ResultSet row, String column) throws SQLException {
    return (Long[]) row.getArray(column).getArray();
  }

  /** An item has this band. */
  record Banded(long hash, long item) {}

  /** An item that has a band too, and its source. */
  record Sharer(long item, long source) {
    static List<Sharer> of(Long[] items, Long[] sources) {
      var sharers = new ArrayList<Sharer>();
      for (int at = 0; at < items.length; at++) {
        sharers.add(new Sharer(items[at], sources[at]));
      }
      return sharers;
    }
  }
}
