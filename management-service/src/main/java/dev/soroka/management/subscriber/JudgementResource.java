package dev.soroka.management.subscriber;

import dev.soroka.common.api.FilterApi;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Ban;
import dev.soroka.common.ops.Problem;
import dev.soroka.management.item.ItemView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was decided for a subscriber, why, and what they like. */
@RestController
@RequestMapping("/api/v1/subscribers/{id}")
class JudgementResource {
  private static final int LONGEST = 500;

  private final StorageApi.Subscribers subscribers;
  private final FilterApi filter;

  JudgementResource(StorageApi.Subscribers subscribers, FilterApi filter) {
    this.subscribers = subscribers;
    this.filter = filter;
  }

  /** What was decided, newest first; with an item only about that one. */
  @GetMapping("/decisions")
  List<FilterApi.Decided> decisions(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long item,
      @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > LONGEST) {
      throw Problem.badRequest("limit must be from 1 to " + LONGEST);
    }
    check(id);
    return filter.decisions(id, item, limit);
  }

  /** Why an item did or did not reach the subscriber, step by step. */
  @GetMapping("/why")
  Why why(@PathVariable long id, @RequestParam long item) {
    check(id);
    return Why.of(filter.why(id, item));
  }

  /** Keeps whether the subscriber likes an item; the latest rating of an item stands. */
  @PostMapping("/ratings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rate(@PathVariable long id, @RequestBody Rating rating) {
    if (rating.item() == null || rating.liked() == null) {
      throw Problem.badRequest("A rating says which item, and whether it is liked");
    }
    check(id);
    filter.rate(new FilterApi.Rating(id, rating.item(), rating.liked()));
  }

  /** What the ratings of the subscriber say about their taste. */
  @GetMapping("/taste")
  FilterApi.Learned taste(@PathVariable long id) {
    check(id);
    return filter.taste(id);
  }

  private void check(long id) {
    if (subscribers.find(id).isEmpty()) {
      throw Problem.notFound("There is no subscriber " + id);
    }
  }

  /** What the subscriber thinks of an item. */
  record Rating(@Nullable Long item, @Nullable Boolean liked) {}

  /**
   * The way of an item towards the subscriber; what stops it is the first step that fails.
   *
   * @param item the item; absent when the subscriber may not see it, and so are ban and watches
   * @param visible whether the subscriber may see it
   * @param silent whether nobody was to be told of it
   * @param ban the ban that holds for it now
   * @param watches what each watch of the subscriber says to it now
   * @param decisions what was decided, newest first
   */
  record Why(
      @Nullable ItemView item,
      boolean visible,
      boolean silent,
      @Nullable Ban ban,
      List<FilterApi.WatchVerdict> watches,
      List<FilterApi.Decided> decisions) {
    static Why of(FilterApi.Why why) {
      var item = why.item();
      return new Why(
          item == null ? null : ItemView.of(item),
          why.visible(),
          why.silent(),
          why.ban(),
          why.watches(),
          why.decisions());
    }
  }
}
