package dev.soroka.filter.personal;

import static dev.soroka.testkit.Subscribers.subscriber;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.common.ops.Service;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.mock.env.MockEnvironment;

/** Two hundred subscribers, an empty database, and what the instances on them publish. */
final class TwoHundredSubscribers implements AutoCloseable {
  static final WatchMatch WATCH =
      new WatchMatch(3, "java", false, List.of(new MatchReason("java", "title", "Java \u0000 💥")));

  private final SettableClock clock = SettableClock.at(Items.TIME.plusSeconds(2));
  private final List<Message> published = new CopyOnWriteArrayList<>();
  private final StorageWithSubscribers storage = new StorageWithSubscribers();
  private final MockEnvironment settings = new MockEnvironment();
  private final List<Instance> instances = new CopyOnWriteArrayList<>();
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.FILTER);

  TwoHundredSubscribers() {
    LongStream.rangeClosed(1, 200).forEach(id -> storage.put(subscriber(id)));
  }

  static ItemMatched matched(Items item, long... subscribers) {
    return matched(item.stored(), subscribers);
  }

  private static ItemMatched matched(StoredItem item, long... subscribers) {
    var matches = LongStream.of(subscribers).mapToObj(id -> new Match(id, List.of(WATCH))).toList();
    return new ItemMatched(item, Items.TIME, matches);
  }

  SettableClock clock() {
    return clock;
  }

  StorageWithSubscribers storage() {
    return storage;
  }

  ServiceDatabase database() {
    return database;
  }

  /** So many are told at once within ten minutes. */
  void limit(int count) {
    settings.setProperty("personal.instant-limit", Integer.toString(count));
  }

  Instance instance() {
    return instance(published::addAll);
  }

  private Instance instance(Bus bus) {
    var instance = new Instance(database, storage, bus, clock, settings);
    instances.add(instance);
    return instance;
  }

  Instance withoutBroker() {
    return instance(
        _ -> {
          throw new AmqpConnectException(new IllegalStateException("the broker is away"));
        });
  }

  List<Message> published() {
    return published;
  }

  List<Notification> notifications() {
    return published.stream()
        .map(NotificationRequested.class::cast)
        .flatMap(request -> request.notifications().stream())
        .toList();
  }

  @Override
  public void close() {
    instances.forEach(Instance::close);
    database.close();
  }
}
