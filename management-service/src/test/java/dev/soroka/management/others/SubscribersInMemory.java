package dev.soroka.management.others;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Subscriber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Subscribers that storage would keep. */
@Component
public class SubscribersInMemory implements StorageApi.Subscribers {
  private final Map<Long, Subscriber> subscribers = new ConcurrentSkipListMap<>();
  private final AtomicLong numbers = new AtomicLong();

  @Override
  public Subscriber meet(StorageApi.Meeting meeting) {
    long id = numbers.incrementAndGet();
    var met =
        new Subscriber(id, meeting.address(), meeting.sender(), meeting.language(), false, false);
    subscribers.put(id, met);
    return met;
  }

  @Override
  public Optional<Subscriber> at(String channel, String target, @Nullable Integer topic) {
    var address = new Address(channel, target, topic);
    return subscribers.values().stream()
        .filter(subscriber -> subscriber.address().equals(address))
        .findFirst();
  }

  @Override
  public Optional<Subscriber> find(long id) {
    return Optional.ofNullable(subscribers.get(id));
  }

  @Override
  public List<Subscriber> list(long after, int limit) {
    return subscribers.values().stream()
        .filter(subscriber -> subscriber.id() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public Subscriber change(long id, StorageApi.SubscriberChange change) {
    var before = find(id).orElseThrow();
    var after =
        new Subscriber(
            id,
            before.address(),
            before.sender(),
            Optional.ofNullable(change.language()).orElse(before.language()),
            Optional.ofNullable(change.paused()).orElse(before.paused()),
            Optional.ofNullable(change.closed()).orElse(before.closed()),
            Optional.ofNullable(change.preferences()).orElse(before.preferences()));
    subscribers.put(id, after);
    return after;
  }

  @Override
  public void move(StorageApi.Move move) {
    throw new UnsupportedOperationException("only a bot moves chats");
  }

  @Override
  public void erase(long id) {
    subscribers.remove(id);
  }
}
