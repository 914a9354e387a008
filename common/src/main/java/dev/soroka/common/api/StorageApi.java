package dev.soroka.common.api;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Ban;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.Setting;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Watch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * What storage answers about the catalogue and the items. Refusals are RFC 9457 problems with
 * status 400, 404 or 409.
 */
public interface StorageApi {

  /** Sources and who added them. */
  interface Sources {
    /** Adds a source, or makes the subscriber a member of the equal one that is there. */
    @PostExchange("/internal/sources")
    AddedSource add(@RequestBody NewSource source);

    /**
     * Replaces what can be changed; a subscriber's change of a shared source makes a private copy.
     */
    @PutExchange("/internal/sources/{id}")
    Source change(
        @PathVariable long id,
        @RequestBody Source source,
        @RequestParam(required = false) @Nullable Long subscriber);

    /** Deletes a source; with a subscriber only ends that one's membership. */
    @DeleteExchange("/internal/sources/{id}")
    void remove(@PathVariable long id, @RequestParam(required = false) @Nullable Long subscriber);

    @GetExchange("/internal/sources/{id}")
    Optional<Source> find(@PathVariable long id);

    /** Sources by id; with a subscriber only those that this one added. */
    @GetExchange("/internal/sources")
    List<Source> list(
        @RequestParam(required = false) @Nullable Long subscriber,
        @RequestParam long after,
        @RequestParam int limit);

    /** The ids of the subscribers who added the source. */
    @GetExchange("/internal/sources/{id}/members")
    List<Long> members(@PathVariable long id);
  }

  /** Subscribers. */
  interface Subscribers {
    /** The subscriber at this address, made when new and reopened when closed. */
    @PutExchange("/internal/subscribers")
    Subscriber meet(@RequestBody Meeting meeting);

    @GetExchange("/internal/subscribers/by-address")
    Optional<Subscriber> at(
        @RequestParam String channel,
        @RequestParam String target,
        @RequestParam(required = false) @Nullable Integer topic);

    @GetExchange("/internal/subscribers/{id}")
    Optional<Subscriber> find(@PathVariable long id);

    @GetExchange("/internal/subscribers")
    List<Subscriber> list(@RequestParam long after, @RequestParam int limit);

    @PatchExchange("/internal/subscribers/{id}")
    Subscriber change(@PathVariable long id, @RequestBody SubscriberChange change);

    /** The chat has a new address; a subscriber already there takes over the watches. */
    @PostExchange("/internal/subscribers/move")
    void move(@RequestBody Move move);

    /** Erases the subscriber and all that is theirs. */
    @DeleteExchange("/internal/subscribers/{id}")
    void erase(@PathVariable long id);
  }

  /** Watches. */
  interface Watches {
    /** Adds a watch whose query parses; 409 when the subscriber has too many. */
    @PostExchange("/internal/watches")
    Watch add(@RequestBody NewWatch watch);

    @GetExchange("/internal/watches/{id}")
    Optional<Watch> find(@PathVariable long id);

    /** Watches by id; with a subscriber only theirs. */
    @GetExchange("/internal/watches")
    List<Watch> list(
        @RequestParam(required = false) @Nullable Long subscriber,
        @RequestParam long after,
        @RequestParam int limit);

    @PatchExchange("/internal/watches/{id}")
    Watch change(@PathVariable long id, @RequestBody WatchChange change);

    @DeleteExchange("/internal/watches/{id}")
    void remove(@PathVariable long id);
  }

  /** Items, newest first. */
  interface Items {
    /** A page of items; with a subscriber only those visible to that one. */
    @GetExchange("/internal/items")
    ItemPage list(
        @RequestParam(required = false) @Nullable Long source,
        @RequestParam(required = false) @Nullable Long subscriber,
        @RequestParam(required = false) @Nullable String after,
        @RequestParam int limit);

    @GetExchange("/internal/items/{id}")
    Optional<StoredItem> find(@PathVariable long id);
  }

  /** Items in the order in which they were stored, for those who follow them. */
  interface ItemLog {
    /** The longest page that {@link #from} gives. */
    int LONGEST_PAGE = 500;

    /**
     * What any watch could bring of what was stored from this time on, oldest first, each item in
     * its latest revision; a page at the end of the log has no next one.
     */
    @GetExchange("/internal/items/log")
    ItemPage from(
        @RequestParam Instant since,
        @RequestParam(required = false) @Nullable String after,
        @RequestParam int limit);
  }

  /** Items that were kept but told to nobody. */
  interface Refusals {
    /** The newest refused items of a source, each with the reason. */
    @GetExchange("/internal/refusals")
    List<Refusal> list(@RequestParam long source, @RequestParam int limit);
  }

