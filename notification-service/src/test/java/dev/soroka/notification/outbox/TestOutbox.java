package dev.soroka.notification.outbox;

import com.zaxxer.hikari.HikariDataSource;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.NotificationFinished;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Service;
import dev.soroka.notification.account.Accounts;
import dev.soroka.notification.account.ClosedChats;
import dev.soroka.testkit.PrivatePostgres;
import dev.soroka.testkit.ServiceDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox on a real database, with one Telegram account, number 1. */
public final class TestOutbox implements AutoCloseable {
  private final ServiceDatabase database;
  private final CatalogMap<Sender> senders = new CatalogMap<>(Sender::id);
  private final ClosedChats closed = new ClosedChats();
  private final List<Message> published = new CopyOnWriteArrayList<>();
  private final FinishedRows finishedRows;
  private final Announcer<FinishedRow> announcer;
  private final Clock clock;

  public TestOutbox(Clock clock) {
    this(ServiceDatabase.fresh(Service.NOTIFICATION), clock);
  }

  /** On a server of the test's own, which it may stop. */
  public TestOutbox(PrivatePostgres server, Clock clock) {
    this(ServiceDatabase.on(server, Service.NOTIFICATION), clock);
  }

  private TestOutbox(ServiceDatabase database, Clock clock) {
    this.database = database;
    FreshPlans.neverKeep((HikariDataSource) database.dataSource());
    this.clock = clock;
    this.finishedRows = new FinishedRows(database.client());
    this.announcer = new Announcer<>(finishedRows, published::addAll, clock);
    senders.put(new Sender(1, "telegram", "soroka_bot", "v1:token", null, true));
  }

  /** The way in, handing over to this. */
  public Intake intake(Handover handover) {
    var outbox = new Outbox(database.client(), database.transaction(), SorokaJson.mapper(), clock);
    var intake = new OutboxIntake(outbox, accounts(), closed, announcer, handover);
    return notifications -> intake.on(new NotificationRequested(List.of(notifications)));
  }

  /** What ends campaigns, handing over to this. */
  Stops stops(Handover handover) {
    return new Stops(database.client(), database.transaction(), handover, announcer, clock);
  }

  /** Takes notifications in, as one message. */
  @FunctionalInterface
  public interface Intake {
    void take(Notification... notifications);
  }

  public Store store() {
    var client = database.client();
    var known = new KnownMessages(client, clock);
    return new Store(
        new Leases(client),
        new DueRows(client),
        new Claims(client),
        new Ledger(client, database.transaction(), known, SorokaJson.mapper(), clock),
        known,
        new Silences(client),
        new Collapse(client, database.transaction(), SorokaJson.mapper(), clock));
  }

  public CatalogMap<Sender> senders() {
    return senders;
  }

  public Accounts accounts() {
    return new Accounts(senders);
  }

  public ClosedChats closed() {
    return closed;
  }

  public Announcer<FinishedRow> announcer() {
    return announcer;
  }

  public JdbcClient client() {
    return database.client();
  }

  public ServiceDatabase database() {
    return database;
  }

  /** The final states that were announced. */
  public List<Finished> finished() {
    return published.stream()
        .map(NotificationFinished.class::cast)
        .flatMap(message -> message.notifications().stream())
        .toList();
  }

  /** The row of a request. */
  public Map<String, @Nullable Object> row(long request) {
    return client()
        .sql("select * from notification where request = :request")
        .param("request", request)
        .query()
        .singleRow();
  }

  public String state(long request) {
    return String.valueOf(row(request).get("state"));
  }

  /** Changes rows behind everybody's back. */
  public void execute(String sql) {
    client().sql(sql).update();
  }

  @Override
  public void close() {
    database.close();
  }
}
