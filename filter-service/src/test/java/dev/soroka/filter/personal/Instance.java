package dev.soroka.filter.personal;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.testkit.ServiceDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;

/** One instance of the service, as far as it personalizes. */
final class Instance {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Announcer<Decision> announcer;
  private final Personalizing personalizing;
  private final Days days;

  Instance(ServiceDatabase database, StorageWithSubscribers storage, Bus bus, Clock clock) {
    var rows = new DecisionRows(SorokaJson.mapper());
    var recipients = storage.recipients();
    announcer =
        new Announcer<>(new DecisionAnnouncements(database.client(), rows, recipients), bus, clock);
    days = new Days(database.client(), database.transaction(), new PersonalProperties(14), clock);
    personalizing =
        new Personalizing(
            recipients,
            days,
            new Decisions(database.client(), database.transaction(), rows),
            announcer,
            meters,
            clock);
  }

  void on(ItemMatched event) {
    personalizing.on(event);
  }

  /** What common does every few seconds; returns how many decisions were announced. */
  int sweep() {
    return announcer.sweep();
  }

  Days days() {
    return days;
  }

  double counted(String name, String... tags) {
    return meters.counter(name, tags).count();
  }
}
