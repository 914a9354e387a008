package dev.soroka.management.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.announce.Announcer;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.StreamHeartbeat;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Service;
import dev.soroka.management.schedule.SourceHealth;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import dev.soroka.testkit.Sources;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpException;

class StreamsIT {
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.MANAGEMENT);
  private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
  private final StreamRows rows = new StreamRows(database.client(), SorokaJson.mapper());
  private final CatalogMap<Source> catalogue = new CatalogMap<>(Source::id);
  private final StreamedSources sources = new StreamedSources(rows, clock);
  private final List<CollectRequested> requested = new ArrayList<>();
  private final Announcer<DueStream> announcer =
      new Announcer<>(new DueStreams(rows, catalogue), this::publish, clock);
  private boolean brokerAway;
  private Streams streams = launch();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void areRequestedAnewUnderALaterEpochWhenHeartbeatsStop() {
    add(stream(1).source());
    long first = tick(0).getFirst();
    streams.on(heartbeat(first, "windows"));

    assertThat(tick(29)).isEmpty();
    var again = tick(1);

    assertThat(again).singleElement().satisfies(epoch -> assertThat(epoch).isGreaterThan(first));
    assertThat(requested.getLast().cursor()).isEqualTo("windows");
  }

  @Test
  void areRequestedOnceWhileTheirHeartbeatsCome() {
    add(stream(1).source());
    long epoch = tick(0).getFirst();

    for (int beats = 0; beats < 20; beats++) {
      streams.on(heartbeat(epoch, null));
      assertThat(tick(10)).isEmpty();
    }
  }

  @Test
  void areNotKeptUpByAHolderWhoWasReplaced() {
    add(stream(1).source());
    long old = tick(0).getFirst();
    long present = tick(30).getFirst();

    streams.on(heartbeat(old, "of the old holder"));

    assertThat(tick(60)).hasSize(1);
    assertThat(requested.getLast().epoch()).isGreaterThan(present);
    assertThat(requested.getLast().cursor()).isNull();
  }

  @Test
  void areRequestedWithGrowingPausesWhileNobodyAnswers() {
    add(stream(1).source());
    tick(0);

    assertThat(tick(30)).hasSize(1);
    assertThat(tick(30)).isEmpty();
    assertThat(tick(30)).hasSize(1);
    assertThat(tick(119)).isEmpty();
  }

  @Test
  void areTakenUpAtOnceWhenTheirHolderLetsGo() {
    add(stream(1).source());
    long epoch = tick(0).getFirst();

    streams.on(beat(epoch, StreamHeartbeat.State.ENDED, null, "windows", 0));

    assertThat(tick(0)).hasSize(1);
    assertThat(requested.getLast().cursor()).isEqualTo("windows");
  }

  @Test
  void areTakenUpAtOnceWhenTheirSourceChanges() {
    add(stream(1).source());
    streams.on(heartbeat(tick(0).getFirst(), "windows"));

    add(stream(1).source());
    assertThat(tick(0)).isEmpty();
    add(stream(1).named("Renamed", "tokens").source());
    assertThat(tick(0)).hasSize(1);
    assertThat(requested.getLast().cursor()).isEqualTo("windows");
  }

  @Test
  void forgetWhatWasRememberedUnderAnotherMapping() {
    add(stream(1).source());
    streams.on(heartbeat(tick(0).getFirst(), "windows"));

    add(stream(1).generation(2).source());

    assertThat(tick(0)).hasSize(1);
    assertThat(requested.getLast().cursor()).isNull();
  }

  @Test
  void areNotReplacedBecauseManagementWasAway() {
    add(stream(1).source());
    long epoch = tick(0).getFirst();
    clock.advance(Duration.ofHours(1));
    streams = launch();

    assertThat(tick(0)).isEmpty();
    streams.on(heartbeat(epoch, null));
    assertThat(tick(29)).isEmpty();
  }

  @Test
  void areAnnouncedLaterWhenTheBrokerWasAway() {
    add(stream(1).source());
    brokerAway = true;
    assertThat(tick(0)).isEmpty();

    brokerAway = false;
    clock.advance(Duration.ofSeconds(6));

    assertThat(announcer.sweep()).isEqualTo(1);
    assertThat(requested).singleElement().returns(false, CollectRequested::silent);
    assertThat(announcer.sweep()).isZero();
  }

  @Test
  void startAboveWhatTheyHadWhenTheyAreEnabledAgain() {
    add(stream(1).source());
    long before = tick(0).getFirst();
    add(stream(1).disabled().source());
    assertThat(tick(600)).isEmpty();

    add(stream(1).source());

    assertThat(tick(0)).singleElement().satisfies(it -> assertThat(it).isGreaterThan(before));
  }

  @Test
  void areOnlyTheSourcesThatTheCatalogueHas() {
    add(stream(1).source());
    add(stream(2).source());
    add(Sources.feed("https://example.org/feed").id(3).source());

    sources.retain(Set.of(2L, 3L));
    sources.remove(2);

    assertThat(tick(0)).isEmpty();
    assertThat(streams.hasten(2)).isFalse();
  }

  @Test
  void tellHowTheyFare() {
    add(stream(1).source());
    assertThat(streams.health(1)).get().returns("new", SourceHealth::state);
    streams.on(beat(tick(0).getFirst(), StreamHeartbeat.State.RUNNING, null, null, 40));
    assertThat(streams.health(1)).get().returns("ok", SourceHealth::state);

    assertThat(streams.hasten(1)).isTrue();
    long next = tick(0).getFirst();
    streams.on(beat(next, StreamHeartbeat.State.RUNNING, "batch 2: silent for 60 s", null, 2));

    assertThat(streams.health(1))
        .get()
        .returns("failing", SourceHealth::state)
        .returns("batch 2: silent for 60 s", SourceHealth::lastError)
        .returns(42L, SourceHealth::items);
    assertThat(streams.health(404)).isEmpty();
  }

  private Streams launch() {
    var properties = new StreamProperties(Duration.ofSeconds(30));
    return new Streams(rows, announcer, properties, clock, new SimpleMeterRegistry());
  }

  private void publish(List<? extends Message> messages) {
    if (brokerAway) {
      throw new AmqpException("The broker is away");
    }
    messages.forEach(message -> requested.add((CollectRequested) message));
  }

  private void add(Source source) {
    catalogue.put(source);
    sources.put(source);
  }

  /** The epochs that are requested so many seconds later. */
  private List<Long> tick(long seconds) {
    clock.advance(Duration.ofSeconds(seconds));
    int before = requested.size();
    streams.tick();
    return requested.stream().skip(before).map(CollectRequested::epoch).toList();
  }

  private StreamHeartbeat heartbeat(long epoch, @Nullable String memory) {
    return beat(epoch, StreamHeartbeat.State.RUNNING, null, memory, 0);
  }

  private StreamHeartbeat beat(
      long epoch,
      StreamHeartbeat.State state,
      @Nullable String problem,
      @Nullable String memory,
      long items) {
    var now = clock.instant();
    return new StreamHeartbeat(1, epoch, state, problem, memory, 1, 1, items, items, now, now);
  }

  private static Sources stream(long id) {
    return Sources.of("websocket", "wss://example.org/").id(id);
  }
}
