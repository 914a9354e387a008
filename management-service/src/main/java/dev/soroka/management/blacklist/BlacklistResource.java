package dev.soroka.management.blacklist;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Ban;
import dev.soroka.common.ops.Problem;
import dev.soroka.management.rest.Page;
import dev.soroka.management.rest.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens, authors and sources of which nobody is told, in force within seconds. */
@RestController
@RequestMapping("/api/v1/blacklist")
class BlacklistResource {
  private final StorageApi.Bans bans;

  BlacklistResource(StorageApi.Bans bans) {
    this.bans = bans;
  }

  @GetMapping
  Page<Ban> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int limit) {
    var paging = Paging.of(after, limit);
    return paging.page(bans.list(paging.after(), paging.limit()), Ban::id);
  }

  /** Adds a ban; one that is there already is the answer, with the new note if there is one. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Ban add(@RequestBody StorageApi.NewBan ban) {
    return bans.add(ban);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    if (bans.list(id - 1, 1).stream().noneMatch(ban -> ban.id() == id)) {
      throw Problem.notFound("There is no ban " + id);
    }
    bans.remove(id);
  }
}
