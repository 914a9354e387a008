package dev.soroka.storage.item;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.ItemPage;
import dev.soroka.common.ops.Problem;
import dev.soroka.storage.replica.Reads;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Shows items in the order in which they were stored; what is for one recipient is left out. */
@RestController
class ItemLogEndpoint implements StorageApi.ItemLog {
  private final StoredItems rows;
  private final Reads reads;

  ItemLogEndpoint(StoredItems rows, Reads reads) {
    this.rows = rows;
    this.reads = reads;
  }

  @Override
  public ItemPage from(Instant since, @Nullable String after, int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw Problem.badRequest("limit is from 1 to " + LONGEST_PAGE + ", not " + limit);
    }
    var behind = after == null ? new Place(since, 0) : Place.behind(after);
    var found =
        reads.read(
            null,
            jdbc ->
                jdbc.sql(
                        StoredItems.SELECT
                            + """
                            where i.latest and (i.stored_at, i.id) > (:storedAt, :item)
                              and i.recipient is null and i.refused is null
                            order by i.stored_at, i.id
                            limit :limit
                            """)
                    .param("storedAt", behind.publishedAt().atOffset(ZoneOffset.UTC))
                    .param("item", behind.item())
                    .param("limit", limit)
                    .query(rows)
                    .list());
    return new ItemPage(
        found,
        found.size() < limit
            ? null
            : new Place(found.getLast().storedAt(), found.getLast().id()).cursor());
  }
}
