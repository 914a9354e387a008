package dev.soroka.filter.personal.digest;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.filter.personal.known.Recipients;
import dev.soroka.filter.personal.memory.Memories;
import dev.soroka.filter.taste.Taste;
import dev.soroka.testkit.ServiceDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;

/** The digests of one instance. */
public final class Digests {
  private final DigestRows rows;
  private final Clock clock;
  private final Announcer<ClosedDigest> announcer;

  /** How many entries one digest has at most. */
  public static final int LONGEST = Parts.LONGEST;

  private final Digesting digesting;

  private Digests(
      DigestRows rows, Clock clock, Announcer<ClosedDigest> announcer, Digesting digesting) {
    this.rows = rows;
    this.clock = clock;
    this.announcer = announcer;
    this.digesting = digesting;
  }

  /** Those of an instance on this database. */
  public static Digests on(
      ServiceDatabase database,
      Recipients recipients,
      Taste taste,
      Bus bus,
      Clock clock,
      MeterRegistry meters) {
    var json = SorokaJson.mapper();
    var rows = new DigestRows(database.client(), json);
    var messages = Memories.messages(database.client(), json);
    var parts = new Parts(database.client());
    var due = new Due(rows, parts, recipients, messages, database.transaction(), clock);
    var announcer = new Announcer<>(new DigestAnnouncements(rows, recipients, taste), bus, clock);
    return new Digests(rows, clock, announcer, new Digesting(due, announcer, rows, meters));
  }

  /** What happens every second. */
  public void tell() {
    digesting.tell();
  }

  /** What happens when this subscriber has changed how to be told. */
  public void rethink(Subscriber changed) {
    rows.lookAt(List.of(changed.id()), clock.instant());
  }

  /** What happens now and then. */
  public void count() {
    digesting.count();
  }

  /** What common does every few seconds. */
  public int sweep() {
    return announcer.sweep();
  }
}
