package dev.soroka.collector.run;

import dev.soroka.collector.browser.BrowserLimits;
import dev.soroka.collector.browser.BrowserLimitsOf;
import dev.soroka.collector.catalog.KnownSources;
import dev.soroka.collector.fetch.Fetching;
import dev.soroka.collector.fetch.Limits;
import dev.soroka.collector.local.LocalGuard;
import dev.soroka.collector.look.Kinds;
import dev.soroka.collector.look.Looking;
import dev.soroka.collector.look.Variables;
import dev.soroka.collector.run.CollectorProperties.BreakerLimits;
import dev.soroka.collector.source.Kind;
import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.feed.FeedKind;
import dev.soroka.collector.source.html.HtmlKind;
import dev.soroka.collector.source.json.JsonKind;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.Source;
import dev.soroka.common.secret.Secrets;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** A collector without a broker: what it publishes can be read, its time can be moved. */
final class Collector {
  private static final BrowserLimits BROWSERS =
      BrowserLimitsOf.folder(Path.of("none")).off().limits();

  final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Secrets secrets = new Secrets(Base64.getEncoder().encodeToString(new byte[32]));
  final KnownSources known = new KnownSources();
  final OpenBreakers breakers = new OpenBreakers(meters);
  final List<Message> published = new ArrayList<>();

  private final CollectorProperties properties =
      new CollectorProperties(5, 2, new BreakerLimits(3, Duration.ofMinutes(5), 2));
  private final Capacity capacity =
      new Capacity(properties, TaskLimits.ordinary(), BROWSERS, clock, meters);
  private final Fetching fetching = new Fetching(LocalGuard.open(), Limits.ordinary(), clock);
  private long run;

  /** Collects the source with what was remembered of it, and gives what was told at the end. */
  CollectionFinished collect(Source source, @Nullable String cursor) {
    story(published::addAll).on(task(source, cursor));
    return (CollectionFinished) published.getLast();
  }

  CollectRequested task(Source source, @Nullable String cursor) {
    return new CollectRequested(++run, source, cursor, false, clock.instant().plusSeconds(60));
  }

  CollectionRun story(Bus bus) {
    var kinds = new Kinds(List.of(new FeedKind(), new JsonKind(), new HtmlKind(), new Fragile()));
    var looking =
        new Looking(kinds, fetching, secrets, new Variables(new MockEnvironment()), meters);
    var cursors = new Cursors(JsonMapper.shared());
    var tries = new Tries(looking, TaskLimits.ordinary(), clock, meters);
    var attempts = new Attempts(tries, cursors, breakers, properties, clock);
    return new CollectionRun(known, capacity, attempts, bus, meters);
  }

  /** A kind with a fault. */
  private static final class Fragile implements Kind {
    @Override
    public String name() {
      return "fragile";
    }

    @Override
    public List<String> problems(Mapping mapping, Map<String, Object> options) {
      return List.of();
    }

    @Override
    public Reading read(Page page, Recipe recipe) {
      throw new StackOverflowError();
    }
  }
}
