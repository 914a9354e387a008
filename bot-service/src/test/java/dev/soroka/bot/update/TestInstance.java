package dev.soroka.bot.update;

import dev.soroka.bot.telegram.Bots;
import dev.soroka.bot.telegram.TelegramProperties;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.secret.Secrets;
import dev.soroka.testkit.ServiceDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** One running instance of this service, as far as updates come in. */
final class TestInstance implements AutoCloseable {
  static final long BOT = 7;
  static final Secrets SECRETS = new Secrets("A".repeat(43) + "=");

  final Instance me = Instance.begin();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final CatalogMap<Sender> senders = new CatalogMap<>(Sender::id);
  final List<Long> reached = new ArrayList<>();
  final FakeSenders names = new FakeSenders();
  final Inbox inbox;
  final Intake intake;
  final Reception reception;
  final Upkeep upkeep;
  final Lanes lanes;
  private final ServiceDatabase database;
  private final Opening opening;

  TestInstance(ServiceDatabase database, URI telegram, Handler handler) {
    this.database = database;
    var properties = new UpdateProperties(16, Duration.ofDays(3), Duration.ofSeconds(5));
    var updateMeters = new UpdateMeters(meters, Clock.systemUTC());
    var leases = new Leases(database.client());
    inbox = new Inbox(database.client());
    lanes = new Lanes(me, inbox, handler, updateMeters, properties);
    intake = new Intake(inbox, lanes, updateMeters);
    upkeep = new Upkeep(me, inbox, lanes, leases, updateMeters, properties);
    var telegramProperties =
        new TelegramProperties(
            telegram, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20));
    var bots = new Bots(senders, telegramProperties, new JsonMapper(), SECRETS);
    var ways =
        new Ways(telegramProperties, new WebhookProperties(""), new WebhookSecret(SECRETS), intake);
    var introduction = new Introduction(names, event -> reached.add(((BotReached) event).bot()));
    reception =
        new Reception(me, leases, bots, new Receivers(bots, ways, introduction, updateMeters));
    opening = new Opening(me, reception, lanes, leases, properties);
  }

  /** Begins to listen to the bot with this token. */
  TestInstance listening(String token) {
    senders.put(new Sender(BOT, "telegram", "", SECRETS.encrypt(token), null, true));
    opening.start();
    return this;
  }

  /** How often receiving failed for this reason. */
  double failures(String reason) {
    return meters.counter("soroka_bot_poll_errors", "reason", reason).count();
  }

  /** As if it had been killed so long ago that its time is over; nothing of it is given back. */
  void dies() {
    reception.close();
    database
        .client()
        .sql("update instance set until = clock_timestamp() - interval '1 second' where id = :me")
        .param("me", me.id())
        .update();
  }

  /** Ends it as a stop of the service does. */
  @Override
  public void close() {
    opening.stop();
  }
}
