package dev.soroka.management.campaign;

import dev.soroka.common.api.NotificationApi.SenderStatus;
import dev.soroka.common.catalog.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Pauses a campaign by itself: when too many of its latest invitations fail, those who go first
 * among them, and when the channel slows its accounts down.
 */
@Component
class Caution {
  /** Fewer outcomes than these say nothing. */
  static final int ENOUGH = 20;

  private static final Logger log = LoggerFactory.getLogger(Caution.class);
  private static final Duration LONG_SILENCE = Duration.ofSeconds(30);

  /** An account is halved at each 429; below this share it has been told so several times. */
  private static final double SLOW = 0.2;

  private static final double USUAL_RATE = 30;

  private final Ledger ledger;
  private final RunRows runs;
  private final Settings settings;
  private final MeterRegistry meters;
  private final Clock clock;
  private volatile List<SenderStatus> senders = List.of();

  Caution(Ledger ledger, RunRows runs, Settings settings, MeterRegistry meters, Clock clock) {
    this.ledger = ledger;
    this.runs = runs;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
  }

  /** How the accounts fare now. */
  void learn(List<SenderStatus> status) {
    senders = status;
  }

  /** Whether the campaign has been paused instead of going on. */
  boolean stops(Campaign campaign, Run run) {
    var failing = failing(campaign, run);
    if (failing.isPresent()) {
      return pause(campaign, "failures", failing.get());
    }
    if (run.canaryIsBack()) {
      ledger.release(campaign, run);
    }
    return slowed(campaign).map(why -> pause(campaign, "limits", why)).orElse(false);
  }

  private boolean pause(Campaign campaign, String reason, String why) {
    if (ledger.pause(campaign, why)) {
      meters.counter("soroka_campaigns_paused", "reason", reason).increment();
      log.atWarn().addKeyValue("campaign", campaign.id()).log("Paused by itself: {}", why);
    }
    return true;
  }

  private Optional<String> failing(Campaign campaign, Run run) {
    if (run.failed() == 0) {
      return Optional.empty();
    }
    var latest = runs.latest(run);
    boolean enough = latest.known() >= ENOUGH || run.canaryIsBack();
    return enough && latest.areWorseThan(campaign.plan().stopAbove())
        ? Optional.of(
            "%d of the latest %d could not be delivered".formatted(latest.failed(), latest.known()))
        : Optional.empty();
  }

  private Optional<String> slowed(Campaign campaign) {
    var chosen = campaign.plan().senders();
    return senders.stream()
        .filter(status -> chosen.isEmpty() || chosen.contains(status.sender()))
        .flatMap(status -> slowed(status).stream())
        .findFirst();
  }

  private Optional<String> slowed(SenderStatus status) {
    var until = status.silentUntil();
    if (until != null && until.isAfter(clock.instant().plus(LONG_SILENCE))) {
      return Optional.of(
          "the channel wants no calls of sender %d until %s".formatted(status.sender(), until));
    }
    double usual = settings.number("sender.bot-rate", USUAL_RATE);
    boolean slow = status.state().equals("sending") && status.perSecond() < SLOW * usual;
    return slow && status.perSecond() > 0
        ? Optional.of(
            "the channel has slowed sender %d down to %.1f calls a second"
                .formatted(status.sender(), status.perSecond()))
        : Optional.empty();
  }
}
