package dev.soroka.filter.others;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.Meeting;
import dev.soroka.common.api.StorageApi.Move;
import dev.soroka.common.api.StorageApi.SubscriberChange;
import dev.soroka.common.contract.Subscriber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Single subscribers by their numbers. */
public final class SubscribersInMemory implements StorageApi.Subscribers {
  private final Map<Long, Subscriber> subscribers = new ConcurrentHashMap<>();

  public void put(Subscriber subscriber) {
    subscribers.put(subscriber.id(), subscriber);
  }

  @Override
  public Optional<Subscriber> find(long id) {
    return Optional.ofNullable(subscribers.get(id));
  }

  @Override
  public void erase(long id) {
    subscribers.remove(id);
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
  public List<Subscriber> list(long after, int limit) {
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