  /** Accounts that send. */
  interface Senders {
    /** Adds an account; a token that is already there gives the account that has it. */
    @PostExchange("/internal/senders")
    Sender add(@RequestBody NewSender sender);

    @GetExchange("/internal/senders")
    List<Sender> list();

    @PatchExchange("/internal/senders/{id}")
    Sender change(@PathVariable long id, @RequestBody SenderChange change);

    /**
     * Uses an account no more that the channel does not accept: whom it wrote to is written to by
     * another one that they have started.
     */
    @PostExchange("/internal/senders/{id}/set-aside")
    SetAside setAside(@PathVariable long id);

    @DeleteExchange("/internal/senders/{id}")
    void remove(@PathVariable long id);
  }

  /** Values changed at run time. */
  interface Settings {
    @GetExchange("/internal/settings")
    List<Setting> list();

    @PutExchange("/internal/settings/{name}")
    Setting put(@PathVariable String name, @RequestBody SettingValue value);

    /** Returns to the value of environment or file. */
    @DeleteExchange("/internal/settings/{name}")
    void remove(@PathVariable String name);
  }

  /** The operators' blacklist. */
  interface Bans {
    /** Adds a ban; the same kind and value, whatever the letter case, is the ban that is there. */
    @PostExchange("/internal/bans")
    Ban add(@RequestBody NewBan ban);

    /** Bans by id. */
    @GetExchange("/internal/bans")
    List<Ban> list(@RequestParam long after, @RequestParam int limit);

    @DeleteExchange("/internal/bans/{id}")
    void remove(@PathVariable long id);
  }

  /** A source to add, by a subscriber or by an operator; headers, proxy and secret in the clear. */
  record NewSource(Source source, @Nullable Long subscriber) {}

  /** The source that was added, whether it was there before, and a new push secret, shown once. */
  record AddedSource(Source source, boolean existing, @Nullable String secret) {}

  /** Somebody wrote to the account that is {@code sender}, in this language. */
  record Meeting(Address address, @Nullable Long sender, String language) {}

  /** What is null stays as it is; preferences are replaced as a whole. */
  record SubscriberChange(
      @Nullable String language,
      @Nullable Boolean paused,
      @Nullable Boolean closed,
      @Nullable Preferences preferences) {
    /** A change that leaves the preferences as they are. */
    public SubscriberChange(
        @Nullable String language, @Nullable Boolean paused, @Nullable Boolean closed) {
      this(language, paused, closed, null);
    }

    /** A change of the preferences alone. */
    public static SubscriberChange to(Preferences preferences) {
      return new SubscriberChange(null, null, null, preferences);
    }
  }

  /** A chat that moved. */
  record Move(Address from, Address to) {}

  /**
   * A watch to add; a blank name lets storage name it after its query, and without a delivery every
   * match is told at once.
   */
  record NewWatch(long subscriber, String name, String query, @Nullable Delivery delivery) {
    /** A watch whose matches are told at once, each by itself. */
    public NewWatch(long subscriber, String name, String query) {
      this(subscriber, name, query, null);
    }
  }

  /** What is null stays as it is; a delivery is replaced as a whole. */
  record WatchChange(
      @Nullable String name,
      @Nullable String query,
      @Nullable Boolean active,
      @Nullable Delivery delivery) {
    /** A change that leaves the delivery as it is. */
    public WatchChange(@Nullable String name, @Nullable String query, @Nullable Boolean active) {
      this(name, query, active, null);
    }

    /** A change of the delivery alone. */
    public static WatchChange to(Delivery delivery) {
      return new WatchChange(null, null, null, delivery);
    }
  }

  /** A ban to add. */
  record NewBan(Ban.Kind kind, String value, @Nullable String note) {}

  /** A page of items and the opaque cursor of the next page, null on the last. */
  record ItemPage(List<StoredItem> items, @Nullable String next) {
    public ItemPage {
      items = List.copyOf(items);
    }
  }

  /** An item that is kept but told to nobody, and why, for the source's operator to read. */
  record Refusal(StoredItem item, String reason) {}

  /** An account to add, token and proxy in the clear. */
  record NewSender(String channel, String token, @Nullable String proxy) {}

  /** What is null stays as it is. */
  record SenderChange(@Nullable String name, @Nullable Boolean enabled) {}

  /** How many are written to by another account now, and how many know no other. */
  record SetAside(long moved, long stranded) {}

  /** The new value of a setting. */
  record SettingValue(String value) {}
}
