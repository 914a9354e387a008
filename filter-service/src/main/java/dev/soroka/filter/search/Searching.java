package dev.soroka.filter.search;

import dev.soroka.common.api.FilterApi.Search;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.ItemPage;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.filter.engine.Wanted;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks through stored items, newest first, for those that a query wants. A search that has looked
 * at many without finding enough answers with what it has and where to go on.
 */
@Component
class Searching {
  private static final int PAGE = 100;

  private final StorageApi.Items items;
  private final SearchProperties properties;

  Searching(StorageApi.Items items, SearchProperties properties) {
    this.items = items;
    this.properties = properties;
  }

  /** The newest items, without asking what is in them. */
  ItemPage everything(Search search) {
    return page(search, search.after(), search.limit());
  }

  ItemPage search(Search search, Wanted wanted) {
    var found = new ArrayList<StoredItem>();
    var after = search.after();
    for (int looked = 0; looked < properties.longest(); looked += PAGE) {
      var page = page(search, after, PAGE);
      int passed = 0;
      for (var item : page.items()) {
        passed++;
        if (wanted.in(item).matches()) {
          found.add(item);
        }
        if (found.size() == search.limit()) {
          return new ItemPage(found, behind(search, after, page, passed));
        }
      }
      after = page.next();
      if (after == null) {
        break;
      }
    }
    return new ItemPage(found, after);
  }

  /** The cursor behind so many items of a page. */
  private @Nullable String behind(
      Search search, @Nullable String after, ItemPage page, int passed) {
    return passed == page.items().size() ? page.next() : page(search, after, passed).next();
  }

  private ItemPage page(Search search, @Nullable String after, int limit) {
    return items.list(search.source(), search.subscriber(), after, limit);
  }
}
