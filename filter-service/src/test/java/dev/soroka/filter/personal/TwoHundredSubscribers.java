package dev.soroka.filter.personal;

import static dev.soroka.testkit.Subscribers.subscriber;

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

/** Two hundred subscribers, an empty database, and what the instances on them publish. */
final class TwoHundredSubscribers implements AutoCloseable {
  static final WatchMatch WATCH =
      new WatchMatch(3, "java", false, List.of(new MatchReason("java", "title", "Java \u0000 💥")));

  private final SettableClock clock = SettableClock.at(Items.TIME.plusSeconds(2));
  private final List<Message> published = new CopyOnWriteArrayList<>();
  private final StorageWithSubscribers storage = new StorageWithSubscribers();
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

  Instance instance() {
    return new Instance(database, storage, published::addAll, clock);
  }

  Instance withoutBroker() {
    return new Instance(
        database,
        storage,
        _ -> {
          throw new AmqpConnectException(new IllegalStateException("the broker is away"));
        },
        clock);
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
    database.close();
  }
}
