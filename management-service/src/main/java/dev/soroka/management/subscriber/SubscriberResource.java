package dev.soroka.management.subscriber;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.ops.Problem;
import dev.soroka.management.rest.Merging;
import dev.soroka.management.rest.Page;
import dev.soroka.management.rest.Paging;
import io.swagger.v3.oas.annotations.media.Schema;
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

/** Those who receive. */
@RestController
@RequestMapping("/api/v1/subscribers")
class SubscriberResource {
  private final StorageApi.Subscribers subscribers;
  private final Merging merging;

  SubscriberResource(StorageApi.Subscribers subscribers, Merging merging) {
    this.subscribers = subscribers;
    this.merging = merging;
  }

  /** Subscribers by id; with {@code chat} the one of that Telegram chat, or none. */
  @GetMapping
  Page<Subscriber> list(
      @RequestParam(required = false) @Nullable Long chat,
      @RequestParam(required = false) @Nullable Integer topic,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int limit) {
    if (chat != null) {
      var found = subscribers.at(Address.TELEGRAM, chat.toString(), topic);
      return new Page<>(found.stream().toList(), null);
    }
    var paging = Paging.of(after, limit);
    return paging.page(subscribers.list(paging.after(), paging.limit()), Subscriber::id);
  }

  @GetMapping("/{id}")
  Subscriber get(@PathVariable long id) {
    return subscribers.find(id).orElseThrow(() -> Problem.notFound("There is no subscriber " + id));
  }

  /** The subscriber at this address, made when new. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Subscriber add(@RequestBody StorageApi.Meeting meeting) {
    return subscribers.meet(meeting);
  }

  /** Changes what is said; what {@code preferences} leave out stays as it is too. */
  @PatchMapping("/{id}")
  Subscriber change(@PathVariable long id, @RequestBody SubscriberPatch patch) {
    var before = get(id).preferences();
    var preferences = merging.merged("preferences", before, Preferences.class, patch.preferences());
    return subscribers.change(
        id,
        new StorageApi.SubscriberChange(
            patch.language(), patch.paused(), patch.closed(), preferences));
  }

  /** Erases the subscriber and all that is theirs. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(@PathVariable long id) {
    get(id);
    subscribers.erase(id);
  }

  /** What is to change of a subscriber. */
  record SubscriberPatch(
      @Nullable String language,
      @Nullable Boolean paused,
      @Nullable Boolean closed,
      @Schema(implementation = Preferences.class) @Nullable ObjectNode preferences) {}
}
