package dev.soroka.filter.personal;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.catalog.Settings;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.filter.personal.digest.Digests;
import dev.soroka.filter.personal.judge.Judgement;
import dev.soroka.filter.personal.memory.Memories;
import dev.soroka.testkit.ServiceDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.mock.env.MockEnvironment;

/** One instance of the service, as far as it personalizes. */
final class Instance implements AutoCloseable {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Announcer<Decision> announcer;
  private final Together together;
  private final Personalizing personalizing;
  private final Digests digests;
  private final Days days;

  Instance(
      ServiceDatabase database,
      StorageWithSubscribers storage,
      Bus bus,
      Clock clock,
      MockEnvironment settings) {
    var json = SorokaJson.mapper();
    var client = database.client();
    var rows = new DecisionRows(client, json);
    var recipients = storage.recipients();
    var taste = storage.taste();
    announcer =
        new Announcer<>(new DecisionAnnouncements(client, rows, recipients, taste), bus, clock);
    days = new Days(client, database.transaction(), new PersonalProperties(14, 16), clock);
    var deciding =
        new Deciding(
            database.transaction(),
            new Decisions(client, rows),
            Memories.on(client, json),
            new Judgement(storage::delivery, () -> 0),
            new Settings(settings),
            clock);
    together = new Together(deciding, announcer, meters);
    var arrivals = new Arrivals(recipients, storage::delivery, storage.sources(), taste, meters);
    personalizing = new Personalizing(days, arrivals, together);
    digests = Digests.on(database, recipients, taste, bus, clock, meters);
  }

  void on(ItemMatched event) {
    personalizing.on(event);
  }

  /** What common does every few seconds; returns how many decisions were announced. */
  int sweep() {
    return announcer.sweep();
  }

  Digests digests() {
    return digests;
  }

  Days days() {
    return days;
  }

  double counted(String name, String... tags) {
    return meters.counter(name, tags).count();
  }

  @Override
  public void close() {
    together.close();
  }
}
