package dev.soroka.management.watch;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.ops.Problem;
import dev.soroka.management.rest.Merging;
import dev.soroka.management.rest.Page;
import dev.soroka.management.rest.Paging;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The standing queries of all subscribers. */
@RestController
@RequestMapping("/api/v1/watches")
class WatchResource {
  private final StorageApi.Watches watches;
  private final QueryReading queries;
  private final Merging merging;

  WatchResource(StorageApi.Watches watches, QueryReading queries, Merging merging) {
    this.watches = watches;
    this.queries = queries;
    this.merging = merging;
  }

  @GetMapping
  Page<Watch> list(
      @RequestParam(required = false) @Nullable Long subscriber,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int limit) {
    var paging = Paging.of(after, limit);
    return paging.page(watches.list(subscriber, paging.after(), paging.limit()), Watch::id);
  }

  @GetMapping("/{id}")
  Watch get(@PathVariable long id) {
    return watches.find(id).orElseThrow(() -> Problem.notFound("There is no watch " + id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Watch add(@RequestBody WatchDraft draft) {
    var query = queries.read(draft.query());
    return watches.add(
        new StorageApi.NewWatch(
            draft.subscriber(),
            Optional.ofNullable(draft.name()).orElse(""),
            query.printed(),
            delivery(Delivery.PLAIN, draft.delivery())));
  }

  /** Changes what is said; what {@code delivery} leaves out stays as it is too. */
  @PatchMapping("/{id}")
  Watch change(@PathVariable long id, @RequestBody WatchPatch patch) {
    var before = get(id);
    Optional.ofNullable(patch.query()).ifPresent(queries::read);
    return watches.change(
        id,
        new StorageApi.WatchChange(
            patch.name(),
            patch.query(),
            patch.active(),
            delivery(before.delivery(), patch.delivery())));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    get(id);
    watches.remove(id);
  }

  private @Nullable Delivery delivery(Delivery before, @Nullable ObjectNode change) {
    return merging.merged("delivery", before, Delivery.class, change);
  }

  /** A watch as an admin writes it; what the delivery leaves out is as usual. */
  record WatchDraft(
      long subscriber,
      @Nullable String query,
      @Nullable String name,
      @Schema(implementation = Delivery.class) @Nullable ObjectNode delivery) {}

  /** What is to change of a watch. */
  record WatchPatch(
      @Nullable String name,
      @Nullable String query,
      @Nullable Boolean active,
      @Schema(implementation = Delivery.class) @Nullable ObjectNode delivery) {}
}
