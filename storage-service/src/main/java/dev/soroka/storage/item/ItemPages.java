package dev.soroka.storage.item;

import dev.soroka.common.contract.StoredItem;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads items newest first, each in its latest revision, from whichever database is given. */
@Component
class ItemPages {
  private static final int NEAR_ITEMS = 2_000;

  private static final String NEAR =
      """
      with newest as (
        select n.id, n.revision, n.stored_at from (
          select i.id, i.revision, i.stored_at, i.published_at, i.source, i.refused, i.recipient
          from item i
          where i.latest and (i.published_at, i.id) < (:publishedAt, :item)
          order by i.published_at desc, i.id desc
          limit :near) n
        where n.source in (
            select s.id from source s where s.open
            union select m.source from source_member m where m.subscriber = :subscriber)
          and n.refused is null and (n.recipient is null or n.recipient = :subscriber)
        order by n.published_at desc, n.id desc
        limit :limit)
      """
          + StoredItems.SELECT
          + """
          join newest n on n.id = i.id and n.revision = i.revision and n.stored_at = i.stored_at
          order by i.published_at desc, i.id desc
          """;

  private static final String BY_SOURCE =
      """
      with visible as (
        select s.id from source s
        where (s.open or exists (
            select from source_member m where m.source = s.id and m.subscriber = :subscriber))
          and (:source::bigint is null or s.id = :source)),
      newest as (
        select n.id, n.revision, n.stored_at from visible
        cross join lateral (
          select i.id, i.revision, i.stored_at, i.published_at from item i
          where i.latest and i.source = visible.id
            and (i.published_at, i.id) < (:publishedAt, :item)
            and i.refused is null and (i.recipient is null or i.recipient = :subscriber)
          order by i.published_at desc, i.id desc
          limit :limit) n
        order by n.published_at desc, n.id desc
        limit :limit)
      """
          + StoredItems.SELECT
          + """
          join newest n on n.id = i.id and n.revision = i.revision and n.stored_at = i.stored_at
          order by i.published_at desc, i.id desc
          """;

  private final StoredItems rows;

  ItemPages(StoredItems rows) {
    this.rows = rows;
  }

  /** What lies behind a place, as an operator sees it. */
  List<StoredItem> all(JdbcClient jdbc, @Nullable Long source, Place behind, int limit) {
    return jdbc.sql(
            StoredItems.SELECT
                + """
                where i.latest and (i.published_at, i.id) < (:publishedAt, :item)
                  and (:source::bigint is null or i.source = :source)
                order by i.published_at desc, i.id desc
                limit :limit
                """)
        .param("source", source)
        .param("publishedAt", behind.publishedAt().atOffset(ZoneOffset.UTC))
        .param("item", behind.item())
        .param("limit", limit)
        .query(rows)
        .list();
  }

  /**
   * What lies behind a place, as a subscriber sees it: items of public sources and of those that
   * this one added, and items for nobody else. Mostly enough of them are among the very next items;
   * where they are rare, each source gives its newest by its own index.
   */
  List<StoredItem> visibleTo(
      JdbcClient jdbc, long subscriber, @Nullable Long source, Place behind, int limit) {
    if (source == null) {
      var near = page(jdbc.sql(NEAR).param("near", NEAR_ITEMS), subscriber, behind, limit);
      if (near.size() == limit) {
        return near;
      }
    }
    return page(jdbc.sql(BY_SOURCE).param("source", source), subscriber, behind, limit);
  }

  private List<StoredItem> page(
      JdbcClient.StatementSpec query, long subscriber, Place behind, int limit) {
    return query
        .param("subscriber", subscriber)
        .param("publishedAt", behind.publishedAt().atOffset(ZoneOffset.UTC))
        .param("item", behind.item())
        .param("limit", limit)
        .query(rows)
        .list();
  }

  Optional<StoredItem> find(JdbcClient jdbc, long item) {
    return jdbc.sql(StoredItems.SELECT + "where i.id = :item and i.latest")
        .param("item", item)
        .query(rows)
        .optional();
  }
}
