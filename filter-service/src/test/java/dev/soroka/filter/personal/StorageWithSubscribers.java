package dev.soroka.filter.personal;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.CatalogChanges;
import dev.soroka.common.api.StorageApi.CatalogPage;
import dev.soroka.common.api.StorageApi.Meeting;
import dev.soroka.common.api.StorageApi.Move;
import dev.soroka.common.api.StorageApi.SubscriberChange;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Subscriber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** A storage service that knows subscribers, hands out copies of them, and can be away. */
final class StorageWithSubscribers implements StorageApi.Subscribers, CatalogCopy.Feed<Subscriber> {
  private final Map<Long, Subscriber> subscribers = new ConcurrentHashMap<>();
  private boolean away;

  void put(Subscriber subscriber) {
    subscribers.put(subscriber.id(), subscriber);
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

  @Override
  public CatalogPage<Subscriber> page(long after, int limit) {
    return new CatalogPage<>(1, List.copyOf(subscribers.values()), null);
  }

  @Override
  public CatalogChanges<Subscriber> changes(long after) {
    return new CatalogChanges<>(1, true, List.of(), List.of());
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
