package dev.soroka.management.deadletter;

import dev.soroka.management.rest.Page;
import dev.soroka.management.rest.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages that a consumer could not handle, the newest first. */
@RestController
@RequestMapping("/api/v1/dead-letters")
class DeadLetterResource {
  private final DeadLetterRows rows;
  private final DeadLetterStore store;

  DeadLetterResource(DeadLetterRows rows, DeadLetterStore store) {
    this.rows = rows;
    this.store = store;
  }

  @GetMapping
  Page<DeadLetter> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    var paging = Paging.of(after, limit);
    var letters = rows.list(after == null ? null : paging.after(), paging.limit());
    return paging.page(letters, DeadLetter::id);
  }

  /** Puts the letter back into its queue. */
  @PostMapping("/{id}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void replay(@PathVariable long id) {
    store.replay(id);
  }
}
