package dev.soroka.bot.command;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Subscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** The subscribers as storage keeps them, and a switch that takes it away. */
final class FakeSubscribers implements StorageApi.Subscribers {
  final List<Subscriber> all = new ArrayList<>();
  final List<StorageApi.Move> moves = new ArrayList<>();
  boolean away;

  @Override
  public Subscriber meet(StorageApi.Meeting meeting) {
    var address = meeting.address();
    var known = at(address.channel(), address.target(), address.topic());
    var met =
        new Subscriber(
            known.map(Subscriber::id).orElse(all.size() + 1L),
            address,
            meeting.sender(),
            known.map(Subscriber::language).orElse(meeting.language()),
            known.map(Subscriber::paused).orElse(false),
            false,
            known.map(Subscriber::preferences).orElse(Preferences.USUAL));
    return put(met);
  }

  @Override
  public Optional<Subscriber> at(String channel, String target, @Nullable Integer topic) {
    if (away) {
      throw new ResourceAccessException("storage is away");
    }
    return all.stream()
        .filter(one -> one.address().equals(new Address(channel, target, topic)))
        .findFirst();
  }

  @Override
  public Optional<Subscriber> find(long id) {
    return all.stream().filter(one -> one.id() == id).findFirst();
  }

  @Override
  public List<Subscriber> list(long after, int limit) {
    return all;
  }

  @Override
  public Subscriber change(long id, StorageApi.SubscriberChange change) {
    var now = find(id).orElseThrow();
    return put(
        new Subscriber(
            id,
            now.address(),
            now.sender(),
            Optional.ofNullable(change.language()).orElse(now.language()),
            Optional.ofNullable(change.paused()).orElse(now.paused()),
            Optional.ofNullable(change.closed()).orElse(now.closed()),
            Optional.ofNullable(change.preferences()).orElse(now.preferences())));
  }

  @Override
  public void move(StorageApi.Move move) {
    moves.add(move);
  }

  @Override
  public void erase(long id) {
    all.removeIf(one -> one.id() == id);
  }

  private Subscriber put(Subscriber subscriber) {
    erase(subscriber.id());
    all.add(subscriber);
    return subscriber;
  }
}
