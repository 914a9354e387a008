package dev.soroka.management.item;

import dev.soroka.common.api.FilterApi;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.ops.Problem;
import dev.soroka.management.rest.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What has been published, newest first. */
@RestController
@RequestMapping("/api/v1/items")
class ItemResource {
  private static final int LONGEST = 100;

  private final StorageApi.Items items;
  private final StorageApi.Refusals refusals;
  private final FilterApi filter;

  ItemResource(StorageApi.Items items, StorageApi.Refusals refusals, FilterApi filter) {
    this.items = items;
    this.refusals = refusals;
    this.filter = filter;
  }

  @GetMapping
  Page<ItemView> list(
      @RequestParam(required = false) @Nullable Long source,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > LONGEST) {
      throw Problem.badRequest("limit must be from 1 to " + LONGEST);
    }
    var page =
        query.isBlank()
            ? items.list(source, null, after, limit)
            : filter.search(new FilterApi.Search(query, source, null, after, limit));
    return new Page<>(page.items().stream().map(ItemView::of).toList(), page.next());
  }

  /** A source's newest items that are told to nobody, each with the reason. */
  @GetMapping("/refused")
  List<RefusedItem> refused(@RequestParam long source) {
    return refusals.list(source, LONGEST).stream()
        .map(refusal -> new RefusedItem(ItemView.of(refusal.item()), refusal.reason()))
        .toList();
  }

  @GetMapping("/{id}")
  ItemView get(@PathVariable long id) {
    return items
        .find(id)
        .map(ItemView::of)
        .orElseThrow(() -> Problem.notFound("There is no item " + id));
  }

  /** An item that is kept but told to nobody, and why. */
  record RefusedItem(ItemView item, String reason) {}
}
