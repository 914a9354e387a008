package dev.soroka.storage.item;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Service;
import dev.soroka.storage.group.TestGroups;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.amqp.AmqpException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Storing as the service runs it, with a broker that can be switched off. */
final class Shelves implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  final SettableClock clock = SettableClock.at(NOW);
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final ServiceDatabase database = ServiceDatabase.fresh(Service.STORAGE);
  final JdbcClient jdbc = database.client();
  final JsonMapper json = SorokaJson.mapper();
  final StoredItems rows = new StoredItems(json);
  final Announcements announcements = new Announcements(jdbc, rows, meters);
  final Announcer<StoredItem> announcer =
      new Announcer<>(announcements, (Bus) this::publish, clock);
  final List<StoredItem> told = new CopyOnWriteArrayList<>();
  final Storing storing = storing(announcer);
  volatile boolean brokerAway;

  private Storing storing(Announcer<StoredItem> telling) {
    var intake =
        new Intake(
            new Origins(jdbc),
            new Recipients(jdbc),
            new Aliases(jdbc),
            new Epochs(jdbc),
            json,
            clock);
    var grouping = TestGroups.grouping(jdbc, json, clock, meters);
    var archive = new Archive(new ItemKeys(jdbc), new Revisions(jdbc), grouping);
    return new Storing(intake, archive, announcements, telling, database.transaction(), meters);
  }

  private void publish(List<? extends Message> messages) {
    if (brokerAway) {
      throw new AmqpException("The broker is away");
    }
    messages.forEach(message -> told.addAll(((ItemsStored) message).items()));
  }

  /** Empties everything, which is faster than another database. */
  void begin() {
    jdbc.sql("truncate item, item_key, item_band, source, source_member, subscriber cascade")
        .update();
    told.clear();
    meters.clear();
    clock.set(NOW);
    brokerAway = false;
  }

  /** Adds a source; returns its number. */
  long add(Source source) {
    return jdbc.sql("insert into source (body) values (:body::jsonb) returning id")
        .param("body", json.writeValueAsString(source))
        .query(Long.class)
        .single();
  }

  /** Adds the subscriber in this Telegram chat; returns its number. */
  long addChat(long chat) {
    return jdbc.sql(
            """
            insert into subscriber (channel, target, language, opened_at)
            values ('telegram', :chat, 'en', now())
            returning id
            """)
        .param("chat", Long.toString(chat))
        .query(Long.class)
        .single();
  }

  void join(long source, long subscriber) {
    jdbc.sql("insert into source_member (source, subscriber) values (?, ?)")
        .params(source, subscriber)
        .update();
  }

  /** What a collector saw at the source's own address at this moment. */
  static ItemsCollected seen(long source, Instant fetchedAt, Item... items) {
    return new ItemsCollected(1, source, fetchedAt, false, false, List.of(items));
  }

  static ItemsCollected seenSilently(long source, Instant fetchedAt, Item... items) {
    return new ItemsCollected(1, source, fetchedAt, true, false, List.of(items));
  }

  static ItemsCollected seenAtFallback(long source, Instant fetchedAt, Item... items) {
    return new ItemsCollected(1, source, fetchedAt, false, true, List.of(items));
  }

  /** How many items had this outcome. */
  double count(String outcome) {
    return meters.counter("soroka_storage_items", "outcome", outcome).count();
  }

  @Override
  public void close() {
    database.close();
  }
}
