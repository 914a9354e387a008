package dev.soroka.collector.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.fetch.Fetching;
import dev.soroka.collector.fetch.Limits;
import dev.soroka.collector.local.Feeds;
import dev.soroka.collector.local.LocalGuard;
import dev.soroka.collector.local.LocalSite;
import dev.soroka.collector.look.Kinds;
import dev.soroka.collector.look.Look;
import dev.soroka.collector.look.Looking;
import dev.soroka.collector.look.Place;
import dev.soroka.collector.look.Variables;
import dev.soroka.collector.source.feed.FeedKind;
import dev.soroka.common.secret.Secrets;
import dev.soroka.testkit.SettableClock;
import dev.soroka.testkit.Sources;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class TriesTest {
  private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final LocalSite site = LocalSite.open();
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void givesUpAfterThreeTries() {
    var look = look(tries(Duration.ofMillis(1), Duration.ofMillis(1)), 99);

    assertThat(look).isInstanceOf(Look.Failed.class);
    assertThat(asked).hasValue(3);
    assertThat(meters.counter("soroka_collector_retries").count()).isEqualTo(2);
  }

  @Test
  void isGladOfTheSecondTry() {
    assertThat(look(tries(Duration.ofMillis(1), Duration.ofMillis(1)), 1))
        .isInstanceOf(Look.Seen.class);
    assertThat(asked).hasValue(2);
  }

  @Test
  void doesNotAskAgainWhatWasAnswered() {
    site.page("/feed", 404, new byte[0]);

    var look = at(tries(Duration.ofMillis(1)), 60);

    assertThat(look).isInstanceOf(Look.Failed.class);
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void doesNotTryAgainPastTheDeadline() {
    breakOff(99);

    at(tries(Duration.ofSeconds(61)), 60);

    assertThat(asked).hasValue(1);
  }

  @Test
  void doesNotTryAgainOnceTheServiceStops() {
    var tries = tries(Duration.ofMinutes(5));
    tries.on(new ContextClosedEvent(new StaticApplicationContext()));
    breakOff(99);

    at(tries, 600);

    assertThat(asked).hasValue(1);
  }

  @Test
  void aTaskEndsAfterItsOwnTimeOrAtItsDeadline() {
    var now = clock.instant();

    assertThat(tries().end(now.plusSeconds(600))).isEqualTo(now.plusSeconds(120));
    assertThat(tries().end(now.plusSeconds(30))).isEqualTo(now.plusSeconds(30));
  }

  private Look look(Tries tries, int failures) {
    breakOff(failures);
    return at(tries, 60);
  }

  private void breakOff(int failures) {
    var feed = Feeds.rss(1).getBytes(StandardCharsets.UTF_8);
    site.page(
        "/feed",
        exchange -> {
          if (asked.getAndIncrement() < failures) {
            exchange.close();
            return;
          }
          exchange.sendResponseHeaders(200, feed.length);
          exchange.getResponseBody().write(feed);
        });
  }

  private Look at(Tries tries, int seconds) {
    var place = Place.own(Sources.feed(site.url("/feed")).source());
    return tries.at(place, null, clock.instant().plusSeconds(seconds));
  }

  private Tries tries(Duration... pauses) {
    var fetching = new Fetching(LocalGuard.open(), Limits.ordinary(), clock);
    var secrets = new Secrets(Base64.getEncoder().encodeToString(new byte[32]));
    var variables = new Variables(new MockEnvironment());
    var looking =
        new Looking(new Kinds(List.of(new FeedKind())), fetching, secrets, variables, meters);
    return new Tries(looking, TaskLimits.trying(pauses), clock, meters);
  }
}
