package dev.soroka.benchmarks.send;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.Timeline;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.common.secret.Secrets;
import dev.soroka.notification.NotificationService;
import dev.soroka.testkit.BackingServices;
import dev.soroka.testkit.CatalogueServer;
import dev.soroka.testkit.PrivateQpid;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole sending service on a real database and broker, sending with one bot to a peer. */
final class Outlet implements AutoCloseable {
  /** So many people get the messages in turn. */
  static final int PEOPLE = 2_000;

  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String TOKEN = "42:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

  private static final int PATIENCE = 600;

  private final CatalogueServer storage = new CatalogueServer();
  private final PrivateQpid broker = PrivateQpid.launch();
  private final ConfigurableApplicationContext service;

  Outlet(Peer peer, String... options) {
    var token = new Secrets(KEY).encrypt(TOKEN);
    storage.serve("senders", new Sender(1, "telegram", "bench_bot", token, null, true));
    storage.serve("subscribers");
    storage.serve("settings");
    var database = BackingServices.postgres().freshDatabase();
    var usual =
        List.of(
            "--server.port=0",
            "--soroka.internal-token=the token of the benches",
            "--soroka.secret-key=" + KEY,
            "--soroka.services.storage.url=" + storage.url(),
            "--soroka.database.url=" + database.url(),
            "--soroka.database.user=" + database.user(),
            "--soroka.database.password=" + database.password(),
            "--notification.telegram.url=" + peer.address(),
            "--logging.level.root=WARN",
            "--spring.rabbitmq.addresses=" + broker.freshVirtualHost());
    service =
        ServiceLauncher.launch(
            NotificationService.class,
            Service.NOTIFICATION,
            Stream.concat(usual.stream(), Stream.of(options)).toArray(String[]::new));
  }

  /** Limits lifted, and so many calls at once. */
  static Outlet unlimited(Peer peer, int inFlight) {
    return new Outlet(
        peer,
        "--sender.bot-rate=0",
        "--sender.chat-rate=0",
        "--notification.sending.in-flight=" + inFlight);
  }

  /** Requests alerts with these ids, as the filter does: in lists of a hundred. */
  void request(long first, long count) {
    var bus = service.getBean(Bus.class);
    for (long from = first; from < first + count; from += NotificationRequested.LIMIT) {
      long to = Math.min(first + count, from + NotificationRequested.LIMIT);
      bus.publish(
          new NotificationRequested(LongStream.range(from, to).mapToObj(Outlet::alert).toList()));
    }
  }

  private static Notification alert(long id) {
    var now = Clock.systemUTC().instant();
    return new Notification(
        "filter",
        id,
        new Recipient(null, Address.chat(1 + id % PEOPLE), 1L, "en"),
        Urgency.ALERT,
        null,
        "NOW",
        new Notification.Content.Written(RichText.plain("alert " + id), Keyboard.NONE),
        new Timeline(now, now, now, now));
  }

  /** Puts rows of a campaign into the database that wait behind every alert. */
  void backlog(long rows) {
    database()
        .sql(
            """
            insert into notification (origin, request, channel, target, sender, language, urgency,
              reason, title, content, timeline, state, created_at)
            select 'bench', i, 'telegram', (1 + i % 2000)::text, 1, 'en', 3, 'NOW', 'waiting',
              jsonb_build_object('type', 'Written', 'text',
                jsonb_build_object('text', 'waiting ' || i, 'entities', '[]'::jsonb),
                'keyboard', jsonb_build_object('rows', '[]'::jsonb)),
              '{"decided": "2026-01-01T00:00:00Z"}', 'due', now()
            from generate_series(1, :rows) as i
            """)
        .param("rows", rows)
        .update();
    database().sql("analyze notification").update();
  }

  /** Costs next to nothing, however many rows there are. */
  private boolean isWaiting() {
    return database()
        .sql(
            """
            select exists (
              select 1 from notification where sender = 1 and urgency = 0 and state = 'due')
            """)
        .query(Boolean.class)
        .single();
  }

  private long sentAlerts() {
    return database()
        .sql("select count(*) from notification where origin = 'filter' and state = 'sent'")
        .query(Long.class)
        .single();
  }

  /** Waits until so many alerts are sent; returns after how many seconds since then. */
  double secondsUntil(long alerts, long started) throws InterruptedException {
    while (isWaiting() || sentAlerts() < alerts) {
      Thread.sleep(50);
      if (since(started) > PATIENCE) {
        throw new IllegalStateException("only " + sentAlerts() + " of " + alerts + " are sent");
      }
    }
    return since(started);
  }

  private static double since(long started) {
    return (System.nanoTime() - started) / 1e9;
  }

  private JdbcClient database() {
    return service.getBean(JdbcClient.class);
  }

  @Override
  public void close() {
    service.close();
    broker.close();
    storage.close();
  }
}
