package dev.soroka.storage.item;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.ItemPage;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.ops.Problem;
import dev.soroka.storage.replica.Reads;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Shows items newest first; what may be a second old is read from the replica. */
@RestController
class ItemsEndpoint implements StorageApi.Items {
  private static final int LONGEST_PAGE = 100;

  private final ItemPages pages;
  private final JdbcClient primary;
  private final Reads reads;

  ItemsEndpoint(ItemPages pages, JdbcClient primary, Reads reads) {
    this.pages = pages;
    this.primary = primary;
    this.reads = reads;
  }

  @Override
  public ItemPage list(
      @Nullable Long source, @Nullable Long subscriber, @Nullable String after, int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw Problem.badRequest("limit is from 1 to " + LONGEST_PAGE + ", not " + limit);
    }
    var behind = Place.behind(after);
    // One more than asked for tells whether there is another page.
    return page(
        reads.read(
            subscriber,
            jdbc ->
                subscriber == null
                    ? pages.all(jdbc, source, behind, limit + 1)
                    : pages.visibleTo(jdbc, subscriber, source, behind, limit + 1)),
        limit);
  }

  private static ItemPage page(List<StoredItem> found, int limit) {
    if (found.size() <= limit) {
      return new ItemPage(found, null);
    }
    return new ItemPage(found.subList(0, limit), Place.of(found.get(limit - 1)).cursor());
  }

  @Override
  public Optional<StoredItem> find(long id) {
    return pages.find(primary, id);
  }
}
