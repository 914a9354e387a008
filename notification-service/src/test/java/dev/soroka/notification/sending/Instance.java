package dev.soroka.notification.sending;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.soroka.common.catalog.Settings;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.Setting;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.notification.account.Readers;
import dev.soroka.notification.channel.Channel;
import dev.soroka.notification.channel.ChannelKind;
import dev.soroka.notification.outbox.TestOutbox;
import dev.soroka.notification.picture.TestPictures;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.mock.env.MockEnvironment;

/** An instance of the sending side on a real outbox, over any channel, without limits. */
public final class Instance implements AutoCloseable {
  private final Settings settings = new Settings(new MockEnvironment());
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Map<Long, Answering> answering = new ConcurrentHashMap<>();
  private final TestOutbox outbox;
  private final Announcing announcing;
  private final Shifts shifts;

  /** An instance with the usual clock. */
  public Instance(TestOutbox outbox, Channel channel) {
    this(outbox, channel, Ticker.systemTicker());
  }

  Instance(TestOutbox outbox, Channel channel, Ticker ticker) {
    this.outbox = outbox;
    unlimited();
    var meters = new SendingMeters(registry);
    var properties =
        new SendingProperties(
            500,
            List.of(Duration.ofMillis(10), Duration.ofMillis(10)),
            Duration.ofSeconds(40),
            Duration.ofSeconds(5));
    announcing = new Announcing(outbox.announcer(), meters);
    var equipment =
        new Equipment(
            outbox.store(),
            new Wording(SorokaJson.mapper(), new Readers(), Clock.systemUTC()),
            TestPictures.over(outbox.client(), registry),
            new Receipts(registry, SorokaJson.mapper(), Clock.systemUTC()),
            announcing,
            outbox.accounts(),
            outbox.closed(),
            new Instruments(properties, settings, meters, Clock.systemUTC(), ticker));
    shifts =
        new Shifts(new Lines(List.of(kind(channel))), new Slots(properties), equipment, watcher());
  }

  /** Starts it, as at the start of its process. */
  public Instance start() {
    announcing.start();
    shifts.start();
    return this;
  }

  /** The way in to the outbox, through this instance. */
  public TestOutbox.Intake intake() {
    return outbox.intake(shifts);
  }

  /** The way in for answers of this account, whose lease it has to hold. */
  Answering answering(long sender) {
    return Objects.requireNonNull(answering.get(sender));
  }

  boolean holds(long sender) {
    return answering.containsKey(sender);
  }

  /** Changes a setting as an operator does. */
  public void set(String name, String value) {
    settings.put(new Setting(name.hashCode(), name, value));
  }

  /** How often this has been counted. */
  public double counted(String name, String... tags) {
    var counter = registry.find("soroka_notification_" + name).tags(tags).counter();
    return counter == null ? 0 : counter.count();
  }

  double gauged(String name) {
    return registry.get("soroka_notification_" + name).gauge().value();
  }

  @Override
  public void close() {
    shifts.stop();
    announcing.stop();
  }

  private void unlimited() {
    set("sender.bot-rate", "unlimited");
    set("sender.chat-rate", "0");
    set("sender.group-rate", "0");
  }

  private ShiftWatcher watcher() {
    return new ShiftWatcher() {
      @Override
      public void began(long sender, Answering door) {
        answering.put(sender, door);
      }

      @Override
      public void ended(long sender) {
        answering.remove(sender);
      }
    };
  }

  private static ChannelKind kind(Channel channel) {
    return new ChannelKind() {
      @Override
      public String name() {
        return "telegram";
      }

      @Override
      public int textLimit() {
        return 4_096;
      }

      @Override
      public int captionLimit() {
        return 1_024;
      }

      @Override
      public Channel open(Sender sender) {
        return channel;
      }
    };
  }
}
