package dev.soroka.management.campaign;

import dev.soroka.common.announce.Announcer;
import dev.soroka.common.api.NotificationApi;
import dev.soroka.common.catalog.Settings;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.NotificationFinished;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Service;
import dev.soroka.management.audit.TestAudit;
import dev.soroka.management.others.FakeSending;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns on a real database, with an audience and a sending service that the test plays. */
final class CampaignStage implements AutoCloseable {
  final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
  final List<Subscriber> audience = new ArrayList<>();
  final List<Notification> asked = new ArrayList<>();
  final List<String> stopped = new ArrayList<>();
  final List<NotificationApi.SenderStatus> senders = new ArrayList<>();
  boolean brokerIsAway;

  private final ServiceDatabase database = ServiceDatabase.fresh(Service.MANAGEMENT);
  private final JsonMapper json = SorokaJson.mapper();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CampaignRows campaigns = new CampaignRows(database.client(), json);
  private final RunRows runs = new RunRows(database.client());
  private final RecipientRows recipients = new RecipientRows(database.client(), json);
  private final TestAudit audit = new TestAudit(database.client(), clock);
  final Ledger ledger =
      new Ledger(campaigns, runs, recipients, audit.audit(), database.transaction(), clock);
  private final Caution caution =
      new Caution(ledger, runs, new Settings(new StandardEnvironment()), meters, clock);
  final Announcer<Invitation> announcer = new Announcer<>(recipients, this::publish, clock);
  private final FakeSending sending = new FakeSending(stopped, senders);
  private final FakeAudience audiences = new FakeAudience(audience);
  private final Campaigning campaigning =
      new Campaigning(audiences, sending, ledger, caution, announcer, clock);
  final Steering steering =
      new Steering(campaigns, runs, campaigning, audit.audit(), database.transaction(), clock);
  final Estimating estimating = new Estimating(audiences, sending);
  private final Outcomes outcomes =
      new Outcomes(database.client(), runs, database.transaction(), json, meters, clock);

  /** An audience of so many readers of English. */
  CampaignStage with(int subscribers) {
    LongStream.rangeClosed(1, subscribers).forEach(id -> add(id, "en"));
    return this;
  }

  void add(long id, String language) {
    audience.add(new Subscriber(id, Address.chat(500 + id), 1L, language, false, false));
  }

  /** A campaign as an admin writes it. */
  Campaign draft(String written) {
    return steering.add(json.readValue(written, CampaignDraft.class));
  }

  /** A campaign that has been under way for half a second. */
  Campaign started(String written) {
    var campaign = steering.start(draft(written).id());
    pass(Duration.ofMillis(500));
    return campaign;
  }

  /** Time passes, and everything has its turn four times a second. */
  void pass(Duration time) {
    for (long beats = time.toMillis() / 250; beats > 0; beats--) {
      clock.advance(Duration.ofMillis(250));
      beat();
    }
  }

  void beat() {
    caution.learn(List.copyOf(senders));
    campaigns.atWork(clock.instant()).forEach(campaigning::advance);
  }

  /** Everything that was asked for and not answered yet ends so. */
  void answer(State state) {
    answer(state, asked.size());
  }

  /** The first of what was asked for ends so. */
  void answer(State state, int count) {
    var first = List.copyOf(asked.subList(0, Math.min(count, asked.size())));
    tell(state, first);
    asked.subList(0, first.size()).clear();
  }

  void tell(State state, List<Notification> invitations) {
    clock.advance(Duration.ofMillis(1));
    outcomes.on(
        new NotificationFinished(
            invitations.stream().map(invitation -> finished(invitation, state)).toList()));
  }

  CampaignView view(Campaign campaign) {
    return CampaignView.of(steering.find(campaign.id()), ledger.run(steering.find(campaign.id())));
  }

  Run run(Campaign campaign) {
    return ledger.run(steering.find(campaign.id())).orElseThrow();
  }

  List<String> actions(Campaign campaign) {
    return audit.actions(campaign.origin());
  }

  List<Long> askedSubscribers() {
    return asked.stream().map(CampaignStage::subscriber).toList();
  }

  private static Long subscriber(Notification notification) {
    @Nullable Long subscriber = notification.recipient().subscriber();
    return subscriber == null ? -1 : subscriber;
  }

  private void publish(List<? extends Message> messages) {
    if (brokerIsAway) {
      throw new IllegalStateException("the broker is away");
    }
    messages.forEach(message -> asked.addAll(((NotificationRequested) message).notifications()));
  }

  private Finished finished(Notification invitation, State state) {
    return new Finished(
        invitation.id(),
        invitation.origin(),
        invitation.id(),
        invitation.recipient().subscriber(),
        invitation.recipient().address(),
        state,
        false,
        null,
        null,
        clock.instant());
  }

  @Override
  public void close() {
    database.close();
  }
}
