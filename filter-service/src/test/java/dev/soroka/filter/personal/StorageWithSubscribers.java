package dev.soroka.filter.personal;

import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.Meeting;
import dev.soroka.common.api.StorageApi.Move;
import dev.soroka.common.api.StorageApi.SubscriberChange;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Notification.Liking;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.filter.personal.known.Recipients;
import dev.soroka.filter.source.SourceKinds;
import dev.soroka.filter.taste.Taste;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** A storage service that knows subscribers, hands out copies of them, and can be away. */
final class StorageWithSubscribers implements StorageApi.Subscribers, CatalogCopy.Feed<Subscriber> {
  private final Map<Long, Subscriber> subscribers = new ConcurrentHashMap<>();
  private final Map<Long, Delivery> deliveries = new ConcurrentHashMap<>();
  private final Map<Long, Double> scores = new ConcurrentHashMap<>();
  private final SourceKinds sources = new SourceKinds();
  private final List<CatalogCopy<Subscriber>> known = new CopyOnWriteArrayList<>();
  private long version = 1;
  private boolean away;

  void put(Subscriber subscriber) {
    subscribers.put(subscriber.id(), subscriber);
  }

  /** The watch is told so. */
  void deliver(long watch, Delivery delivery) {
    deliveries.put(watch, delivery);
  }

  Delivery delivery(long watch) {
    return deliveries.getOrDefault(watch, Delivery.PLAIN);
  }

  /** Everybody likes this item so much. */
  void score(long item, double score) {
    scores.put(item, score);
  }

  Taste taste() {
    return new Taste() {
      @Override
      public double score(long subscriber, StoredItem item) {
        return scores.getOrDefault(item.id(), 0.5);
      }

      @Override
      public List<Liking> liked(long subscriber, StoredItem item) {
        return List.of();
      }
    };
  }

  SourceKinds sources() {
    return sources;
  }

  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  /** What an instance knows that starts now. */
  Recipients recipients() {
    var copied = new CatalogMap<Subscriber>(Subscriber::id);
    var copy = new CatalogCopy<>("subscribers", this, Subscriber::id, copied);
    copy.refresh();
    known.add(copy);
    return new Recipients(copy, copied, this);
  }

  @Override
  public Optional<Subscriber> find(long id) {
    if (away) {
      throw new ResourceAccessException("storage is away");
    }
    return Optional.ofNullable(subscribers.get(id));
  }

  @Override
  public void erase(long id) {
    subscribers.remove(id);
  }

  /** Changes a subscriber, and every instance knows at once. */
  void change(Subscriber changed) {
    put(changed);
    refresh();
  }

  /** Every instance learns what it does not know yet. */
  void refresh() {
    version++;
    known.forEach(CatalogCopy::refresh);
  }

  @Override
  public CatalogPage<Subscriber> page(long after, int limit) {
    return new CatalogPage<>(version, List.copyOf(subscribers.values()), null);
  }

  @Override
  public CatalogChanges<Subscriber> changes(long after) {
    return new CatalogChanges<>(version, after == version, List.of(), List.of());
  }

  @Override
  public List<Subscriber> list(long after, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Subscriber meet(Meeting meeting) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Subscriber> at(String channel, String target, @Nullable Integer topic) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Subscriber change(long id, SubscriberChange change) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void move(Move move) {
    throw new UnsupportedOperationException();
  }
}
