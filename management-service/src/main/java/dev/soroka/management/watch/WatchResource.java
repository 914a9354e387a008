package dev.soroka.management.watch;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.ops.Problem;
import dev.soroka.management.rest.Page;
import dev.soroka.management.rest.Paging;
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

/** The standing queries of all subscribers. */
@RestController
@RequestMapping("/api/v1/watches")
class WatchResource {
  private final StorageApi.Watches watches;
  private final QueryReading queries;

  WatchResource(StorageApi.Watches watches, QueryReading queries) {
    this.watches = watches;
    this.queries = queries;
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
            draft.subscriber(), Optional.ofNullable(draft.name()).orElse(""), query.printed()));
  }

  @PatchMapping("/{id}")
  Watch change(@PathVariable long id, @RequestBody StorageApi.WatchChange change) {
    get(id);
    Optional.ofNullable(change.query()).ifPresent(queries::read);
    return watches.change(id, change);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    get(id);
    watches.remove(id);
  }

  /** A watch as an admin writes it. */
  record WatchDraft(long subscriber, @Nullable String query, @Nullable String name) {}
}
